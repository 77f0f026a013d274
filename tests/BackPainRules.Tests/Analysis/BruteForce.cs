using BackPainRules.Authoring;

namespace BackPainRules.Tests.Analysis;

/// <summary>What analysis should find, found by trying every patient.</summary>
internal static class BruteForce
{
    private static readonly Criterion always = new Criterion.AtLeast(0, []);
    private static readonly Criterion never = new Criterion.AtLeast(1, []);

    /// <summary>For each patient whether the criterion is met.</summary>
    public static List<Truth> Truths(Criterion criterion) => [.. SmallKnowledge.Everybody.Select(criterion.Evaluate)];

    public static bool IsNever(Criterion criterion) => !Truths(criterion).Contains(Truth.True);

    public static bool IsAlways(Criterion criterion) => criterion is not Criterion.Nonspecific && !Truths(criterion).Contains(Truth.False) && !IsNever(criterion);

    public static bool IsDerived(Criterion criterion) => criterion is Criterion.Suspected or Criterion.Recommended or Criterion.Specific;

    /// <summary>The patients for whom the rule is met.</summary>
    public static HashSet<int> Met(ClinicalRule rule) => [.. Truths(rule.Criterion).Select((truth, patient) => (truth, patient)).Where(pair => pair.truth == Truth.True).Select(pair => pair.patient)];

    /// <summary>The criterion with the part at the end of the path taken for met, or for not met, by everybody.</summary>
    public static Criterion Supposing(Criterion criterion, ReadOnlySpan<int> path, bool isMet)
    {
        if (path.IsEmpty) return isMet ? always : never;
        var (count, members) = (Criterion.AtLeast)criterion;
        var changed = members.ToList();
        changed[path[0]] = Supposing(changed[path[0]], path[1..], isMet);
        return new Criterion.AtLeast(count, changed);
    }

    public static IEnumerable<(Criterion Criterion, int[] Path)> Inside(Criterion criterion, params int[] path) =>
        criterion is Criterion.AtLeast(_, var members) ? members.SelectMany((member, index) => Inside(member, [.. path, index])).Prepend((criterion, path)) : [(criterion, path)];

    /// <summary>Everything that is said of each patient, apart from reasons and open questions.</summary>
    public static List<string> Said(KnowledgeBase knowledge)
    {
        var assessor = new BackPainAssessor(knowledge);
        return [.. SmallKnowledge.Everybody.Select(patient => string.Join("; ", BackPainRules.Analysis.Said.By(assessor.Assess(patient))))];
    }

    /// <summary>The words that a diagnostic points at.</summary>
    public static string Words(SourceSpan span) => span.Text.Substring(span.Column - 1, span.Length);
}
