using BackPainRules.Packing;

namespace BackPainRules.Inference;

/// <summary>Combines what the met rules conclude, and adds what the engine adds: three closures, substitutions, coverage.</summary>
/// <remarks>
/// Everything combines in lattices (the strongest level, the highest urgency, all reasons), so the order of rules never matters. Whoever finds the
/// met rules, the result is the same. Compiled once for a knowledge base, shared by all threads.
/// </remarks>
internal sealed class Combination
{
    private readonly Concluding<Condition>[] suspicions;
    private readonly Concluding<Investigation>[] recommendations;
    private readonly Concluding<Investigation>[] substitutes;
    private readonly Concluding<Mechanism>[] mechanisms;
    private readonly Concluding<Contributor>[] contributors;
    private readonly Sayings courses;
    private readonly Sayings notes;
    private readonly Concluding<string>[] anySuspicion;
    private readonly Concluding<string>[] outsideScope;
    private readonly RuleNetwork network;
    private readonly Lazy<FactTable> facts;
    private readonly Lazy<OpenQuestions> questions;

    public Combination(KnowledgeBase knowledge, RuleProgram program, RuleNetwork network)
    {
        (Knowledge, this.network) = (knowledge, network);
        suspicions = Concluding<Condition>.All(knowledge, conclusion => (conclusion as Conclusion.Suspect)?.Condition, condition => condition.Id);
        recommendations = Concluding<Investigation>.All(knowledge, conclusion => (conclusion as Conclusion.Recommend)?.Investigation, investigation => investigation.Id);
        substitutes = Concluding<Investigation>.All(knowledge, conclusion => (conclusion as Conclusion.Substitute)?.Original, investigation => investigation.Id);
        mechanisms = Concluding<Mechanism>.All(knowledge, conclusion => (conclusion as Conclusion.HasMechanism)?.Mechanism, mechanism => mechanism.Id);
        contributors = Concluding<Contributor>.All(knowledge, conclusion => (conclusion as Conclusion.HasContributor)?.Contributor, contributor => contributor.Id);
        courses = new(knowledge, conclusion => (conclusion as Conclusion.ExpectCourse)?.Text);
        notes = new(knowledge, conclusion => (conclusion as Conclusion.Note)?.Text);
        anySuspicion = Concluding<string>.All(knowledge, conclusion => conclusion is Conclusion.Suspect ? "" : null, text => text);
        outsideScope = Concluding<string>.All(knowledge, conclusion => conclusion is Conclusion.OutsideScope ? "" : null, text => text);
        facts = new(() => new(program, network));
        questions = new(() => new(PackedKnowledge.QuestionsOf(knowledge, program) ?? QuestionTable.Of(new(knowledge, program), program)));
    }

    public KnowledgeBase Knowledge { get; }

    public Explainer Explain(Encounter encounter, ulong[] met) => new(facts.Value, encounter, met);

    public IReadOnlyList<OpenQuestion> OpenQuestions(Encounter encounter) => questions.Value.Of(encounter);

    public bool IsComplete(Encounter encounter) => network.IsScreened(encounter);

    public Screening Screening(Encounter encounter)
    {
        var missing = new List<Term>();
        foreach (var term in Knowledge.Vocabulary.Screening)
            if (!encounter.Knows(term)) missing.Add(term);
        return new(missing);
    }

    public IReadOnlyList<Reason> WhyClassified(Assessment assessment) => assessment.Classification switch
    {
        Classification.Nonspecific => assessment.Explainer.Nonspecific(),
        Classification.Specific => assessment.Explainer.Because(anySuspicion[0]),
        _ => outsideScope.Length > 0 ? assessment.Explainer.Because(outsideScope[0]) : [],
    };

    public IReadOnlyList<Suspicion> Suspicions(Assessment assessment)
    {
        List<Suspicion>? likely = null, possible = null;
        foreach (var suspicion in suspicions)
        {
            if (!suspicion.IsIn(assessment.Met)) continue;
            var level = SuspicionLevel.Possible;
            foreach (var (_, manner) in suspicion.In(assessment.Met))
                if (manner.Level > level) level = manner.Level.GetValueOrDefault();
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

    public IReadOnlyList<Remark> ExpectedCourse(Assessment assessment) => courses.Of(assessment);

    public IReadOnlyList<Remark> Notes(Assessment assessment)
    {
        var found = notes.Of(assessment);
        if (!IsAnySubstituted(assessment.Met)) return found;
        var kept = new Placement(assessment, recommendations, substitutes).Kept();
        return kept.Count == 0 ? found : [.. found, .. kept];
    }

    public IReadOnlyList<Recommendation> Recommendations(Assessment assessment) => new Placement(assessment, recommendations, substitutes).Recommendations();

    private bool IsAnySubstituted(ulong[] met)
    {
        foreach (var original in substitutes)
            if (original.IsIn(met)) return true;
        return false;
    }
}
