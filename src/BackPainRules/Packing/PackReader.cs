namespace BackPainRules.Packing;

/// <summary>Reads what a <see cref="PackWriter"/> wrote.</summary>
internal sealed class PackReader
{
    private readonly BinaryReader reader;
    private readonly string[] texts;

    public PackReader(Stream stream)
    {
        reader = new(stream);
        texts = new string[reader.ReadInt32()];
        for (var i = 0; i < texts.Length; i++) texts[i] = reader.ReadString();
    }

    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = reader.ReadByte();
            value |= (part & 127) << shift;
            if (part < 128) return value;
        }
    }

    public ulong Word() => reader.ReadUInt64();

    public decimal? Decimal() => reader.ReadBoolean() ? reader.ReadDecimal() : null;

    public string Text() => texts[Number()];
}
