using System.Buffers;
using System.Text.Json;
using BackPainRules.Cli.Encounters;
using BackPainRules.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>What is decided about some lines, one on each line; and, of those who are flagged, the whole assessments.</summary>
internal sealed class ScreenedLines(BackPainAssessor assessor, Flag flag, DecisionLine line, Outcomes outcomes, bool explains) : LineWork
{
    private readonly ArrayBufferWriter<byte> output = new();
    private readonly ArrayBufferWriter<byte> explained = new();
    private readonly ArrayBufferWriter<byte> scratch = new();
    private readonly Utf8JsonWriter writer = new(Stream.Null, JsonText.OnOneLine);

    public ReadOnlySpan<byte> Output => output.WrittenSpan;

    public ReadOnlySpan<byte> Explained => explained.WrittenSpan;

    public Counts Counts { get; } = new(outcomes);

    public override void Clear()
    {
        output.ResetWrittenCount();
        explained.ResetWrittenCount();
        Counts.Clear();
    }

    public override void Add(ReadOnlySpan<byte> utf8, long number)
    {
        var reading = EncounterReader.Read(utf8);
        if (reading.Encounter is { } encounter) Add(assessor.Assess(encounter), number);
        else AddBad(reading.Id, number, reading.Errors);
    }

    public override void AddTooLong(long number) => AddBad(null, number, EncounterSource.Bad(Limits.LineTooLong).Reading.Errors);

    /// <summary>Writes and counts what was decided.</summary>
    public void Add(Assessment assessment, long number)
    {
        line.Write(output, number, assessment, Counts.Add(assessment));
        if (!flag.Raises(assessment)) return;
        Counts.Flagged++;
        if (explains) Explain(assessment, number);
    }

    /// <summary>Writes and counts a row that could not be read.</summary>
    public void AddBad(string? id, long number, IReadOnlyList<EncounterError> errors)
    {
        Counts.Rows++;
        Counts.Bad++;
        writer.Reset(output);
        EncounterErrorWriter.Write(writer, id, number, errors);
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>The assessment as it is everywhere, with the line as its first member.</summary>
    private void Explain(Assessment assessment, long number)
    {
        scratch.ResetWrittenCount();
        writer.Reset(scratch);
        AssessmentWriter.Write(writer, assessment);
        writer.Flush();
        explained.Write("{\"line\":"u8);
        System.Buffers.Text.Utf8Formatter.TryFormat(number, explained.GetSpan(20), out var digits);
        explained.Advance(digits);
        explained.Write(","u8);
        explained.Write(scratch.WrittenSpan[1..]);
        explained.Write("\n"u8);
    }
}
