namespace BackPainRules.Packing;

/// <summary>Writes numbers in as few bytes as they need and every text once.</summary>
internal sealed class PackWriter
{
    private readonly MemoryStream body = new();
    private readonly BinaryWriter writer;
    private readonly List<string> texts = [];
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

    public PackWriter() => writer = new(body);

    public void Number(int value)
    {
        for (; value > 127; value >>= 7) writer.Write((byte)(value | 128));
        writer.Write((byte)value);
    }

    public void Word(ulong value) => writer.Write(value);

    public void Decimal(decimal? value)
    {
        writer.Write(value is not null);
        if (value is { } known) writer.Write(known);
    }

    public void Text(string text)
    {
        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = texts.Count);
            texts.Add(text);
        }

        Number(place);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items) write(item);
    }

    /// <summary>All texts, then what was written.</summary>
    public byte[] ToArray()
    {
        var all = new MemoryStream();
        var head = new BinaryWriter(all);
        head.Write(texts.Count);
        foreach (var text in texts) head.Write(text);
        head.Flush();
        writer.Flush();
        body.WriteTo(all);
        return all.ToArray();
    }
}
