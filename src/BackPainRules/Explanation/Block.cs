namespace BackPainRules.Explanation;

/// <summary>Where a stretch of text comes from, so that each form can write it safely.</summary>
internal enum RunKind
{
    /// <summary>Our own sentences and the knowledge's phrases.</summary>
    Plain,

    /// <summary>The id of a rule, for those who want to look it up.</summary>
    Rule,

    /// <summary>Text of the caller's, which may hold anything.</summary>
    FromEncounter,
}

/// <summary>A stretch of text.</summary>
internal sealed record Run(string Text, RunKind Kind = RunKind.Plain)
{
    public static implicit operator Run(string text) => new(text);
}

/// <summary>What part of the text a block is.</summary>
internal enum BlockKind
{
    /// <summary>What this is: the first line.</summary>
    Title,

    /// <summary>A heading.</summary>
    Section,

    /// <summary>A heading within a section.</summary>
    Group,

    /// <summary>Sentences.</summary>
    Paragraph,

    /// <summary>An item of a list.</summary>
    Item,

    /// <summary>An item of the one numbered list, the questions.</summary>
    Question,
}

/// <summary>A part of the text that is wrapped by itself. How blocks look is up to each form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Runs">What it says.</param>
/// <param name="Urgency">How soon to act on what it says, where that is worth a color.</param>
/// <param name="Number">The number of a question.</param>
internal sealed record Block(BlockKind Kind, IReadOnlyList<Run> Runs, Urgency Urgency = Urgency.None, int Number = 0)
{
    /// <summary>A list goes on: no empty line between these two.</summary>
    public bool Follows(Block before) => Kind is BlockKind.Item or BlockKind.Question && before.Kind == Kind;
}
