namespace BackPainRules.CdsHooks.Protocol;

/// <summary>A call that cannot be answered.</summary>
/// <remarks>The message names places and what is allowed there, and never what the client sent.</remarks>
public sealed class CdsRequestException(CdsRequestProblem problem, IReadOnlyList<CdsRequestMistake> mistakes)
    : Exception(string.Join("; ", mistakes))
{
    /// <summary>What kind of problem it is, and so which status is answered.</summary>
    public CdsRequestProblem Problem { get; } = problem;

    /// <summary>All mistakes.</summary>
    public IReadOnlyList<CdsRequestMistake> Mistakes { get; } = mistakes;
}

/// <summary>A mistake in a call.</summary>
/// <param name="Path">Where, as a JSON path.</param>
/// <param name="Message">What is expected there.</param>
public sealed record CdsRequestMistake(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}

/// <summary>Why a call cannot be answered.</summary>
public enum CdsRequestProblem
{
    /// <summary>It is not JSON, or not a call for this hook: status 400.</summary>
    Malformed,

    /// <summary>Nothing useful can be said without what is missing: status 412.</summary>
    DataMissing,
}
