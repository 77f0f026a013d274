using BackPainRules.Explanation;
using BackPainRules.Json;

namespace BackPainRules;

/// <summary>What the knowledge base makes of an encounter, with the reasons for every word of it.</summary>
/// <remarks>
/// Immutable and safe for all threads. Supports a clinician's judgement and replaces none of it. <see cref="Category"/> and <see cref="Urgency"/> are
/// lower bounds, and no reassurance while the screening set is incomplete.
/// </remarks>
public sealed class Assessment
{
    private readonly Lazy<IReadOnlyList<Reason>> classificationBecause;
    private readonly Lazy<IReadOnlyList<OpenQuestion>> openQuestions;

    internal Assessment(Func<IReadOnlyList<Reason>> classificationBecause, Func<IReadOnlyList<OpenQuestion>> openQuestions)
    {
        this.classificationBecause = new(classificationBecause);
        this.openQuestions = new(openQuestions);
    }

    /// <summary>The encounter that was assessed.</summary>
    public Encounter Encounter { get; internal init; } = null!;

    /// <summary>The knowledge base that assessed it.</summary>
    public KnowledgeBase Knowledge { get; internal init; } = null!;

    /// <summary>Nonspecific, specific, or not yet known to be either.</summary>
    public Classification Classification { get; internal init; }

    /// <summary>The guideline triad; the most serious where several hold.</summary>
    public Category Category { get; internal init; }

    /// <summary>The highest urgency of all recommendations.</summary>
    public Urgency Urgency { get; internal init; }

    /// <summary>What must be known before nonspecific may be said, and what of it is missing.</summary>
    public Screening Screening { get; internal init; } = null!;

    /// <summary>What is suspected, the strongest first, then by id.</summary>
    public IReadOnlyList<Suspicion> Suspicions { get; internal init; } = [];

    /// <summary>What is advised, the most urgent first, then by id.</summary>
    public IReadOnlyList<Recommendation> Recommendations { get; internal init; } = [];

    /// <summary>What probably produces the pain, by id.</summary>
    public IReadOnlyList<ProbableMechanism> Mechanisms { get; internal init; } = [];

    /// <summary>Nonorganic and psychosocial factors, by id. They lower nothing.</summary>
    public IReadOnlyList<Contribution> Contributors { get; internal init; } = [];

    /// <summary>What course to expect. Only ever said of nonspecific pain.</summary>
    public IReadOnlyList<Remark> ExpectedCourse { get; internal init; } = [];

    /// <summary>Remarks for the clinician.</summary>
    public IReadOnlyList<Remark> Notes { get; internal init; } = [];

    /// <summary>Why it is classified so. Empty while nothing is suspected and screening is incomplete.</summary>
    public IReadOnlyList<Reason> ClassificationBecause => classificationBecause.Value;

    /// <summary>What is still worth asking: the question that can reach the most urgent outcome first, then in the order of the vocabulary.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions => openQuestions.Value;

    /// <summary>The JSON form: the same bytes for the same knowledge and encounter on every platform.</summary>
    /// <param name="indented">On several lines, for people; programs that read line by line want one.</param>
    public string ToJson(bool indented = true) => AssessmentWriter.Write(this, indented);

    /// <summary>The assessment as a clinician reads it: what this is, how soon to act, why, and what to ask.</summary>
    public override string ToString() => AssessmentText.Write(this);
}
