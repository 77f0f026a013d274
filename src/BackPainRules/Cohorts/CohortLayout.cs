using System.Diagnostics;

namespace BackPainRules.Cohorts;

/// <summary>Where each term has its columns: for a finding a column of bits for present and one for absent, for a choice one for each value.</summary>
/// <remarks>
/// The findings of one part of an encounter stand together, in the order of their places, so that a part is turned into columns in one go.
/// </remarks>
internal sealed class CohortLayout
{
    /// <summary>Patients in a block: as many as the widest vector has bits.</summary>
    public const int Block = 512;

    /// <summary>Machine words that hold a bit for each patient of a block.</summary>
    public const int Words = Block / 64;

    private static readonly Lazy<CohortLayout> builtIn = new(() => new(Vocabulary.BuiltIn));
    private readonly Dictionary<Term, int> first = [];
    private readonly Dictionary<Term, int> absent = [];

    private CohortLayout(Vocabulary vocabulary)
    {
        var quantities = 0;
        foreach (var part in vocabulary.Terms.GroupBy(term => term.Part))
        {
            Finding[] findings = [.. part.OfType<Finding>().OrderBy(finding => finding.Place)];
            var start = Columns;
            foreach (var finding in findings) first.Add(finding, Columns++);
            foreach (var finding in findings) absent.Add(finding, Columns++);
            foreach (var quantity in part.OfType<Quantity>()) first.Add(quantity, quantities++);
            foreach (var choice in part.OfType<Choice>())
            {
                first.Add(choice, Columns);
                Columns += choice.Values.Count;
            }

            Parts.Add(new(PartOf(part.Key), start, findings,
                [.. part.OfType<Quantity>().Select(quantity => (quantity, Place(quantity)))], [.. part.OfType<Choice>().Select(choice => (choice, FirstOf(choice)))]));
        }

        Grids = [.. vocabulary.Terms.OfType<Quantity>().OrderBy(Place).Select(quantity => new Grid(quantity))];
        (Age, Duration, Onset) = (Find(Terms.Patient.Age), Find(Terms.Presentation.SymptomDuration), Find(Terms.Patient.AgeAtOnset));

        int Find(string id) => Place((Quantity)vocabulary.FindTerm(id)!);
    }

    public static CohortLayout BuiltIn => builtIn.Value;

    public List<PartLayout> Parts { get; } = [];

    /// <summary>For each quantity, by its place.</summary>
    public Grid[] Grids { get; }

    /// <summary>How many columns of bits there are.</summary>
    public int Columns { get; }

    public int Age { get; }

    public int Duration { get; }

    public int Onset { get; }

    public int Present(Finding finding) => first[finding];

    public int Absent(Finding finding) => absent[finding];

    /// <summary>The column of a choice's first value; the others follow.</summary>
    public int FirstOf(Choice choice) => first[choice];

    /// <summary>The place of a value among those of its choice.</summary>
    public static int IndexOf(Choice choice, string value)
    {
        var index = 0;
        while (choice.Values[index] != value) index++;
        return index;
    }

    public int Place(Quantity quantity) => first[quantity];

    private static Func<Encounter, EncounterPart> PartOf(string part) => part switch
    {
        "patient" => encounter => encounter.Patient,
        "presentation" => encounter => encounter.Presentation,
        "history" => encounter => encounter.History,
        "examination" => encounter => encounter.Examination,
        "tests" => encounter => encounter.Tests,
        _ => throw new UnreachableException(),
    };
}

/// <summary>Where a part of an encounter has its columns.</summary>
/// <param name="Of">The part.</param>
/// <param name="First">The column of its first finding being present; those for absent follow when all findings have one for present.</param>
/// <param name="Findings">Its findings, by place.</param>
/// <param name="Quantities">Its quantities, with the place of each among all quantities.</param>
/// <param name="Choices">Its choices, with the column of the first value of each.</param>
internal sealed record PartLayout(
    Func<Encounter, EncounterPart> Of, int First, Finding[] Findings, (Quantity Quantity, int Place)[] Quantities, (Choice Choice, int First)[] Choices);
