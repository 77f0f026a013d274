using Parquet;
using Parquet.Schema;

namespace BackPainRules.Cli.Registries;

/// <summary>Writes decisions as the columns of a Parquet file. The file has its name only once it is whole.</summary>
internal sealed class ParquetDecisions : IDisposable
{
    private const int rowsInGroup = 20_000;

    private static readonly string[] classifications = Ids.All<Classification>();
    private static readonly string[] categories = Ids.All<Category>();
    private static readonly string[] urgencies = Ids.All<Urgency>();
    private static readonly string[] levels = Ids.All<SuspicionLevel>();

    private readonly string path;
    private readonly Outcomes outcomes;
    private readonly FileStream file;
    private readonly ParquetWriter writer;
    private readonly DataField[] fields;
    private readonly string?[][] texts;
    private readonly long[] numbers = new long[rowsInGroup];
    private readonly bool?[] complete = new bool?[rowsInGroup];
    private int rows;

    public ParquetDecisions(string path, Outcomes outcomes)
    {
        (this.path, this.outcomes) = (path, outcomes);
        fields =
        [
            new DataField<long>("row"), new DataField("screeningComplete", typeof(bool), isNullable: true), Text("id"), Text("classification"), Text("category"), Text("urgency"), Text("covered"), Text("errors"),
            .. outcomes.Conditions.Select(condition => Text($"suspicion.{condition.Id}")), .. outcomes.Investigations.Select(investigation => Text($"recommendation.{investigation.Id}")),
        ];
        texts = [.. fields.Skip(2).Select(_ => new string?[rowsInGroup])];
        try
        {
            file = new(path + ".new", FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }

        writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), file).GetAwaiter().GetResult();
    }

    public static bool IsMeantBy(string? path) => path?.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase) == true;

    public void Write(IReadOnlyList<DecisionRow> some)
    {
        foreach (var row in some)
        {
            Put(row);
            if (++rows == rowsInGroup) WriteGroup();
        }
    }

    /// <summary>Nothing follows: the file is made whole and gets its name.</summary>
    public void End()
    {
        if (rows > 0) WriteGroup();
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        file.Flush(flushToDisk: true);
        file.Dispose();
        File.Move(path + ".new", path, overwrite: true);
    }

    public void Dispose() => file.Dispose();

    private void Put(DecisionRow row)
    {
        numbers[rows] = row.Number;
        complete[rows] = row.Complete;
        foreach (var column in texts) column[rows] = null;
        texts[0][rows] = row.Id;
        texts[5][rows] = row.Errors;
        if (row.Assessment is not { } assessment) return;
        texts[1][rows] = classifications[(int)assessment.Classification];
        texts[2][rows] = categories[(int)assessment.Category];
        texts[3][rows] = urgencies[(int)assessment.Urgency];
        texts[4][rows] = string.Join(' ', assessment.Recommendations.Where(recommendation => recommendation.CoveredBy is not null).Select(recommendation => recommendation.Investigation.Id)) is { Length: > 0 } covered ? covered : null;
        foreach (var suspicion in assessment.Suspicions)
            texts[6 + outcomes.PlaceOf(suspicion.Condition)][rows] = levels[(int)suspicion.Level];
        foreach (var recommendation in assessment.Recommendations)
            texts[6 + outcomes.Conditions.Length + outcomes.PlaceOf(recommendation.Investigation)][rows] = urgencies[(int)recommendation.Urgency];
    }

    private void WriteGroup()
    {
        using var group = writer.CreateRowGroup();
        group.WriteAsync<long>(fields[0], numbers.AsMemory(0, rows), null).GetAwaiter().GetResult();
        group.WriteAsync<bool>(fields[1], complete.AsMemory(0, rows), null).GetAwaiter().GetResult();
        for (var i = 0; i < texts.Length; i++)
            group.WriteAsync(fields[i + 2], texts[i][..rows]!, null).GetAwaiter().GetResult();
        group.CompleteValidate();
        rows = 0;
    }

    private static DataField Text(string name) => new(name, typeof(string), isNullable: true);
}
