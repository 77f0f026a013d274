namespace BackPainRules.Authoring.Printing;

/// <summary>A stretch of a document: prose, or what a fence holds.</summary>
internal abstract record DocumentPart
{
    private DocumentPart() { }

    /// <summary>Whatever the engine does not read, to the letter: prose, headings, fences with the label text.</summary>
    public sealed record Prose(string Text) : DocumentPart;

    public sealed record Rules(IReadOnlyList<RuleSyntax> All) : DocumentPart;

    public sealed record Definitions(IReadOnlyList<DefinitionSyntax> All) : DocumentPart;

    public sealed record Tables(IReadOnlyList<TableSyntax> All) : DocumentPart;

    public sealed record Evidence(IReadOnlyList<EvidenceSyntax> All) : DocumentPart;

    public sealed record Examples(IReadOnlyList<ExampleSyntax> All) : DocumentPart;

    public sealed record Vocabulary(IReadOnlyList<EntrySyntax> All) : DocumentPart;

    public sealed record Adaptations(IReadOnlyList<ChangeSyntax> All) : DocumentPart;

    public sealed record Bibliography(IReadOnlyList<SourceSyntax> All) : DocumentPart;
}
