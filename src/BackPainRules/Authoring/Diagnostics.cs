namespace BackPainRules.Authoring;

/// <summary>Collects the mistakes of all documents.</summary>
internal sealed class Diagnostics
{
    private readonly List<Diagnostic> all = [];

    public int Count => all.Count;

    public void Add(string code, SourceSpan span, string message, string help = "", params RelatedPlace[] related) =>
        all.Add(new(code, message, span, help, related));

    /// <summary>All mistakes, by document, line and column.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
    [
        .. all.OrderBy(mistake => mistake.Span.Document, StringComparer.Ordinal)
            .ThenBy(mistake => mistake.Span.Line).ThenBy(mistake => mistake.Span.Column).ThenBy(mistake => mistake.Code, StringComparer.Ordinal),
    ];
}
