using System.Security.Cryptography;
using System.Text;

namespace BackPainRules.Authoring;

/// <summary>What reviewers sign: a hash of what a document means, and one of the words around it.</summary>
/// <remarks>
/// In the meaning: rules, definitions, evidence, what it adds to the vocabulary, what it replaces and retires, its sources, what the front matter says of
/// grades, limits and what is extended. In the words: title, prose and worked examples. In neither: layout, status, names and dates. An approval lapses
/// when the meaning changes; other words are reported, and the approval stands. What a rule builds on in other documents is signed there.
/// </remarks>
internal sealed record DocumentFingerprint(string Meaning, string Wording)
{
    private const int length = 16;

    public static DocumentFingerprint Of(KnowledgeBase knowledge, DocumentHead head) => new(Hash(CanonicalForm.Write(knowledge, head)), head.Wording);

    /// <summary>Reads a fingerprint, or gives null where it is none.</summary>
    public static DocumentFingerprint? Parse(string text) =>
        text.Split('-') is [{ Length: length } meaning, { Length: length } wording] && text.All(letter => letter is '-' or (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            ? new(meaning, wording) : null;

    public static string Hash(string text)
    {
        using var algorithm = SHA256.Create();
        return BitConverter.ToString(algorithm.ComputeHash(Encoding.UTF8.GetBytes(text)), 0, length / 2).Replace("-", "").ToLowerInvariant();
    }

    public override string ToString() => $"{Meaning}-{Wording}";
}
