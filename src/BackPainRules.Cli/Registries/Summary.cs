namespace BackPainRules.Cli.Registries;

/// <summary>Tells what came of a screening: tables for people, JSON for programs.</summary>
internal static class Summary
{
    /// <param name="terminal">Where people read.</param>
    /// <param name="call">What was asked for.</param>
    /// <param name="counts">What was counted.</param>
    /// <param name="progress">What the time was taken with, if any was.</param>
    public static void Tell(Terminal terminal, ScreenCall call, Counts counts, Progress? progress)
    {
        if (call.Summary is { } path) Write(path, CountsJson.Write(counts) + "\n");
        var seconds = progress is null ? "" : $"\nIn {progress.Elapsed.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s, {progress.Rate(counts.Rows)}";
        terminal.Tell(SummaryText.Write(counts) + seconds);
        if (counts.Bad > 0) terminal.Complain($"{call.InputName}: {counts.Bad} of {counts.Rows} encounters could not be screened; their errors stand in their places");
    }

    private static void Write(string path, string text)
    {
        try
        {
            if (!ScreenCall.IsFile(path))
            {
                File.WriteAllText(path, text);
                return;
            }

            File.WriteAllText(path + ".new", text);
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }
    }
}
