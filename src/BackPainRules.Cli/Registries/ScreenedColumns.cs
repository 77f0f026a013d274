using System.Buffers;
using System.Text;
using BackPainRules.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>What is decided about some rows, as it goes into the columns of a table.</summary>
internal sealed class ScreenedColumns(BackPainAssessor assessor, Flag flag, Outcomes outcomes, bool explains, Decisions decisions)
    : ScreenedRows(assessor, flag, outcomes, explains, decisions)
{
    private readonly List<DecisionRow> rows = [];

    public IReadOnlyList<DecisionRow> Rows => rows;

    public override void Clear()
    {
        base.Clear();
        rows.Clear();
    }

    protected override void Write(Assessment assessment, long number, bool complete, Decided decided) =>
        rows.Add(new(assessment.Encounter.Id, number, assessment, complete, null));

    protected override void WriteBad(string? id, long number, IReadOnlyList<EncounterError> errors)
    {
        var json = new ArrayBufferWriter<byte>();
        Writer.Reset(json);
        EncounterErrorWriter.Write(Writer, null, null, errors);
        Writer.Flush();
        rows.Add(new(id, number, null, null, Encoding.UTF8.GetString(json.WrittenSpan)));
    }
}

/// <summary>A row of decisions, or of errors.</summary>
internal readonly record struct DecisionRow(string? Id, long Number, Assessment? Assessment, bool? Complete, string? Errors);
