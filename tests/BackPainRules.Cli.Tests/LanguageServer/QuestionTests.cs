using System.Text.Json;

namespace BackPainRules.Cli.Tests.LanguageServer;

/// <summary>What the server answers about the documents of one small folder.</summary>
public sealed class QuestionTests : IDisposable
{
    private const string head = "---\ntitle: Bladder\nversion: 1.0.0\nstatus: draft\n---\n\n";

    private const string rules = head + """
        ```definition
        definition odd bladder
          when urinary retention is present
          cite Known2007
        ```

        Prose on `test.one`.

        ```rule
        rule test.one
          when odd bladder is met
          then suspect cauda equina syndrome, likely
          cite Known2007 table 2

        rule test.two
          when cauda equina syndrome is suspected
          then recommend MRI of the lumbar spine, emergency
          cite Known2007; Unknown2008
        ```

        ```evidence
        evidence for test.one
          sensitivity 30 percent
          in "primary care"
          unverified
          cite Known2007
        ```
        """;

    private const string sources = head + """
        ```bibliography
        Known2007: A reference_with *marks*,
          on two lines.
        ```

        ```example
        given urinary retention is present
        expect test.one is met
           and odd bladder is met
        ```
        """;

    private readonly TemporaryFolder folder = new();
    private readonly string first;
    private readonly string second;

