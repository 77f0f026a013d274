namespace BackPainRules.Cli.Tests.Testing;

/// <summary>Patients made up by chance, always the same ones.</summary>
internal static class Patients
{
    public static IEnumerable<Encounter> Random(Vocabulary vocabulary, int count)
    {
        var random = new Random(4711);
        for (var i = 0; i < count; i++)
        {
            var (recorded, present) = (random.Next(100), random.Next(60));
            var builder = new EncounterBuilder();
            foreach (var term in vocabulary.Terms.Where(_ => random.Next(100) < recorded))
                builder = term switch
                {
                    Finding => builder.Set(term.Id, random.Next(100) < present ? Presence.Present : Presence.Absent),
                    Choice choice => builder.Set(term.Id, choice.Values[random.Next(choice.Values.Count)]),
                    _ => builder.Set(term.Id, Value((Quantity)term, random)),
                };
            yield return builder.Build();
        }
    }

    /// <summary>Of durations, which can be a century, mostly short ones.</summary>
    private static decimal Value(Quantity quantity, Random random) =>
        Math.Floor(quantity.Minimum) + random.Next((int)Math.Min(quantity.Maximum - Math.Floor(quantity.Minimum), random.Next(2) == 0 ? 100 : 5000)) is var value && value < quantity.Minimum ? quantity.Minimum : value;
}
