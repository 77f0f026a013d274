namespace BackPainRules.Cli.Registries;

/// <summary>What a call of <c>backpain screen</c> asks for.</summary>
internal sealed record ScreenCall
{
    /// <summary>The input; null for standard input.</summary>
    public string? Input { get; init; }

    /// <summary>Where the decisions go; null for standard output.</summary>
    public string? Output { get; init; }

    /// <summary>Where the whole assessments of those flagged go.</summary>
    public string? Explain { get; init; }

    /// <summary>Where the summary for programs goes.</summary>
    public string? Summary { get; init; }

    /// <summary>Goes on with what an earlier call left.</summary>
    public bool Resume { get; init; }

    /// <summary>May replace files of results.</summary>
    public bool Overwrite { get; init; }

    /// <summary>A checkpoint after so many lines.</summary>
    public long Checkpoint { get; init; }

    /// <summary>Who is flagged.</summary>
    public required Flag Flag { get; init; }

    /// <summary>Columns of a Parquet file that are left unread.</summary>
    public IReadOnlyList<string> IgnoredColumns { get; init; } = [];

    /// <summary>What to call the input in messages.</summary>
    public string InputName => Input ?? "standard input";

    /// <summary>Says before anything is read or written that a file would be written over.</summary>
    public void CheckFiles()
    {
        var files = new[] { Input, Output, Explain, Summary }.OfType<string>().Select(RealPath).ToList();
        if (files.Distinct(StringComparer.Ordinal).Count() < files.Count) throw new WrongCallException("the input and each output have to be different files");
        if (Resume && Output is null) throw new WrongCallException("'--resume' goes on with a file: name it with '--output FILE'");
        if (Resume && ParquetDecisions.IsMeantBy(Output)) throw new WrongCallException("a Parquet file is written as a whole and cannot be gone on with; leave out '--resume', or write NDJSON");
        if (Resume && Overwrite) throw new WrongCallException("either go on or begin again: leave out '--resume' or '--overwrite'");
        foreach (var path in new[] { Output, Explain, Summary }.OfType<string>())
        {
            if (Directory.Exists(path)) throw new WrongCallException($"cannot write '{path}': it is a folder");
            if (!Resume && !Overwrite && IsFile(path) && new FileInfo(path) is { Exists: true, Length: > 0 })
                throw new WrongCallException($"'{path}' exists already; go on with '--resume', write anew with '--overwrite', or name another file");
        }
    }

    /// <summary>Whether it is kept, as a device is not.</summary>
    public static bool IsFile(string path) => !Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);

    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        return File.Exists(full) && File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target ? target.FullName : full;
    }
}
