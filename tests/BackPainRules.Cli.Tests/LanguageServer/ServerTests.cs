using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using BackPainRules.Cli.LanguageServer;

namespace BackPainRules.Cli.Tests.LanguageServer;

/// <summary>A conversation: how it begins and ends, mistakes, and what comes of bad messages.</summary>
public class ServerTests
{
    private static readonly string sound = TestDocuments.With("given urinary retention is present\nexpect test.retention is met");
    private static readonly string wrong = TestDocuments.With("given urinary retention is present\nexpect test.retention is met", "urinary retension");

    [Fact]
    public async Task Mistakes_are_told_at_the_version_that_has_them_and_taken_back()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(path);
        await editor.MistakesAsync(path, 1);
        await editor.ChangeAsync(path, wrong);
        var mistake = Assert.Single(await editor.MistakesAsync(path, 2, "BPR002"));
        await editor.ChangeAsync(path, sound);
        await editor.MistakesAsync(path, 3);

        Assert.Equal("'urinary retension' is not in the vocabulary\ndid you mean 'urinary retention'?", mistake.GetProperty("message").GetString());
        Assert.Equal("""{"start":{"line":8,"character":7},"end":{"line":8,"character":24}}""", mistake.GetProperty("range").GetRawText());
        Assert.Equal((1, "backpain"), (mistake.GetProperty("severity").GetInt32(), mistake.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Unsaved_text_counts_more_than_the_file_and_all_documents_of_the_folder_are_checked_together()
    {
        using var folder = new TemporaryFolder();
        var (rules, sources) = Parts(sound);
        var (first, second) = (folder.Write("rules.md", rules), folder.Write("sources.md", sources));
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(first);
        await editor.MistakesAsync(first, 1);
        await editor.OpenAsync(second);
        await editor.ChangeAsync(second, sources.Replace("Source:", "Other:", StringComparison.Ordinal));
        await editor.MistakesAsync(first, 1, "BPR008");
        await editor.CloseAsync(second);
        await editor.MistakesAsync(first, 1);
        File.WriteAllText(second, sources.Replace("Source:", "Other:", StringComparison.Ordinal));
        await editor.TellAsync("workspace/didChangeWatchedFiles", new { changes = Array.Empty<object>() });
        await editor.MistakesAsync(first, 1, "BPR008");
        await editor.CloseAsync(first);
        await editor.MistakesAsync(first, null);
    }

    [Fact]
    public async Task A_document_that_is_not_open_shows_its_mistakes_too()
    {
        using var folder = new TemporaryFolder();
        var (rules, sources) = Parts(wrong);
        var (first, second) = (folder.Write("rules.md", rules), folder.Write("sources.md", sources));
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(second);

        await editor.MistakesAsync(first, null, "BPR002");
        await editor.MistakesAsync(second, 1);
    }

    [Fact]
    public async Task Two_places_of_one_mistake_are_both_shown()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound.Replace("```bibliography\n", "```bibliography\nSource: The same.\n", StringComparison.Ordinal));
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(path);
        var related = Assert.Single((await editor.MistakesAsync(path, 1, "BPR025"))[0].GetProperty("relatedInformation").EnumerateArray());

        Assert.Equal(Editor.UriOf(path), related.GetProperty("location").GetProperty("uri").GetString());
        Assert.Equal("the first one", related.GetProperty("message").GetString());
    }

    [Fact]
    public async Task Documents_of_different_folders_are_different_knowledge()
    {
        using var folder = new TemporaryFolder();
        var (first, second) = (folder.Write("one/made.md", sound), folder.Write("two/made.md", wrong));
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(first);
        await editor.OpenAsync(second);

        await editor.MistakesAsync(first, 1);
        await editor.MistakesAsync(second, 1, "BPR002");
    }

    [Fact]
    public async Task Ordinary_Markdown_is_nobodys_mistake_unless_it_lies_among_knowledge()
    {
        using var folder = new TemporaryFolder();
        var (ordinary, among) = (folder.Write("notes/README.md", "# Notes\n"), folder.Write("knowledge/README.md", "# Notes\n"));
        folder.Write("knowledge/made.md", sound);
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(ordinary);
        await editor.OpenAsync(among);

        await editor.MistakesAsync(among, 1, "BPR015");
        await editor.MistakesAsync(ordinary, 1);
    }

