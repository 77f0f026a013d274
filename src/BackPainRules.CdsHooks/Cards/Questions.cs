using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Explanation;
using BackPainRules.Fhir.Guidance;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>What to ask, and how to get it asked.</summary>
internal static class Questions
{
    /// <summary>The card of an encounter that begins: every screening question without an answer, the one that can matter most first.</summary>
    public static Card Of(CardWriter writer, PatientRecord record)
    {
        var missing = record.Assessment.Screening.Missing.Count;
        return writer.Write(
            "questions",
            $"Back pain: ask {English.Count(missing)} screening {(missing == 1 ? "question" : "questions")} before a serious cause is called unlikely.",
            CardIndicator.Info,
            [Unanswered(record.Assessment), record.Assessment.Suspicions.Count > 0 ? AssessmentMarkdown.WriteBrief(record.Assessment) : "", RecordText.Of(record)],
            [.. ToAsk(writer, record)],
            SelectionBehavior.AtMostOne);
    }

    /// <summary>The screening questions without an answer, as a numbered list.</summary>
    public static string Unanswered(Assessment assessment)
    {
        var order = assessment.OpenQuestions.Select((question, place) => (question.Term.Id, place)).ToDictionary(pair => pair.Id, pair => pair.place, StringComparer.Ordinal);
        var questions = assessment.Screening.Missing.OrderBy(term => order.GetValueOrDefault(term.Id, int.MaxValue)).Select((term, place) => $"{English.Count(place + 1)}. {AssessmentMarkdown.OfPhrase(term.Question)}\n");
        return $"These screening questions are unanswered:\n\n{string.Concat(questions)}";
    }

    /// <summary>A task to have the questionnaire answered: the way a no gets on record at all.</summary>
    public static IEnumerable<Suggestion> ToAsk(CardWriter writer, PatientRecord record)
    {
        if (FhirTask.ToAsk(record.Assessment, record.About, writer.Bindings) is not { } task) yield break;
        yield return new("Plan to ask the screening questions", writer.Id("suggestion", "ask"))
        {
            IsRecommended = true,
            Actions = [new(ActionType.Create, "Proposes a task: to have the open screening questions answered.") { Resource = Proposals.Json(task) }],
        };
    }
}
