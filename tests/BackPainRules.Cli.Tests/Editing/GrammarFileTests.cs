using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Tests.Editing;

/// <summary>The grammar for colors knows every word of the language. How it colors is tried on the engine of VS Code: npm test in editors/vscode.</summary>
public class GrammarFileTests
{
    private static readonly string folder = Path.GetFullPath(Path.Combine(ThisFolder(), "../../../editors/vscode"));
    private static readonly string[] parts = ["rule", "definition", "evidence", "example"];

    public static TheoryData<string> Lines => [.. RuleParser.Verbs.Select(verb => $"  then {verb}"), .. EvidenceParser.Measures.Keys.Select(measure => $"  {measure} 3"), .. parts, .. VocabularyParser.Kinds.Select(kind => $"{kind} x"), .. VocabularyParser.Keywords.Select(keyword => $"  {keyword} x"), "replace x", "retire x", "  when x", "  cite x", "given x", "expect x"];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_word_that_begins_a_line_is_a_word_of_the_grammar(string line)
    {
        var words = line.Trim().Split(' ')[..^(line.EndsWith(" x", StringComparison.Ordinal) || line.EndsWith(" 3", StringComparison.Ordinal) ? 1 : 0)];

        Assert.Contains(Patterns("backpain.tmLanguage.json"), pattern => Regex.Match(line, pattern) is { Success: true } match && words.All(match.Value.Contains));
    }

    [Fact]
    public void Every_fence_that_the_engine_reads_is_a_fence_of_the_grammar() =>
        Assert.All(Markdown.Labels.Where(label => label != "text"), label => Assert.Contains(Patterns("backpain.fence.tmLanguage.json"), pattern => Regex.IsMatch($"```{label}", pattern)));

    [Fact]
    public void The_files_that_the_extension_names_are_there()
    {
        var package = File.ReadAllText(Path.Combine(folder, "package.json"));

        Assert.All(Regex.Matches(package, "\"(\\./[^\"]+)\"").Select(match => match.Groups[1].Value), name => Assert.True(File.Exists(Path.Combine(folder, name)), name));
        Assert.All(Directory.GetFiles(folder, "*.json"), file => JsonDocument.Parse(File.ReadAllText(file)).Dispose());
    }

    private static List<string> Patterns(string file)
    {
        var patterns = new List<string>();
        Collect(JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "syntaxes", file))).RootElement);
        return patterns;

        void Collect(JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Array)
                foreach (var item in element.EnumerateArray()) Collect(item);
            if (element.ValueKind != JsonValueKind.Object) return;
            foreach (var member in element.EnumerateObject())
                if (member.Name is "match" or "begin") patterns.Add(member.Value.GetString()!.Replace(@"\G", "", StringComparison.Ordinal));
                else Collect(member.Value);
        }
    }

    private static string ThisFolder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
