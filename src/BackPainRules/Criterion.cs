using System.Diagnostics;

namespace BackPainRules;

/// <summary>What a rule asks of an encounter: met, not met, or open while what is unknown could still decide it.</summary>
/// <remarks>
/// <see cref="Evaluate"/> is the meaning of the language. Engines are faster implementations of it, and tests hold them to it.
/// </remarks>
public abstract record Criterion
{
    private Criterion() { }

    /// <summary>The finding was looked for and found.</summary>
    public sealed record IsPresent(Finding Finding) : Criterion;

    /// <summary>The finding was looked for and not found. Unknown is not absent.</summary>
    public sealed record IsAbsent(Finding Finding) : Criterion;

    /// <summary>The choice has this value.</summary>
    public sealed record Is(Choice Choice, string Value) : Criterion;

    /// <summary>The quantity lies in the range.</summary>
    public sealed record Within(Quantity Quantity, ValueRange Range) : Criterion;

    /// <summary>At least so many of the members are met. "Any of" is one of them, "all of" is all.</summary>
    public sealed record AtLeast(int Count, IReadOnlyList<Criterion> Members) : Criterion;

    /// <summary>A definition's criterion, by its name.</summary>
    public sealed record Defined(Definition Definition) : Criterion;

    /// <summary>Another rule suspects the condition at this level or above. <see cref="By"/> holds those rules.</summary>
    public sealed record Suspected(Condition Condition, SuspicionLevel Level, IReadOnlyList<ClinicalRule> By) : Criterion;

    /// <summary>Another rule recommends the investigation. <see cref="By"/> holds those rules. Substitutions come later and do not count.</summary>
    public sealed record Recommended(Investigation Investigation, IReadOnlyList<ClinicalRule> By) : Criterion;

    /// <summary>Some condition is suspected. <see cref="By"/> holds every rule that suspects one.</summary>
    public sealed record Specific(IReadOnlyList<ClinicalRule> By) : Criterion;

    /// <summary>Every screening term is known, nothing is suspected and no rule puts the patient outside the scope.</summary>
    public sealed record Nonspecific(IReadOnlyList<Term> Screening, IReadOnlyList<ClinicalRule> Against) : Criterion;

    /// <summary>Whether the encounter meets this criterion.</summary>
    public Truth Evaluate(Encounter encounter) => this switch
    {
        IsPresent(var finding) => encounter[finding].ToTruth(),
        IsAbsent(var finding) => encounter[finding].ToTruth().Negate(),
        Is(var choice, var value) => encounter[choice] is { } chosen ? (chosen == value).ToTruth() : Truth.Unknown,
        Within(var quantity, var range) => encounter[quantity] is { } known ? range.Contains(known) : Truth.Unknown,
        AtLeast(var count, var members) => TruthExtensions.AtLeast(count, members.Select(member => member.Evaluate(encounter))),
        Defined(var definition) => definition.Criterion.Evaluate(encounter),
        Suspected(_, _, var by) => AnyOf(by, encounter),
        Recommended(_, var by) => AnyOf(by, encounter),
        Specific(var by) => AnyOf(by, encounter),
        Nonspecific(_, var against) when AnyOf(against, encounter) == Truth.True => Truth.False,
        Nonspecific(var screening, _) => screening.All(encounter.Knows) ? Truth.True : Truth.Unknown,
        _ => throw new UnreachableException(),
    };

    private static Truth AnyOf(IReadOnlyList<ClinicalRule> rules, Encounter encounter) =>
        TruthExtensions.AtLeast(1, rules.Select(rule => rule.Criterion.Evaluate(encounter)));

    /// <summary>The criterion in the words of the language, on one line.</summary>
    public sealed override string ToString() => this switch
    {
        IsPresent(var finding) => $"{finding.Label} is present",
        IsAbsent(var finding) => $"{finding.Label} is absent",
        Is(var choice, var value) => $"{choice.Label} is {value}",
        Within(var quantity, var range) => $"{quantity.Label} is {range.Describe(quantity)}",
        AtLeast(1, { Count: > 1 } members) => $"any of ({string.Join("; ", members)})",
        AtLeast(var count, var members) when count == members.Count => $"all of ({string.Join("; ", members)})",
        AtLeast(var count, var members) => $"at least {count} of ({string.Join("; ", members)})",
        Defined(var definition) => $"{definition.Name} is met",
        Suspected(var condition, var level, _) => $"{condition.Phrase} is {(level == SuspicionLevel.Likely ? "likely" : "suspected")}",
        Recommended(var investigation, _) => $"{investigation.Phrase} is recommended",
        Specific => "classification is specific",
        Nonspecific => "classification is nonspecific",
        _ => throw new UnreachableException(),
    };
}
