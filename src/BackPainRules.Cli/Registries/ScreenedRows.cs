using System.Buffers;
using System.Text.Json;
using BackPainRules.Cli.Encounters;
using BackPainRules.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>What is decided about some rows, in some form; and, of those who are flagged, the whole assessments, one on each line.</summary>
internal abstract class ScreenedRows(BackPainAssessor assessor, Flag flag, Outcomes outcomes, bool explains, Decisions decisions) : LineWork
{
    private readonly ArrayBufferWriter<byte> explained = new();
    private readonly ArrayBufferWriter<byte> scratch = new();

    public ReadOnlySpan<byte> Explained => explained.WrittenSpan;

    public Counts Counts { get; } = new(outcomes);

    protected Utf8JsonWriter Writer { get; } = new(Stream.Null, JsonText.OnOneLine);

    public override void Clear()
    {
        explained.ResetWrittenCount();
        Counts.Clear();
    }

    public override void Add(ReadOnlySpan<byte> utf8, long number)
    {
        var reading = EncounterReader.Read(utf8, assessor.Knowledge.Vocabulary);
        if (reading.Encounter is not { } encounter)
        {
            AddBad(reading.Id, number, reading.Errors);
            return;
        }

        var assessment = assessor.Assess(encounter);
        var complete = assessment.ScreeningIsComplete;
        if (!complete) Counts.AddMissing(encounter);
        var decided = decisions.Of(assessment, complete);
        Counts.Add(assessment, decided, complete);
        Write(assessment, number, complete, decided);
        if (!flag.Raises(assessment)) return;
        Counts.Flagged++;
        if (explains) Explain(assessment, number);
    }

    public override void AddTooLong(long number) => AddBad(null, number, EncounterSource.Bad(Limits.LineTooLong).Reading.Errors);

    /// <summary>Writes what was decided.</summary>
    protected abstract void Write(Assessment assessment, long number, bool complete, Decided decided);

    /// <summary>Writes what is wrong with a row that could not be read.</summary>
    protected abstract void WriteBad(string? id, long number, IReadOnlyList<EncounterError> errors);

    private void AddBad(string? id, long number, IReadOnlyList<EncounterError> errors)
    {
        Counts.Rows++;
        Counts.Bad++;
        WriteBad(id, number, errors);
    }

    /// <summary>The assessment as it is everywhere, with the line as its first member.</summary>
    private void Explain(Assessment assessment, long number)
    {
        scratch.ResetWrittenCount();
        Writer.Reset(scratch);
        AssessmentWriter.Write(Writer, assessment);
        Writer.Flush();
        explained.Write("{\"line\":"u8);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, explained.GetSpan(20), out var digits);
        explained.Advance(digits);
        explained.Write(","u8);
        explained.Write(scratch.WrittenSpan[1..]);
        explained.Write("\n"u8);
    }
}
