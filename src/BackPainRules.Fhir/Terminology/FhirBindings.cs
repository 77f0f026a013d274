using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir;

/// <summary>Which codes, units and answers mean which terms of the vocabulary, and for how long a statement is one about now.</summary>
/// <remarks>
/// Read from one table (<c>Terminology/bindings.tsv</c> is the built-in one) in which every row names where it was verified and why it was decided so. A term without a verified
/// code has a code of our own, as every term does: its id, in the code system <see cref="TermSystem"/>. Immutable and safe for all threads.
/// </remarks>
public sealed class FhirBindings
{
    private static readonly Lazy<FhirBindings> builtIn = new(() => new(ReadBuiltIn(), DefaultBase));
    private readonly IReadOnlyList<(string Name, string Text)> tables;
    private readonly Dictionary<string, string> systems = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string System), List<CodeRule>> codes = [];
    private readonly Dictionary<(string System, string Code, string Means), Conversion> units = [];
    private readonly Dictionary<string, Currency> currency = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AskedWhen> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> complaints = new(StringComparer.Ordinal);

    private FhirBindings(IReadOnlyList<(string Name, string Text)> tables, string baseUrl)
    {
        (this.tables, Base) = (tables, baseUrl);
        var mistakes = new List<string>();
        var all = new List<(string Name, BindingRow Row)>();
        foreach (var (name, text) in tables)
            all.AddRange(BindingTable.Read(new StringReader(text), name, mistakes).Select(row => (name, row)));
        foreach (var (name, row) in all.Where(one => one.Row.Kind == "system")) systems[row.Code] = row.System;
        foreach (var (name, row) in all) Add(name, row, mistakes);
        Rows = [.. all.Select(one => one.Row)];
        if (mistakes.Count > 0) throw new FhirBindingsException(mistakes);
    }

    /// <summary>The base of our own code systems and canonical addresses unless another is chosen. Nobody owns it, and nothing is there.</summary>
    public const string DefaultBase = "https://backpainrules.example/fhir";

    /// <summary>The table that comes with the library.</summary>
    public static FhirBindings BuiltIn => builtIn.Value;

    /// <summary>The base of our own code systems and canonical addresses, without a slash at its end.</summary>
    public string Base { get; }

    /// <summary>Our code system of terms: each id of the vocabulary is a code in it.</summary>
    public string TermSystem => Base + "/CodeSystem/terms";

    /// <summary>Our code system of conditions and investigations.</summary>
    public string OutcomeSystem => Base + "/CodeSystem/outcomes";

    /// <summary>Our code system of answers: <c>yes</c>, <c>no</c>, <c>unknown</c>, and the values of choices.</summary>
    public string AnswerSystem => Base + "/CodeSystem/answers";

    internal IReadOnlyList<BindingRow> Rows { get; }

    /// <summary>Reads a table instead of the built-in one.</summary>
    /// <exception cref="FhirBindingsException">The table has mistakes; the exception lists all of them.</exception>
    public static FhirBindings Read(TextReader table, string name = "bindings.tsv")
    {
        ArgumentNullException.ThrowIfNull(table);
        return new([(name, table.ReadToEnd())], DefaultBase);
    }

    /// <summary>Reads a table, in UTF-8, instead of the built-in one.</summary>
    /// <exception cref="FhirBindingsException">The table has mistakes; the exception lists all of them.</exception>
    public static FhirBindings Read(Stream table, string name = "bindings.tsv")
    {
        using var reader = new StreamReader(table, Encoding.UTF8, leaveOpen: true);
        return Read(reader, name);
    }

    /// <summary>These bindings and further ones, such as the codes of a hospital. Where both speak of the same code for the same term, the further ones hold.</summary>
    /// <exception cref="FhirBindingsException">The table has mistakes; the exception lists all of them.</exception>
    public FhirBindings And(TextReader table, string name = "local.tsv")
    {
        ArgumentNullException.ThrowIfNull(table);
        return new([.. tables, (name, table.ReadToEnd())], Base);
    }

    /// <summary>The same bindings with our own code systems and canonical addresses below another base.</summary>
    /// <exception cref="ArgumentException">It is not an absolute address.</exception>
    public FhirBindings WithBase(string baseUrl) =>
        Uri.TryCreate(baseUrl, UriKind.Absolute, out _) ? new(tables, baseUrl.TrimEnd('/')) : throw new ArgumentException($"'{baseUrl}' is not an absolute address", nameof(baseUrl));

    /// <summary>The short name of a code system, or its address where the table does not name it.</summary>
    internal string System(string? address) => address is null ? "" : systems.GetValueOrDefault(address, address);

    /// <summary>Whether the table names a code system.</summary>
    internal bool Knows(string? address) => address is not null && (systems.ContainsKey(address) || address == TermSystem || address == OutcomeSystem || codes.Keys.Any(key => key.System == address));

    /// <summary>The address of a system that the table names in short; one that it names by its address has that.</summary>
    private string Address(string system) => systems.FirstOrDefault(pair => pair.Value == system).Key ?? system;

    /// <summary>The rules of a kind for a code, those read last first.</summary>
    internal IEnumerable<CodeRule> Find(string kind, string? system, string? code)
    {
        var name = System(system);
        return code is not null && codes.TryGetValue((kind, name), out var rules) ? rules.Where(rule => rule.Covers(code, name == "icd")).DistinctBy(rule => rule.Means) : [];
    }

    /// <summary>The codes of a kind that mean exactly this, as system address and code.</summary>
    internal IEnumerable<(string System, string Code)> Exact(string kind, string means) => codes.Where(pair => pair.Key.Kind == kind)
        .SelectMany(pair => pair.Value.Where(rule => rule.Means == means && rule is { Fit: Fit.Exact, MoreThanDays: null, AtMostDays: null }).Select(rule => (Address(pair.Key.System), rule.Code))).Distinct();

    /// <summary>How to bring a unit to that of the term, or null where the unit is not known for it.</summary>
    internal Conversion? Convert(string system, string unit, string termId, string toUnit) =>
        units.GetValueOrDefault((system, unit, termId)) ?? units.GetValueOrDefault((system, unit, toUnit));

    /// <summary>The UCUM code that means a unit of the vocabulary as it is.</summary>
    internal string? Ucum(string unit) => units.Where(pair => pair.Key.System == "ucum" && pair.Key.Means == unit && pair.Value.IsIdentity).Select(pair => pair.Key.Code).FirstOrDefault();

    internal Currency CurrencyOf(Term term) =>
        currency.TryGetValue(term.Id, out var own) || currency.TryGetValue(term.Part, out own) ? own : new(30, 7);

    /// <summary>Whether a finding or a condition is one of the back, so that whoever has it has reason to be asked about back pain.</summary>
    internal bool IsComplaint(string id) => complaints.Contains(id);

    internal bool TryAsk(Term term, [MaybeNullWhen(false)] out AskedWhen when) => asked.TryGetValue(term.Id, out when);

    private void Add(string name, BindingRow row, List<string> mistakes)
    {
        switch (row.Kind)
        {
            case "system" or "source": break;
            case "complaint": complaints.Add(row.Means); break;
            case "current" when BindingTable.Currency(row.How) is { } days: currency[row.Means] = days; break;
            case "ask" when row.How.Split(' ') is [var on, "is", .. var rest] && rest is [_] or ["not", _]: asked[row.Means] = new(row.Means, on, rest.Length == 2, rest[^1]); break;
            case "unit" when Conversion.Parse(row.How) is { } conversion: units[(row.System, row.Code, row.Means)] = conversion; break;
            case "current" or "ask" or "unit": mistakes.Add($"{BindingTable.Place(name, row, 4)}: '{row.How}' is not understood; expected {Expected(row.Kind)}"); break;
            default: AddCode(name, row, mistakes); break;
        }
    }

    private void AddCode(string name, BindingRow row, List<string> mistakes)
    {
        var known = systems.ContainsValue(row.System) || Uri.TryCreate(row.System, UriKind.Absolute, out _);
        if (!known)
            mistakes.Add($"{BindingTable.Place(name, row, 1)}: '{row.System}' is neither an address nor one of {string.Join(", ", systems.Values.Distinct())}");
        if (row.System switch { "sct" => !CheckDigits.IsSnomed(row.Code), "loinc" => !CheckDigits.IsLoinc(row.Code), "icd" => !CheckDigits.IsIcd(row.Code), _ => false })
            mistakes.Add($"{BindingTable.Place(name, row, 2)}: '{row.Code}' is not a code of its system: its check digit or shape is wrong");
        if (row.Kind == "answer" && row.Means is not ("present" or "absent" or "unknown"))
            mistakes.Add($"{BindingTable.Place(name, row, 3)}: '{row.Means}' is no answer; allowed are present, absent, unknown");
        if (BindingTable.Fit(row.How) is not { } fit)
            mistakes.Add($"{BindingTable.Place(name, row, 4)}: '{row.How}' is not understood; expected {Expected(row.Kind)}");
        else
        {
            if (!codes.TryGetValue((row.Kind, row.System), out var rules)) codes[(row.Kind, row.System)] = rules = [];
            rules.Insert(0, new(row.Code, row.Means, fit.Fit, row.Note, fit.MoreThan, fit.AtMost));
        }
    }

    private static string Expected(string kind) => kind switch
    {
        "current" => "days for what is present and for what is absent, or always: 90 7",
        "unit" => "steps of + - * / with a number each: -32 *5 /9",
        "ask" => "another term and its value: presentation.legPain is present",
        _ => "exact, narrower or broader, where needed with 'over 14 days' or 'up to 14 days'",
    };

    private static IReadOnlyList<(string, string)> ReadBuiltIn()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("Terminology/bindings.tsv")!, Encoding.UTF8);
        return [("bindings.tsv", reader.ReadToEnd())];
    }
}
