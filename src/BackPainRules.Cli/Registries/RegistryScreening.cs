using BackPainRules.Cli.Encounters;

namespace BackPainRules.Cli.Registries;

/// <summary>Screens a registry, NDJSON or Parquet into either, on all processors, in constant memory.</summary>
/// <remarks>
/// Now and then everything written is brought to the disk, and then a checkpoint beside the output says how far it is. Whoever resumes cuts the
/// outputs back to the checkpoint and goes on from there: what came after it is made again, the same.
/// </remarks>
internal sealed class RegistryScreening : IDisposable
{
    private const int room = 1 << 18;

    private readonly ScreenCall call;
    private readonly Terminal terminal;
    private readonly BackPainAssessor assessor;
    private readonly Outcomes outcomes;
    private readonly Stream input;
    private readonly RunIdentity run;
    private readonly Progress progress;
    private OutputFile? output;
    private ParquetDecisions? columns;
    private OutputFile? explained;

    public RegistryScreening(ScreenCall call, Terminal terminal, BackPainAssessor assessor)
    {
        (this.call, this.terminal, this.assessor, outcomes) = (call, terminal, assessor, new(assessor.Knowledge));
        input = call.Input is null ? terminal.Input : InputFile.Open(call.Input);
        long? size = call.Input is not null && input.CanSeek ? input.Length : null;
        run = RunIdentity.Of(call, assessor.Knowledge, size);
        var isParquet = call.Input is not null && ParquetLines.IsParquet(input);
        if (isParquet) input = new ParquetLines(input, call.InputName, call.IgnoredColumns, assessor.Knowledge.Vocabulary);
        else if (call.IgnoredColumns.Count > 0) throw new WrongCallException($"{call.InputName} has no columns to ignore: it is not Parquet");
        progress = new(terminal, isParquet ? null : size);
    }

    private bool WritesParquet => ParquetDecisions.IsMeantBy(call.Output);

    private string? Kept => call.Output is { } path && ScreenCall.IsFile(path) && !WritesParquet ? Checkpoint.PathFor(path) : null;

    /// <summary>Screens to the end, and tells the summary.</summary>
    public Counts Run()
    {
        var start = Begin();
        progress.Begin(start.Counts.Rows, start.Input.Length);
        var counts = start.Counts;
        if (start.IsFinished)
        {
            if (input.ReadByte() >= 0) throw Changed();
            terminal.Complain($"'{call.Output}' was finished already");
        }
        else
        {
            Screen(start, counts);
        }

        progress.End();
        Summary.Tell(terminal, call, counts, start.IsFinished ? null : progress);
        return counts;
    }

    public void Dispose()
    {
        output?.Dispose();
        columns?.Dispose();
        explained?.Dispose();
        if (call.Input is not null) input.Dispose();
    }

    private void Screen(Checkpoint start, Counts counts)
    {
        var window = new ByteWindow(input, call.InputName, () => { }, room);
        var before = start.Input.Length > 0 ? start.Input : window.DropByteOrderMark();
        if (start.Lines == 0) CheckKind(window);
        var (reader, decisions, lastKept, last) = (new LineReader(window, before), new Decisions(outcomes), start.Lines, start with { Input = before });
        new LinePipeline(reader, start.Lines, Rows, Environment.ProcessorCount).Run(batch =>
        {
            var rows = (ScreenedRows)batch.Work;
            Write(rows);
            explained?.Write(rows.Explained);
            counts.Add(rows.Counts);
            last = last with { Lines = batch.LinesSoFar, Input = batch.InputSoFar };
            progress.Tell(counts.Rows, batch.InputSoFar.Length);
            if (batch.LinesSoFar - lastKept < call.Checkpoint) return;
            Keep(last);
            lastKept = batch.LinesSoFar;
        });
        columns?.End();
        Keep(last with { IsFinished = true });

        ScreenedRows Rows() => WritesParquet
            ? new ScreenedColumns(assessor, call.Flag, outcomes, call.Explain is not null, decisions)
            : new ScreenedLines(assessor, call.Flag, outcomes, call.Explain is not null, decisions);
    }

    private void Write(ScreenedRows rows)
    {
        if (rows is ScreenedColumns table) columns!.Write(table.Rows);
        else if (output is not null) output.Write(((ScreenedLines)rows).Output);
        else terminal.Write(((ScreenedLines)rows).Output);
    }

    private Checkpoint Begin()
    {
        if (call.Resume && Kept is { } kept && File.Exists(kept)) return GoOn(Checkpoint.Load(kept, run, outcomes));
        foreach (var path in call.Resume ? new[] { call.Output, call.Explain } : [])
            if (path is not null && File.Exists(path) && new FileInfo(path).Length > 0)
                throw new WrongCallException($"cannot resume: nothing beside '{call.Output}' says how far it is; screen again from the beginning with '--overwrite'");
        if (Kept is { } stale && File.Exists(stale)) File.Delete(stale);
        if (WritesParquet) columns = new(call.Output!, outcomes);
        else output = call.Output is null ? null : OutputFile.Create(call.Output);
        explained = call.Explain is null ? null : OutputFile.Create(call.Explain);
        var start = new Checkpoint(run, 0, default, default, default, new(outcomes), IsFinished: false);
        Keep(start);
        return start;
    }

    private Checkpoint GoOn(Checkpoint checkpoint)
    {
        if (Fingerprint.Of(input, checkpoint.Input.Length) != checkpoint.Input) throw Changed();
        output = OutputFile.GoOn(call.Output!, checkpoint.Output);
        explained = call.Explain is null ? null : OutputFile.GoOn(call.Explain, checkpoint.Explained);
        return checkpoint;
    }

    /// <summary>First the results, then the word that they are there.</summary>
    private void Keep(Checkpoint checkpoint)
    {
        if (Kept is not { } path) return;
        output?.Keep();
        explained?.Keep();
        (checkpoint with { Output = output?.SoFar ?? default, Explained = explained?.SoFar ?? default }).Save(path);
    }

    /// <summary>An array, or one encounter on many lines, would give an error for each of its lines.</summary>
    private void CheckKind(ByteWindow window)
    {
        var place = 0;
        while (window.TryFindLine(ref place, Limits.Encounter, out var line))
        {
            var text = line.Trim(" \t\r\n"u8);
            if (text.IsEmpty) continue;
            if (text.StartsWith("PAR1"u8)) throw new WrongCallException("Parquet cannot be read from standard input: name the file");
            if (text[0] == '[' || text is [(byte)'{'])
                throw new WrongCallException($"{call.InputName}: a screening reads NDJSON, one encounter on each line; for one encounter or an array use 'backpain assess'");
            return;
        }
    }

    private WrongCallException Changed() =>
        new($"cannot resume: {call.InputName} is not the input that '{call.Output}' was begun with; screen again from the beginning with '--overwrite'");
}
