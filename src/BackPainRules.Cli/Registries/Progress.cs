using System.Diagnostics;
using System.Globalization;

namespace BackPainRules.Cli.Registries;

/// <summary>Tells somebody who watches how far it is, in one line that is written over. Nobody else is told anything.</summary>
/// <param name="terminal">Where.</param>
/// <param name="size">The bytes of the whole input, if they are known.</param>
internal sealed class Progress(Terminal terminal, long? size)
{
    private const int milliseconds = 250;

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private long next = milliseconds;
    private long rowsBefore;
    private long bytesBefore;
    private bool written;

    /// <summary>How long this call has taken.</summary>
    public TimeSpan Elapsed => clock.Elapsed;

    /// <summary>So much was done by an earlier call.</summary>
    public void Begin(long rows, long bytes) => (rowsBefore, bytesBefore) = (rows, bytes);

    public void Tell(long rows, long bytes)
    {
        if (!terminal.IsWatched || clock.ElapsedMilliseconds < next) return;
        next = clock.ElapsedMilliseconds + milliseconds;
        written = true;
        terminal.Error.Write($"\r{Describe(rows, bytes),-78}");
    }

    /// <summary>Leaves the line empty for what comes next.</summary>
    public void End()
    {
        if (written) terminal.Error.Write($"\r{"",-78}\r");
    }

    /// <summary>The rows of this call in a second.</summary>
    public string Rate(long rows) => $"{SummaryText.Number((long)((rows - rowsBefore) / Math.Max(clock.Elapsed.TotalSeconds, 0.001)))} rows/s";

    private string Describe(long rows, long bytes)
    {
        var text = $"{SummaryText.Number(rows)} rows, {Rate(rows)}";
        if (size is not > 0) return text;
        var left = TimeSpan.FromSeconds(clock.Elapsed.TotalSeconds * Math.Max(0, size.Value - bytes) / Math.Max(1, bytes - bytesBefore));
        return $"{text}, {(100.0 * bytes / size.Value).ToString("0", CultureInfo.InvariantCulture)} %, {(left.TotalHours >= 1 ? left.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) : left.ToString(@"m\:ss", CultureInfo.InvariantCulture))} left";
    }
}
