using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Tests.Testing;

/// <summary>Documents to make mistakes in.</summary>
internal static class Sources
{
    private static readonly string folder = Path.Combine(Approved.Repository, "src", "BackPainRules", "Knowledge");

    /// <summary>The built-in documents and the worked cases beside them.</summary>
    public static IReadOnlyList<KnowledgeDocument> BuiltIn { get; } = [.. Read(folder), .. Read(Path.Combine(folder, "Cases"))];

    /// <summary>One built-in document by itself, with the bibliography but without the name of the knowledge base.</summary>
    public static IReadOnlyList<KnowledgeDocument> Alone(string name) =>
        [.. BuiltIn.Where(document => document.Name == name || document.Name == "bibliography.md").Select(document => document with { Text = string.Join('\n', document.Text.Split('\n').Where(line => !line.StartsWith("knowledge base:", StringComparison.Ordinal))) })];

    /// <summary>The documents with a mistake in them, as an author would have made it.</summary>
    public static IReadOnlyList<KnowledgeDocument> With(this IReadOnlyList<KnowledgeDocument> documents, Mutant mutant) => [.. documents.Select(document =>
    {
        if (document.Name != mutant.Document) return document;
        var lines = document.Text.Split('\n').ToList();
        Assert.Equal(mutant.Old, lines.GetRange(mutant.FirstLine - 1, mutant.Old.Count));
        lines.RemoveRange(mutant.FirstLine - 1, mutant.Old.Count);
        lines.InsertRange(mutant.FirstLine - 1, mutant.New);
        return document with { Text = string.Join('\n', lines) };
    })];

    private static IEnumerable<KnowledgeDocument> Read(string folder) =>
        Directory.EnumerateFiles(folder, "*.md").Order(StringComparer.Ordinal).Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file)));
}
