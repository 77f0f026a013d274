using System.Text;
using BackPainRules.Analysis;

namespace BackPainRules.Cli.Comparing;

/// <summary>What is different between two versions, for the clinician who is to sign the newer one.</summary>
internal static class DifferenceText
{
    public static string Write(KnowledgeDifference difference)
    {
        var text = new StringBuilder().Append($"{Title(difference.Before)} → {Title(difference.After)}\n");
        if (difference.HaveSameMeaning) return text.Append("\nBoth mean the same, word for word: only layout, prose or examples can be different.\n").ToString();
        Blocks(text, "rule", difference.Rules.Select(rule => (rule.Id, RuleLines.Of(rule.Before), RuleLines.Of(rule.After))));
        Blocks(text, "definition", difference.Definitions.Select(definition => (definition.Name, RuleLines.Of(definition.Before), RuleLines.Of(definition.After))));
        if (difference.Rules.Count + difference.Definitions.Count == 0) text.Append("\nNo rule and no definition is different; the name, the version, the vocabulary or the bibliography is.\n");
        Patients(text, difference);
        Cases(text, difference);
        return text.ToString();
    }

    private static string Title(KnowledgeBase knowledge) => $"{knowledge.Name} {knowledge.Version} ({knowledge.Sha256[..12]})";

    private static void Blocks(StringBuilder text, string kind, IEnumerable<(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After)> blocks)
    {
        foreach (var (name, before, after) in blocks)
        {
            text.Append($"\n{kind} {name}: {(before.Count == 0 ? "added" : after.Count == 0 ? "removed" : "changed")}\n");
            foreach (var (mark, line) in RuleLines.Compare(before, after)) text.Append(Lines.Wrap($"{mark} {line}", indent: 2, hanging: 8)).Append('\n');
        }
    }

    private static void Patients(StringBuilder text, KnowledgeDifference difference)
    {
        text.Append(!difference.IsExact ? "\nThe rules share terms in too many ways to work out for which patients the assessment is different.\n"
            : difference.Patients.Count == 0 ? "\nNobody's assessment says anything else; only reasons, sources or open questions can be different.\n"
            : "\nPatients of whom something else is said, one for each thing that changes, with as little known as it takes:\n");
        foreach (var patient in difference.Patients)
        {
            text.Append('\n').Append(Lines.Wrap(FactsOf(patient, difference), indent: 2, hanging: 4)).Append('\n');
            Says(text, patient);
        }
    }

    private static void Cases(StringBuilder text, KnowledgeDifference difference)
    {
        text.Append(difference.Cases.Count == 0 ? "\nOf none of the worked examples anything else is said.\n" : $"\nWorked examples of which something else is said: {difference.Cases.Count}\n");
        foreach (var (example, patient) in difference.Cases)
        {
            text.Append($"\n  {example.Span.Document}:{example.Span.Line}{(example.Title.Length > 0 ? $" \"{example.Title}\"" : "")}\n");
            Says(text, patient);
        }
    }

    private static void Says(StringBuilder text, PatientDifference patient)
    {
        foreach (var said in patient.NoLonger) text.Append(Lines.Wrap($"- {said}", indent: 4, hanging: 6)).Append('\n');
        foreach (var said in patient.Newly) text.Append(Lines.Wrap($"+ {said}", indent: 4, hanging: 6)).Append('\n');
    }

    /// <summary>The facts in the newer vocabulary, or in the older where that has more to say of the patient.</summary>
    private static string FactsOf(PatientDifference patient, KnowledgeDifference difference)
    {
        var (old, now) = (difference.Before.Vocabulary, difference.After.Vocabulary);
        return old.Terms.Count(patient.Before.Knows) > now.Terms.Count(patient.After.Knows) ? Facts.Of(patient.Before, old) : Facts.Of(patient.After, now);
    }
}
