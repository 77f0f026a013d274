namespace BackPainRules;

/// <summary>Something that a rule can conclude, by the id that programs use and the phrase that documents use.</summary>
public abstract class Outcome
{
    private protected Outcome(string id, string phrase) => (Id, Phrase) = (id, phrase);

    /// <summary>The stable id, for example <c>caudaEquina</c>.</summary>
    public string Id { get; }

    /// <summary>The phrase that documents and texts use, for example "cauda equina syndrome".</summary>
    public string Phrase { get; }

    /// <summary>Whether documents of a knowledge base have added it to the vocabulary that comes with the library.</summary>
    public bool IsLocal { get; internal init; }

    /// <summary>Where a local outcome comes from; empty for those of the library, which the rules give sources for.</summary>
    public string Source { get; internal init; } = "";

    /// <inheritdoc/>
    public override string ToString() => Phrase;
}

/// <summary>A disease of the spine or referred to it that can be suspected. Suspecting it is not diagnosing it.</summary>
public sealed class Condition : Outcome
{
    internal Condition(string id, string phrase, Category category) : base(id, phrase) => Category = category;

    /// <summary>Where the guideline triad puts back pain with this condition.</summary>
    public Category Category { get; }
}

/// <summary>An investigation, referral or follow-up that can be recommended. Nothing is ordered.</summary>
public sealed class Investigation : Outcome
{
    internal Investigation(string id, string phrase, string group, IReadOnlyList<string> covers)
        : base(id, phrase) => (Group, Covers) = (group, covers);

    /// <summary><c>imaging</c>, <c>laboratory</c>, <c>physiology</c>, <c>referral</c> or <c>follow-up</c>.</summary>
    public string Group { get; }

    /// <summary>Ids of the investigations that this one makes unnecessary at the same or a higher urgency.</summary>
    public IReadOnlyList<string> Covers { get; }

    /// <summary>The explicit advice not to image.</summary>
    public bool IsNoImaging => Id == "noImaging";

    /// <summary>Takes a picture: of the imaging group, the advice not to image excepted.</summary>
    public bool IsImaging => Group == "imaging" && !IsNoImaging;
}

/// <summary>What probably produces the pain when nothing dangerous does.</summary>
public sealed class Mechanism : Outcome
{
    internal Mechanism(string id, string phrase) : base(id, phrase) { }

    /// <summary>The mechanism that no rule concludes: the engine does, for nonspecific pain without another mechanism.</summary>
    public bool IsUnknown => Id == "unknown";
}

/// <summary>A nonorganic or psychosocial factor. It adds to an assessment and lowers nothing in it.</summary>
public sealed class Contributor : Outcome
{
    internal Contributor(string id, string phrase) : base(id, phrase) { }
}
