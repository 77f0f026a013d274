using BackPainRules.Population;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Knowledge;

/// <summary>Holds docs/restraint.md: its population, and each of its claims on a smaller one.</summary>
public class RestraintTests
{
    private static readonly Lazy<Results> results = new(Results.Small);

    public static TheoryData<string> Claims => [.. Claim.All.Select(claim => claim.Sentence)];

    [Theory]
    [MemberData(nameof(Claims))]
    public void Every_claim_of_the_page_holds(string sentence) =>
        Assert.True(Claim.All.Single(claim => claim.Sentence == sentence).Holds(results.Value), "no longer true: " + sentence);

    [Fact]
    public void The_page_is_about_the_knowledge_as_it_is_and_makes_these_claims()
    {
        var page = File.ReadAllText(Repository.File("docs/restraint.md"));

        Assert.True(page.Contains(KnowledgeBase.BuiltIn.Sha256, StringComparison.Ordinal),
            "The knowledge changed. Write the page again: dotnet run -c Release --project benchmarks/BackPainRules.Population");
        Assert.All(Claim.All, claim => Assert.Contains("\n- " + claim.Sentence, page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_makes_the_same_patients_everywhere()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL], [random.Next(), random.Next(), random.Next()]);

        var one = Draw(Results.Seed, 57);
        Assert.Equal(one.ToString(), Draw(Results.Seed, 57).ToString());
        Assert.Equal(one, Draw(Results.Seed, 57));
        Assert.NotEqual(one, Draw(Results.Seed, 58));
        Assert.NotEqual(one, Draw(Results.Seed + 1, 57));
    }

    [Fact]
    public void Diseases_and_findings_are_as_frequent_as_the_table_says()
    {
        const int patients = 20_000;
        var population = Enumerable.Range(0, patients).Select(number => SyntheticPatient.Draw(Prevalence.Cited, Results.Seed, (ulong)number)).ToArray();
        var healthy = population.Where(patient => patient.Disease == Prevalence.NoDisease).ToArray();
        var plain = Prevalence.Cited.Terms.Select(term => term.Term).Where(term => Prevalence.Cited.Figures.Count(figure => figure.Term == term.Id && figure.Disease == "any") == 1);

        Assert.All(Prevalence.Cited.Diseases, figure => Near(figure.Probability, population.Count(patient => patient.Disease == figure.Value), patients));
        Assert.All(plain.OfType<Finding>(), finding =>
        {
            var figure = Prevalence.Cited.Figures.Single(row => row.Term == finding.Id && row.Disease == "any");
            var asked = healthy.Where(patient => figure.Conditions.All(condition => condition.Holds(patient[condition.Term]))).ToArray();
            Near(figure.Probability, asked.Count(patient => patient[finding] is Presence.Present), asked.Length);
        });
        Assert.InRange(population.Average(patient => (double)(decimal)patient[Vocabulary.BuiltIn.FindTerm(Terms.Patient.Age)!]!), 42, 45);
    }

    [Fact]
    public void Every_figure_is_cited_or_says_that_it_is_assumed_and_why()
    {
        Assert.All(Prevalence.Cited.Figures, figure =>
        {
            Assert.Contains(figure.Tag, new[] { "S", "P", "R", "assumption" });
            Assert.Equal(figure.IsAssumption, figure.Source == "-");
            Assert.InRange(figure.Probability, 0, 1);
            Assert.True(!figure.IsAssumption || figure.Remark.Length > 1, $"{figure.Term} is assumed without a reason");
        });

        // The rows that make up a distribution make it up completely.
        Assert.All(Prevalence.Cited.Figures.Where(figure => figure.Value != "present" && figure.Term != "disease").GroupBy(figure => (figure.Term, figure.Disease, figure.Given)),
            rows => Assert.Equal(1, rows.Sum(row => row.Probability), precision: 9));
    }

    [Fact]
    public void What_is_not_recorded_is_unknown()
    {
        var patient = SyntheticPatient.Draw(Prevalence.Cited, Results.Seed, 3);
        var encounter = Recording.Of("usual").Record(patient, Results.Seed);

        Assert.All(Vocabulary.BuiltIn.Terms.OfType<Finding>().Where(finding => encounter[finding] != Presence.Unknown), finding => Assert.Equal(patient[finding], encounter[finding]));
        Assert.Contains(Vocabulary.BuiltIn.Terms.OfType<Finding>(), finding => patient[finding] is Presence.Absent && encounter[finding] == Presence.Unknown);
        Assert.All(Enumerable.Range(0, 100), number => Assert.True(BackPainAssessor.Default.Assess(
            Recording.Of("screened").Record(SyntheticPatient.Draw(Prevalence.Cited, Results.Seed, (ulong)number), Results.Seed)).Screening.Complete));
    }

    private static Encounter Draw(ulong seed, ulong number) => Recording.Of("screened").Record(SyntheticPatient.Draw(Prevalence.Cited, seed, number), seed);

    /// <summary>Within five standard errors, and a patient for the rare ones.</summary>
    private static void Near(double probability, int count, int of) =>
        Assert.InRange(count, (probability * of) - (5 * Math.Sqrt(of * probability * (1 - probability))) - 1, (probability * of) + (5 * Math.Sqrt(of * probability * (1 - probability))) + 1);
}
