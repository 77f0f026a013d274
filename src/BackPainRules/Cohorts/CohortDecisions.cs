namespace BackPainRules.Cohorts;

/// <summary>What the knowledge base decides for every patient of a cohort, as columns.</summary>
/// <remarks>
/// <para>
/// Immutable and safe for all threads. Each row says what <see cref="IBackPainAssessor.Assess"/> says of the same encounter, word for word:
/// <see cref="Explain"/> gives that assessment, with its reasons, its open questions and what has no column (mechanisms, contributors, expected course,
/// notes, what one recommendation covers of another).
/// </para>
/// <para>
/// <see cref="Categories"/> and <see cref="Urgencies"/> are lower bounds. <see cref="Urgency.None"/> is no reassurance in a row whose screening is not
/// complete (<see cref="ScreeningComplete"/>), and <see cref="Classification.Undetermined"/> never is.
/// </para>
/// </remarks>
public sealed class CohortDecisions
{
    private readonly Decider decider;
    private readonly Func<Encounter, Assessment> explain;
    private readonly Dictionary<int, ulong[]> answers = [];

    internal CohortDecisions(Cohort cohort, KnowledgeBase knowledge, Decider decider, SlicedProgram program, ulong[][] answers, Func<Encounter, Assessment> explain)
    {
        (Cohort, Knowledge, this.decider, this.explain) = (cohort, knowledge, decider, explain);
        for (var i = 0; i < answers.Length; i++) this.answers.Add(program.Outputs[i], answers[i]);
        ScreeningComplete = Column(decider.ScreeningComplete);
        Classifications = Column(decider.Classifications);
        Categories = Column(decider.Categories);
        Urgencies = Column(decider.Urgencies);
    }

    /// <summary>The cohort that was assessed.</summary>
    public Cohort Cohort { get; }

    /// <summary>The knowledge base that assessed it.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Whether every screening term is known. Until then nothing is reassuring.</summary>
    public DecisionColumn<bool> ScreeningComplete { get; }

    /// <summary>Nonspecific, specific, or not yet known to be either.</summary>
    public DecisionColumn<Classification> Classifications { get; }

    /// <summary>The guideline triad; the most serious where several hold.</summary>
    public DecisionColumn<Category> Categories { get; }

    /// <summary>The highest urgency of all recommendations.</summary>
    public DecisionColumn<Urgency> Urgencies { get; }

    /// <summary>How strongly a condition is suspected; null where it is not.</summary>
    /// <param name="conditionId">The id of a condition, for example <c>caudaEquina</c>.</param>
    /// <exception cref="ArgumentException">No condition of the vocabulary has this id.</exception>
    public DecisionColumn<SuspicionLevel?> Suspicions(string conditionId) =>
        decider.Suspicions.TryGetValue(conditionId, out var ladder) ? Column(ladder)
        : Column(new Ladder<SuspicionLevel?>(null, []), conditionId, nameof(conditionId), "a condition", Knowledge.Vocabulary.Conditions);

    /// <summary>How soon an investigation is recommended, after substitution; null where it is not. The advice not to image has urgency none.</summary>
    /// <remarks>A recommendation that another covers is in its column too: <see cref="Explain"/> says what covers it.</remarks>
    /// <param name="investigationId">The id of an investigation, referral or follow-up, for example <c>mriLumbarSpine</c>.</param>
    /// <exception cref="ArgumentException">No investigation of the vocabulary has this id.</exception>
    public DecisionColumn<Urgency?> Recommendations(string investigationId) =>
        decider.Recommendations.TryGetValue(investigationId, out var ladder) ? Column(ladder)
        : Column(new Ladder<Urgency?>(null, []), investigationId, nameof(investigationId), "an investigation", Knowledge.Vocabulary.Investigations);

    /// <summary>The assessment of one row, counted from 0, with every reason and everything that is still worth asking.</summary>
    public Assessment Explain(int row) => explain(Cohort[row]);

    private DecisionColumn<T> Column<T>(Ladder<T> ladder) => new(ladder.Values, [.. ladder.Gates.Select(gate => answers[gate])], Cohort.Count);

    /// <summary>Nobody has what no rule concludes.</summary>
    private DecisionColumn<T> Column<T>(Ladder<T> nobody, string id, string parameter, string kind, IReadOnlyList<Outcome> known) =>
        known.Any(outcome => outcome.Id == id) ? Column(nobody)
        : throw new ArgumentException($"'{id}' is not the id of {kind}{Spelling.DidYouMean(id, known.Select(outcome => outcome.Id))}", parameter);
}
