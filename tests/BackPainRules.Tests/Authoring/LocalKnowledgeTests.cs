using BackPainRules.Authoring;
using BackPainRules.Cohorts;
using BackPainRules.Interviewing;
using BackPainRules.Json;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring;

/// <summary>A hospital's folder that extends the built-in knowledge, and what it can and cannot do to it.</summary>
public class LocalKnowledgeTests
{
    private const string dialysis = """{ "id": "d", "history": { "hemodialysis": true, "unpasteurizedDairy": "absent" }, "tests": { "procalcitonin": 0.80 }, "presentation": { "fever": false } }""";

    private static readonly BackPainAssessor local = new(Hospital.Sample);

    [Fact]
    public void What_extends_with_nothing_of_its_own_assesses_as_the_built_in_knowledge_does()
    {
        var bare = new BackPainAssessor(Hospital.Load(""));
        foreach (var file in Directory.GetFiles(House.Repository.File("samples/encounters"), "*.json"))
        {
            var encounter = Encounter.Parse(File.ReadAllText(file));
            Assert.Equal(WithoutKnowledge(BackPainAssessor.Default.Assess(encounter)), WithoutKnowledge(bare.Assess(encounter)));
        }

        static string WithoutKnowledge(Assessment assessment) => assessment.ToJson(indented: false).Split("\"knowledge\":")[0];
    }

    [Fact]
    public void Its_examples_pass() => Assert.All(Hospital.Sample.Examples, example => Assert.Empty(example.Run(local)));

    [Fact]
    public void Local_values_are_read_written_and_compared()
    {
        var encounter = Encounter.Parse(dialysis, Hospital.Sample.Vocabulary);
        var again = Encounter.Parse(encounter.ToJson(), KnowledgeBase.Load(Hospital.SampleDocuments()).Vocabulary);

        Assert.Equal(encounter, again);
        Assert.Equal(encounter.GetHashCode(), again.GetHashCode());
        Assert.NotEqual(encounter, Encounter.Parse(dialysis.Replace("0.80", "0.9"), Hospital.Sample.Vocabulary));
        Assert.Contains("procalcitonin 0.8 ng/mL", encounter.ToString());
        Assert.Contains("\"procalcitonin\": 0.8", encounter.ToJson());
    }

    [Theory]
    [InlineData("\"hemodialysis\": true", "\"hemodialysis\": \"often\"", "$.history.hemodialysis")]
    [InlineData("0.80", "1001", "$.tests.procalcitonin")]
    [InlineData("0.80", "\"0.8\"", "$.tests.procalcitonin")]
    [InlineData("unpasteurizedDairy", "unpasteurisedDairy", "$.history.unpasteurisedDairy")]
    [InlineData("\"unpasteurizedDairy\"", "\"hemodialysis\"", "$.history.hemodialysis")]
    public void A_wrong_local_value_is_told_with_its_place(string right, string wrong, string path)
    {
        var reading = EncounterReader.Read(dialysis.Replace(right, wrong), Hospital.Sample.Vocabulary);
        Assert.Equal([path], reading.Errors.Select(error => error.Path));
    }

    [Fact]
    public void The_short_way_of_reading_gives_what_the_long_way_gives()
    {
        string[] words = ["true", "false", "null", "\"present\"", "\"absent\"", "\"unknown\"", "\"x\"", "1", "0.5", "1e2", "-1", "99999", "[]"];
        foreach (var finding in words)
            foreach (var number in words)
            {
                var utf8 = System.Text.Encoding.UTF8.GetBytes($$$"""{"history":{"hemodialysis":{{{finding}}}},"tests":{"procalcitonin":{{{number}}}}}""");
                var (sound, full) = (SoundEncounter.Read(utf8, Hospital.Sample.Vocabulary), EncounterReader.ReadInFull(utf8, Hospital.Sample.Vocabulary));
                if (sound is not null) Assert.Equal(full.Encounter, sound);
                Assert.Equal(full.Encounter, EncounterReader.Read(utf8, Hospital.Sample.Vocabulary).Encounter);
            }
    }

    [Fact]
    public void A_local_value_is_never_ignored()
    {
        var encounter = Encounter.Parse(dialysis, Hospital.Sample.Vocabulary);

        Assert.Contains("'history.hemodialysis' is not a term of the knowledge base", Assert.Throws<ArgumentException>(() => BackPainAssessor.Default.Assess(encounter)).Message);
        Assert.Throws<ArgumentException>(() => Cohort.Of([new(), encounter]));
        Assert.Throws<ArgumentException>(() => new CohortAssessor(Hospital.Sample));
        Assert.Throws<ArgumentException>(() => Interview.Start(BackPainAssessor.Default, encounter));
        Assert.False(Encounter.TryParse(dialysis, out _, out var errors));
        Assert.Equal(3, errors.Count);
    }

