namespace BackPainRules.Cli;

/// <summary>Numbers of things in words.</summary>
internal static class Counted
{
    /// <summary>"1 rule", "2 rules"; no things are "0 rules".</summary>
    public static string Of(int count, string thing) => count == 1 ? $"1 {thing}" : $"{count} {thing}s";
}
