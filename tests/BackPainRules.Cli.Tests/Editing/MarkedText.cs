using BackPainRules.Cli.Editing;

namespace BackPainRules.Cli.Tests.Editing;

/// <summary>A document with the place of the cursor in it, marked by a bar.</summary>
internal static class MarkedText
{
    public static (string Text, int Line, int Column) At(string marked)
    {
        var at = marked.IndexOf('\u00A6', StringComparison.Ordinal);
        var before = marked[..at].Split('\n');
        return (marked.Remove(at, 1), before.Length, before[^1].Length + 1);
    }

    public static KnowledgeFolder Folder(params KnowledgeDocument[] documents) => new FolderReader().Read(documents);

    public static KnowledgeFolder BuiltIn { get; } = Folder([.. KnowledgeBase.BuiltInDocuments()]);

    /// <summary>What can be written at the bar.</summary>
    public static IReadOnlyList<Suggestion> SuggestedAt(string marked, params KnowledgeDocument[] others)
    {
        var (text, line, column) = At(marked);
        var folder = Folder([new("made.md", text), .. others]);
        return new Suggestions(folder).At(folder.Documents.First(document => document.Document.Name == "made.md"), line, column);
    }
}
