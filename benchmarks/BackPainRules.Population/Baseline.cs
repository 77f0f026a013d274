using System.Globalization;

namespace BackPainRules.Population;

/// <summary>A rule of thumb that says "image" when enough of its items are recorded as present; what is not recorded counts as no.</summary>
internal sealed class Baseline
{
    private readonly int count;
    private readonly IReadOnlyList<Item> items;

    private Baseline(string name, int count, IEnumerable<string> items) =>
        (Name, this.count, this.items) = (name, count, [.. items.SelectMany(item => item == "red flags" ? RedFlags() : [Item.Parse(item)])]);

    public static IReadOnlyList<Baseline> All { get; } = [.. Table.Read("baselines.tsv")
        .Select(row => new Baseline(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), row[2].Split(';').Select(item => item.Trim())))];

    public static Baseline AnyRedFlag => All[0];

    public static Baseline FractureRule => All[1];

    public string Name { get; }

    public bool Images(Encounter encounter) => Count(term => Value(encounter, term)) >= count;

    public int Count(Func<Term, object?> value) => items.Count(item => item.Holds(value(item.Term)));

    private static object? Value(Encounter encounter, Term term) => term switch
    {
        Finding finding => encounter[finding],
        Quantity quantity => quantity.Id == Terms.Patient.Age ? encounter.Patient.Age : throw new NotSupportedException(quantity.Id),
        Choice choice => encounter[choice],
        _ => null,
    };

    private static IEnumerable<Item> RedFlags() =>
        Vocabulary.BuiltIn.Terms.Where(term => (term.Roles & TermRoles.RedFlag) != 0).Select(term => new Item(term, "", ""));
}
