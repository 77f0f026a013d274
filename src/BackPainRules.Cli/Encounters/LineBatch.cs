namespace BackPainRules.Cli.Encounters;

/// <summary>Some whole lines of an input, and what is made of them.</summary>
internal sealed class LineBatch(LineWork work)
{
    private const int roomKept = 1 << 20;

    private byte[] bytes = [];
    private int length;
    private bool isTooLong;
    private long linesBefore;

    /// <summary>What is made of the lines.</summary>
    public LineWork Work { get; } = work;

    /// <summary>How many lines of the input end with this batch.</summary>
    public long LinesSoFar { get; private set; }

    /// <summary>The input up to the end of this batch.</summary>
    public Fingerprint InputSoFar { get; private set; }

    /// <summary>How many bytes of lines it holds.</summary>
    public int Length => length;

    /// <summary>Somebody has made everything of it.</summary>
    public bool IsDone { get; set; }

    /// <summary>Starts anew behind so many lines.</summary>
    public void Begin(long linesBefore)
    {
        if (bytes.Length > roomKept) bytes = [];
        (length, isTooLong, IsDone) = (0, false, false);
        this.linesBefore = LinesSoFar = linesBefore;
        Work.Clear();
    }

    /// <summary>Adds lines, the last of an input perhaps without its end.</summary>
    public void Add(ReadOnlySpan<byte> lines, Fingerprint inputSoFar)
    {
        if (length + lines.Length > bytes.Length) Array.Resize(ref bytes, Math.Max(length + lines.Length, bytes.Length * 2));
        lines.CopyTo(bytes.AsSpan(length));
        length += lines.Length;
        LinesSoFar += lines.Count((byte)'\n') + (lines[^1] == '\n' ? 0 : 1);
        InputSoFar = inputSoFar;
    }

    /// <summary>Holds the place of one line that is too long.</summary>
    public void AddTooLong(Fingerprint inputSoFar)
    {
        (isTooLong, InputSoFar) = (true, inputSoFar);
        LinesSoFar++;
    }

    /// <summary>Makes everything of it.</summary>
    public void Process()
    {
        if (isTooLong) Work.AddTooLong(LinesSoFar);
        var number = linesBefore;
        for (ReadOnlySpan<byte> rest = bytes.AsSpan(0, length); !rest.IsEmpty;)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..(end + 1)];
            rest = rest[line.Length..];
            number++;
            if (line.Length > Limits.Encounter) Work.AddTooLong(number);
            else if (line.Trim(" \t\r\n"u8) is { IsEmpty: false } text) Work.Add(text, number);
        }
    }
}
