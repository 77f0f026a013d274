using System.Runtime.CompilerServices;
using FsCheck;

namespace BackPainRules.NRules.Tests;

/// <summary>What the definition, the built-in engine and NRules make of an encounter, compared to the byte.</summary>
internal sealed class Differential(KnowledgeBase knowledge)
{
    private static long comparisons;
    private readonly BackPainAssessor definition = new(new DefinitionEngine(knowledge));
    private readonly BackPainAssessor builtIn = new(knowledge);
    private readonly BackPainAssessor nrules = new(new NRulesEngine(knowledge));

    /// <summary>How many encounters were compared by now.</summary>
    public static long Comparisons => Interlocked.Read(ref comparisons);

    public NRulesEngine Engine { get; } = new(knowledge);

    /// <summary>So many runs, or as many as the environment variable DIFFERENTIAL_RUNS asks for.</summary>
    public static Config Runs(int usually) => Config.QuickThrowOnFailure
        .WithMaxTest(int.TryParse(Environment.GetEnvironmentVariable("DIFFERENTIAL_RUNS"), out var asked) ? asked : usually).WithQuietOnSuccess(true);

    /// <summary>Compares assessments. Open questions take the longest, and whoever finds the met rules has no part in them: a sample of them is enough.</summary>
    public void CompareAssessments(Encounter encounter, bool withQuestions = false)
    {
        Interlocked.Increment(ref comparisons);
        var expected = Json(definition.Assess(encounter), withQuestions);
        Assert.Equal(expected, Json(builtIn.Assess(encounter), withQuestions));
        Assert.Equal(expected, Json(nrules.Assess(encounter), withQuestions));
    }

    /// <summary>Compares what is said of each rule: met, not met or open.</summary>
    public void CompareTruths(Encounter encounter) => CompareTruths(encounter, Engine.Evaluate(encounter));

    /// <summary>Applies answers one at a time to an open session, and compares after each with a fresh look.</summary>
    public void CompareInterview(Encounter start, IEnumerable<(Term Term, object? Value)> answers)
    {
        using var session = Engine.Open(start);
        var (encounter, assessment) = (start, builtIn.Assess(start));
        Assert.Equal(Json(assessment), Json(session.Assessment));
        foreach (var (term, value) in answers)
        {
            Interlocked.Increment(ref comparisons);
            encounter = encounter.With(term, value);
            var (before, returned) = (assessment, Answer(session, term, value));
            assessment = builtIn.Assess(encounter);

            Assert.Equal(encounter, session.Encounter);
            Assert.Equal(Json(assessment), Json(session.Assessment));
            Assert.Equal(BackPainRules.Interviewing.AssessmentChange.Between(before, assessment), returned);
            Assert.Equal(returned, session.Changes);
            CompareTruths(encounter, session.Evaluate());
        }
    }

    public static string Json(Assessment assessment, bool withQuestions = false)
    {
        if (!withQuestions) OpenQuestions(assessment) = [];
        return assessment.ToJson(indented: false);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "openQuestions")]
    private static extern ref IReadOnlyList<OpenQuestion>? OpenQuestions(Assessment assessment);

    private void CompareTruths(Encounter encounter, IReadOnlyDictionary<string, Truth> truths)
    {
        foreach (var rule in knowledge.Rules)
            Assert.True(rule.Criterion.Evaluate(encounter) == truths[rule.Id], $"{rule.Id} is {truths[rule.Id]} of {encounter}");
    }

    private static IReadOnlyList<BackPainRules.Interviewing.AssessmentChange> Answer(InterviewSession session, Term term, object? value) => value switch
    {
        Presence presence => session.Record(term.Id, presence),
        decimal number => session.Record(term.Id, number),
        string choice => session.Record(term.Id, choice),
        _ => session.Withdraw(term.Id),
    };
}
