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
    /// <summary>The same for all mentions of one thing. Phrases are alike in upper and lower case, names of definitions in British and American spelling too; ids and keys are not.</summary>
    public string Key { get; } = KeyOf(Kind, Name);

    public static string KeyOf(NameKind kind, string name) => kind switch
    {
        NameKind.Rule or NameKind.Source => name,
        NameKind.Definition => AmericanSpelling.Of(name),
        _ => name.ToLowerInvariant(),
    };
}
