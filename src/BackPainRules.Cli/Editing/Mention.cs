using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>What a name in a document stands for.</summary>
internal enum NameKind
{
    Rule,
    Definition,
    Source,
    Term,
    Condition,
    Investigation,
    Mechanism,
    Contributor,
}

/// <summary>What a mention does with the name.</summary>
internal enum MentionRole
{
    /// <summary>Asks for it, cites it, expects it.</summary>
    Use,

    /// <summary>A rule concludes it here.</summary>
    Conclusion,

    /// <summary>The name is given here.</summary>
    Declaration,

    /// <summary>Named between backticks in the prose.</summary>
    Prose,
}

/// <summary>A name, and where it stands.</summary>
internal sealed record Mention(NameKind Kind, string Name, SourceSpan Span, MentionRole Role)
{
    /// <summary>Whether two mentions are of the same thing. Phrases are alike in upper and lower case, ids and keys are not.</summary>
    public bool IsOf(NameKind kind, string name) =>
        Kind == kind && string.Equals(Name, name, kind is NameKind.Rule or NameKind.Source ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
