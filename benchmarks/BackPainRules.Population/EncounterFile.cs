using System.Text;

namespace BackPainRules.Population;

/// <summary>The encounters of a population as NDJSON, to try on them what reads registries.</summary>
internal static class EncounterFile
{
    private const int atATime = 10_000;

    /// <summary>Writes so many encounters, in their order: the same bytes on every machine.</summary>
    /// <param name="output">Where they go.</param>
    /// <param name="patients">How many.</param>
    /// <param name="recording">How much of what there is to find gets on the record: a name in recording.tsv.</param>
    public static void Write(Stream output, int patients, string recording)
    {
        var recorded = Recording.Of(recording);
        for (var first = 0; first < patients; first += atATime)
        {
            var lines = new byte[Math.Min(atATime, patients - first)][];
            Parallel.For(0, lines.Length, index =>
            {
                var patient = SyntheticPatient.Draw(Prevalence.Cited, Results.Seed, (ulong)(first + index));
                lines[index] = Encoding.UTF8.GetBytes((recorded.Record(patient, Results.Seed) with { Id = $"p{first + index}" }).ToJson(indented: false) + "\n");
            });
            foreach (var line in lines) output.Write(line);
        }
    }
}
