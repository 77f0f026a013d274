using System.Diagnostics;

namespace BackPainRules.Explanation;

/// <summary>The first lines: what this is, and how soon to act.</summary>
internal static class Headline
{
    public static void Write(Report report, ByWeight conditions)
    {
        var assessment = report.Assessment;
        report.Title(WhatThisIs(assessment, conditions.InOrder), assessment.Urgency);
        WriteLead(report);
        if (English.OnOneLine(assessment.Encounter.Id ?? "").Trim() is { Length: > 0 } id) report.Paragraph("Encounter: ", new Run(id, RunKind.FromEncounter));
    }

    /// <summary>How soon to act, and how far that can be relied on.</summary>
    public static void WriteLead(Report report)
    {
        var assessment = report.Assessment;
        string[] sentences = [HowSoon(assessment), CouldBecome(assessment), Category(assessment), Scope(assessment)];
        report.Lead(string.Join(" ", sentences.Where(sentence => sentence.Length > 0)), assessment.Urgency);
    }

    private static string WhatThisIs(Assessment assessment, IReadOnlyList<Suspicion> suspicions) => assessment.Classification switch
    {
        Classification.Specific => $"SPECIFIC: {Suspected(suspicions)}.",
        Classification.Nonspecific => "NONSPECIFIC low back pain.",
        Classification.Undetermined when assessment.Screening.Complete =>
            "UNDETERMINED: the patient is outside the scope of this knowledge. This is no reassurance.",
        Classification.Undetermined => "UNDETERMINED: screening is incomplete and nothing is suspected so far. This is no reassurance.",
        _ => throw new UnreachableException(),
    };

    /// <summary>"a and b are likely; c is possible": in order, neighbors of the same level together.</summary>
    public static string Suspected(IReadOnlyList<Suspicion> suspicions)
    {
        var parts = new List<(SuspicionLevel Level, List<string> Phrases)>();
        foreach (var suspicion in suspicions)
        {
            if (parts.Count == 0 || parts[parts.Count - 1].Level != suspicion.Level) parts.Add((suspicion.Level, []));
            parts[parts.Count - 1].Phrases.Add(suspicion.Condition.Phrase);
        }

        return string.Join("; ", parts.Select(part => $"{English.And(part.Phrases)} {English.Are(part.Phrases.Count)} {Words.Of(part.Level)}"));
    }

    public static string HowSoon(Assessment assessment) => assessment.Urgency switch
    {
        Urgency.Emergency => "Act now (emergency).",
        Urgency.None when assessment.Screening.Complete => "No advice follows from what is recorded.",
        Urgency.None => "No advice follows from what is recorded; complete the screening first.",
        var urgency => $"{(urgency == Urgency.Routine ? "Follow up" : "Act")} {English.When(urgency)}{(assessment.Screening.Complete ? "." : ", at the latest.")}",
    };

    /// <summary>What is still unknown may be more urgent than all that is known: while screening is incomplete that belongs at the top.</summary>
    private static string CouldBecome(Assessment assessment)
    {
        if (assessment.Screening.Complete && assessment.Classification != Classification.Undetermined) return "";
        var worst = assessment.OpenQuestions.Select(question => question.Urgency).DefaultIfEmpty().Max();
        return worst <= assessment.Urgency ? "" : worst switch
        {
            Urgency.Emergency => "What is not yet known could make this an emergency.",
            Urgency.Urgent => "What is not yet known could make this urgent.",
            _ => "What is not yet known could call for more.",
        };
    }

    /// <summary>The guideline triad, where it says more than the conditions do.</summary>
    private static string Category(Assessment assessment) => assessment.Category == BackPainRules.Category.RadiculopathyOrStenosis
        ? $"Guideline category{(assessment.Screening.Complete ? "" : " so far")}: {Words.Of(assessment.Category)}." : "";

    private static string Scope(Assessment assessment) => (assessment.Classification, Why.OutsideScope(assessment).Any()) switch
    {
        (Classification.Specific, true) => "The patient is outside the scope of this knowledge.",
        (_, true) when !assessment.Screening.Complete => "The patient is outside the scope of this knowledge too.",
        _ => "",
    };
}
