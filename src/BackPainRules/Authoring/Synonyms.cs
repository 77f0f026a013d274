using System.Reflection;

namespace BackPainRules.Authoring;

/// <summary>Other phrases for what is in the vocabulary, by id. Documents may use them; the canonical form prints the vocabulary's own.</summary>
internal static class Synonyms
{
    private static readonly Lazy<IReadOnlyList<(string Id, string Phrase)>> all = new(Read);

    public static IReadOnlyList<(string Id, string Phrase)> All => all.Value;

    private static List<(string, string)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary/synonyms.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = new List<(string, string)>();
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
            rows.Add((line.Substring(0, line.IndexOf('\t')), line.Substring(line.IndexOf('\t') + 1)));
        return rows;
    }
}
