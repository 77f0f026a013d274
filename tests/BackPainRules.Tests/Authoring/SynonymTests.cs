using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Tests.Authoring;

/// <summary>A document may say it in British English or by another accepted phrase: it means the same, and is printed as the vocabulary says it.</summary>
public class SynonymTests
{
    [Theory]
    [InlineData("saddle anaesthesia", "saddle anesthesia")]
    [InlineData("Saddle Anaesthesia", "saddle anesthesia")]
    [InlineData("faecal incontinence", "fecal incontinence")]
    [InlineData("saddle numbness", "saddle anesthesia")]
    [InlineData("Las\u00E8gue sign", "Lasegue sign")]
    [InlineData("upper motor neurone signs", "upper motor neuron signs")]
    [InlineData("HLA B27", "HLA-B27")]
    public void Findings(string said, string label)
    {
        var (written, printed) = (Document($"{said} is present", "suspect spinal infection, possible"), Document($"{label} is present", "suspect spinal infection, possible"));

        Assert.Equal(Load(printed).Sha256, Load(written).Sha256);
        Assert.Equal(printed.Text, DocumentFormatter.Format(written).Text);
    }

    [Theory]
    [InlineData("haemoglobin is less than 10 g/dL", "hemoglobin is less than 10 g/dL")]
    [InlineData("ESR is more than 50 mm/h", "erythrocyte sedimentation rate is more than 50 mm/h")]
    [InlineData("epidural haematoma is suspected", "epidural hematoma is suspected")]
    [InlineData("bladder scan is recommended", "post-void residual scan is recommended")]
    public void Criteria(string said, string printed)
    {
        var (written, canonical) = (Document(said, "mechanism overuse or fatigue"), Document(printed, "mechanism overuse or fatigue"));

        Assert.Equal(Load(canonical).Sha256, Load(written).Sha256);
        Assert.Equal(canonical.Text, DocumentFormatter.Format(written).Text);
    }

    [Theory]
    [InlineData("suspect epidural haematoma, possible", "suspect epidural hematoma, possible")]
    [InlineData("recommend complete blood count, soon", "recommend full blood count, soon")]
    [InlineData("recommend ESR, soon", "recommend erythrocyte sedimentation rate, soon")]
    public void Conclusions(string said, string printed)
    {
        var (written, canonical) = (Document("fever is present", said), Document("fever is present", printed));

        Assert.Equal(Load(canonical).Sha256, Load(written).Sha256);
        Assert.Equal(canonical.Text, DocumentFormatter.Format(written).Text);
    }

    [Fact]
    public void A_definition_is_used_in_either_spelling()
    {
        var text = """
            ---
            title: T
            version: 1.0.0
            status: draft
            ---

            ```definition
            definition haemodynamic compromise
              when syncope is present
              cite A
            ```

            ```rule
            rule a.b
              when hemodynamic compromise is met
              then mechanism overuse or fatigue
              cite A
            ```

            ```example
            given syncope is present
            expect hemodynamic compromise is met
            ```

            ```bibliography
            A: a
            ```
            """;

        var knowledge = Load(new("a.md", text));

        Assert.All(knowledge.Examples, example => Assert.Empty(example.Run(new BackPainAssessor(knowledge))));
        Assert.Equal(Load(new("a.md", text.Replace("hemodynamic", "haemodynamic"))).Sha256, knowledge.Sha256);
    }

    [Fact]
    public void No_phrase_of_the_vocabulary_or_beside_it_means_two_things()
    {
        Assert.Empty(new Phrasebook(Vocabulary.BuiltIn).Ambiguous);
        Assert.All(Synonyms.All, synonym => Assert.True(Vocabulary.BuiltIn.FindTerm(synonym.Id) is not null || Vocabulary.BuiltIn.FindOutcome(synonym.Id) is not null, synonym.Id));
    }

    [Theory]
    [InlineData("presentation.fever", "Night Sweats")]
    [InlineData("presentation.fever", "saddle anaesthesia")]
    [InlineData("spinalInfection", "spinal malignancy")]
    public void A_synonym_that_already_means_something_is_none(string id, string phrase) =>
        Assert.Equal([phrase], new Phrasebook(Vocabulary.BuiltIn, [(id, phrase)]).Ambiguous);

    [Fact]
    public void A_test_and_its_result_may_share_one() =>
        Assert.Empty(new Phrasebook(Vocabulary.BuiltIn, [("tests.crp", "protein"), ("crp", "protein")]).Ambiguous);

    [Fact]
    public void American_spelling_is_spelled_the_same_again() =>
        Assert.All(Vocabulary.BuiltIn.Terms.Select(term => term.Label).Concat(Vocabulary.BuiltIn.Investigations.Select(one => one.Phrase)), label => Assert.Equal(label.ToLowerInvariant(), AmericanSpelling.Of(label)));

    private static KnowledgeBase Load(KnowledgeDocument document)
    {
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile([document]);
        Assert.Empty(diagnostics);
        return knowledge!;
    }

    private static KnowledgeDocument Document(string criterion, string conclusion) => new("a.md", $"""
        ---
        title: T
        version: 1.0.0
        status: draft
        ---

        ```rule
        rule a.b
          when {criterion}
          then {conclusion}
          cite A
        ```

        ```bibliography
        A: a
        ```

        """.ReplaceLineEndings("\n"));
}
