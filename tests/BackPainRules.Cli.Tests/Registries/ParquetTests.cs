using System.Globalization;
using System.Text.Json.Nodes;
using Parquet;
using Parquet.Schema;

namespace BackPainRules.Cli.Tests.Registries;

/// <summary>Columns say what lines say. A reader that shifted one null would give a patient the findings of another.</summary>
public class ParquetTests
{
    private static readonly string fixtures = Path.Combine(Approved.TestFolder, "Registries");

    /// <summary>Written by Apache Arrow in C++: two row groups of many small pages, dictionaries, Zstandard, a fifth of all values null; and the same in lines.</summary>
    [Fact]
    public void What_another_library_wrote_is_read_as_its_lines_are()
    {
        var columns = Call.To("screen", Path.Combine(fixtures, "written-by-arrow.parquet"));
        var lines = Call.To("screen", Path.Combine(fixtures, "written-by-arrow.ndjson"));

        Assert.Equal(300, lines.Output.Count(letter => letter == '\n'));
        Assert.Equal(lines.Output, columns.Output);
        Assert.Equal(1, columns.ExitCode);
    }

    [Fact]
    public void Every_type_of_number_and_of_answer_is_read()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder,
            (new DataField<long>("id"), new long[] { 7, 8, 9 }),
            (new DataField<short>("patient.age"), new short[] { 45, 46, 131 }),
            (new DataField<float>("examination.temperature"), new[] { 37.1f, 38.5f, 39f }),
            (new DecimalDataField("presentation.painIntensity", 4, 1), new[] { 1.5m, 2m, 3m }),
            (new DataField<bool>("presentation.urinaryRetention"), new[] { true, false, false }),
            (new DataField<string>("presentation.saddleAnesthesia"), new[] { "present", null, "perhaps" }),
            (new DataField("presentation.symptomDuration", typeof(double), isNullable: true), new double?[] { 2, null, double.NaN }));
        var lines = Call.With("""
            {"id":"7","patient":{"age":45},"examination":{"temperature":37.1},"presentation":{"painIntensity":1.5,"urinaryRetention":"present","saddleAnesthesia":"present","symptomDuration":2}}
            {"id":"8","patient":{"age":46},"examination":{"temperature":38.5},"presentation":{"painIntensity":2,"urinaryRetention":"absent"}}
            """, "screen").Output;

        var columns = Call.To("screen", file).Output;

        Assert.StartsWith(lines, columns);
        var errors = JsonNode.Parse(columns[lines.Length..])!["errors"]!.AsArray();
        Assert.Equal(["$.patient.age: 131", "$.presentation.saddleAnesthesia: \"perhaps\"", "$.presentation.symptomDuration: \"NaN\""], errors.Select(error => $"{error!["path"]}: {error["value"]}"));
    }

    [Fact]
    public void A_column_that_nobody_knows_is_refused_unless_it_is_named_as_ignored()
    {
        using var folder = new TemporaryFolder();
        var file = Write(folder, (new DataField<bool>("presentation.fevr"), new[] { true }), (new DataField<string>("ward"), new[] { "4" }));

        var refused = Call.To("screen", file);

        Assert.Equal((2, ""), (refused.ExitCode, refused.Output));
        Assert.Contains("column 'presentation.fevr' is not a term; did you mean 'presentation.fever'?", refused.Error);
        Assert.Equal(0, Call.To("screen", file, "--ignore-columns", "ward", "presentation.fevr").ExitCode);
        Assert.Contains("there is no column 'wrd' to ignore", Call.To("screen", file, "--ignore-columns", "wrd").Error);
        Assert.Equal(2, Call.With("{}", "screen", "--ignore-columns", "ward").ExitCode);
    }

    [Fact]
    public async Task Decisions_in_columns_are_those_in_lines()
    {
        using var folder = new TemporaryFolder();
        var registry = folder.Write("in.ndjson", RegistryFile.Of(300));
        var output = Path.Combine(folder.Path, "out.parquet");
        var lines = Call.To("screen", registry).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToList();

        Assert.Equal(1, Call.To("screen", registry, "--output", output).ExitCode);

        var columns = await Read(output);
        Assert.Equal(lines.Select(line => (string?)line["id"]), columns["id"]);
        Assert.Equal(lines.Select(line => line["line"]!.ToString()), columns["row"]);
        foreach (var name in new[] { "classification", "category", "urgency" })
            Assert.Equal(lines.Select(line => (string?)line[name]), columns[name]);
        foreach (var condition in Vocabulary.BuiltIn.Conditions)
            Assert.Equal(lines.Select(line => (string?)line["suspicions"]?.AsArray().SingleOrDefault(item => (string?)item!["condition"] == condition.Id)?["level"]), columns["suspicion." + condition.Id]);
        foreach (var investigation in Vocabulary.BuiltIn.Investigations)
            Assert.Equal(lines.Select(line => (string?)line["recommendations"]?.AsArray().SingleOrDefault(item => (string?)item!["investigation"] == investigation.Id)?["urgency"]), columns["recommendation." + investigation.Id]);
        Assert.Equal(lines.Select(line => line["errors"] is not null), columns["errors"].Select(errors => errors is not null));
    }

    [Fact]
    public void A_file_that_is_torn_or_streamed_is_refused()
    {
        using var folder = new TemporaryFolder();
        var whole = File.ReadAllBytes(Path.Combine(fixtures, "written-by-arrow.parquet"));

        foreach (var length in new[] { 4, 12, 100, whole.Length / 2, whole.Length - 1 })
        {
            var call = Call.To("screen", folder.Write("torn.parquet", whole[..length]));
            Assert.Equal((2, ""), (call.ExitCode, call.Output));
            Assert.Contains("it is not sound Parquet", call.Error);
        }

        Assert.Contains("name the file", Call.With(whole, "screen").Error);
    }

    [Fact]
    public void A_parquet_file_has_its_name_only_once_it_is_whole()
    {
        using var folder = new TemporaryFolder();
        var output = Path.Combine(folder.Path, "out.parquet");

        Assert.Equal(2, Call.With("[1]", "screen", "--output", output).ExitCode);
        Assert.False(File.Exists(output));
        Assert.Contains("cannot be gone on with", Call.With("{}", "screen", "--output", output, "--resume").Error);
    }

    private static string Write(TemporaryFolder folder, params (DataField Field, Array Values)[] columns)
    {
        var path = Path.Combine(folder.Path, "in.parquet");
        using var file = File.Create(path);
        Go().GetAwaiter().GetResult();
        return path;

        async Task Go()
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(column => column.Field).ToArray()), file);
            using var group = writer.CreateRowGroup();
            foreach (var (field, values) in columns)
                await (values switch
                {
                    long[] some => group.WriteAsync<long>(field, some.AsMemory()),
                    short[] some => group.WriteAsync<short>(field, some.AsMemory()),
                    float[] some => group.WriteAsync<float>(field, some.AsMemory()),
                    decimal[] some => group.WriteAsync<decimal>(field, some.AsMemory()),
                    bool[] some => group.WriteAsync<bool>(field, some.AsMemory()),
                    double?[] some => group.WriteAsync<double>(field, some.AsMemory()),
                    _ => group.WriteAsync(field, (string[])values),
                });
        }
    }

    private static async Task<Dictionary<string, string?[]>> Read(string path)
    {
        await using var reader = await ParquetReader.CreateAsync(path);
        using var group = reader.OpenRowGroupReader(0);
        var (columns, rows) = (new Dictionary<string, string?[]>(), (int)group.RowCount);
        foreach (var field in reader.Schema.GetDataFields())
        {
            var texts = new string?[rows];
            if (field.ClrType == typeof(long))
            {
                var numbers = new long[rows];
                await group.ReadAsync<long>(field, numbers.AsMemory());
                texts = [.. numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))];
            }
            else if (field.ClrType != typeof(bool))
            {
                await group.ReadAsync(field, texts.AsMemory()!);
            }

            columns.Add(field.Name, texts);
        }

        return columns;
    }
}
