using System.Globalization;
using System.Reflection;

namespace BackPainRules;

/// <summary>All terms that can be known and all outcomes that can be concluded.</summary>
/// <remarks>Immutable and safe for all threads.</remarks>
public sealed class Vocabulary
{
    private static readonly Lazy<Vocabulary> builtIn = new(() => new(ReadTable("terms.tsv"), ReadTable("outcomes.tsv")));

    private readonly Dictionary<string, Term> terms;
    private readonly Dictionary<string, Outcome> outcomes;

    private Vocabulary(IReadOnlyList<string[]> termRows, IReadOnlyList<string[]> outcomeRows)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        Terms = [.. termRows.Select((row, index) => ToTerm(row, index, places))];
        Conditions = [.. Of("condition").Select(row => new Condition(row[1], row[2], ToCategory(row[3])))];
        Investigations = [.. Of("investigation").Select(row => new Investigation(row[1], row[2], row[3], ToList(row[4])))];
        Mechanisms = [.. Of("mechanism").Select(row => new Mechanism(row[1], row[2]))];
        Contributors = [.. Of("contributor").Select(row => new Contributor(row[1], row[2]))];
        Screening = [.. Terms.Where(term => term.IsScreening)];
        terms = Terms.ToDictionary(term => term.Id, StringComparer.Ordinal);
        outcomes = new Outcome[][] { [.. Conditions], [.. Investigations], [.. Mechanisms], [.. Contributors] }
            .SelectMany(kind => kind).ToDictionary(outcome => outcome.Id, StringComparer.Ordinal);

        IEnumerable<string[]> Of(string kind) => outcomeRows.Where(row => row[0] == kind);
    }

    /// <summary>Another vocabulary with more terms and outcomes.</summary>
    internal Vocabulary(Vocabulary other, LocalTerms locals, IReadOnlyList<Outcome> more)
    {
        Locals = locals;
        Terms = [.. other.Terms, .. locals.All];
        (Conditions, Investigations) = ([.. other.Conditions, .. more.OfType<Condition>()], [.. other.Investigations, .. more.OfType<Investigation>()]);
        (Mechanisms, Contributors) = ([.. other.Mechanisms, .. more.OfType<Mechanism>()], [.. other.Contributors, .. more.OfType<Contributor>()]);
        Screening = [.. Terms.Where(term => term.IsScreening)];
        terms = Terms.ToDictionary(term => term.Id, StringComparer.Ordinal);
        outcomes = other.outcomes.Values.Concat(more).ToDictionary(outcome => outcome.Id, StringComparer.Ordinal);
    }

    /// <summary>Some of the terms of another vocabulary, and all of its outcomes.</summary>
    internal Vocabulary(Vocabulary other, IReadOnlyList<Term> some)
    {
        (Conditions, Investigations, Mechanisms, Contributors, outcomes) = (other.Conditions, other.Investigations, other.Mechanisms, other.Contributors, other.outcomes);
        Terms = some;
        Screening = [.. some.Where(term => term.IsScreening)];
        terms = some.ToDictionary(term => term.Id, StringComparer.Ordinal);
    }

    /// <summary>The vocabulary of the library: the terms of the typed domain and the outcomes of the built-in knowledge.</summary>
    public static Vocabulary BuiltIn => builtIn.Value;

    /// <summary>All terms, in the order in which open questions of the same urgency are asked.</summary>
    public IReadOnlyList<Term> Terms { get; }

    /// <summary>The screening set: the terms that must be known before nonspecific may be said.</summary>
    public IReadOnlyList<Term> Screening { get; }

    /// <summary>What can be suspected.</summary>
    public IReadOnlyList<Condition> Conditions { get; }

    /// <summary>What can be recommended.</summary>
    public IReadOnlyList<Investigation> Investigations { get; }

    /// <summary>What can explain nonspecific pain.</summary>
    public IReadOnlyList<Mechanism> Mechanisms { get; }

    /// <summary>What can contribute.</summary>
    public IReadOnlyList<Contributor> Contributors { get; }

    /// <summary>The term with this id, or null.</summary>
    public Term? FindTerm(string id) => terms.TryGetValue(id, out var term) ? term : null;

    /// <summary>The condition, investigation, mechanism or contributor with this id, or null.</summary>
    public Outcome? FindOutcome(string id) => outcomes.TryGetValue(id, out var outcome) ? outcome : null;

    /// <summary>The terms that documents have added; the library's vocabulary has none.</summary>
    internal LocalTerms Locals { get; } = new();

    internal Investigation NoImaging => (Investigation)outcomes["noImaging"];

    internal Mechanism CauseUnknown => (Mechanism)outcomes["unknown"];

    private static Term ToTerm(string[] row, int index, Dictionary<string, int> places)
    {
        var (id, type, range) = (row[0], row[2], row[3]);
        var key = $"{id.Substring(0, id.IndexOf('.'))} {type}";
        places.TryGetValue(key, out var place);
        places[key] = place + 1;
        var entry = new TermEntry(id, row[1], ToRoles(row[4]), OrNothing(row[5]), OrNothing(row[6]), row[7]);
        return type switch
        {
            "finding" => new Finding(entry, index, place),
            "choice" => new Choice(entry, index, place, range.Split('|')),
            "quantity" => ToQuantity(entry, index, place, range),
            _ => throw new InvalidOperationException($"The table of terms has an unknown type: {type}"),
        };
    }

    private static Quantity ToQuantity(TermEntry entry, int index, int place, string range)
    {
        var dots = range.IndexOf("..", StringComparison.Ordinal);
        var space = range.IndexOf(' ');
        return new(entry, index, place, Number(range.Substring(0, dots)), Number(range.Substring(dots + 2, space - dots - 2)), range.Substring(space + 1));

        static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    private static TermRoles ToRoles(string cell)
    {
        var roles = TermRoles.Contextual;
        foreach (var role in cell.Split(','))
            roles |= role switch
            {
                "contextual" => TermRoles.Contextual,
                "redFlag" => TermRoles.RedFlag,
                "screening" => TermRoles.Screening,
                "nonorganic" => TermRoles.Nonorganic,
                _ => throw new InvalidOperationException($"The table of terms has an unknown role: {role}"),
            };
        return roles;
    }

    private static Category ToCategory(string cell) =>
        cell == "specificCause" ? Category.SpecificCause : Category.RadiculopathyOrStenosis;

    private static string OrNothing(string cell) => cell == "-" ? "" : cell;

    private static string[] ToList(string cell) => cell == "-" ? [] : cell.Split([", "], StringSplitOptions.None);

    private static List<string[]> ReadTable(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/" + name)!;
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            rows.Add(line.Split('\t'));
        return rows;
    }
}
