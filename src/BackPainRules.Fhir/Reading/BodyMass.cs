namespace BackPainRules.Fhir.Reading;

/// <summary>The body mass index from the newest weight and height, where none is recorded itself.</summary>
internal static class BodyMass
{
    public static void Calculate(Ledger ledger)
    {
        if (ledger.Vocabulary.FindTerm(Terms.History.BodyMassIndex) is not Quantity index || ledger.Statements.Any(statement => statement.Term == index)) return;
        if (Newest(ledger, "weight") is not { } weight || Newest(ledger, "height") is not { } height) return;
        var value = Math.Round(weight.Value / (height.Value * height.Value), 2);
        if (value < index.Minimum || value > index.Maximum) return;
        ledger.Statements.Add(new QuantityStatement(index, Interval.At(value), weight.Source, weight.When)
        {
            Remarks = [$"calculated from a weight of {Values.Print(Math.Round(weight.Value, 2))} kg and a height of {Values.Print(Math.Round(height.Value, 2))} m in {height.Source}"],
        });
    }

    private static (decimal Value, When? When, FhirSource Source)? Newest(Ledger ledger, string kind)
    {
        var all = ledger.Measures.Where(measure => measure.Kind == kind && measure.When is { } when && when.FirstDay <= ledger.AsOf).OrderBy(measure => measure.When!.First).ToList();
        return all.Count > 0 && all[^1] is { Value: > 0.2m } newest ? (newest.Value, newest.When, newest.Source) : null;
    }
}
