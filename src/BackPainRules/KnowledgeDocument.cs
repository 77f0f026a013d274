namespace BackPainRules;

/// <summary>A knowledge document before it is read: a name and its Markdown text.</summary>
/// <param name="Name">The file name without folders, for example <c>infection.md</c>. Assessments name it.</param>
/// <param name="Text">The whole text. Line ends of any kind are alike.</param>
public sealed record KnowledgeDocument(string Name, string Text);
