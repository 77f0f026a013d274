namespace BackPainRules.Authoring;

/// <summary>Words with which other languages conclude something from silence. This one has none of them.</summary>
internal static class ForbiddenWords
{
    public const string Help = "nothing is concluded from silence: say 'is absent' for a finding that was looked for and not found";

    public static readonly string[] All = ["not", "no", "else", "otherwise", "unless", "default", "without", "except"];

    /// <summary>The forbidden word that a phrase begins with, or null.</summary>
    public static string? In(string phrase) => Array.Find(All, word => string.Equals(phrase.Split(' ')[0], word, StringComparison.OrdinalIgnoreCase));

    public static string Message(string word) => $"the language has no '{word}'";
}
