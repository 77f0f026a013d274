using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Tests.Testing;

/// <summary>The examples of the built-in knowledge notice what goes wrong in it.</summary>
public class MutationScoreTests
{
    private static readonly KnowledgeBase knowledge = KnowledgeBase.Load(Sources.BuiltIn);
    private static readonly Lazy<IReadOnlyList<MutantResult>> results = new(() => new MutationTrial(Sources.BuiltIn, knowledge) is var trial ? trial.Try(trial.Mutants) : []);

    [Fact]
    public void They_notice_at_least_95_of_100_mistakes()
    {
        var score = new MutantScore(results.Value);

        Assert.True(results.Value.Count > 1500, $"{results.Value.Count} mistakes");
        Assert.True(score.Percent >= 95, MutantText.Write(results.Value, knowledge));
        Assert.All(results.Value.Where(result => result.Fate == Fate.Unnoticed), result => Assert.NotNull(result.Patient));
    }

    [Fact]
    public void Where_a_mistake_makes_no_difference_no_patient_shows_one()
    {
        var without = results.Value.Where(result => result.Fate == Fate.NoDifference).ToList();
        var patients = knowledge.Examples.Select(example => example.Encounter).Concat(Patients.Random(knowledge.Vocabulary, 500)).ToList();
        var assessor = new BackPainAssessor(knowledge);
        var expected = patients.Select(patient => Decided(assessor.Assess(patient))).ToList();

        Assert.InRange(without.Count, 5, results.Value.Count / 20);
        Assert.All(without, result =>
        {
            var changed = new BackPainAssessor(KnowledgeBase.Load(Sources.BuiltIn.With(result.Mutant)));
            for (var i = 0; i < patients.Count; i++) Assert.True(expected[i] == Decided(changed.Assess(patients[i])), $"{result.Mutant}: {patients[i]}");
        });
    }

    private static string Decided(Assessment assessment) => string.Join("; ", new[]
    {
        $"{assessment.Classification} {assessment.Category} {assessment.Urgency}", string.Join(", ", assessment.Suspicions), string.Join(", ", assessment.Recommendations),
        string.Join(", ", assessment.Mechanisms), string.Join(", ", assessment.Contributors), string.Join(", ", assessment.ExpectedCourse.Concat(assessment.Notes).Select(remark => remark.Text)),
    });
}
