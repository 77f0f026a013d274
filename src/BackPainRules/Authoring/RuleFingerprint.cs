using System.Security.Cryptography;
using System.Text;

namespace BackPainRules.Authoring;

/// <summary>A few letters that change when a rule does: what it asks, what it concludes, what it rests on.</summary>
/// <remarks>
/// Three groups of six hexadecimal digits. What a rule asks includes the definitions that it uses; not in it are layout, prose, and the rules that
/// it builds on, which have fingerprints of their own. It tells a changed rule from an unchanged one, and is no protection against forgery.
/// </remarks>
internal sealed record RuleFingerprint(string Asks, string Concludes, string RestsOn)
{
    public static RuleFingerprint Of(ClinicalRule rule) =>
        new(Hash(CanonicalForm.Asked(rule.Criterion)), Hash(CanonicalForm.Concluded(rule)), Hash(CanonicalForm.RestsOn(rule)));

    /// <summary>Reads a fingerprint, or gives null where it is none.</summary>
    public static RuleFingerprint? Parse(string text) =>
        text.Split('-') is [{ Length: 6 } asks, { Length: 6 } concludes, { Length: 6 } restsOn] && text.All(letter => letter is '-' or (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            ? new(asks, concludes, restsOn) : null;

    /// <summary>What is another in the newer rule, in words.</summary>
    public IEnumerable<string> Differences(RuleFingerprint newer)
    {
        if (Asks != newer.Asks) yield return "what it asks";
        if (Concludes != newer.Concludes) yield return "what it concludes";
        if (RestsOn != newer.RestsOn) yield return "the sources and figures that it rests on";
    }

    public override string ToString() => $"{Asks}-{Concludes}-{RestsOn}";

    private static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)), 0, 3).Replace("-", "").ToLowerInvariant();
    }
}
