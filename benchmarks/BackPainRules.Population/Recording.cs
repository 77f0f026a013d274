using System.Globalization;

namespace BackPainRules.Population;

/// <summary>How much of what there is to find gets on the record. What does not is unknown, not absent.</summary>
internal sealed class Recording
{
    private readonly IReadOnlyList<(string Terms, double Present, double Absent)> rows;

    private Recording(string name, IEnumerable<string[]> rows) =>
        (Name, this.rows) = (name, [.. rows.Select(row => (row[1], Number(row[2]), Number(row[3])))]);

    public static IReadOnlyList<Recording> All { get; } =
        [.. Table.Read("recording.tsv").GroupBy(row => row[0]).Select(rows => new Recording(rows.Key, rows))];

    public string Name { get; }

    public static Recording Of(string name) => All.Single(recording => recording.Name == name);

    public Encounter Record(SyntheticPatient patient, ulong seed)
    {
        var random = SplitMix64.For(seed, patient.Number, purpose: 1);
        var encounter = new EncounterBuilder();
        foreach (var (term, value) in patient.Truth)
        {
            var (_, present, absent) = rows.First(row => row.Terms == "all" || row.Terms == term.Part || (row.Terms == "screening" && term.IsScreening));
            if (random.NextUnit() >= (value is Presence.Absent ? absent : present)) continue;
            _ = value switch
            {
                Presence presence => encounter.Set(term.Id, presence),
                decimal number => encounter.Set(term.Id, number),
                _ => encounter.Set(term.Id, (string)value),
            };
        }

        return encounter.Build();
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
