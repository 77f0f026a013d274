using BackPainRules.Authoring;

namespace BackPainRules;

/// <summary>Knowledge documents have mistakes, so that none of their rules may run.</summary>
public sealed class KnowledgeException : Exception
{
    internal KnowledgeException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join("\n", diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All mistakes of all documents, in order.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
