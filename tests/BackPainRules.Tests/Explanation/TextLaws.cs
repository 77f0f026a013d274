using BackPainRules.Explanation;
using BackPainRules.Tests.Inference;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Explanation;

[Properties(Arbitrary = [typeof(BuiltInEncounters)], MaxTest = 100)]
public class TextLaws
{
    [Property]
    public void The_text_reassures_only_where_the_assessment_does(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        foreach (var text in Forms(assessment))
        {
            Says(text, "not indicated", assessment.Recommendations.Any(recommendation => recommendation.Investigation.IsNoImaging));
            Says(text, "NONSPECIFIC", assessment.Classification == Classification.Nonspecific);
            Says(text, "nothing is suspected (", assessment.Classification == Classification.Nonspecific);
            Says(text, "the pain is nonspecific", assessment.Classification == Classification.Nonspecific);
            Says(text, "cause unknown", assessment.Mechanisms.Any(mechanism => mechanism.Mechanism.IsUnknown));
            Says(text, "expected course ", assessment.ExpectedCourse.Count > 0 || assessment.Notes.Any(note => note.Text.Contains("expected course")));
            Says(text, "nothing here is reassurance", !assessment.Screening.Complete);
            Says(text, "no reassurance", assessment.Classification == Classification.Undetermined);
        }
    }

    [Property]
    public void Everything_that_was_concluded_is_said(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var text = AssessmentText.Write(assessment).OnOneLine();
        foreach (var suspicion in assessment.Suspicions) Says(text, $"{suspicion.Condition.Phrase} is {suspicion.Level}:", true);
        foreach (var recommendation in assessment.Recommendations)
        {
            var phrase = recommendation.Investigation.IsNoImaging ? "imaging is not indicated" : recommendation.Investigation.Phrase;
            Says(text, recommendation.CoveredBy is { } cover ? $"already covered by {cover.Phrase}." : phrase, true);
            Says(text, phrase, true);
            foreach (var original in recommendation.InsteadOf) Says(text, original.Phrase, true);
            foreach (var attribute in recommendation.CoveredBy is null ? recommendation.Attributes : []) Says(text, attribute.Value, true);
        }

        foreach (var mechanism in assessment.Mechanisms) Says(text, $"- {mechanism.Mechanism.Phrase}: ", true);
        foreach (var contribution in assessment.Contributors) Says(text, $"- {contribution.Contributor.Phrase}: ", true);
        foreach (var remark in assessment.Notes.Concat(assessment.ExpectedCourse)) Says(text, "- " + remark.Text.OnOneLine(), true);
        foreach (var term in assessment.Screening.Missing) Assert.Contains(term.Label, text);
        var most = assessment.Screening.Complete ? 5 : 10;
        foreach (var question in NextQuestions.Shown(assessment)) Says(text, $". {question.Question}", true);
        Assert.Equal(Math.Min(most, assessment.OpenQuestions.Count), NextQuestions.Shown(assessment).Count);
        Says(text, "more (see --format json)", assessment.OpenQuestions.Count > most);
    }

    [Property]
    public void Every_source_that_was_cited_is_listed_and_no_other(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var text = AssessmentText.Write(assessment).OnOneLine();
        var cited = Concluded(assessment).SelectMany(concluded => concluded.Because).Concat(assessment.ClassificationBecause)
            .SelectMany(reason => reason.Citations)
            .Concat(assessment.Suspicions.SelectMany(suspicion => suspicion.Because).SelectMany(reason => reason.Rule!.Evidence).SelectMany(evidence => evidence.Citations))
            .Select(citation => citation.Key).ToHashSet();
        foreach (var source in assessment.Knowledge.Bibliography) Says(text, $"- {source.Key}: {source.Value.OnOneLine()}", cited.Contains(source.Key));
    }

    [Property]
    public void Every_rule_that_suspects_or_recommends_is_named_with_its_citations_once(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var text = AssessmentText.Write(assessment).OnOneLine();
        foreach (var rule in assessment.Suspicions.Cast<Concluded>().Concat(assessment.Recommendations).SelectMany(concluded => concluded.Because).Select(reason => reason.RuleId).Distinct())
            Assert.Equal(2, text.Split($"[{rule}: ").Length);
    }

    [Property]
    public void Lines_are_short_and_clean(Encounter encounter)
    {
        var text = AssessmentText.Write(BackPainAssessor.Default.Assess(encounter));
        Assert.EndsWith("\n", text);
        Assert.DoesNotContain("\n\n\n", text);
        foreach (var line in text.Split('\n'))
        {
            Assert.True(line.Length <= 80 || line.Trim('-', ' ').IndexOf(' ') < 0, line);
            Assert.Equal(line.TrimEnd(), line);
            Assert.DoesNotContain(line, char.IsControl);
            Assert.DoesNotMatch(@"  |\.\.|, ,|\( ?\)| [,.;:)\]]", line.Trim());
        }
    }

    [Property]
    public void Nothing_is_said_in_the_ids_of_programs(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var (text, vocabulary) = (AssessmentText.Write(assessment).OnOneLine(), assessment.Knowledge.Vocabulary);
        var outcomes = new IEnumerable<Outcome>[] { vocabulary.Conditions, vocabulary.Investigations, vocabulary.Mechanisms, vocabulary.Contributors }.SelectMany(kind => kind);
        foreach (var id in vocabulary.Terms.Select(term => term.Id).Concat(outcomes.Select(outcome => outcome.Id).Where(id => id.Any(char.IsUpper))))
            Assert.DoesNotContain(id, text);
    }

    [Property]
    public void Color_adds_nothing_but_color(Encounter encounter)
    {
        var assessment = BackPainAssessor.Default.Assess(encounter);
        var colored = AssessmentText.Write(assessment, color: true);

        Assert.Contains("\u001b[", colored);
        Assert.Equal(AssessmentText.Write(assessment), System.Text.RegularExpressions.Regex.Replace(colored, "\u001b\\[[0-9;]*m", ""));
    }

    private static IEnumerable<string> Forms(Assessment assessment) =>
        [AssessmentText.Write(assessment).OnOneLine(), AssessmentMarkdown.Write(assessment).OnOneLine().Replace("\\", "")];

    private static void Says(string text, string words, bool expected) =>
        Assert.True(text.Contains(words, StringComparison.OrdinalIgnoreCase) == expected, $"{(expected ? "does not say" : "says")} \"{words}\":\n{text}");

    private static IEnumerable<Concluded> Concluded(Assessment assessment) => new IEnumerable<Concluded>[]
    {
        assessment.Suspicions, assessment.Recommendations, assessment.Mechanisms, assessment.Contributors, assessment.ExpectedCourse, assessment.Notes,
    }.SelectMany(kind => kind);
}
