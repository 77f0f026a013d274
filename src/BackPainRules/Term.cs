namespace BackPainRules;

/// <summary>One thing that can be known about a patient: a finding, a quantity or a choice.</summary>
public abstract class Term
{
    private protected Term(TermEntry entry, int index, int place)
    {
        Id = entry.Id;
        Label = entry.Label;
        Roles = entry.Roles;
        Meaning = entry.Meaning;
        Source = entry.Source;
        Question = entry.Question;
        Index = index;
        Place = place;
        var dot = Id.IndexOf('.');
        Part = Id.Substring(0, dot);
        Name = Id.Substring(dot + 1);
        Home = entry.Home;
        PartIndex = IsLocal ? Encounter.LocalPart : Array.IndexOf(Encounter.PartNames, Part);
    }

    /// <summary>The stable id, for example <c>presentation.fever</c>: the part of the encounter, a dot, and the member's name.</summary>
    public string Id { get; }

    /// <summary>The part of the encounter: <c>patient</c>, <c>presentation</c>, <c>history</c>, <c>examination</c> or <c>tests</c>.</summary>
    public string Part { get; }

    /// <summary>The member's name within its part, as in JSON.</summary>
    public string Name { get; }

    /// <summary>The phrase that documents use.</summary>
    public string Label { get; }

    /// <summary>What the term is for.</summary>
    public TermRoles Roles { get; }

    /// <summary>What exactly is meant; empty where the label says it all.</summary>
    public string Meaning { get; }

    /// <summary>Where the term comes from: a statement of the source review, a guideline or a criteria set.</summary>
    public string Source { get; }

    /// <summary>The question in plain words. "Yes" always means present.</summary>
    public string Question { get; }

    /// <summary>Must be known before the pain may be called nonspecific.</summary>
    public bool IsScreening => (Roles & TermRoles.Screening) != 0;

    /// <summary>Whether documents of a knowledge base have added it to the vocabulary that comes with the library.</summary>
    public bool IsLocal => Home is not null;

    /// <summary>The local terms that it is one of, or null for a term of the library.</summary>
    internal LocalTerms? Home { get; }

    /// <summary>Where its value is kept, as <see cref="Encounter.PartAt"/> counts the parts.</summary>
    internal int PartIndex { get; }

    /// <summary>The place in the vocabulary's order.</summary>
    internal int Index { get; }

    /// <summary>The place among the terms of the same type that are kept together.</summary>
    internal int Place { get; }

    /// <inheritdoc/>
    public override string ToString() => Label;
}

/// <summary>A symptom, sign, risk factor or result that is present or absent, or not known.</summary>
public sealed class Finding : Term
{
    internal Finding(TermEntry entry, int index, int place) : base(entry, index, place) { }
}

/// <summary>A number with a unit and an allowed range.</summary>
public sealed class Quantity : Term
{
    internal Quantity(TermEntry entry, int index, int place, decimal minimum, decimal maximum, string unit) : base(entry, index, place) =>
        (Minimum, Maximum, Unit) = (minimum, maximum, unit);

    /// <summary>The lowest value that can be recorded.</summary>
    public decimal Minimum { get; }

    /// <summary>The highest value that can be recorded.</summary>
    public decimal Maximum { get; }

    /// <summary>The one unit in which it is recorded and compared.</summary>
    public string Unit { get; }

    /// <summary>The value with its unit; a score has none.</summary>
    internal string WithUnit(string value) => Unit == "score" ? value : $"{value} {Unit}";
}

/// <summary>One of a few values.</summary>
public sealed class Choice : Term
{
    internal Choice(TermEntry entry, int index, int place, IReadOnlyList<string> values) : base(entry, index, place) => Values = values;

    /// <summary>The values, as in JSON and in documents.</summary>
    public IReadOnlyList<string> Values { get; }
}

/// <summary>What a term is for.</summary>
[Flags]
public enum TermRoles
{
    /// <summary>Gives context, and by itself neither alarms nor reassures.</summary>
    Contextual = 0,

    /// <summary>A sign of serious pathology. Adding one never lowers urgency or withdraws a suspicion.</summary>
    RedFlag = 1,

    /// <summary>Must be known before the pain may be called nonspecific.</summary>
    Screening = 2,

    /// <summary>A sign of a nonorganic contribution. It lowers nothing.</summary>
    Nonorganic = 4,
}

/// <summary>A row of the table of terms, before its type is looked at.</summary>
internal sealed record TermEntry(string Id, string Label, TermRoles Roles, string Source, string Meaning, string Question, LocalTerms? Home = null);
