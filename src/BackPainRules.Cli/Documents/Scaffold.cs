using System.Text;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>The beginning of a document, with blanks that only its author can fill.</summary>
/// <remarks>No term, outcome or key of a source is written like a blank, so that a document with one left in it never becomes rules.</remarks>
internal static class Scaffold
{
    public static string Write(string title, string rule, string author)
    {
        var text = new StringBuilder($"""
            ---
            title: {title}
            version: 0.1.0
            status: draft
            authors: {author}
            ---

            Why this document exists, and for which patients, in sentences that a colleague would say aloud.

            ## What the rule is for

            What the finding means, what is missed without the rule, and what is done too often because of it.

            ```rule
            rule {rule}
              when <finding> is present
              then suspect <condition>, possible
               and recommend <investigation>, routine
              cite <source>
            ```

            Show the rule met, not met and open: 'backpain test' runs these examples.

            ```example
            given <finding> is present
            expect {rule} is met
               and <condition> is possible

            given <finding> is absent
            expect {rule} is not met

            given age is 45 years
            expect {rule} is open
            ```

            ## Sources

            ```bibliography
            <source>: <reference>
            ```

            ## Review notes

            What was recalled and not read again, and what is left open.

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>What belongs into each blank.</summary>
    private static readonly Dictionary<string, string> blanks = new()
    {
        ["<finding>"] = "what is recorded of the patient, as 'backpain terms' lists it",
        ["<condition>"] = "what it raises the suspicion of, as 'backpain terms' lists it",
        ["<investigation>"] = "the work-up, referral or follow-up, as 'backpain terms' lists it; then how urgent it is",
        ["<source>"] = "the key of a source, such as Chou2007, here and in the bibliography",
        ["<reference>"] = "authors, title, where it appeared and when",
    };

    /// <summary>The blanks of a scaffold, each with the lines on which it stands and what belongs into it.</summary>
    public static IEnumerable<string> Blanks(string text)
    {
        var lines = text.Split('\n');
        foreach (var (blank, what) in blanks)
        {
            var places = Enumerable.Range(1, lines.Length).Where(number => lines[number - 1].Contains(blank, StringComparison.Ordinal)).ToList();
            yield return $"  {blank} (line{(places.Count > 1 ? "s" : "")} {string.Join(", ", places)}): {what}";
        }
    }

    /// <summary>Why these words cannot be a title or the id of a rule, or null.</summary>
    public static string? Problem(string title, string rule, string author) =>
        (title + author).Any(char.IsControl) || author is { Length: > 0 } && author.Trim(' ', ';').Length == 0 ? "a title and a name are one line of words each"
        : title.Trim().Length == 0 ? "a title is one line of words, for example --title \"Suspected spinal infection\""
        : !Identifiers.IsId(rule) ? $"'{rule}' is not the id of a rule; write lower-case words joined by hyphens, with a dot between topic and name: infection.fever"
        : null;
}
