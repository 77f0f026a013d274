using BackPainRules.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>NDJSON: one encounter a line. Blank lines are skipped, and a bad line does no harm to the others.</summary>
internal static class EncounterLines
{
    public static IEnumerable<FoundEncounter> Read(ByteWindow window, Vocabulary vocabulary)
    {
        var (number, lineNumber) = (0L, 0L);
        while (Next(window) is { } line)
        {
            lineNumber++;
            if (line is { Utf8.Length: 0, IsTooLong: false }) continue;
            number++;
            yield return line.IsTooLong ? EncounterSource.Bad(Limits.LineTooLong, number, lineNumber) : new(EncounterReader.Read(line.Utf8, vocabulary), number, lineNumber);
        }
    }

    private static Line? Next(ByteWindow window)
    {
        var place = 0;
        if (window.TryFindLine(ref place, Limits.Encounter, out var line))
        {
            window.Drop(place);
            return new(line.Trim(" \t\r\n"u8).ToArray(), IsTooLong: false);
        }

        if (window.Waiting.IsEmpty) return null;
        SkipLine(window);
        return new([], IsTooLong: true);
    }

    /// <summary>Steps over a line without holding it.</summary>
    private static void SkipLine(ByteWindow window)
    {
        int end;
        while ((end = window.Waiting.IndexOf((byte)'\n')) < 0)
        {
            window.Drop(window.Waiting.Length);
            if (!window.ReadMore()) return;
        }

        window.Drop(end + 1);
    }

    private readonly record struct Line(byte[] Utf8, bool IsTooLong);
}
