using System.Globalization;

namespace BackPainRules.Cohorts;

/// <summary>Builds a cohort column by column and reports all mistakes together: for whoever reads a data warehouse, a Parquet file or a data frame.</summary>
/// <remarks>
/// Every column has as many values as there are rows. What is left out is unknown. Not safe for several threads.
/// <code>
/// var cohort = new CohortBuilder(3)
///     .Set(Terms.Patient.Age, new decimal?[] { 45, 71, null })
///     .Set(Terms.Presentation.Fever, new[] { Presence.Absent, Presence.Present, Presence.Unknown })
///     .Build();
/// </code>
/// </remarks>
public sealed class CohortBuilder
{
    /// <summary>A wrong unit makes every row wrong, and says so often enough in this many.</summary>
    private const int errorsOfColumn = 100;

    private const string tooLate = "The cohort is built, and does not change any more.";
    private readonly HashSet<Term> columns = [];
    private readonly List<EncounterError> errors = [];
    private readonly Cohort cohort;
    private bool isBuilt;

    /// <summary>Starts with so many patients of whom nothing is known.</summary>
    public CohortBuilder(int count) =>
        cohort = count >= 0 ? new(count) : throw new ArgumentOutOfRangeException(nameof(count), count, "A cohort cannot have fewer than 0 rows.");

    /// <summary>Ids of the caller's, given back with each row. They mean nothing to the rules.</summary>
    public CohortBuilder SetIds(ReadOnlySpan<string?> ids)
    {
        if (isBuilt) throw new InvalidOperationException(tooLate);
        if (HasRows("ids", ids.Length))
            for (var row = 0; row < ids.Length; row++)
                if (ids[row] is { } id) cohort.Record(row, id);
        return this;
    }

    /// <summary>Records a finding of every patient.</summary>
    public CohortBuilder Set(string termId, ReadOnlySpan<Presence> values) => Set(termId, values, Print, (term, row, value) => term switch
    {
        Finding when value == Presence.Unknown => true,
        Finding finding when Words.IsDefined(value) => Keep(finding, row, value),
        _ => false,
    });

    /// <summary>Records a quantity of every patient, in the unit of the vocabulary; null where it is not known.</summary>
    public CohortBuilder Set(string termId, ReadOnlySpan<decimal?> values) => Set(termId, values, value => Numbers.Print(value!.Value), (term, row, value) =>
        term is Quantity quantity && (value is not { } known || Keep(quantity, row, known)));

    /// <summary>Records a quantity of every patient, in the unit of the vocabulary; null or NaN where it is not known.</summary>
    /// <remarks>A number is taken as the decimal number of 15 digits that is nearest to it: 37.9 is 37.9, and not 37.89999999999999857891452847979962825775146484375.</remarks>
    public CohortBuilder Set(string termId, ReadOnlySpan<double?> values) => Set(termId, values, value => value!.Value.ToString(CultureInfo.InvariantCulture), (term, row, value) =>
        term is Quantity quantity && (value is not { } known || double.IsNaN(known)
            || (Math.Abs(known) < (double)decimal.MaxValue && Keep(quantity, row, (decimal)known))));

    /// <summary>Records a choice of every patient, or a finding by the word <c>present</c>, <c>absent</c> or <c>unknown</c>; null where it is not known.</summary>
    public CohortBuilder Set(string termId, ReadOnlySpan<string?> values) => Set(termId, values, value => value ?? "null", (term, row, value) => (term, value) switch
    {
        (Finding or Choice, null) or (Finding, "unknown") => true,
        (Finding finding, "present") => Keep(finding, row, Presence.Present),
        (Finding finding, "absent") => Keep(finding, row, Presence.Absent),
        (Choice choice, { } chosen) when choice.Values.Contains(chosen) => Keep(choice, row, chosen),
        _ => false,
    });

    /// <summary>The cohort. Nothing can be added to it afterwards.</summary>
    /// <exception cref="EncounterException">Something was wrong; the exception lists what, at most a hundred rows of each column.</exception>
    public Cohort Build() => TryBuild(out var built, out var mistakes) ? built! : throw new EncounterException(mistakes);

    /// <summary>The cohort, or what was wrong: of each column at most a hundred rows, and how many more there are.</summary>
    public bool TryBuild(out Cohort? built, out IReadOnlyList<EncounterError> mistakes)
    {
        mistakes = [.. errors];
        built = errors.Count == 0 ? cohort : null;
        if (built is not null && !isBuilt) cohort.Close(Cores.Of(null, default));
        isBuilt |= built is not null;
        return built is not null;
    }

    private CohortBuilder Set<T>(string termId, ReadOnlySpan<T> values, Func<T, string> print, Func<Term, int, T, bool> keep)
    {
        if (isBuilt) throw new InvalidOperationException(tooLate);
        if (Vocabulary.BuiltIn.FindTerm(termId) is not { } term)
        {
            errors.Add(new("$[*]." + termId, null, $"is not a term of the vocabulary{Spelling.DidYouMean(termId, Vocabulary.BuiltIn.Terms.Select(known => known.Id))}"));
            return this;
        }

        if (!HasRows(termId, values.Length)) return this;
        if (!columns.Add(term)) errors.Add(new("$[*]." + termId, null, "is recorded twice"));
        else Keep(term, values, print, keep);
        return this;
    }

    private void Keep<T>(Term term, ReadOnlySpan<T> values, Func<T, string> print, Func<Term, int, T, bool> keep)
    {
        var wrong = 0;
        for (var row = 0; row < values.Length; row++)
            if (!keep(term, row, values[row]) && wrong++ < errorsOfColumn)
                errors.Add(new($"$[{row}].{term.Id}", values[row] is null ? null : print(values[row]), "expected " + EncounterBuilder.Allowed(term)));
        if (wrong > errorsOfColumn) errors.Add(new("$[*]." + term.Id, null, $"and {wrong - errorsOfColumn} more rows"));
    }

    private bool HasRows(string column, int rows)
    {
        if (rows != cohort.Count) errors.Add(new("$[*]." + column, null, $"has {rows} values for {cohort.Count} rows"));
        return rows == cohort.Count;
    }

    private bool Keep(Finding finding, int row, Presence presence)
    {
        cohort.Set(presence == Presence.Present ? CohortLayout.BuiltIn.Present(finding) : CohortLayout.BuiltIn.Absent(finding), row);
        return true;
    }

    private bool Keep(Quantity quantity, int row, decimal value)
    {
        if (value < quantity.Minimum || value > quantity.Maximum) return false;
        cohort.Recording(CohortLayout.BuiltIn.Place(quantity)).Record(row, value);
        return true;
    }

    private bool Keep(Choice choice, int row, string value)
    {
        cohort.Set(CohortLayout.BuiltIn.FirstOf(choice) + CohortLayout.IndexOf(choice, value), row);
        return true;
    }

    private static string Print(Presence presence) => Words.IsDefined(presence) ? Words.Of(presence) : presence.ToString();
}
