using System.Numerics;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>For each timeline the way to record it that is easiest to read: with as few values as it takes, and whole numbers rather than fractions.</summary>
internal sealed class SimplestRecordings
{
    private readonly (decimal? Age, decimal? Duration, decimal? Onset)[] recordings;
    private readonly int[] order;
    private readonly Dictionary<BigInteger, IReadOnlyList<(Quantity, decimal)>> known = [];

    public SimplestRecordings(Timelines timelines)
    {
        recordings = new (decimal?, decimal?, decimal?)[timelines.Count];
        var effort = new decimal[timelines.Count];
        effort.AsSpan().Fill(decimal.MaxValue);
        timelines.ForEach((id, age, duration, onset) =>
        {
            var asked = Effort(age, 45) + Effort(duration, 10) + Effort(onset, 40);
            if (asked >= effort[id]) return;
            (effort[id], recordings[id]) = (asked, (age, duration, onset));
        });
        order = [.. Enumerable.Range(0, timelines.Count).OrderBy(id => effort[id])];
    }

    /// <summary>What to record so that the patient has one of these timelines.</summary>
    public IReadOnlyList<(Quantity Quantity, decimal Value)> Of(BigInteger timelines)
    {
        if (known.TryGetValue(timelines, out var recording)) return recording;
        var (age, duration, onset) = recordings[Array.Find(order, Bits.Of(timelines, recordings.Length).Contains)];
        return known[timelines] = [.. new[] { (Find(Terms.Patient.Age), age), (Find(Terms.Presentation.SymptomDuration), duration), (Find(Terms.Patient.AgeAtOnset), onset) }
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!.Value))];
    }

    /// <summary>A value more counts most, a fraction less, and then how far it is from what is usual.</summary>
    private static decimal Effort(decimal? value, decimal usual) =>
        value is not { } known ? 0 : 1_000_000 + (known == decimal.Truncate(known) ? 0 : 100_000) + Math.Min(99_999, Math.Abs(known - usual));

    private static Quantity Find(string id) => (Quantity)Vocabulary.BuiltIn.FindTerm(id)!;
}
