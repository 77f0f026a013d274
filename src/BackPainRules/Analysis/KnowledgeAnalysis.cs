using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>Looks through a whole knowledge base for what its author may not have meant: exactly, for all patients that its rules can tell apart.</summary>
/// <remarks>Takes seconds where loading takes milliseconds, so that documents are analyzed when they are checked and not whenever they are used.</remarks>
public static class KnowledgeAnalysis
{
    private const int mostSteps = 30_000_000;

    /// <summary>Everything that was found, by document and line; each finding with the patients in whom it shows.</summary>
    /// <remarks>Of knowledge that extends other knowledge, what concerns its own documents, and every error.</remarks>
    public static IReadOnlyList<Diagnostic> Analyze(KnowledgeBase knowledge)
    {
        if (knowledge is null) throw new ArgumentNullException(nameof(knowledge));
        return [.. Findings(knowledge.Authored).Where(finding => Concerns(finding, knowledge.Adaptation))
            .OrderBy(finding => finding.Span.Document, StringComparer.Ordinal).ThenBy(finding => finding.Span.Line).ThenBy(finding => finding.Span.Column)
            .ThenBy(finding => finding.Code, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)];
    }

    private static List<Diagnostic> Findings(KnowledgeBase knowledge)
    {
        var findings = new List<Diagnostic>(Unused.In(knowledge));
        try
        {
            var study = new Study(knowledge, mostSteps);
            findings.AddRange(Reassurance.In(study));
            findings.AddRange(RedFlags.In(study));
            findings.AddRange(IdleCriteria.In(study));
            findings.AddRange(IdleRules.In(study));
            findings.AddRange(Conflicts.In(study));
        }
        catch (Diagram.TooEntangledException)
        {
            findings.Add(new("BPR033", "these rules share terms in so many ways that they cannot be analyzed exactly", Study.Beginning(knowledge),
                "let each rule ask about one topic, and join topics by what is suspected", [])
            { Severity = Severity.Warning });
        }

        return findings;
    }

    private static bool Concerns(Diagnostic finding, LocalAdaptation? adaptation) => adaptation is null || finding.Severity == Severity.Error
        || finding.Related.Select(place => place.Span).Append(finding.Span).Any(span => adaptation.Documents.Contains(span.Document));
}
