using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackPainRules.Cli.Tests.Encounters;

/// <summary>Each file of BadEncounters is wrong in its own way; beside them lies, word for word, what is said of it.</summary>
public class BadEncounterTests
{
    private static readonly string folder = Path.Combine(Approved.TestFolder, "BadEncounters");

    public static TheoryData<string> Files => [.. Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_error_is_told_in_the_words_that_were_approved(string file)
    {
        var input = File.ReadAllBytes(Path.Combine(folder, file));
        var (json, text) = (Call.With(input, "assess", "--format", "json"), Call.With(input, "assess", "--format", "text"));

        Approved.Is(Path.Combine(folder, "expected", file + ".txt"),
            $"--format json: exit code {json.ExitCode}\n{Shortened(json.Output)}{json.Error}\n--format text: exit code {text.ExitCode}\n{ShortenedText(text.Output)}{text.Error}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Errors_are_valid_json(string file)
    {
        var output = Call.With(File.ReadAllBytes(Path.Combine(folder, file)), "assess", "--format", "json").Output;

        foreach (var json in file.EndsWith(".ndjson", StringComparison.Ordinal) ? output.TrimEnd('\n').Split('\n') : [output])
            using (JsonDocument.Parse(json)) { }
    }

    /// <summary>An assessment belongs to other tests, and changes with the knowledge.</summary>
    private static string Shortened(string output) => Regex.Replace(output, """^\{(?:"id":"([^"]*)",)?"classification".*?(,?)$""", "(the assessment of $1)$2", RegexOptions.Multiline);

    private static string ShortenedText(string output) => Regex.Replace(output, "(=\n\n)(?!Not assessed).*?(?=\n====|\\z)", "$1(the assessment)\n", RegexOptions.Singleline);
}
