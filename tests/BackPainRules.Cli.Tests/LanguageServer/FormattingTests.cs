using System.Text.Json;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.LanguageServer;
using BackPainRules.Cli.LanguageServer.Protocol;
using FsCheck.Xunit;

namespace BackPainRules.Cli.Tests.LanguageServer;

public class FormattingTests
{
    private static readonly string[] pieces = ["a", "bc", "\n", "\r\n", "\r", "\n\n"];

    [Property(MaxTest = 1000)]
    public void The_change_makes_the_one_text_from_the_other(int seed)
    {
        var random = new Random(seed);
        var (text, formatted) = (Make(random), Make(random));

        var edit = Formatting.Change(text, formatted);

        Assert.Equal(formatted, TextChange.Apply(text, new(edit.NewText, edit.Range)));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_document_is_brought_into_canonical_form_once(string lineEnd)
    {
        using var folder = new TemporaryFolder();
        var untidy = TestDocuments.With("given   urinary retention is present\nexpect test.retention   is met").Replace("  when", " when", StringComparison.Ordinal).Replace("\n", lineEnd, StringComparison.Ordinal);
        var path = folder.Write("made.md", untidy);
        await using var editor = await Editor.ReadyAsync();
        await editor.OpenAsync(path);

        var edits = await FormatAsync(editor, path);
        var tidy = edits.Aggregate(untidy, (text, edit) => TextChange.Apply(text, new(edit.NewText, edit.Range)));
        await editor.ChangeAsync(path, tidy);

        Assert.Equal(DocumentFormatter.Format(new("made.md", untidy)).Text, tidy);
        Assert.NotEqual(untidy, tidy);
        Assert.Empty(await FormatAsync(editor, path));
    }

    [Fact]
    public async Task A_document_with_a_mistake_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", "```rule\nrule   a.b\n");
        await using var editor = await Editor.ReadyAsync();
        await editor.OpenAsync(path);

        Assert.Empty(await FormatAsync(editor, path));
    }

    private static async Task<IReadOnlyList<TextEdit>> FormatAsync(Editor editor, string path) =>
        (await editor.AskAsync("textDocument/formatting", new { textDocument = new { uri = Editor.UriOf(path) }, options = new { tabSize = 4, insertSpaces = true } }))
            .Deserialize<List<TextEdit>>(JsonSerializerOptions.Web)!;

    private static string Make(Random random) => string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => pieces[random.Next(pieces.Length)]));
}
