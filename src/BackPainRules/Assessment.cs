using BackPainRules.Explanation;
using BackPainRules.Inference;
using BackPainRules.Json;

namespace BackPainRules;

/// <summary>What the knowledge base makes of an encounter, with the reasons for every word of it.</summary>
/// <remarks>
/// Immutable and safe for all threads. Decided at once; lists, reasons and open questions are put together when they are first read. Supports a clinician's judgement and replaces none of it. <see cref="Category"/> and <see cref="Urgency"/> are
/// lower bounds, and no reassurance while the screening set is incomplete.
/// </remarks>
public sealed class Assessment
{
    private readonly Combination combination;
    private readonly Decision decision;
    private Explainer? explainer;
    private Screening? screening;
    private IReadOnlyList<Suspicion>? suspicions;
    private IReadOnlyList<Recommendation>? recommendations;
    private IReadOnlyList<ProbableMechanism>? mechanisms;
    private IReadOnlyList<Contribution>? contributors;
    private IReadOnlyList<Remark>? expectedCourse;
    private IReadOnlyList<Remark>? notes;
    private IReadOnlyList<Reason>? classificationBecause;
    private IReadOnlyList<OpenQuestion>? openQuestions;

    internal Assessment(Combination combination, Encounter encounter, ulong[] met, Decision decision) =>
        (this.combination, Encounter, Met, this.decision) = (combination, encounter, met, decision);

    /// <summary>The encounter that was assessed.</summary>
    public Encounter Encounter { get; }

    /// <summary>The knowledge base that assessed it.</summary>
    public KnowledgeBase Knowledge => combination.Knowledge;

    /// <summary>Nonspecific, specific, or not yet known to be either.</summary>
    public Classification Classification => decision.Classification;

    /// <summary>The guideline triad; the most serious where several hold.</summary>
    public Category Category => decision.Category;

    /// <summary>The highest urgency of all recommendations.</summary>
    public Urgency Urgency => decision.Urgency;

    /// <summary>What must be known before nonspecific may be said, and what of it is missing.</summary>
    public Screening Screening => Once.Read(ref screening, this, static assessment => assessment.combination.Screening(assessment.Encounter));

    /// <summary>What is suspected, the strongest first, then by id.</summary>
    public IReadOnlyList<Suspicion> Suspicions => Once.Read(ref suspicions, this, static assessment => assessment.combination.Suspicions(assessment));

    /// <summary>What is advised, the most urgent first, then by id.</summary>
    public IReadOnlyList<Recommendation> Recommendations => Once.Read(ref recommendations, this, static assessment => assessment.combination.Recommendations(assessment));

    /// <summary>What probably produces the pain, by id.</summary>
    public IReadOnlyList<ProbableMechanism> Mechanisms => Once.Read(ref mechanisms, this, static assessment => assessment.combination.Mechanisms(assessment));

    /// <summary>Nonorganic and psychosocial factors, by id. They lower nothing.</summary>
    public IReadOnlyList<Contribution> Contributors => Once.Read(ref contributors, this, static assessment => assessment.combination.Contributors(assessment));

    /// <summary>What course to expect. Only ever said of nonspecific pain.</summary>
    public IReadOnlyList<Remark> ExpectedCourse => Once.Read(ref expectedCourse, this, static assessment => assessment.combination.ExpectedCourse(assessment));

    /// <summary>Remarks for the clinician.</summary>
    public IReadOnlyList<Remark> Notes => Once.Read(ref notes, this, static assessment => assessment.combination.Notes(assessment));

    /// <summary>Why it is classified so. Empty while nothing is suspected and screening is incomplete.</summary>
    public IReadOnlyList<Reason> ClassificationBecause =>
        Once.Read(ref classificationBecause, this, static assessment => assessment.combination.WhyClassified(assessment));

    /// <summary>What is still worth asking: the question that can reach the most urgent outcome first, then in the order of the vocabulary.</summary>
    public IReadOnlyList<OpenQuestion> OpenQuestions =>
        Once.Read(ref openQuestions, this, static assessment => assessment.combination.OpenQuestions(assessment.Encounter));

    /// <summary>The rules that are met, a bit for each.</summary>
    internal ulong[] Met { get; }

    /// <summary>What gives the reasons.</summary>
    internal Explainer Explainer => Once.Read(ref explainer, this, static assessment => assessment.combination.Explain(assessment.Encounter, assessment.Met));

    internal bool ScreeningIsComplete => combination.IsComplete(Encounter);

    /// <summary>The JSON form: the same bytes for the same knowledge and encounter on every platform.</summary>
    /// <param name="indented">On several lines, for people; programs that read line by line want one.</param>
    public string ToJson(bool indented = true) => AssessmentWriter.Write(this, indented);

    /// <summary>The assessment as a clinician reads it: what this is, how soon to act, why, and what to ask.</summary>
    public override string ToString() => AssessmentText.Write(this);
}
