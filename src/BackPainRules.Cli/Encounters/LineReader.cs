namespace BackPainRules.Cli.Encounters;

/// <summary>Cuts an input into whole lines, as many at a time as there are. A line that is far too long is stepped over without being held.</summary>
internal sealed class LineReader(ByteWindow window, Fingerprint before)
{
    /// <summary>The input up to the end of what was taken last.</summary>
    public Fingerprint SoFar { get; private set; } = before;

    /// <summary>Takes lines, or learns of one that is too long, until there are no more or nobody wants them.</summary>
    /// <param name="take">Is given whole lines, the last of the input perhaps without its end; none where there is one that is too long. False: nobody wants more.</param>
    public void Read(TakeLines take)
    {
        var searched = 0;
        while (true)
        {
            var waiting = window.Waiting;
            var whole = searched + waiting[searched..].LastIndexOf((byte)'\n') + 1;
            if (whole > searched)
            {
                if (!Take(waiting[..whole], take)) return;
                searched = 0;
            }
            else if (waiting.Length > Limits.Encounter)
            {
                SkipLine();
                if (!take([], SoFar)) return;
                searched = 0;
            }
            else
            {
                searched = waiting.Length;
                if (window.ReadMore()) continue;
                if (searched > 0) Take(window.Waiting, take);
                return;
            }
        }
    }

    private bool Take(ReadOnlySpan<byte> lines, TakeLines take)
    {
        SoFar = SoFar.With(lines);
        var goOn = take(lines, SoFar);
        window.Drop(lines.Length);
        return goOn;
    }

    private void SkipLine()
    {
        int end;
        while ((end = window.Waiting.IndexOf((byte)'\n')) < 0)
        {
            Skip(window.Waiting.Length);
            if (!window.ReadMore()) return;
        }

        Skip(end + 1);
    }

    private void Skip(int count)
    {
        SoFar = SoFar.With(window.Waiting[..count]);
        window.Drop(count);
    }

    internal delegate bool TakeLines(ReadOnlySpan<byte> lines, Fingerprint inputSoFar);
}
