using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Tests.House;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring.Printing;

/// <summary>The canonical form says the same as the document, and says it in one way only.</summary>
public class FormatterLaws
{
    [Property(MaxTest = 500)]
    public void What_is_printed_reads_as_what_was_written(int seed)
    {
        var document = JumbledDocument.Make(seed);
        var printed = Format(document);

        Assert.Equal(SyntaxShape.Of(document).ToLowerInvariant(), SyntaxShape.Of(document with { Text = printed }).ToLowerInvariant());
    }

    [Property(MaxTest = 500)]
    public void Printing_again_changes_nothing(int seed)
    {
        var document = JumbledDocument.Make(seed);
        var printed = Format(document);

        Assert.Equal(printed, Format(document with { Text = printed }));
    }

    [Property(MaxTest = 200)]
    public void Layout_and_letters_of_the_same_words_come_out_alike(int seed)
    {
        var document = JumbledDocument.Make(seed);
        var spread = Regex.Replace(document.Text, @"^[ \t]*(then|when|cite|expect|because)\b", "     $1 ", RegexOptions.Multiline | RegexOptions.IgnoreCase);
        Assert.NotEqual(document.Text, spread);

        Assert.Equal(Format(document), Format(document with { Text = spread }));
    }

    [Fact]
    public void The_built_in_knowledge_means_and_shows_the_same_afterwards()
    {
        var before = KnowledgeBase.BuiltInDocuments();
        var after = before.Select(document => document with { Text = Format(document) }).ToList();
        var knowledge = KnowledgeBase.Load(after);

        Assert.Equal(KnowledgeBase.BuiltIn.Sha256, knowledge.Sha256);
        Assert.Equal(KnowledgeBase.BuiltIn.Examples.Select(Say), knowledge.Examples.Select(Say));
        Assert.All(before.Zip(after), pair => Assert.Equal(Prose(pair.First.Text), Prose(pair.Second.Text)));
        Assert.All(after, document => Assert.Equal(document.Text, Format(document)));

        static string Say(Example example) => $"{example.Title}: {example.Encounter} {string.Join(", ", example.Expectations)}";
    }

    public static TheoryData<string> Canonical =>
    [
        .. new[] { "src/BackPainRules/Knowledge", "src/BackPainRules/Knowledge/Cases", "samples/tables" }
            .SelectMany(folder => Directory.GetFiles(Repository.File(folder), "*.md")).Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')),
    ];

    /// <summary>'backpain fmt --write' puts a document that was changed into canonical form.</summary>
    [Theory, MemberData(nameof(Canonical))]
    public void Our_own_documents_are_in_canonical_form(string path)
    {
        var text = File.ReadAllText(Repository.File(path)).ReplaceLineEndings("\n");
        Assert.Equal(text, Format(new(path, text)));
    }

    [Fact]
    public void Whatever_the_engine_reads_is_printed_and_is_among_the_documents_that_are_tried()
    {
        var labels = Markdown.Labels.Where(label => label != "text").Order(StringComparer.Ordinal);
        Assert.Equal(labels, FenceKinds.ByLabel.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(labels, JumbledDocument.Kinds.Select(kind => kind.Label).Append("bibliography").Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 300)]
    public void A_document_with_a_mistake_is_left_alone(int seed)
    {
        var document = JumbledDocument.Make(seed);
        var lines = document.Text.Split('\n').ToList();
        var lost = new Random(seed).Next(lines.Count);
        lines.RemoveAt(lost);
        document = document with { Text = string.Join("\n", lines) };
        var formatted = DocumentFormatter.Format(document);
        if (formatted.Diagnostics.Count > 0) Assert.Equal(document.Text, formatted.Text);
        else Assert.Equal(SyntaxShape.Of(document).ToLowerInvariant(), SyntaxShape.Of(document with { Text = formatted.Text }).ToLowerInvariant());
    }

    internal static string Format(KnowledgeDocument document)
    {
        var formatted = DocumentFormatter.Format(document);
        Assert.Empty(formatted.Diagnostics);
        return formatted.Text;
    }

    private static List<string> Prose(string text)
    {
        var (prose, inside) = (new List<string>(), false);
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside;
            if (!inside) prose.Add(line);
        }

        return prose;
    }
}