    [Fact]
    public void An_encounter_finds_its_local_terms_in_another_load_of_the_same_documents()
    {
        var other = new BackPainAssessor(KnowledgeBase.Load(Hospital.SampleDocuments().Reverse()));
        var encounter = Encounter.Parse(dialysis, Hospital.Sample.Vocabulary);
        Assert.Equal(local.Assess(encounter).ToJson(), other.Assess(encounter).ToJson());
    }

    [Fact]
    public void A_local_screening_term_has_to_be_known_before_nonspecific_is_said()
    {
        var builder = Screened(Hospital.Sample.Vocabulary, but: "history.hemodialysis");
        var open = local.Assess(builder.Build());
        Assert.Equal(Classification.Undetermined, open.Classification);
        Assert.Equal(["history.hemodialysis"], open.Screening.Missing.Select(term => term.Id));
        Assert.Contains(open.OpenQuestions, question => question.Term.Id == "history.hemodialysis");

        Assert.Equal(Classification.Nonspecific, local.Assess(builder.Set("history.hemodialysis", Presence.Absent).Build()).Classification);
        Assert.Equal(KnowledgeBase.BuiltIn.Vocabulary.Screening.Select(term => term.Id).Append("history.hemodialysis"), Hospital.Sample.Vocabulary.Screening.Select(term => term.Id));
    }

    [Fact]
    public void An_interview_asks_for_local_terms_and_keeps_their_answers()
    {
        var interview = Interview.Start(local, Screened(Hospital.Sample.Vocabulary, but: "history.hemodialysis").Build());
        Assert.Equal("history.hemodialysis", interview.Next!.Term.Id);

        var answered = interview.Answer(Presence.Present);
        Assert.Contains(answered.Assessment.Suspicions, suspicion => suspicion.Condition.Id == "spinalInfection");
        Assert.Equal(answered.Encounter, Interview.Parse(answered.ToJson(), local).Encounter);
        Assert.Equal(interview.Encounter, answered.Back().Encounter);
    }

    [Fact]
    public void The_assessment_tells_what_came_from_where()
    {
        var assessment = local.Assess(Encounter.Parse(dialysis, Hospital.Sample.Vocabulary));
        var json = assessment.ToJson(indented: false);

        Assert.Contains("\"rule\":\"st-elsewhere.hemodialysis\",\"document\":\"dialysis-and-brucellosis.md\",\"origin\":\"local\"", json);
        Assert.Contains("\"term\":\"tests.procalcitonin\",\"origin\":\"local\",\"value\":0.8", json);
        Assert.Contains("\"replaced\":[{\"rule\":\"nonspecific.reassessment\",\"by\":\"st-elsewhere.reassessment\"", json);
        Assert.Contains("\"retired\":[{\"rule\":\"imaging.previous-lumbar-surgery\"", json);
        Assert.DoesNotContain("\"rule\":\"workup.infection\",\"document\":\"infection.md\",\"origin\"", json);
        Assert.Contains("LOCAL KNOWLEDGE", assessment.ToString());
        Assert.DoesNotContain("origin", BackPainAssessor.Default.Assess(new()).ToJson());
    }

    [Fact]
    public void A_replaced_and_a_retired_rule_do_not_run()
    {
        Assert.Null(Hospital.Sample.FindRule("nonspecific.reassessment"));
        Assert.Null(Hospital.Sample.FindRule("imaging.previous-lumbar-surgery"));
        var assessment = local.Assess(Screened(Hospital.Sample.Vocabulary, but: "").Build());
        var reassessment = Assert.Single(assessment.Recommendations, recommendation => recommendation.Investigation.Id == "reassessment");
        Assert.Equal(["interval: 2 weeks"], reassessment.Attributes.Select(attribute => $"{attribute.Name}: {attribute.Value}"));
    }

    [Theory]
    [InlineData("in 4 weeks", "in 6 weeks", "what it concludes")]
    [InlineData("  when classification is nonspecific\n  then recommend reassessment", "  when all of\n    - classification is nonspecific\n    - history of cancer is absent\n  then recommend reassessment", "what it asks")]
    [InlineData("cite Chou2007 recommendation 1; Review S12", "cite Chou2007 recommendation 1", "the sources and figures that it rests on")]
    public void A_newer_built_in_version_that_changed_the_rule_is_a_conflict(string old, string @new, string what)
    {
        var conflict = Assert.Single(LoadAgainst(text => text.Replace(old, @new)));
        Assert.Equal("BPR059", conflict.Code);
        Assert.EndsWith($", {what} changed", conflict.Message);
    }

    [Fact]
    public void A_newer_built_in_version_without_the_rule_is_a_conflict()
    {
        var conflict = Assert.Single(LoadAgainst(text => text.Replace("nonspecific.reassessment", "nonspecific.visit")));
        Assert.Equal("BPR057", conflict.Code);
        Assert.Contains("has no rule 'nonspecific.reassessment' any more", conflict.Message);
    }

    [Fact]
    public void A_newer_built_in_version_that_only_lays_the_rule_out_anew_is_none() =>
        Assert.Empty(LoadAgainst(text => text.Replace("cite Chou2007 recommendation 1; Review S12", "cite  Review S12 ;\n       Chou2007 recommendation 1").Replace("In nonspecific pain, a date.", "A date.")));

