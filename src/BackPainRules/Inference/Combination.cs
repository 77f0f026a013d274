namespace BackPainRules.Inference;

/// <summary>Combines what the met rules conclude, and adds what the engine adds: three closures, substitutions, coverage.</summary>
/// <remarks>
/// Everything combines in lattices (the strongest level, the highest urgency, all reasons), so the order of rules never matters. Whoever finds the
/// met rules, the result is the same. Compiled once for a knowledge base, shared by all threads.
/// </remarks>
internal sealed class Combination
{
    private readonly Concluding<Condition, SuspicionLevel>[] suspicions;
    private readonly Concluding<Investigation, Advice>[] recommendations;
    private readonly Concluding<Mechanism, bool>[] mechanisms;
    private readonly Concluding<Contributor, bool>[] contributors;
    private readonly Concluding<string, bool>[] courses;
    private readonly Concluding<string, bool>[] notes;
    private readonly Concluding<string, SuspicionLevel>[] anySuspicion;
    private readonly Concluding<string, bool>[] outsideScope;
    private readonly Concluding<Investigation, IReadOnlyList<Conclusion.Substitute>>[] substitutes;
    private readonly RuleNetwork network;
    private readonly Lazy<FactTable> facts;
    private readonly Lazy<OpenQuestions> questions;

    public Combination(KnowledgeBase knowledge, RuleProgram program, RuleNetwork network)
    {
        (Knowledge, this.network) = (knowledge, network);
        suspicions = Concluding<Condition, SuspicionLevel>.All<Conclusion.Suspect>(knowledge, suspect => suspect.Condition, Strongest, condition => condition.Id);
        recommendations = Concluding<Investigation, Advice>.All<Conclusion.Recommend>(knowledge, recommend => recommend.Investigation, Advice.Of, investigation => investigation.Id);
        mechanisms = Concluding<Mechanism, bool>.All<Conclusion.HasMechanism>(knowledge, conclusion => conclusion.Mechanism, _ => true, mechanism => mechanism.Id);
        contributors = Concluding<Contributor, bool>.All<Conclusion.HasContributor>(knowledge, conclusion => conclusion.Contributor, _ => true, contributor => contributor.Id);
        courses = Concluding<string, bool>.All<Conclusion.ExpectCourse>(knowledge, conclusion => conclusion.Text, _ => true, text => text);
        notes = Concluding<string, bool>.All<Conclusion.Note>(knowledge, conclusion => conclusion.Text, _ => true, text => text);
        anySuspicion = Concluding<string, SuspicionLevel>.All<Conclusion.Suspect>(knowledge, _ => "", Strongest, text => text);
        outsideScope = Concluding<string, bool>.All<Conclusion.OutsideScope>(knowledge, _ => "", _ => true, text => text);
        substitutes = Concluding<Investigation, IReadOnlyList<Conclusion.Substitute>>.All<Conclusion.Substitute>(
            knowledge, substitute => substitute.Original, all => all, investigation => investigation.Id);
        facts = new(() => new(program, network));
        questions = new(() => new(knowledge, program));

        static SuspicionLevel Strongest(IReadOnlyList<Conclusion.Suspect> conclusions) => conclusions.Max(conclusion => conclusion.Level);
    }

    public KnowledgeBase Knowledge { get; }

    public Explainer Explain(Encounter encounter, ulong[] met) => new(facts.Value, encounter, met);

    public IReadOnlyList<OpenQuestion> OpenQuestions(Encounter encounter) => questions.Value.Of(encounter);

    public bool IsComplete(Encounter encounter) => network.IsScreened(encounter);

    public Screening Screening(Encounter encounter) => new([.. Knowledge.Vocabulary.Screening.Where(term => !encounter.Knows(term))]);

    public IReadOnlyList<Reason> WhyClassified(Assessment assessment) => assessment.Classification switch
    {
        Classification.Nonspecific => assessment.Explainer.Nonspecific(),
        Classification.Specific => assessment.Explainer.Suspecting(anySuspicion[0]),
        _ => outsideScope.Length > 0 ? assessment.Explainer.Because(outsideScope[0]) : [],
    };

    public IReadOnlyList<Suspicion> Suspicions(Assessment assessment)
    {
        List<Suspicion>? likely = null, possible = null;
        foreach (var suspicion in suspicions)
        {
            if (!suspicion.IsIn(assessment.Met)) continue;
            var level = SuspicionLevel.Possible;
            foreach (var (_, how) in suspicion.In(assessment.Met))
                if (how > level) level = how;
            (level == SuspicionLevel.Likely ? likely ??= [] : possible ??= []).Add(new(assessment, suspicion, level));
        }

        if (likely is null) return possible ?? (IReadOnlyList<Suspicion>)[];
        if (possible is not null) likely.AddRange(possible);
        return likely;
    }

    public IReadOnlyList<ProbableMechanism> Mechanisms(Assessment assessment)
    {
        List<ProbableMechanism>? found = null;
        foreach (var mechanism in mechanisms)
            if (mechanism.IsIn(assessment.Met)) (found ??= []).Add(new(assessment, mechanism));
        if (found is null && assessment.Classification == Classification.Nonspecific) found = [new(assessment, Knowledge.Vocabulary.CauseUnknown)];
        return found ?? (IReadOnlyList<ProbableMechanism>)[];
    }

    public IReadOnlyList<Contribution> Contributors(Assessment assessment)
    {
        List<Contribution>? found = null;
        foreach (var contributor in contributors)
            if (contributor.IsIn(assessment.Met)) (found ??= []).Add(new(assessment, contributor));
        return found ?? (IReadOnlyList<Contribution>)[];
    }

    public IReadOnlyList<Remark> ExpectedCourse(Assessment assessment) => Remarks(assessment, courses);

    public IReadOnlyList<Remark> Notes(Assessment assessment)
    {
        var found = Remarks(assessment, notes);
        var kept = new Placement(assessment, recommendations, substitutes).Kept();
        return kept.Count == 0 ? found : [.. found, .. kept];
    }

    public IReadOnlyList<Recommendation> Recommendations(Assessment assessment) => new Placement(assessment, recommendations, substitutes).Recommendations();

    /// <summary>By the first rule that says it, then by text.</summary>
    private static IReadOnlyList<Remark> Remarks(Assessment assessment, Concluding<string, bool>[] texts)
    {
        List<(int First, Remark Remark)>? found = null;
        foreach (var text in texts)
            if (text.FirstIn(assessment.Met) is >= 0 and var first) (found ??= []).Add((first, new(assessment, text)));
        return found is null ? [] : [.. found.OrderBy(pair => pair.First).Select(pair => pair.Remark)];
    }
}
