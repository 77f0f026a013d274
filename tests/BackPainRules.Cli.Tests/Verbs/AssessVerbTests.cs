using System.Text;
using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class AssessVerbTests
{
    private const string retention = """{"id":"r","presentation":{"urinaryRetention":"present"}}""";

    private static readonly string knowledge = Path.Combine(Approved.Repository, "src", "BackPainRules", "Knowledge");

    [Fact]
    public void One_encounter_is_text_unless_asked_otherwise()
    {
        Assert.Equal(Assessed(retention).ToString(), Call.With(retention, "assess").Output);
        Assert.Equal(Assessed(retention).ToJson() + "\n", Call.With(retention, "assess", "--format", "json").Output);
        Assert.StartsWith("# ", Call.With(retention, "assess", "--format", "markdown").Output);
    }

    [Fact]
    public void Lines_give_lines_in_their_order()
    {
        var ids = Enumerable.Range(1, 50).Select(number => $"p{number}").ToList();

        var call = Call.With(string.Concat(ids.Select(id => $$$"""{"id":"{{{id}}}","patient":{"age":45}}""" + "\n")), "assess");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Assert.Equal(ids, call.Output.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
    }

    [Fact]
    public void A_bad_line_stands_in_its_place_with_its_number_and_the_others_go_on()
    {
        var call = Call.With($"{retention}\n\n{{\"id\":\"x\",\"patient\":{{\"age\":131}}}}\r\nnonsense\n{retention}", "assess");

        var lines = call.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(4, lines.Length);
        Assert.Equal(Assessed(retention).ToJson(indented: false), lines[0]);
        Assert.StartsWith("""{"id":"x","line":3,"errors":[{"path":"$.patient.age","value":"131",""", lines[1]);
        Assert.StartsWith("""{"line":4,"errors":[{"path":"$",""", lines[2]);
        Assert.Equal(lines[0], lines[3]);
    }

    [Fact]
    public void An_array_gives_an_array()
    {
        using var result = JsonDocument.Parse(Call.With($"[{retention}, {{\"patient\":{{\"age\":-1}}}}, {retention}]", "assess").Output);

        Assert.Equal(3, result.RootElement.GetArrayLength());
        Assert.Equal("specific", result.RootElement[0].GetProperty("classification").GetString());
        Assert.Equal("$.patient.age", result.RootElement[1].GetProperty("errors")[0].GetProperty("path").GetString());
        Assert.Equal("[]\n", Call.With("[]", "assess").Output);
    }

    [Theory]
    [InlineData("text", "==== line 2, r ====")]
    [InlineData("markdown", "\n---\n\n    line 2, r\n\n# ")]
    public void Several_encounters_to_be_read_by_people_have_a_heading_each(string format, string heading)
    {
        var call = Call.With($"{{\"patient\":{{\"age\":-1}}}}\n{retention}\n", "assess", "--format", format);

        Assert.Equal(1, call.ExitCode);
        Assert.Contains(heading, call.Output);
        Assert.Contains("Not assessed, because this is wrong with the encounter:\n", call.Output);
        Assert.Contains("$.patient.age: -1: expected", call.Output);
    }

    [Fact]
    public void The_errors_of_one_encounter_are_a_result_in_json_and_told_aside_in_text()
    {
        const string bad = """{"id":"x","patient":{"age":-1}}""";

        var (json, text) = (Call.With(bad, "assess", "--format", "json"), Call.With(bad, "assess"));

        Assert.Equal("", json.Error);
        Assert.Equal("x", JsonDocument.Parse(json.Output).RootElement.GetProperty("id").GetString());
        Assert.Equal("", text.Output);
        Assert.Equal("backpain: standard input: not assessed, because this is wrong with the encounter:\n  $.patient.age: -1: expected a number from 0 to 130 (years)\n", text.Error);
    }

    [Fact]
    public void Several_files_come_one_after_another_each_in_its_own_kind()
    {
        using var folder = new TemporaryFolder();
        var (one, lines) = (folder.Write("one.json", retention), folder.Write("lines.ndjson", $"{retention}\n{retention}\n"));

        var call = Call.With(retention, "assess", one, lines, "-");

        Assert.Equal(0, call.ExitCode);
        Assert.Contains($"==== {one}, r ====", call.Output);
        Assert.Equal(2, call.Output.Split('\n').Count(line => line.StartsWith("""{"id":"r","classification":""", StringComparison.Ordinal)));
        Assert.Contains("==== standard input, r ====", call.Output);
    }

    [Fact]
    public void Output_is_utf8_without_a_byte_order_mark_and_with_plain_line_ends()
    {
        var output = new MemoryStream();

        Backpain.Run(["assess", "--format", "json"], new(new MemoryStream(Encoding.UTF8.GetBytes("""{"id":"Ünïcödé 😀"}""")), output, Stream.Null));

        Assert.Equal((byte)'{', output.ToArray()[0]);
        Assert.Contains("\"id\": \"Ünïcödé", Encoding.UTF8.GetString(output.ToArray()));
        Assert.DoesNotContain((byte)'\r', output.ToArray());
    }

    [Fact]
    public void An_id_cannot_command_the_terminal()
    {
        var call = Call.With("""
            {"id":"\u001b[2Jx\u202e","patient":{"age":45}}
            {"id":"\u001b[2Jy","patient":{"\u001b[31m":45}}
            """, "assess", "--format", "text");

        Assert.DoesNotContain('\e', call.Output);
        Assert.DoesNotContain('\u202e', call.Output);
    }

    [Fact]
    public void Color_comes_only_where_the_terminal_takes_it()
    {
        var colored = new MemoryStream();
        Backpain.Run(["assess"], new(new MemoryStream(Encoding.UTF8.GetBytes(retention)), colored, Stream.Null) { Color = true });

        Assert.Contains("\e[", Encoding.UTF8.GetString(colored.ToArray()));
        Assert.DoesNotContain('\e', Call.With(retention, "assess").Output);
    }

    [Fact]
    public void The_built_in_documents_as_a_folder_give_the_same_assessment() =>
        Assert.Equal(Call.With(retention, "assess", "--format", "json"), Call.With(retention, "assess", "--format", "json", "--knowledge", knowledge));

    [Fact]
    public void Knowledge_with_a_mistake_assesses_nothing()
    {
        using var folder = new TemporaryFolder();
        folder.Write("broken.md", "---\ntitle: Broken\nversion: 1.0.0\nstatus: draft\n---\n\n```rule\nrule a.b\n  when sadle anesthesia is present\n  then note \"x\"\n  cite Nobody\n```\n");

        var call = Call.With(retention, "assess", "--knowledge", folder.Path);

        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("sadle anesthesia", call.Error);
        Assert.EndsWith("so none of the rules may run\n", call.Error);
    }

    [Fact]
    public void What_is_too_long_says_what_to_do()
    {
        var longId = new string('x', 17 << 20);

        Assert.Contains("16 MiB", Call.With($"{{\n\"id\":\n\"{longId}\"}}", "assess").Error);
        var lines = Call.With($"{retention}\n{{\"id\":\"{longId}\"}}\n{retention}\n", "assess").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("""{"line":2,"errors":[{"path":"$","message":"this line is longer than the 16 MiB""", lines[1]);
    }

    private static Assessment Assessed(string json) => BackPainAssessor.Default.Assess(Encounter.Parse(json));
}
