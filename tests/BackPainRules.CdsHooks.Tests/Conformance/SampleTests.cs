using System.Diagnostics;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>The validator without C#: <c>samples/CdsHooksCheck</c>.</summary>
public class SampleTests
{
    [Theory, InlineData("response"), InlineData("discovery"), InlineData("request"), InlineData("feedback")]
    public async Task A_document_that_conforms_is_said_to(string kind) => Assert.Equal((0, "Conforms: 0 errors, 0 remarks.\n", ""), await RunAsync(Documents.All[kind], kind));

    [Fact]
    public async Task What_does_not_conform_is_listed() => Assert.Equal(
        (1, "error at $.cards[0]: `summary` is required (card-03)\nDoes not conform: 1 errors, 0 remarks.\n", ""),
        await RunAsync(Documents.With("response", "$.cards[0].summary", null), "response"));

    [Fact]
    public async Task Who_does_not_say_what_it_is_is_asked()
    {
        var (code, _, error) = await RunAsync("{}", "reply");
        Assert.Equal(2, code);
        Assert.Contains("discovery, response, request or feedback", error);
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] words)
    {
        using var program = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CdsHooksCheck.dll"), .. words]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        try
        {
            await program.StandardInput.WriteAsync(input);
            program.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended without reading.
        }

        await program.WaitForExitAsync();
        return (program.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
