using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>What is different in a newer version of a knowledge base: in its rules, and for which patients.</summary>
/// <remarks>Exact: where no patient is named, no patient's assessment says anything else. Reasons, sources and open questions are not compared patient by patient.</remarks>
public sealed class KnowledgeDifference
{
    private const int mostSteps = 30_000_000;

    private KnowledgeDifference(KnowledgeBase before, KnowledgeBase after)
    {
        (Before, After) = (before.Authored, after.Authored);
        Rules = Pair(Before.Rules, After.Rules, rule => rule.Id, rule => string.Join("\n", Wording(rule.Criterion, rule.Citations).Concat(rule.Conclusions.Select(conclusion => conclusion.ToString()!)).Concat(rule.Evidence.Select(evidence => evidence.ToString()!))),
            (id, one, other) => new RuleDifference(id, one, other));
        Definitions = Pair(Before.Definitions, After.Definitions, definition => definition.Name, definition => string.Join("\n", Wording(definition.Criterion, definition.Citations)),
            (name, one, other) => new DefinitionDifference(name, one, other));
        if (HaveSameMeaning) return;
        var seen = new HashSet<(string, string)>();
        List<Example> cases = [.. After.Examples.Concat(After.ExtendedExamples).Concat(Before.Examples).Concat(Before.ExtendedExamples).Where(example => seen.Add((example.Title, example.Encounter.ToString())))];
        var witnesses = new Witnesses(Before, After);
        Cases = [.. cases.Select(example => (example, Patient: witnesses.Of(example.Encounter))).Where(pair => pair.Patient is not null).Select(pair => new CaseDifference(pair.example, pair.Patient!))];
        try
        {
            Patients = witnesses.Find(mostSteps);
        }
        catch (Diagram.TooEntangledException)
        {
            IsExact = false;
        }
    }

    /// <summary>The older version.</summary>
    public KnowledgeBase Before { get; }

    /// <summary>The newer version.</summary>
    public KnowledgeBase After { get; }

    /// <summary>Whether both mean the same, word for word: only layout, prose or examples are different.</summary>
    public bool HaveSameMeaning => Before.Sha256 == After.Sha256;

    /// <summary>The rules that were added, removed or changed, by id.</summary>
    public IReadOnlyList<RuleDifference> Rules { get; }

    /// <summary>The definitions that were added, removed or changed, by name.</summary>
    public IReadOnlyList<DefinitionDifference> Definitions { get; }

    /// <summary>Patients of whom something else is said: for everything that is newly said or not said any more of anybody, one of whom as little as possible is known.</summary>
    public IReadOnlyList<PatientDifference> Patients { get; } = [];

    /// <summary>The worked examples of either version of whom something else is said.</summary>
    public IReadOnlyList<CaseDifference> Cases { get; } = [];

    /// <summary>False where rules share terms in so many ways that <see cref="Patients"/> could not be worked out; then it is empty, and says nothing.</summary>
    public bool IsExact { get; } = true;

    /// <summary>Compares two versions of a knowledge base.</summary>
    public static KnowledgeDifference Between(KnowledgeBase before, KnowledgeBase after) =>
        new(before ?? throw new ArgumentNullException(nameof(before)), after ?? throw new ArgumentNullException(nameof(after)));

    private static IEnumerable<string> Wording(Criterion criterion, IReadOnlyList<Citation> citations) => citations.Select(citation => citation.ToString()!).Prepend(criterion.ToString());

    private static IReadOnlyList<TDifference> Pair<T, TDifference>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name, Func<T, string> says, Func<string, T?, T?, TDifference> make) where T : class
    {
        var (old, now) = (before.ToDictionary(name, StringComparer.Ordinal), after.ToDictionary(name, StringComparer.Ordinal));
        return [.. old.Keys.Union(now.Keys).OrderBy(id => id, StringComparer.Ordinal)
            .Select(id => (id, Old: old.TryGetValue(id, out var one) ? one : null, New: now.TryGetValue(id, out var other) ? other : null))
            .Where(pair => pair.Old is null || pair.New is null || says(pair.Old) != says(pair.New)).Select(pair => make(pair.id, pair.Old, pair.New))];
    }
}

/// <summary>A rule that was added, removed or changed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">The rule as it was; null where it was added.</param>
/// <param name="After">The rule as it is; null where it was removed.</param>
public sealed record RuleDifference(string Id, ClinicalRule? Before, ClinicalRule? After);

/// <summary>A definition that was added, removed or changed.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Before">The definition as it was; null where it was added.</param>
/// <param name="After">The definition as it is; null where it was removed.</param>
public sealed record DefinitionDifference(string Name, Definition? Before, Definition? After);

/// <summary>A patient of whom something else is said.</summary>
/// <param name="Before">The patient in the terms of the older version. What it has no term for is left out.</param>
/// <param name="After">The same patient in the terms of the newer version.</param>
/// <param name="NoLonger">What was said and is not said any more.</param>
/// <param name="Newly">What is newly said.</param>
public sealed record PatientDifference(Encounter Before, Encounter After, IReadOnlyList<string> NoLonger, IReadOnlyList<string> Newly);

/// <summary>A worked example of whom something else is said.</summary>
/// <param name="Example">The example, as it stands in the newer version if it is there, and otherwise in the older.</param>
/// <param name="Patient">What is said.</param>
public sealed record CaseDifference(Example Example, PatientDifference Patient);
