using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir.Questionnaires;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests.House;
using Hl7.Fhir.Serialization;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>The services of a hospital that has terms and rules of its own.</summary>
public class LocalKnowledgeTests
{
    private static readonly KnowledgeBase hospital = KnowledgeBase.Load(
        Directory.GetFiles(Repository.File("samples/LocalHospital/knowledge"), "*.md").Order(StringComparer.Ordinal).Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file))));
    private static readonly IReadOnlyDictionary<string, ICdsService> services = Call.Make(more: collection => collection.AddBackPainRules(hospital));

    [Fact]
    public void They_read_local_terms_and_answer_by_local_rules()
    {
        var dialysis = Encounter.Parse(File.ReadAllText(Repository.File("samples/LocalHospital/encounters/dialysis.json")), hospital.Vocabulary);
        var answers = FhirJsonSerializer.Default.SerializeToString(FhirAnswers.Of(dialysis, BundleFiles.AsOf, "Patient/" + Call.PatientId, hospital));
        var card = Assert.Single(Call.Of("patient-view", Call.Prefetch([answers]), by: services).Cards);
        var assessment = new BackPainAssessor(hospital).Assess(dialysis);
        Assert.Contains(assessment.Suspicions[0].Condition.Phrase, card.Summary, StringComparison.Ordinal);
        Assert.Contains("`st-elsewhere.hemodialysis-procalcitonin`, local: StElsewhere2026 section 3", card.Detail, StringComparison.Ordinal);
        Assert.Contains("Draft: Brucella serology, within days (soon)", card.Suggestions!.Select(suggestion => suggestion.Label));
    }

    [Fact]
    public void They_ask_local_screening_questions()
    {
        var local = Assert.Single(hospital.Vocabulary.Screening, term => term.IsLocal);
        var card = Assert.Single(Call.Of("order-sign", null, Call.Draft(), by: services).Cards);
        Assert.Contains(local.Question, card.Detail, StringComparison.Ordinal);
        Assert.Contains($"none of {hospital.Vocabulary.Screening.Count} screening questions", card.Summary, StringComparison.Ordinal);
    }
}