    [Fact]
    public void A_newer_built_in_version_with_the_same_term_is_a_conflict() =>
        Assert.Contains(Compile(Hospital.Document("```vocabulary\nfinding history.cancer\n  phrase cancer before\n  roles red flag\n  question \"?\"\n  cite Review S34\n```")), mistake => mistake.Code == "BPR050");

    [Fact]
    public void What_would_leave_a_suspicion_without_an_answer_cannot_be_retired()
    {
        var stripped = KnowledgeBase.BuiltIn.Rules.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Recommend) && rule.Criterion.ToString().Contains("spinal infection is", StringComparison.Ordinal)).ToList();
        var body = string.Join("\n", stripped.Select(rule => $"retire {rule.Id}\n  written against {KnowledgeBase.BuiltIn.Version} {RuleFingerprint.Of(rule)}\n  because \"To see what happens.\"\n  approved by \"Nobody\" on 2026-11-22\n"));
        Assert.False(KnowledgeBase.TryLoad([Hospital.Document($"```adaptation\n{body}```")], out var knowledge, out var diagnostics));
        Assert.Null(knowledge);
        Assert.All(diagnostics, diagnostic => Assert.Matches("BPR03[012]", diagnostic.Code));
    }

    [Fact]
    public void The_hash_covers_all_of_it_and_no_layout()
    {
        var documents = Hospital.SampleDocuments();
        string Hash(string old, string @new) => KnowledgeBase.Load(documents.Select(document => document with { Text = document.Text.Replace(old, @new) })).Sha256;
        var hash = Hospital.Sample.Sha256;

        Assert.Equal(hash, Hash("\n", "\r\n"));
        Assert.Equal(hash, Hash("roles red flag, screening", "roles  screening,  red flag"));
        foreach (var (old, @new) in new[]
        {
            ("by catheter, fistula or graft", "by catheter"), ("0 to 1000 ng/mL", "0 to 2000 ng/mL"), ("group laboratory", "group referral"), ("a second time.", "twice."),
            ("Dr. Maria Lopez", "Dr. Mario Lopez"), ("2026-11-20", "2026-11-21"), ("in 2 weeks", "in 3 weeks"), ("cite StElsewhere2026 section 4\n\ninvestigation", "cite StElsewhere2026 section 5\n\ninvestigation"),
        })
            Assert.NotEqual(hash, Hash(old, @new));
    }

    [Fact]
    public void Local_terms_and_fences_are_part_of_knowledge_that_extends_nothing_too()
    {
        var entry = "```vocabulary\nfinding history.dialysis\n  phrase dialysis\n  roles contextual\n  question \"Is it so?\"\n  cite A\n```\n\n```rule\nrule a.b\n  when dialysis is present\n  then note \"X\"\n  cite A\n```\n\n```bibliography\nA: B\n```\n";
        var alone = KnowledgeBase.Load([new("a.md", "---\ntitle: A\nversion: 1.0.0\nstatus: draft\n---\n\n" + entry)]);
        Assert.Null(alone.Adaptation);
        Assert.True(alone.Vocabulary.FindTerm("history.dialysis")!.IsLocal);
    }

    [Property(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 60)]
    public void Built_in_encounters_are_assessed_alike_where_no_local_term_decides(Encounter encounter)
    {
        var (here, there) = (local.Assess(encounter), BackPainAssessor.Default.Assess(encounter));
        Assert.Equal(there.Suspicions.Select(suspicion => suspicion.ToString()), here.Suspicions.Select(suspicion => suspicion.ToString()));
        if (there.Classification != Classification.Nonspecific) Assert.Equal(there.Urgency, here.Urgency);
        Assert.NotEqual(Classification.Nonspecific, here.Classification);
    }

    private static EncounterBuilder Screened(Vocabulary vocabulary, string but) =>
        vocabulary.Screening.Where(term => term.Id != but).Aggregate(new EncounterBuilder(vocabulary), (builder, term) => term is Finding ? builder.Set(term.Id, Presence.Absent) : builder.Set(term.Id, 45m));

    /// <summary>What is said of the sample hospital when the built-in documents read otherwise, in a version of their own.</summary>
    private static IReadOnlyList<Diagnostic> LoadAgainst(Func<string, string> edit)
    {
        List<KnowledgeDocument> newer = [.. KnowledgeBase.BuiltInDocuments().Select(document => document with { Text = edit(document.Text).Replace("version: 1.0.0", "version: 1.1.0") })];
        var knowledge = KnowledgeBase.Load(newer);
        return KnowledgeCompiler.Compile(Hospital.SampleDocuments(), null, () => new(knowledge, newer)).Diagnostics;
    }

    private static IReadOnlyList<Diagnostic> Compile(KnowledgeDocument document) => KnowledgeCompiler.Compile([document]).Diagnostics;
}
