using BackPainRules.Inference;

namespace BackPainRules;

/// <summary>Something concluded, with every rule that concludes it.</summary>
/// <remarks>The reasons are put together when they are first read.</remarks>
public abstract class Concluded
{
    private IReadOnlyList<Reason>? because;

    private protected Concluded(Assessment assessment) => Assessment = assessment;

    /// <summary>Every rule that concludes it, by rule id, each with its own level or urgency.</summary>
    public IReadOnlyList<Reason> Because => Once.Read(ref because, this, static concluded => concluded.Explain());

    /// <summary>The assessment that it is a part of.</summary>
    private protected Assessment Assessment { get; }

    private protected abstract IReadOnlyList<Reason> Explain();
}

/// <summary>A condition to think of: how strongly, by which rules, because of what. Not a diagnosis.</summary>
public sealed class Suspicion : Concluded
{
    private readonly Concluding<Condition> concluding;

    internal Suspicion(Assessment assessment, Concluding<Condition> concluding, SuspicionLevel level) : base(assessment) =>
        (this.concluding, Level) = (concluding, level);

    /// <summary>What is suspected.</summary>
    public Condition Condition => concluding.Outcome;

    /// <summary>The strongest level that a rule concludes.</summary>
    public SuspicionLevel Level { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Condition.Phrase}, {Words.Of(Level)}";

    private protected override IReadOnlyList<Reason> Explain() => Assessment.Explainer.Because(concluding);
}

/// <summary>An investigation, referral or follow-up that is advised. Nothing is ordered.</summary>
public sealed class Recommendation : Concluded
{
    private readonly IReadOnlyList<Concluding<Investigation>> originals;
    private readonly IReadOnlyList<Against> replacing;
    private IReadOnlyList<RecommendationAttribute>? attributes;

    internal Recommendation(Assessment assessment, Concluding<Investigation> advising, Urgency urgency)
        : this(assessment, advising.Outcome, urgency, advising.Alone, [], []) { }

    internal Recommendation(Assessment assessment, Investigation investigation, Urgency urgency, IReadOnlyList<Concluding<Investigation>> originals,
        IReadOnlyList<Investigation> insteadOf, IReadOnlyList<Against> replacing) : base(assessment) =>
        (Investigation, Urgency, this.originals, InsteadOf, this.replacing) = (investigation, urgency, originals, insteadOf, replacing);

    /// <summary>What is advised.</summary>
    public Investigation Investigation { get; }

    /// <summary>The highest urgency that a rule concludes.</summary>
    public Urgency Urgency { get; }

    /// <summary>All details with which rules recommend it, by name and value.</summary>
    public IReadOnlyList<RecommendationAttribute> Attributes => Once.Read(ref attributes, this, static recommendation => recommendation.Details());

    /// <summary>The investigations whose place it takes because they are contraindicated.</summary>
    public IReadOnlyList<Investigation> InsteadOf { get; }

    /// <summary>Another recommended investigation that makes this one unnecessary, or null.</summary>
    public Investigation? CoveredBy => Coverage.Of(this, Assessment.Recommendations);

    /// <inheritdoc/>
    public override string ToString() => $"{Investigation.Phrase}, {Words.Of(Urgency)}";

    private protected override IReadOnlyList<Reason> Explain() => Assessment.Explainer.Because(originals, replacing);

    private IReadOnlyList<RecommendationAttribute> Details()
    {
        var all = new List<RecommendationAttribute>();
        foreach (var original in originals)
            foreach (var (_, manner) in original.In(Assessment.Met)) all.AddRange(manner.Attributes);
        foreach (var against in replacing) all.AddRange(against.Conclusion.Attributes);
        return Manner.InOrder(all);
    }
}

/// <summary>What probably produces the pain.</summary>
public sealed class ProbableMechanism : Concluded
{
    private readonly Concluding<Mechanism>? concluding;

    internal ProbableMechanism(Assessment assessment, Concluding<Mechanism> concluding) : base(assessment) =>
        (Mechanism, this.concluding) = (concluding.Outcome, concluding);

    internal ProbableMechanism(Assessment assessment, Mechanism unknown) : base(assessment) => Mechanism = unknown;

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism { get; }

    /// <inheritdoc/>
    public override string ToString() => Mechanism.Phrase;

    private protected override IReadOnlyList<Reason> Explain() =>
        concluding is null ? Assessment.Explainer.CauseUnknown() : Assessment.Explainer.Because(concluding);
}

/// <summary>A nonorganic or psychosocial factor that adds to the picture. It lowers no suspicion.</summary>
public sealed class Contribution : Concluded
{
    private readonly Concluding<Contributor> concluding;

    internal Contribution(Assessment assessment, Concluding<Contributor> concluding) : base(assessment) => this.concluding = concluding;

    /// <summary>The factor.</summary>
    public Contributor Contributor => concluding.Outcome;

    /// <inheritdoc/>
    public override string ToString() => Contributor.Phrase;

    private protected override IReadOnlyList<Reason> Explain() => Assessment.Explainer.Because(concluding);
}

/// <summary>A text for the clinician: a note, or the course to expect.</summary>
public sealed class Remark : Concluded
{
    private readonly Concluding<string>? concluding;
    private readonly IReadOnlyList<int> rules = [];

    internal Remark(Assessment assessment, Concluding<string> concluding) : base(assessment) => (Text, this.concluding) = (concluding.Outcome, concluding);

    /// <summary>A remark of the engine's, on account of some of the met rules.</summary>
    internal Remark(Assessment assessment, string text, IReadOnlyList<int> rules) : base(assessment) => (Text, this.rules) = (text, rules);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private protected override IReadOnlyList<Reason> Explain() =>
        concluding is null ? [.. rules.Select(rule => Assessment.Explainer.Because(rule))] : Assessment.Explainer.Because(concluding);
}
