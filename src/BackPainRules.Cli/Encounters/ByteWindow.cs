namespace BackPainRules.Cli.Encounters;

/// <summary>What has been read of an input and not yet been used. One buffer, used again and again; it grows only where somebody looks further ahead.</summary>
/// <param name="stream">The input.</param>
/// <param name="name">What to call it in messages.</param>
/// <param name="beforeRead">Called before waiting for more, so that results do not wait too.</param>
/// <param name="room">How much is read at a time.</param>
internal sealed class ByteWindow(Stream stream, string name, Action beforeRead, int room = 1 << 16)
{
    private byte[] buffer = new byte[room];
    private int start;
    private int end;

    /// <summary>The bytes that wait to be used.</summary>
    public ReadOnlySpan<byte> Waiting => buffer.AsSpan(start, end - start);

    /// <summary>So many bytes have been used.</summary>
    public void Drop(int count) => start += count;

    /// <summary>Lets more bytes wait, or says that there are none.</summary>
    public bool ReadMore()
    {
        Waiting.CopyTo(buffer);
        (start, end) = (0, end - start);
        if (end == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        else if (end == 0 && buffer.Length > room * 16) buffer = new byte[room];
        beforeRead();
        try
        {
            var count = stream.Read(buffer, end, buffer.Length - end);
            end += count;
            return count > 0;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(name, unreadable);
        }
    }

    /// <summary>Steps over a byte-order mark, at the beginning of the input, and tells what was stepped over.</summary>
    public Fingerprint DropByteOrderMark()
    {
        while (Waiting.Length < 3 && ReadMore()) { }
        if (!Waiting.StartsWith("\uFEFF"u8)) return default;
        Drop(3);
        return new Fingerprint().With("\uFEFF"u8);
    }

    /// <summary>Lets all that there is wait, or says that it is more than the limit.</summary>
    public bool ReadAll(int limit)
    {
        while (Waiting.Length <= limit)
            if (!ReadMore()) return true;
        return false;
    }

    /// <summary>The line from this place on, with its end, and the place behind it. None at the end of the input, and none where it lies beyond the limit.</summary>
    public bool TryFindLine(ref int place, int limit, out ReadOnlySpan<byte> line)
    {
        var searched = place;
        int found;
        while ((found = Waiting[searched..].IndexOf((byte)'\n')) < 0)
        {
            searched = Waiting.Length;
            if (searched > limit || !ReadMore()) break;
        }

        var behind = found < 0 ? searched : searched + found + 1;
        line = behind > limit ? [] : Waiting[place..behind];
        place += line.Length;
        return line.Length > 0;
    }
}
