namespace BackPainRules.Cli.Testing;

/// <summary>Says why a criterion is met, not met or open: the statements that make it so.</summary>
internal static class CriterionGrounds
{
    private const int most = 8;

    public static string Of(Criterion criterion, Encounter encounter)
    {
        var truth = criterion.Evaluate(encounter);
        List<string> statements = [.. Statements(criterion, encounter, truth).Select(statement => truth == Truth.Unknown ? Asked(statement) : Describe(statement, encounter)).Distinct()];
        var comma = truth == Truth.Unknown ? ", " : "; ";
        var listed = string.Join(comma, statements.Take(most)) + (statements.Count > most ? $"{comma}and {statements.Count - most} more" : "");
        return truth switch
        {
            Truth.True => $"so it is: {listed}",
            Truth.False => $"it is not so that: {listed}",
            _ => $"not known: {listed}",
        };
    }

    /// <summary>The statements that have the truth of the whole, where the lists around them have it too.</summary>
    private static IEnumerable<Criterion> Statements(Criterion criterion, Encounter encounter, Truth truth) => criterion switch
    {
        _ when criterion.Evaluate(encounter) != truth => [],
        Criterion.AtLeast(_, var members) => members.SelectMany(member => Statements(member, encounter, truth)),
        Criterion.Defined(var definition) => Statements(definition.Criterion, encounter, truth),
        _ => [criterion],
    };

    /// <summary>What somebody would have to ask.</summary>
    private static string Asked(Criterion statement) => statement switch
    {
        Criterion.IsPresent(var finding) => finding.Label,
        Criterion.IsAbsent(var finding) => finding.Label,
        Criterion.Within(var quantity, _) => quantity.Label,
        Criterion.Is(var choice, _) => choice.Label,
        _ => $"whether {statement}",
    };

    /// <summary>The statement; where it fails, what is recorded instead, if that is a number.</summary>
    private static string Describe(Criterion statement, Encounter encounter) => statement is Criterion.Within(var quantity, _) && encounter[quantity] is { } known
        ? $"{statement} ({quantity.WithUnit(known.ToString())})" : statement.ToString();
}
