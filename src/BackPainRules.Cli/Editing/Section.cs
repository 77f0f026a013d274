namespace BackPainRules.Cli.Editing;

/// <summary>What a line of a fence is about: the last keyword at the beginning of a line says so.</summary>
internal enum Section
{
    /// <summary>No block has begun.</summary>
    None,

    /// <summary>The name of a block.</summary>
    Head,

    /// <summary>After "when": what must be so.</summary>
    Criterion,

    /// <summary>After "then": what follows.</summary>
    Conclusion,

    /// <summary>After "cite": why to believe it.</summary>
    Citation,

    /// <summary>After "given": what is known of a worked case.</summary>
    Fact,

    /// <summary>After "expect": what should come out.</summary>
    Expectation,

    /// <summary>The figures of studies.</summary>
    Evidence,

    /// <summary>What is said of a term or an outcome that a document adds.</summary>
    Entry,

    /// <summary>Which rule of the extended knowledge is replaced or retired, and why.</summary>
    Change,
}