    [Fact]
    public async Task What_was_never_saved_and_what_has_an_odd_name_is_checked()
    {
        using var folder = new TemporaryFolder();
        var odd = folder.Write("h\u00e9 # 100% [1]/d\u00f8c & \ud83e\ude7a.md", sound);
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(odd, wrong);
        await editor.TellAsync("textDocument/didOpen", new { textDocument = new { uri = "untitled:Untitled-1", languageId = "markdown", version = 5, text = wrong } });

        await editor.MistakesAsync(odd, 1, "BPR002");
        var hover = await editor.AskAsync("textDocument/hover", new { textDocument = new { uri = "untitled:Untitled-1" }, position = new { line = 7, character = 8 } });
        Assert.Contains("rule test.retention", hover.GetProperty("contents").GetProperty("value").GetString());
    }

    [Fact]
    public async Task A_document_with_line_ends_of_Windows_and_letters_of_two_units_has_its_mistakes_in_the_right_place()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "made.md");
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(path, wrong.Replace("\n", "\r\n", StringComparison.Ordinal).Replace("A source.", "\ud83e\ude7a A source.", StringComparison.Ordinal).Replace("then suspect", "then \ud83e\ude7asuspect", StringComparison.Ordinal));
        var mistake = (await editor.MistakesAsync(path, 1, "BPR003"))[0];

        Assert.Equal((9, 7), (mistake.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32(), mistake.GetProperty("range").GetProperty("start").GetProperty("character").GetInt32()));
    }

    [Fact]
    public async Task A_file_that_is_not_UTF_8_is_told_as_the_check_tells_it()
    {
        using var folder = new TemporaryFolder();
        var bad = folder.Write("bad.md", [.. "---\ntitle: "u8, 0xE9, (byte)'\n']);
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();

        await editor.OpenAsync(path);

        await editor.MistakesAsync(bad, null, "BPR028");
    }

    [Fact]
    public async Task While_somebody_types_nothing_is_checked()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();
        await editor.OpenAsync(path);
        await editor.MistakesAsync(path, 1);
        var before = editor.PagesOf(path);

        for (var i = 0; i < 200; i++) await editor.ChangeAsync(path, i % 2 == 0 ? wrong : sound);
        await editor.MistakesAsync(path, 201);

        Assert.InRange(editor.PagesOf(path) - before, 1, 60);
    }

    [Fact]
    public async Task It_asks_to_be_told_of_files_where_the_editor_can_tell()
    {
        await using var editor = await Editor.ReadyAsync();

        Assert.Contains("**/*.md", (await editor.Registered.Task.WaitAsync(TimeSpan.FromSeconds(30))).GetRawText());
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_beginning_and_after_the_end()
    {
        await using var editor = Editor.InThisProcess();
        var place = new { textDocument = new { uri = "file:///x.md" }, position = new { line = 0, character = 0 } };

        Assert.Equal(-32002, (await Editor.RefusalAsync(() => editor.AskAsync("textDocument/hover", place))).Code);
        await editor.AskAsync("initialize", new { capabilities = new { } });
        Assert.Equal(-32600, (await Editor.RefusalAsync(() => editor.AskAsync("initialize", new { capabilities = new { } }))).Code);
        await editor.AskAsync("shutdown");
        Assert.Equal(-32600, (await Editor.RefusalAsync(() => editor.AskAsync("textDocument/hover", place))).Code);
        Assert.Equal(0, await editor.VanishAsync());
    }

    [Fact]
    public async Task An_editor_that_goes_without_a_word_is_noticed()
    {
        await using var editor = await Editor.ReadyAsync();

        Assert.Equal(1, await editor.VanishAsync());
    }

    [Theory]
    [InlineData("no/such", "{}", -32601)]
    [InlineData("textDocument/hover", "{}", -32602)]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":null},"position":{"line":0,"character":0}}""", -32602)]
    [InlineData("textDocument/hover", """{"textDocument":{"uri":"file:///x.md"},"position":{"line":"a","character":0}}""", -32602)]
    [InlineData("textDocument/rename", """{"textDocument":{"uri":"file:///x.md"},"position":{"line":0,"character":0}}""", -32602)]
    public async Task A_request_that_cannot_be_answered_is_refused(string method, string parameters, int code)
    {
        await using var editor = await Editor.ReadyAsync();

        var refusal = await Editor.RefusalAsync(() => editor.AskAsync(method, JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(parameters)));

        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain("   at ", refusal.Message);
        Assert.Equal(JsonValueKind.Null, (await editor.AskAsync("textDocument/hover", new { textDocument = new { uri = "file:///x.md" }, position = new { line = 0, character = 0 } })).ValueKind);
    }

    [Theory]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, -1)]
    [InlineData(6, int.MaxValue)]
    public async Task A_place_that_is_not_in_the_document_holds_nothing(int line, int character)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();
        await editor.OpenAsync(path);

        foreach (var method in new[] { "hover", "definition", "completion", "documentHighlight" })
            await editor.AskAsync("textDocument/" + method, path, (line, character));
        await editor.AskAsync("textDocument/references", path, (line, character), new { context = new { includeDeclaration = true } });
        await editor.ChangeAsync(path, sound);
        await editor.MistakesAsync(path, 2);
    }

    [Fact]
    public async Task Changes_of_documents_that_are_not_open_are_of_no_consequence()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();

        await editor.TellAsync("textDocument/didChange", new { textDocument = new { uri = Editor.UriOf(path), version = 3 }, contentChanges = new[] { new { text = wrong } } });
        await editor.CloseAsync(path);
        await editor.TellAsync("textDocument/didClose", new { textDocument = new { uri = "%%%" } });
        await editor.TellAsync("$/unheardOf", new { });
        await editor.OpenAsync(path);

        await editor.MistakesAsync(path, 1);
    }

    [Fact]
    public async Task A_request_that_is_taken_back_is_not_answered()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", sound);
        await using var editor = await Editor.ReadyAsync();
        await editor.OpenAsync(path);
        using var cancellation = new CancellationTokenSource();

        var asked = Enumerable.Range(0, 50).Select(_ => editor.AskAsync("textDocument/completion", new { textDocument = new { uri = Editor.UriOf(path) }, position = new { line = 8, character = 7 } }, cancellation.Token)).ToList();
        await cancellation.CancelAsync();

        Assert.Contains(await Task.WhenAll(asked.Select(async task => await Record.ExceptionAsync(() => task))), exception => exception is OperationCanceledException);
        Assert.NotEqual(0, (await editor.AskAsync("textDocument/completion", path, (8, 7))).GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_message_that_is_not_JSON_is_refused_and_the_conversation_goes_on()
    {
        var (input, output) = (new Pipe(), new MemoryStream());
        var conversation = Conversation.HoldAsync(input.Reader.AsStream(), output, TimeSpan.Zero);
        foreach (var message in new[]
        {
            """{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}""", """{"jsonrpc":"2.0","id":2,""", "[]", "7", "{}", "\u0000", """{"jsonrpc":"2.0","id":3,"method":"shutdown","params":null}""",
            """{"jsonrpc":"2.0","method":"exit"}""",
        }) await input.Writer.WriteAsync(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));

        var ended = await conversation.WaitAsync(TimeSpan.FromSeconds(20));
        var answers = Encoding.UTF8.GetString(output.ToArray());
        Assert.True(ended, answers);
        Assert.Contains("\"id\":1", answers);
        Assert.Equal(5, answers.Split("\"id\":null,\"error\":{\"code\":-32700").Length - 1);
        Assert.Contains("\"id\":3", answers);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GET / HTTP/1.1\r\n\r\nhello")]
    [InlineData("Content-Length: -1\r\n\r\nhello")]
    [InlineData("Content-Length: 100\r\n\r\nhello")]
    public async Task What_is_no_message_at_all_ends_the_conversation(string said)
    {
        var output = new MemoryStream();

        Assert.False(await Conversation.HoldAsync(new MemoryStream(Encoding.UTF8.GetBytes(said)), output, TimeSpan.Zero).WaitAsync(TimeSpan.FromSeconds(20)));
        Assert.Empty(output.ToArray());
    }

    /// <summary>The rule in one document and its source in another.</summary>
    private static (string Rules, string Sources) Parts(string text)
    {
        var at = text.IndexOf("```bibliography", StringComparison.Ordinal);
        var end = text.IndexOf("```example", StringComparison.Ordinal);
        return (text[..at] + text[end..], text[..(text.IndexOf("```rule", StringComparison.Ordinal))] + text[at..end]);
    }
}
