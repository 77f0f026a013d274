using System.Text;
using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class CheckVerbTests
{
    private static readonly string good = TestDocuments.With("given urinary retention is present\nexpect test.retention is met");
    private static readonly string bad = TestDocuments.With("given urinary retention is present\nexpect test.retention is met", "urinary retenton");

    private static readonly string narrower = good.Replace("  cite Source\n```", "  cite Source\n\nrule test.narrower\n  when all of\n    - urinary retention is present\n    - leg pain is present\n  then suspect cauda equina syndrome, possible\n  cite Source\n```", StringComparison.Ordinal);

    [Fact]
    public void The_built_in_documents_have_no_mistakes()
    {
        var call = Call.To("check");

        Assert.Equal((0, ""), (call.ExitCode, call.Output));
        Assert.EndsWith(", no mistakes\n", call.Error);
    }

    [Fact]
    public void A_mistake_is_written_exactly_as_the_library_writes_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.md", bad);
        Assert.False(KnowledgeBase.TryLoad([new("bad.md", bad)], out _, out var diagnostics));

        var call = Call.To("check", folder.Path);

        Assert.Equal(1, call.ExitCode);
        Assert.Equal(string.Join("\n", diagnostics) + "\n", call.Output);
        Assert.Matches("^[0-9]+ mistakes? in 1 document\n$", call.Error);
    }

    [Fact]
    public void In_color_the_letters_stay_the_same()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.md", bad);
        var output = new MemoryStream();

        Backpain.Run(["check", folder.Path], new(Stream.Null, output, Stream.Null) { Color = true });

        var colored = Encoding.UTF8.GetString(output.ToArray());
        Assert.Contains("\e[1;31merror BPR", colored);
        Assert.Equal(Call.To("check", folder.Path).Output, System.Text.RegularExpressions.Regex.Replace(colored, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public void Json_holds_all_of_each_mistake()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.md", bad);

        using var json = JsonDocument.Parse(Call.To("check", folder.Path, "--format", "json").Output);

        var first = json.RootElement[0];
        Assert.Equal("bad.md", first.GetProperty("document").GetString());
        Assert.Equal("error", first.GetProperty("severity").GetString());
        Assert.StartsWith("BPR", first.GetProperty("code").GetString());
        Assert.Equal((9, 8), (first.GetProperty("line").GetInt32(), first.GetProperty("column").GetInt32()));
        Assert.Equal(["code", "severity", "message", "document", "line", "column", "length", "help", "related"], first.EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void Sarif_points_at_the_file_and_the_characters()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("a bad one.md", bad);

        using var sarif = JsonDocument.Parse(Call.To("check", folder.Path, "--format", "sarif").Output);

        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        var run = sarif.RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Contains(run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray(),
            rule => rule.GetProperty("id").GetString() == result.GetProperty("ruleId").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal(new Uri(path).AbsoluteUri, place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(9, place.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal(8, place.GetProperty("region").GetProperty("startColumn").GetInt32());
    }

    [Fact]
    public void Sarif_without_mistakes_has_no_results()
    {
        using var sarif = JsonDocument.Parse(Call.To("check", "--format", "sarif").Output);

        Assert.Equal(0, sarif.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void What_is_right_where_it_is_meant_so_is_counted_and_shown_when_asked_for()
    {
        using var folder = new TemporaryFolder();
        folder.Write("good.md", narrower);

        var (quiet, all) = (Call.To("check", folder.Path), Call.To("check", folder.Path, "--notes"));

        Assert.DoesNotContain("BPR104", quiet.Output);
        Assert.Contains("note BPR104: 'test.narrower' concludes nothing that 'test.retention' does not conclude wherever it is met\n", all.Output);
        Assert.Contains("2 rules, 1 example, 1 note (--notes), ", quiet.Error);
        using var json = JsonDocument.Parse(Call.To("check", folder.Path, "--notes", "--format", "json").Output);
        Assert.Equal("present", json.RootElement.EnumerateArray().Single(finding => finding.GetProperty("code").GetString() == "BPR104").GetProperty("patients")[0].GetProperty("presentation").GetProperty("urinaryRetention").GetString());
    }

    [Fact]
    public void A_note_that_reassures_before_everything_is_known_is_a_mistake()
    {
        using var folder = new TemporaryFolder();
        folder.Write("bad.md", good.Replace("  cite Source\n", "   and note \"Imaging is not needed.\"\n  cite Source\n", StringComparison.Ordinal));

        var call = Call.To("check", folder.Path);

        Assert.Equal(1, call.ExitCode);
        Assert.Contains("error BPR110: 'test.retention' says \"Imaging is not needed\" while the screening set may be incomplete\n", call.Output);
    }

    [Fact]
    public void Several_folders_are_one_knowledge_base()
    {
        using var folder = new TemporaryFolder();
        var (rules, sources) = (good.Replace("```bibliography\nSource: A source.\n```\n", "", StringComparison.Ordinal), "---\ntitle: Sources\nversion: 1.0.0\nstatus: draft\n---\n\n```bibliography\nSource: A source.\n```\n");
        var one = Path.GetDirectoryName(folder.Write("one/rules.md", rules))!;
        var two = Path.GetDirectoryName(folder.Write("two/sources.md", sources))!;

        Assert.Equal(1, Call.To("check", one).ExitCode);
        Assert.DoesNotContain("Source", Call.To("check", one, two).Output);
        Assert.Equal(Call.To("check", one, two), Call.To("check", Path.Combine(one, "rules.md"), two, one));
    }

    [Fact]
    public void Two_documents_of_one_name_do_not_collide_in_silence()
    {
        using var folder = new TemporaryFolder();
        var one = Path.GetDirectoryName(folder.Write("one/rules.md", good))!;
        var two = Path.GetDirectoryName(folder.Write("two/rules.md", good))!;

        var call = Call.To("check", one, two);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("two documents are named 'rules.md'", call.Error);
    }

    [Fact]
    public void A_folder_without_documents_is_a_wrong_call_that_names_the_one_below()
    {
        using var folder = new TemporaryFolder();
        var below = Path.GetDirectoryName(folder.Write("knowledge/rules.md", good))!;

        var call = Call.To("check", folder.Path);

        Assert.Equal(2, call.ExitCode);
        Assert.Equal($"backpain: there are no knowledge documents (*.md) in '{folder.Path}'; did you mean '{below}'?\n", call.Error);
    }

    [Fact]
    public void A_document_that_is_not_utf8_is_shown_where_it_is_not()
    {
        using var folder = new TemporaryFolder();
        folder.Write("latin1.md", [.. Encoding.UTF8.GetBytes("---\ntitle: Caf"), 0xE9, .. Encoding.UTF8.GetBytes("\n---\n")]);

        var call = Call.To("check", folder.Path);

        Assert.Equal(1, call.ExitCode);
        Assert.Equal("error BPR028: this document is not valid UTF-8\n  --> latin1.md:2:11\n   |\n 2 | title: Caf\uFFFD\n   |           ^\n   = help: save it as UTF-8\n\n", call.Output);
    }
}
