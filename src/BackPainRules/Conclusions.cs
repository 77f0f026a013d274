namespace BackPainRules;

/// <summary>Something concluded, with every rule that concludes it.</summary>
/// <remarks>The reasons are put together when they are first read.</remarks>
public abstract class Concluded
{
    private readonly Lazy<IReadOnlyList<Reason>> because;

    private protected Concluded(Func<IReadOnlyList<Reason>> because) => this.because = new(because);

    /// <summary>Every rule that concludes it, by rule id, each with its own level or urgency.</summary>
    public IReadOnlyList<Reason> Because => because.Value;
}

/// <summary>A condition to think of: how strongly, by which rules, because of what. Not a diagnosis.</summary>
public sealed class Suspicion : Concluded
{
    internal Suspicion(Condition condition, SuspicionLevel level, Func<IReadOnlyList<Reason>> because) : base(because) => (Condition, Level) = (condition, level);

    /// <summary>What is suspected.</summary>
    public Condition Condition { get; }

    /// <summary>The strongest level that a rule concludes.</summary>
    public SuspicionLevel Level { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Condition.Phrase}, {Words.Of(Level)}";
}

/// <summary>An investigation, referral or follow-up that is advised. Nothing is ordered.</summary>
public sealed class Recommendation : Concluded
{
    internal Recommendation(Investigation investigation, Urgency urgency, IReadOnlyList<RecommendationAttribute> attributes,
        IReadOnlyList<Investigation> insteadOf, Investigation? coveredBy, Func<IReadOnlyList<Reason>> because) : base(because) =>
        (Investigation, Urgency, Attributes, InsteadOf, CoveredBy) = (investigation, urgency, attributes, insteadOf, coveredBy);

    /// <summary>What is advised.</summary>
    public Investigation Investigation { get; }

    /// <summary>The highest urgency that a rule concludes.</summary>
    public Urgency Urgency { get; }

    /// <summary>All details with which rules recommend it, by name and value.</summary>
    public IReadOnlyList<RecommendationAttribute> Attributes { get; }

    /// <summary>The investigations whose place it takes because they are contraindicated.</summary>
    public IReadOnlyList<Investigation> InsteadOf { get; }

    /// <summary>Another recommended investigation that makes this one unnecessary, or null.</summary>
    public Investigation? CoveredBy { get; }

    /// <inheritdoc/>
    public override string ToString() => $"{Investigation.Phrase}, {Words.Of(Urgency)}";
}

/// <summary>What probably produces the pain.</summary>
public sealed class ProbableMechanism : Concluded
{
    internal ProbableMechanism(Mechanism mechanism, Func<IReadOnlyList<Reason>> because) : base(because) => Mechanism = mechanism;

    /// <summary>The mechanism.</summary>
    public Mechanism Mechanism { get; }

    /// <inheritdoc/>
    public override string ToString() => Mechanism.Phrase;
}

/// <summary>A nonorganic or psychosocial factor that adds to the picture. It lowers no suspicion.</summary>
public sealed class Contribution : Concluded
{
    internal Contribution(Contributor contributor, Func<IReadOnlyList<Reason>> because) : base(because) => Contributor = contributor;

    /// <summary>The factor.</summary>
    public Contributor Contributor { get; }

    /// <inheritdoc/>
    public override string ToString() => Contributor.Phrase;
}

/// <summary>A text for the clinician: a note, or the course to expect.</summary>
public sealed class Remark : Concluded
{
    internal Remark(string text, Func<IReadOnlyList<Reason>> because) : base(because) => Text = text;

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
