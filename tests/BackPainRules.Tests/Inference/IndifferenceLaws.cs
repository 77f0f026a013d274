using System.Globalization;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

public class IndifferenceLaws
{
    [Property(Arbitrary = [typeof(Generated)], MaxTest = 200)]
    public void The_order_of_rules_and_documents_does_not_matter(GeneratedKnowledge generated, Encounter encounter, int seed)
    {
        var shuffled = generated.Rules.ToArray();
        new Random(seed).Shuffle(shuffled);

        Assert.Equal(
            new BackPainAssessor(generated.Knowledge).Assess(encounter).ToJson(),
            new BackPainAssessor(new GeneratedKnowledge(shuffled).Knowledge).Assess(encounter).ToJson());
    }

    [Fact]
    public void The_order_of_the_built_in_documents_does_not_matter()
    {
        var documents = KnowledgeBase.BuiltInDocuments();
        Assert.Equal(KnowledgeBase.BuiltIn.Sha256, KnowledgeBase.Load(documents.Reverse()).Sha256);
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("hi-IN")]
    [InlineData("de-DE")]
    public void The_culture_does_not_matter(string culture)
    {
        var encounter = Encounter.Parse("""{"patient":{"age":45.50},"presentation":{"fever":"present"},"history":{"intravenousDrugUse":true},"examination":{"temperature":38.50,"midlineTenderness":true},"tests":{"esr":20.0}}""");
        var expected = BackPainAssessor.Default.Assess(encounter).ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture) { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(expected, new BackPainAssessor(KnowledgeBase.Load(KnowledgeBase.BuiltInDocuments())).Assess(encounter).ToJson());
            Assert.Equal(encounter, Encounter.Parse("""{"tests":{"esr":2e1},"examination":{"midlineTenderness":"present","temperature":38.5},"history":{"intravenousDrugUse":"present"},"presentation":{"fever":true},"patient":{"age":45.5}}"""));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 20)]
    public void Threads_do_not_matter(Encounter encounter)
    {
        var assessor = new BackPainAssessor(KnowledgeBase.BuiltIn);
        var results = new string[8];
        Parallel.For(0, results.Length, i => results[i] = assessor.Assess(encounter).ToJson());
        Assert.Single(results.Distinct());
    }
}
