namespace BackPainRules.Tests.Authoring.Seeded;

/// <summary>A mistake to be made in a document.</summary>
/// <param name="What">What somebody did.</param>
/// <param name="Document">The document's name.</param>
/// <param name="Text">What stood there.</param>
/// <param name="Becomes">What stands there now.</param>
internal sealed record Mistake(string What, string Document, string Text, string Becomes)
{
    public static IEnumerable<Mistake> All(string file) =>
        File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Select(cells => new Mistake(cells[0], cells[1], Unescaped(cells[2]), Unescaped(cells[3])));

    public KnowledgeDocument MadeIn(KnowledgeDocument document)
    {
        var place = PlaceIn(document);
        return document with { Text = string.Concat(document.Text.AsSpan(0, place), Becomes, document.Text.AsSpan(place + Text.Length)) };
    }

    /// <summary>The first line that is different.</summary>
    public int LineIn(KnowledgeDocument document)
    {
        var place = PlaceIn(document) + Text.Zip(Becomes).TakeWhile(pair => pair.First == pair.Second).Count();
        return document.Text.AsSpan(0, place).Count('\n') + 1;
    }

    private int PlaceIn(KnowledgeDocument document)
    {
        var place = document.Text.IndexOf(Text, StringComparison.Ordinal);
        Assert.True(place >= 0, $"{document.Name} has no '{Text}'");
        return place;
    }

    private static string Unescaped(string cell) => cell.Replace("\\n", "\n", StringComparison.Ordinal);
}
