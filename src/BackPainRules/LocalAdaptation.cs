namespace BackPainRules;

/// <summary>How a knowledge base adapts another one to a place: what it extends, and which of its rules it replaced or retired.</summary>
/// <remarks>Everything else of the extended knowledge holds unchanged: nothing in it is edited, and nothing is taken out of its screening set.</remarks>
/// <param name="Name">The name of the knowledge base that is extended.</param>
/// <param name="Version">Its version.</param>
/// <param name="Sha256">Its SHA-256, in lower-case hexadecimal.</param>
/// <param name="Changes">The rules that were replaced or retired, by id.</param>
/// <param name="Documents">The file names of the local documents, in ordinal order.</param>
public sealed record LocalAdaptation(string Name, string Version, string Sha256, IReadOnlyList<RuleChange> Changes, IReadOnlyList<string> Documents)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var (replaced, retired) = (Changes.Count(change => change.ReplacedBy is not null), Changes.Count(change => change.ReplacedBy is null));
        var parts = new[] { (replaced, "replaced"), (retired, "retired") }.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {(part.Item1 == 1 ? "rule" : "rules")} {part.Item2}");
        return $"extends {Name} {Version}{string.Concat(parts.Select(part => ", " + part))}";
    }
}

/// <summary>A rule of the extended knowledge that does not hold here, why, and on whose word.</summary>
/// <param name="Rule">The id of the rule that does not hold.</param>
/// <param name="ReplacedBy">The id of the local rule that takes its place; null where it is retired.</param>
/// <param name="Document">The local document that says so.</param>
/// <param name="Reason">Why.</param>
/// <param name="Approver">Who approved it.</param>
/// <param name="Date">When it was approved, as <c>yyyy-mm-dd</c>.</param>
public sealed record RuleChange(string Rule, string? ReplacedBy, string Document, string Reason, string Approver, string Date)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule} {(ReplacedBy is null ? "retired" : $"replaced by {ReplacedBy}")}: {Reason} (approved by {Approver} on {Date})";
}
