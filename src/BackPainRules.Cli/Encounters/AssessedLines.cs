using System.Buffers;
using System.Text.Json;
using BackPainRules.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>The assessments of some lines, one on each line.</summary>
internal sealed class AssessedLines(BackPainAssessor assessor) : LineWork
{
    private readonly ArrayBufferWriter<byte> output = new();
    private Utf8JsonWriter? writer;

    public ReadOnlySpan<byte> Output => output.WrittenSpan;

    public int All { get; private set; }

    public int Bad { get; private set; }

    public override void Clear()
    {
        output.ResetWrittenCount();
        (All, Bad) = (0, 0);
    }

    public override void Add(ReadOnlySpan<byte> utf8, long number)
    {
        var reading = EncounterReader.Read(utf8, assessor.Knowledge.Vocabulary);
        if (reading.Encounter is not { } encounter)
        {
            AddBad(reading.Id, number, reading.Errors);
            return;
        }

        AssessmentWriter.Write(Writer(), assessor.Assess(encounter));
        End();
    }

    public override void AddTooLong(long number) => AddBad(null, number, EncounterSource.Bad(Limits.LineTooLong).Reading.Errors);

    private void AddBad(string? id, long number, IReadOnlyList<EncounterError> errors)
    {
        EncounterErrorWriter.Write(Writer(), id, number, errors);
        Bad++;
        End();
    }

    private Utf8JsonWriter Writer()
    {
        All++;
        if (writer is null) writer = new(output, JsonText.OnOneLine);
        else writer.Reset(output);
        return writer;
    }

    private void End()
    {
        writer!.Flush();
        output.Write("\n"u8);
    }
}
