using BackPainRules.Analysis;
using BackPainRules.Authoring;

namespace BackPainRules.Tests.Analysis;

/// <summary>What the built-in knowledge holds that its authors should know of; somebody has looked at each of them.</summary>
public class BuiltInAnalysisTests
{
    private static readonly Lazy<IReadOnlyList<Diagnostic>> findings = new(() => KnowledgeAnalysis.Analyze(KnowledgeBase.BuiltIn));

    [Fact]
    public void No_finding_is_worse_than_a_note() => Assert.All(findings.Value, finding => Assert.Equal(Severity.Information, finding.Severity));

    [Fact]
    public void The_notes_are_those_that_somebody_has_looked_at() =>
        Approved.Match(string.Concat(findings.Value.Select(finding => $"{finding.Code} {finding.Span.Document}: {finding.Message}\n")), "BuiltInNotes.txt");

    [Fact]
    public void Every_rule_that_a_note_is_about_is_met_by_its_patient()
    {
        foreach (var finding in findings.Value)
            if (KnowledgeBase.BuiltIn.FindRule(BruteForce.Words(finding.Span)) is { } rule)
                Assert.All(finding.Patients, patient => Assert.Equal(Truth.True, rule.Criterion.Evaluate(patient)));
    }
}
