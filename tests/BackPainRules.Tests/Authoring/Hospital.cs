namespace BackPainRules.Tests.Authoring;

/// <summary>The sample hospital, and hospitals of a line or two.</summary>
internal static class Hospital
{
    private static readonly Lazy<KnowledgeBase> sample = new(() => KnowledgeBase.Load(SampleDocuments()));

    public static KnowledgeBase Sample => sample.Value;

    public static IReadOnlyList<KnowledgeDocument> SampleDocuments() =>
        [.. Directory.GetFiles(House.Repository.File("samples/LocalHospital/knowledge"), "*.md").Order(StringComparer.Ordinal).Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file)))];

    /// <summary>A document that extends the built-in knowledge with this body.</summary>
    public static KnowledgeDocument Document(string body, string frontMatter = "") => new("st-elsewhere.md",
        $"---\ntitle: St. Elsewhere\nversion: 2.1.0\nstatus: draft\nauthors: Ana Silva\nknowledge base: St. Elsewhere\nextends: BackPainRules 1.x\n{frontMatter}---\n\n{body}\n");

    public static KnowledgeBase Load(string body, string frontMatter = "") => KnowledgeBase.Load([Document(body, frontMatter)]);
}
