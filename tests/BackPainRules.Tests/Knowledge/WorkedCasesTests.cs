using System.Text;
using BackPainRules.Authoring;
using BackPainRules.Explanation;
using BackPainRules.Tests.Explanation;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Knowledge;

/// <summary>Whole patients, as clinicians meet them: beside the knowledge, not in the package. What is said of each was read and approved.</summary>
public class WorkedCasesTests
{
    private static readonly IReadOnlyList<KnowledgeDocument> documents =
        [.. Directory.EnumerateFiles(Repository.File("src/BackPainRules/Knowledge/Cases"), "*.md").Order(StringComparer.Ordinal)
            .Select(file => new KnowledgeDocument(Path.GetFileName(file), File.ReadAllText(file)))];

    private static readonly KnowledgeBase knowledge = KnowledgeBase.Load([.. KnowledgeBase.BuiltInDocuments(), .. documents]);
    private static readonly BackPainAssessor assessor = new(knowledge);
    private static readonly IReadOnlyList<Example> cases = [.. knowledge.Examples.Where(example => Names.Contains(example.Span.Document))];
    private static readonly Lazy<IReadOnlyList<Assessment>> assessments = new(() => [.. cases.Select(example => assessor.Assess(example.Encounter))]);

    /// <summary>The file names of the documents of cases.</summary>
    public static TheoryData<string> Documents => [.. documents.Select(document => document.Name)];

    private static HashSet<string> Names => [.. documents.Select(document => document.Name)];

    [Fact]
    public void There_are_enough_of_them_and_each_has_a_title_of_its_own()
    {
        Assert.True(cases.Count >= 60, $"{cases.Count} cases");
        Assert.All(cases, example => Assert.NotEqual("", example.Title));
        Assert.Equal(cases.Count, cases.Select(example => example.Title).Distinct().Count());
    }

    [Fact]
    public void They_add_no_rule() => Assert.Equal(KnowledgeBase.BuiltIn.Rules.Select(rule => rule.Id), knowledge.Rules.Select(rule => rule.Id));

    [Fact]
    public void Each_comes_out_as_its_author_expects() =>
        Assert.Empty(cases.SelectMany(example => example.Run(assessor)
            .Select(failure => $"{example.Span.Document}:{example.Span.Line} {example.Title}: {failure}")));

    [Fact]
    public void Each_says_what_is_due_and_how_soon_or_that_too_little_is_known() =>
        Assert.All(cases, example => Assert.Contains(example.Expectations, expectation => expectation.Subject is "urgency" or "classification"
            || expectation.ToString().Contains(" is recommended", StringComparison.Ordinal)));

    [Fact]
    public void Every_condition_every_classification_every_category_and_every_urgency_occurs()
    {
        Assert.Equal(knowledge.Vocabulary.Conditions.Select(condition => condition.Id).Order(StringComparer.Ordinal),
            assessments.Value.SelectMany(assessment => assessment.Suspicions).Select(suspicion => suspicion.Condition.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Enum.GetValues<Classification>(), assessments.Value.Select(assessment => assessment.Classification).Distinct().Order());
        Assert.Equal(Enum.GetValues<Category>(), assessments.Value.Select(assessment => assessment.Category).Distinct().Order());
        Assert.Equal(Enum.GetValues<Urgency>(), assessments.Value.Select(assessment => assessment.Urgency).Distinct().Order());
    }

    [Fact]
    public void Every_mechanism_and_every_contributor_occurs()
    {
        Assert.Equal(knowledge.Vocabulary.Mechanisms.Select(mechanism => mechanism.Id).Order(StringComparer.Ordinal),
            assessments.Value.SelectMany(assessment => assessment.Mechanisms).Select(mechanism => mechanism.Mechanism.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(knowledge.Vocabulary.Contributors.Select(contributor => contributor.Id).Order(StringComparer.Ordinal),
            assessments.Value.SelectMany(assessment => assessment.Contributors).Select(contribution => contribution.Contributor.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Reads_as_approved(string document)
    {
        var text = new StringBuilder();
        foreach (var example in cases.Where(example => example.Span.Document == document))
        {
            var assessment = assessor.Assess(example.Encounter);
            text.Append("==== ").Append(example.Title).Append(" ====\n\n").Append(AssessmentText.Write(assessment).Masked(assessment)).Append('\n');
        }

        Approved.Match(text.ToString(), $"Cases/{Path.GetFileNameWithoutExtension(document)}.approved.txt");
    }
}
