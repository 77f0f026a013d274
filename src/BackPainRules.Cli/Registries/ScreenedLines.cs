using System.Buffers;
using BackPainRules.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>What is decided about some rows, one on each line.</summary>
internal sealed class ScreenedLines(BackPainAssessor assessor, Flag flag, Outcomes outcomes, bool explains, Decisions decisions) : ScreenedRows(assessor, flag, outcomes, explains, decisions)
{
    private readonly ArrayBufferWriter<byte> output = new();

    public ReadOnlySpan<byte> Output => output.WrittenSpan;

    public override void Clear()
    {
        base.Clear();
        output.ResetWrittenCount();
    }

    protected override void Write(Assessment assessment, long number, bool complete, Decided decided) =>
        DecisionLine.Write(output, assessment.Encounter.Id, number, decided);

    protected override void WriteBad(string? id, long number, IReadOnlyList<EncounterError> errors)
    {
        Writer.Reset(output);
        EncounterErrorWriter.Write(Writer, id, number, errors);
        Writer.Flush();
        output.Write("\n"u8);
    }
}
