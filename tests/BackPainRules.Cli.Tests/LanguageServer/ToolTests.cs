using System.Diagnostics;

namespace BackPainRules.Cli.Tests.LanguageServer;

/// <summary>The built tool over its standard streams.</summary>
public class ToolTests
{
    [Fact]
    public async Task A_session_over_standard_input_and_output()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("made.md", TestDocuments.With("given urinary retention is present\nexpect test.retention is met"));
        await using var editor = Editor.OfTheTool();

        var server = await editor.AskAsync("initialize", new { capabilities = Editor.EverythingPossible });
        await editor.TellAsync("initialized", new { });
        await editor.OpenAsync(path);
        await editor.MistakesAsync(path, 1);
        await editor.ChangeAsync(path, TestDocuments.With("given urinary retention is present\nexpect test.retention is met", "feverr"));
        await editor.MistakesAsync(path, 2, "BPR002");
        var hover = await editor.AskAsync("textDocument/hover", path, (7, 8));

        Assert.Equal("backpain", server.GetProperty("serverInfo").GetProperty("name").GetString());
        Assert.Contains("rule test.retention", hover.GetProperty("contents").GetProperty("value").GetString());
        Assert.Equal(0, await editor.LeaveAsync());
    }

    [Fact]
    public void Without_an_editor_it_ends_at_once()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "backpain.dll"), "lsp"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardInput.Close();

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal((1, ""), (process.ExitCode, process.StandardOutput.ReadToEnd()));
    }

    [Fact]
    public void At_a_keyboard_it_says_that_it_is_for_editors()
    {
        var error = new MemoryStream();

        Assert.Equal(2, Backpain.Run(["lsp"], new(Stream.Null, Stream.Null, error) { InputIsKeyboard = true }));
        Assert.Contains("'backpain lsp' is started by an editor", System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }
}
