namespace BackPainRules.Authoring;

/// <summary>Collects the mistakes of all documents.</summary>
internal sealed class Diagnostics
{
    private readonly List<Diagnostic> all = [];
    private readonly HashSet<(string Code, string Document, int Line, int Column, string Message)> told = [];

    public int Count => all.Count;

    /// <summary>The rules and definitions with a mistake inside: whoever names one of them makes no mistake by it.</summary>
    public HashSet<string> NotUnderstood { get; } = new(AmericanSpelling.Comparer);

    /// <summary>Whether a fence could not be read at all, so that nobody knows which names are in it.</summary>
    public bool IsMissingFence { get; set; }

    /// <summary>Whether a name that is not found may stand where nothing could be read.</summary>
    public bool Excuse(string name) => IsMissingFence || NotUnderstood.Contains(name);

    /// <summary>Notes a mistake, once: what stands in the head of a table is read again for each of its rows.</summary>
    public void Add(string code, SourceSpan span, string message, string help = "", params RelatedPlace[] related)
    {
        if (told.Add((code, span.Document, span.Line, span.Column, message))) all.Add(new(code, message, span, help, related));
    }

    /// <summary>All mistakes, by document, line and column.</summary>
    public IReadOnlyList<Diagnostic> InOrder() =>
    [
        .. all.OrderBy(mistake => mistake.Span.Document, StringComparer.Ordinal)
            .ThenBy(mistake => mistake.Span.Line).ThenBy(mistake => mistake.Span.Column).ThenBy(mistake => mistake.Code, StringComparer.Ordinal),
    ];
}
