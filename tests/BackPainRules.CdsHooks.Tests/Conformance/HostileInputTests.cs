using System.Text;
using System.Text.Json;
using BackPainRules.CdsHooks.Conformance;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>Whatever the bytes are, a check answers.</summary>
public class HostileInputTests
{
    private static readonly string[] Kinds = [.. Documents.All.Keys];

    [Property]
    public void Arbitrary_bytes_are_judged(byte[] bytes) => Assert.All(Kinds, kind => Assert.NotEmpty(Documents.Check(kind, bytes)));

    [Property(MaxTest = 500)]
    public void Documents_with_damaged_bytes_are_judged(NonNegativeInt which, NonNegativeInt at, byte[] put)
    {
        var kind = Kinds[which.Get % Kinds.Length];
        var bytes = Encoding.UTF8.GetBytes(Documents.All[kind]);
        var place = at.Get % bytes.Length;
        byte[] damaged = [.. bytes[..place], .. put, .. bytes[Math.Min(bytes.Length, place + put.Length / 2)..]];
        Assert.All(Kinds, other => Assert.NotNull(Documents.Check(other, damaged)));
    }

    [Property(MaxTest = 500)]
    public Property Any_value_anywhere_is_judged_and_never_repeated() =>
        Prop.ForAll(Values.ToArbitrary(), Gen.Choose(0, 1_000_000).ToArbitrary(), (value, at) =>
        {
            foreach (var kind in Kinds.Where(kind => kind != "discovery"))
            {
                var issues = Documents.Check(kind, Planted(Documents.All[kind], value, at));
                Assert.All(issues, issue => Assert.DoesNotContain("Kanarek", issue.Message));
                Assert.All(issues, issue => Assert.DoesNotContain("Kanarek", issue.Path));
            }
        });

    [Theory]
    [InlineData("[", "]"), InlineData("""{"a":""", "}"), InlineData("""{"cards":""", "}"), InlineData("""{"extension":""", "}"), InlineData("""{"context":""", "}")]
    public void Deep_nesting_is_an_issue(string open, string close) => Assert.All(Kinds, kind => Assert.All([400, 511, 512, 5_000, 200_000], depth =>
    {
        var json = string.Concat(Enumerable.Repeat(open, depth)) + "1" + string.Concat(Enumerable.Repeat(close, depth));
        Assert.NotEmpty(Documents.Check(kind, json));
    }));

    [Fact]
    public void An_element_that_was_read_with_more_depth_is_judged()
    {
        var json = """{"cards":[],"extension":{"org.example.a":""" + new string('[', 5_000) + "1" + new string(']', 5_000) + "}}";
        using var document = JsonDocument.Parse(json, new() { MaxDepth = 10_000 });
        Assert.Equal(Requirement.Json, Assert.Single(CdsHooksValidator.CheckResponse(document.RootElement)).Requirement);
    }

    [Theory]
    [InlineData("""{"cards":[],"cards":[]}""", "Warning json-01 $.cards")]
    [InlineData("""{"cards":[],"\ud800":1}""", "Error json-01 $['?']")]
    [InlineData("""{"cards":[],"extension":{"org.example.a":"\udc00"}}""", "Error json-01 $.extension['org.example.a']")]
    [InlineData("""{"cards":[],"a'b\n":1}""", "Information extension-03 $['a'b?']")]
    [InlineData("""{"cards":[],"extension":{"org.example.a":1e999999}}""", null)]
    public void What_is_strange_has_a_place(string json, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], CdsHooksValidator.CheckResponse(json).Select(issue => $"{issue.Severity} {issue.Requirement} {issue.Path}"));

    [Fact]
    public void Bytes_that_are_no_UTF8_and_text_that_is_no_Unicode_are_an_issue()
    {
        Assert.NotEmpty(CdsHooksValidator.CheckResponse((byte[])[.. Encoding.UTF8.GetBytes("""{"cards":[],"a":" """.Trim()), 0xff, 0xc0, .. "\"}"u8]));
        Assert.NotEmpty(CdsHooksValidator.CheckResponse("{\"cards\":[],\"a\":\"\ud800\"}"));
        Assert.NotEmpty(CdsHooksValidator.CheckResponse(default(JsonElement)));
        Assert.NotEmpty(CdsHooksValidator.CheckResponse(default(JsonInput)));
        Assert.NotEmpty(CdsHooksValidator.CheckResponse(""));
    }

    [Fact]
    public void A_mistake_in_JSON_has_a_line() => Assert.Contains("line 2, byte 3", Assert.Single(CdsHooksValidator.CheckResponse("{\n  cards")).Message);

    [Theory]
    [InlineData("{\"cards\":[", "null,", "null]}"), InlineData("{\"cards\":[],\"extension\":{\"a.b\":[", "\"\\ud800\",", "1]}}"), InlineData("{\"cards\":[],", "\"a\":null,", "\"b\":1}"), InlineData("{\"cards\":[", "{\"summery\":\"a\"},", "1]}")]
    public void Of_very_many_mistakes_the_first_are_told_in_good_time(string start, string middle, string end)
    {
        var issues = CdsHooksValidator.CheckResponse(start + string.Concat(Enumerable.Repeat(middle, 200_000)) + end);
        Assert.Equal(Findings.Most + 1, issues.Count);
        Assert.Contains("more than", issues[^1].Message);
    }

    [Theory]
    [InlineData("x", "`", ""), InlineData("", "](", ""), InlineData("", "](\t", " "), InlineData("", "<a", ""), InlineData("", "\\", ""), InlineData("", "``` \n", "")]
    public void Long_markdown_is_searched_to_its_end(string start, string part, string rest)
    {
        var detail = start + string.Concat(Enumerable.Repeat(part, 300_000)) + string.Concat(Enumerable.Repeat(rest, 300_000)) + "\n\n<img>";
        var issue = Assert.Single(CdsHooksValidator.CheckResponse($$$"""{"cards":[{"summary":"a","indicator":"info","source":{"label":"b"},"detail":{{{JsonSerializer.Serialize(detail)}}}}]}"""));
        Assert.Contains("raw HTML", issue.Message);
    }

    /// <summary>Values of every kind, most of which hold a word that must not come back.</summary>
    private static Gen<string> Values { get; } = Gen.Elements(
        "null", "true", "0", "-1", "1e400", "12345678901234567890", "\"\"", "\"Kanarek\"", "\" Kanarek\"", "[]", "{}", "[null]", "[\"Kanarek\"]", "[[{}]]", "\"\\ud800Kanarek\"", "\"https://Kanarek.example/ x\"",
        """{"display":"Kanarek","code":7}""", """{"resourceType":"Kanarek"}""", """{"resourceType":null}""", """[{"type":"Kanarek"}]""", """[{"id":"Kanarek"},{"id":""}]""", "\"Kanarek/{{Kanarek}}?x\"", "\"<Kanarek >\"", """{"extension":"Kanarek"}""");

    /// <summary>Puts a value in place of one of the values of a document.</summary>
    private static string Planted(string json, string value, int at)
    {
        var places = new List<(int Start, int End)>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject) continue;
            var start = (int)reader.TokenStartIndex;
            var inner = reader;
            inner.Skip();
            places.Add((start, (int)inner.BytesConsumed));
        }

        var (from, to) = places[at % places.Count];
        return json[..from] + value + json[to..];
    }
}
