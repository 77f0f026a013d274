using BackPainRules.Analysis;
using BackPainRules.Cli.Testing;

namespace BackPainRules.Cli.Tests.Testing;

/// <summary>Criteria judged side by side, and as diagrams, mean what <see cref="Criterion.Evaluate"/> says.</summary>
public class JudgedTests
{
    private static readonly KnowledgeBase knowledge = KnowledgeBase.BuiltIn;
    private static readonly IReadOnlyList<Criterion> criteria = [.. knowledge.Definitions.Select(definition => definition.Criterion), .. knowledge.Rules.Select(rule => rule.Criterion)];

    [Fact]
    public void Side_by_side_each_patient_is_judged_as_alone()
    {
        List<Encounter> patients = [.. knowledge.Examples.Take(150).Select(example => example.Encounter), .. Patients.Random(knowledge.Vocabulary, 150)];
        var judged = new Judged(new(patients));

        foreach (var criterion in criteria)
        {
            var truths = judged.Of(criterion);
            for (var i = 0; i < patients.Count; i++) Assert.True(criterion.Evaluate(patients[i]) == truths.At(i), $"{criterion}: {patients[i]}");
        }
    }

    [Fact]
    public void The_simplest_patient_of_a_diagram_is_one_of_those_it_stands_for()
    {
        var verdicts = new Verdicts(new(Statements.ComparisonsOf(criteria)));
        var found = 0;
        foreach (var rule in knowledge.Rules) verdicts.Of(rule, true);
        foreach (var criterion in criteria)
            foreach (var isMet in new[] { true, false })
            {
                if (verdicts.Space.Simplest(verdicts.Of(criterion, isMet)) is not { } patient) continue;
                found++;
                Assert.True(criterion.Evaluate(patient) == (isMet ? Truth.True : Truth.False), $"{criterion}: {patient}");
            }

        Assert.True(found > criteria.Count * 9 / 5, $"{found} patients");
    }

    [Fact]
    public void A_patient_is_shown_with_as_little_as_it_takes_and_as_it_would_be_written()
    {
        Assert.Equal(["urinary retention is present"], Simplest("cauda equina sign", true));
        Assert.Equal(["post-void residual is 199 mL"], Simplest("cauda-equina.small-residual", true));
        Assert.Equal(["age is 45 years"], Simplest("older age for spinal stenosis", false));
        Assert.Equal(["symptom duration is 7 days", "bilateral leg symptoms is present"], Simplest("cauda-equina.bilateral-leg-symptoms", true));
    }

    private static IReadOnlyList<string> Simplest(string name, bool isMet)
    {
        var criterion = knowledge.Rules.FirstOrDefault(rule => rule.Id == name)?.Criterion ?? knowledge.Definitions.First(definition => definition.Name == name).Criterion;
        var verdicts = new Verdicts(new(Statements.ComparisonsOf([criterion])));
        return ExampleSkeleton.Facts(Vocabulary.BuiltIn, verdicts.Space.Simplest(verdicts.Of(criterion, isMet))!);
    }
}
