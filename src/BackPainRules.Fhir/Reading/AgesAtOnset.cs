using System.Globalization;

namespace BackPainRules.Fhir.Reading;

/// <summary>An age or a duration that is a range may leave the age at onset on both sides of a threshold: then it is not known well enough.</summary>
internal static class AgesAtOnset
{
    public static void Settle(Vocabulary vocabulary, List<TermReading> terms, Thresholds thresholds)
    {
        if (Find(terms, Terms.Patient.AgeAtOnset) is not { Value: null } onset || Find(terms, Terms.Patient.Age) is not { } age || Find(terms, Terms.Presentation.SymptomDuration) is not { } duration) return;
        if (age.Value is null || duration.Value is null || (IsPoint(age) && IsPoint(duration))) return;
        var quantity = (Quantity)onset.Term;
        var (youngest, oldest) = (AtOnset(vocabulary, age.Range!.Value.Low, duration.Range!.Value.High, quantity), AtOnset(vocabulary, age.Range.Value.High, duration.Range.Value.Low, quantity));
        var recorded = AtOnset(vocabulary, Number(age), Number(duration), quantity);
        if (thresholds.AreAlike(quantity, new(youngest.Low, oldest.High)) || !thresholds.AreAlike(quantity, recorded)) return;
        foreach (var range in new[] { age, duration }.Where(reading => !IsPoint(reading)))
            terms[terms.IndexOf(range)] = range with { Value = null, Unknown = UnknownReason.Imprecise, Remarks = [.. range.Remarks, $"thresholds of the {quantity.Label} lie in between"] };
    }

    private static Interval AtOnset(Vocabulary vocabulary, decimal age, decimal days, Quantity quantity) =>
        new EncounterBuilder(vocabulary).Set(Terms.Patient.Age, age).Set(Terms.Presentation.SymptomDuration, days).Build()[quantity]!.Value;

    private static TermReading? Find(List<TermReading> terms, string id) => terms.Find(reading => reading.Term.Id == id);

    private static bool IsPoint(TermReading reading) => reading.Range is not { } range || range.Low == range.High;

    private static decimal Number(TermReading reading) => decimal.Parse(reading.Value!, CultureInfo.InvariantCulture);
}