    public QuestionTests() => (first, second) = (folder.Write("rules.md", rules.ReplaceLineEndings("\n")), folder.Write("sources.md", sources.ReplaceLineEndings("\n")));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("urinary ret", "**urinary retention**: finding, red flag, screening")]
    [InlineData("odd bladder is", "```definition\ndefinition odd bladder\n  when urinary retention is present\n  cite Known2007\n```\n\nSources\n- Known2007: A reference\\_with \\*marks\\*, on two lines.\n\nrules.md, Bladder, draft")]
    [InlineData("test.one`", "Evidence\n- sensitivity 30 % in primary care (unverified) \\[Known2007\\]\n\nSources\n- Known2007 table 2: A reference")]
    [InlineData("Known2007 table", "A reference\\_with \\*marks\\*, on two lines.")]
    [InlineData("cauda equina syndrome is suspected", "Concluded by `test.one`")]
    [InlineData("MRI of the", "**MRI of the lumbar spine**: investigation, imaging\n\nCovers plain radiograph of the lumbar spine")]
    public async Task Hovering_tells_what_a_name_means(string at, string meaning)
    {
        await using var editor = await OpenAsync();

        var hover = await editor.AskAsync("textDocument/hover", first, Place(rules, at));

        Assert.Contains(meaning, hover.GetProperty("contents").GetProperty("value").GetString());
        Assert.Equal("markdown", hover.GetProperty("contents").GetProperty("kind").GetString());
    }

    [Theory]
    [InlineData("odd bladder is", "rules.md:8")]
    [InlineData("test.one\n  sens", "rules.md:16")]
    [InlineData("cauda equina syndrome is suspected", "rules.md:16")]
    [InlineData("cauda equina syndrome, likely", "rules.md:16")]
    [InlineData("MRI of the", "rules.md:21")]
    [InlineData("Known2007 table", "sources.md:8")]
    [InlineData("Unknown2008", "")]
    [InlineData("urinary ret", "")]
    public async Task A_name_leads_to_where_it_is_given_or_concluded(string at, string places)
    {
        await using var editor = await OpenAsync();

        var found = await editor.AskAsync("textDocument/definition", first, Place(rules, at));

        Assert.Equal(places, string.Join(' ', found.EnumerateArray().Select(link => Shown(link.GetProperty("targetUri"), link.GetProperty("targetSelectionRange")))));
    }

    [Fact]
    public async Task Editors_that_know_no_links_get_places()
    {
        await using var editor = await OpenAsync(new { });

        var found = await editor.AskAsync("textDocument/definition", first, Place(rules, "Known2007 table"));
        var hover = await editor.AskAsync("textDocument/hover", first, Place(rules, "urinary ret"));
        var outline = await editor.AskAsync("textDocument/documentSymbol", new { textDocument = new { uri = Editor.UriOf(first) } });
        var renamed = await editor.AskAsync("textDocument/rename", first, Place(rules, "odd bladder is"), new { newName = "strange bladder" });

        Assert.Equal("sources.md:8", Shown(found[0].GetProperty("uri"), found[0].GetProperty("range")));
        Assert.Equal("plaintext", hover.GetProperty("contents").GetProperty("kind").GetString());
        Assert.Equal(Editor.UriOf(first), outline[0].GetProperty("location").GetProperty("uri").GetString());
        Assert.Equal(2, renamed.GetProperty("changes").EnumerateObject().Count());
    }

    [Theory]
    [InlineData("odd bladder is", true, "rules.md:8 rules.md:17 sources.md:15")]
    [InlineData("odd bladder is", false, "rules.md:17 sources.md:15")]
    [InlineData("test.one`", true, "rules.md:13 rules.md:16 rules.md:28 sources.md:14")]
    [InlineData("Known2007 table", true, "rules.md:10 rules.md:19 rules.md:24 rules.md:32 sources.md:8")]
    [InlineData("cauda equina syndrome is suspected", true, "rules.md:18 rules.md:22")]
    [InlineData("then suspect", true, "")]
    public async Task All_uses_are_found_in_all_documents(string at, bool declaration, string places)
    {
        await using var editor = await OpenAsync();

        var found = await editor.AskAsync("textDocument/references", first, Place(rules, at), new { context = new { includeDeclaration = declaration } });

        Assert.Equal(places, string.Join(' ', found.EnumerateArray().Select(place => Shown(place.GetProperty("uri"), place.GetProperty("range")))));
    }

    [Fact]
    public async Task Uses_in_the_same_document_are_marked()
    {
        await using var editor = await OpenAsync();

        Assert.Equal(3, (await editor.AskAsync("textDocument/documentHighlight", first, Place(rules, "test.one`"))).GetArrayLength());
    }

    [Fact]
    public async Task A_rule_is_renamed_in_open_documents_and_in_files()
    {
        await using var editor = await OpenAsync();

        var place = await editor.AskAsync("textDocument/prepareRename", first, Place(rules, "test.one`"));
        var changes = (await editor.AskAsync("textDocument/rename", first, Place(rules, "test.one`"), new { newName = "test.renamed" })).GetProperty("documentChanges");

        Assert.Equal("test.one", place.GetProperty("placeholder").GetString());
        Assert.Equal([("rules.md", JsonValueKind.Number, 3), ("sources.md", JsonValueKind.Undefined, 1)], changes.EnumerateArray().Select(change => (
            Path.GetFileName(change.GetProperty("textDocument").GetProperty("uri").GetString()!),
            change.GetProperty("textDocument").TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number ? JsonValueKind.Number : JsonValueKind.Undefined,
            change.GetProperty("edits").GetArrayLength())));
    }

    [Theory]
    [InlineData("test.one`", "test.two", "there is already a rule 'test.two', in rules.md, line 21")]
    [InlineData("urinary ret", "x", "'urinary retention' belongs to the vocabulary")]
    [InlineData("then suspect", "x", "there is no name here")]
    public async Task A_conflict_is_told_in_words(string at, string name, string why)
    {
        await using var editor = await OpenAsync();

        var refusal = await Editor.RefusalAsync(() => editor.AskAsync("textDocument/rename", first, Place(rules, at), new { newName = name }));

        Assert.Contains(why, refusal.Message);
        Assert.Equal(-32803, refusal.Code);
    }

    [Fact]
    public async Task The_outline_lists_rules_definitions_evidence_and_examples()
    {
        await using var editor = await OpenAsync();

        var outline = await editor.AskAsync("textDocument/documentSymbol", new { textDocument = new { uri = Editor.UriOf(first) } });
        var other = await editor.AskAsync("textDocument/documentSymbol", new { textDocument = new { uri = Editor.UriOf(second) } });

        Assert.Equal("odd bladder 8-10, test.one 16-19, test.two 21-24, evidence for test.one 28-32", Listed(outline));
        Assert.Equal("Known2007 8-9, given urinary retention is present 13-15", Listed(other));

        static string Listed(JsonElement symbols) => string.Join(", ", symbols.EnumerateArray().Select(symbol =>
            $"{symbol.GetProperty("name").GetString()} {Line(symbol.GetProperty("range").GetProperty("start"))}-{Line(symbol.GetProperty("range").GetProperty("end"))}"));

        static int Line(JsonElement place) => place.GetProperty("line").GetInt32() + 1;
    }

    [Fact]
    public async Task Completion_offers_what_fits_and_tells_more_when_asked()
    {
        await using var editor = await OpenAsync();
        await editor.ChangeAsync(first, rules.ReplaceLineEndings("\n").Replace("when odd bladder is met", "when odd bl", StringComparison.Ordinal));

        var list = await editor.AskAsync("textDocument/completion", first, Place(rules, "odd bladder is met", "odd bl".Length));
        var item = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("label").GetString() == "odd bladder");
        var more = await editor.AskAsync("completionItem/resolve", item.Deserialize<Dictionary<string, JsonElement>>());
        var term = list.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("label").GetString() == "fever");

        Assert.Equal("""{"range":{"start":{"line":16,"character":7},"end":{"line":16,"character":13}},"newText":"odd bladder"}""", item.GetProperty("textEdit").GetRawText());
        Assert.Contains("definition odd bladder", more.GetProperty("documentation").GetProperty("value").GetString());
        Assert.Contains("**fever**", term.GetProperty("documentation").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_slip_is_mended_by_what_was_probably_meant()
    {
        await using var editor = await OpenAsync();
        await editor.ChangeAsync(first, rules.ReplaceLineEndings("\n").Replace("; Unknown2008", "", StringComparison.Ordinal).Replace("urinary retention", "urinary retension", StringComparison.Ordinal));
        var mistake = (await editor.MistakesAsync(first, 2, "BPR002"))[0];

        var remedies = await editor.AskAsync("textDocument/codeAction", new { textDocument = new { uri = Editor.UriOf(first) }, range = mistake.GetProperty("range"), context = new { diagnostics = new[] { mistake } } });
        var edit = remedies[0].GetProperty("edit").GetProperty("documentChanges")[0];

        Assert.Equal("Write 'urinary retention'", remedies[0].GetProperty("title").GetString());
        Assert.Equal((2, "urinary retention"), (edit.GetProperty("textDocument").GetProperty("version").GetInt32(), edit.GetProperty("edits")[0].GetProperty("newText").GetString()));
        Assert.Equal(mistake.GetProperty("range").GetRawText(), edit.GetProperty("edits")[0].GetProperty("range").GetRawText());
    }

    private async Task<Editor> OpenAsync(object? capabilities = null)
    {
        var editor = await Editor.ReadyAsync(capabilities);
        await editor.OpenAsync(first);
        return editor;
    }

    /// <summary>A place just inside some words.</summary>
    private static (int Line, int Character) Place(string text, string words, int into = 1)
    {
        var lines = text.ReplaceLineEndings("\n");
        var before = lines[..(lines.IndexOf(words, StringComparison.Ordinal) + into)].Split('\n');
        return (before.Length - 1, before[^1].Length);
    }

    private static string Shown(JsonElement uri, JsonElement range) => $"{Path.GetFileName(uri.GetString())}:{range.GetProperty("start").GetProperty("line").GetInt32() + 1}";
}
