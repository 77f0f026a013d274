using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Explanation;
using BackPainRules.Fhir.Orders;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>Whether an order of imaging is indicated for what is known, and what to do instead where it is not.</summary>
internal static class OrderCard
{
    /// <param name="writer">What the cards of the answer share.</param>
    /// <param name="record">The patient.</param>
    /// <param name="review">What is said of the order.</param>
    /// <param name="alone">No other card of the answer offers what else is due.</param>
    public static Card Of(CardWriter writer, PatientRecord record, OrderReview review, bool alone) => writer.Write(
        review.Order.Reference,
        Summary(record, review),
        (CardIndicator)Math.Max((int)Weight(review.Verdict), (int)CardWriter.Indicator(record.Assessment.Urgency)),
        [Detail(record, review), RecordText.Of(record)],
        [.. Suggestions(writer, record, review, alone)],
        review.Verdict is OrderVerdict.Indicated or OrderVerdict.OtherImagingIndicated ? SelectionBehavior.Any : SelectionBehavior.AtMostOne);

    private static CardIndicator Weight(OrderVerdict verdict) => verdict == OrderVerdict.Indicated ? CardIndicator.Info : CardIndicator.Warning;

    private static string Summary(PatientRecord record, OrderReview review)
    {
        var ordered = review.Order.Investigation!.Phrase;
        return review.Verdict switch
        {
            OrderVerdict.Indicated => Due(record, review.Recommendation!, $"{ordered} is indicated"),
            OrderVerdict.OtherImagingIndicated => Due(record, review.Recommendation!, $"{review.Recommendation!.Investigation.Phrase} is advised rather than {ordered}"),
            OrderVerdict.NotIndicated => $"{English.Capital(ordered)} is not indicated: screening is complete, and nothing that was found calls for it.",
            _ => NoIndication(record.Assessment, review),
        };
    }

    /// <summary>How soon stands in every form of it, the reason where there is room.</summary>
    private static string Due(PatientRecord record, Recommendation recommendation, string what)
    {
        var (when, because) = (English.When(recommendation.Urgency), new Grounds(Actions.Decisive(record.Assessment, recommendation), record.Assessment.Encounter).Because());
        return Sentence.Fitting($"{English.Capital(what)}: {when}{because}.", $"{English.Capital(what)}: {when}.", $"{English.Capital(when)}: {what}.");
    }

    private static string NoIndication(Assessment assessment, OrderReview review)
    {
        var none = $"No indication on record for {review.Order.Investigation!.Phrase}";
        return assessment.Screening.Complete
            ? Sentence.Fitting(review.Diagnoses.Count > 0 ? $"{none}; it also holds a diagnosis that these rules have not weighed." : $"{none}, and none against it: these rules do not settle it.", none + ".")
            : Sentence.Fitting($"{none}: {TriageCard.Open(assessment.Screening.Missing.Count, assessment.Knowledge.Vocabulary.Screening.Count)}.", none + ": screening is incomplete.");
    }

    private static string Detail(PatientRecord record, OrderReview review) => review.Verdict switch
    {
        OrderVerdict.NoIndicationOnRecord => Unanswered(record),
        OrderVerdict.NotIndicated => $"{Reasons(review)}\n{AssessmentMarkdown.WriteBrief(record.Assessment)}",
        _ => AssessmentMarkdown.WriteBrief(record.Assessment),
    };

    /// <summary>Every rule that advises against it, with its sources.</summary>
    private static string Reasons(OrderReview review) => string.Join("\n", review.Recommendation!.Because.Select(reason =>
        $"- Imaging is not indicated: `{reason.RuleId}` ({AssessmentMarkdown.OfPhrase(English.Cite(reason.Citations))})")) + "\n";

    private static string Unanswered(PatientRecord record)
    {
        const string isNot = "This does not say that it is not indicated.";
        var assessment = record.Assessment;
        return assessment.Screening.Complete
            ? isNot + (record.Reassures ? "" : "\n\n" + AssessmentMarkdown.WriteBrief(assessment))
            : $"{isNot} {Questions.Unanswered(assessment)}{(assessment.Suspicions.Count > 0 ? "\n" + AssessmentMarkdown.WriteBrief(assessment) : "")}";
    }

    private static IEnumerable<Suggestion> Suggestions(CardWriter writer, PatientRecord record, OrderReview review, bool alone) => review.Verdict switch
    {
        OrderVerdict.Indicated => alone ? AlsoDue(writer, record, review) : [],
        OrderVerdict.OtherImagingIndicated => [Instead(writer, record, review, review.Recommendation!), .. alone ? AlsoDue(writer, record, review) : []],
        OrderVerdict.NotIndicated => [.. FollowUp(record).Select(recommendation => Instead(writer, record, review, recommendation)), .. Without(writer, review)],
        _ => Questions.ToAsk(writer, record),
    };

    /// <summary>What else cannot wait.</summary>
    private static IReadOnlyList<Suggestion> AlsoDue(CardWriter writer, PatientRecord record, OrderReview review) =>
        Proposals.Of(writer, record, review.Order.Reference, recommendation => recommendation.Urgency > Urgency.Routine && recommendation != review.Recommendation);

    /// <summary>What the rules advise for pain that needs no picture: to see the patient again.</summary>
    private static IEnumerable<Recommendation> FollowUp(PatientRecord record) =>
        record.Assessment.Recommendations.Where(recommendation => recommendation is { Investigation: { IsNoImaging: false, Group: "follow-up" }, CoveredBy: null }).Take(1);

    private static Suggestion Instead(CardWriter writer, PatientRecord record, OrderReview review, Recommendation recommendation)
    {
        var (chosen, draft) = Proposals.Drafts(writer, record).First(pair => pair.Recommendation == recommendation);
        return new($"{English.Capital(chosen.Investigation.Phrase)} instead of {review.Order.Investigation!.Phrase}", writer.Id("instead", review.Order.Reference, chosen.Investigation.Id))
        {
            IsRecommended = true,
            Actions = [.. Removal(review), Proposals.Create(chosen, draft)],
        };
    }

    private static IEnumerable<Suggestion> Without(CardWriter writer, OrderReview review) =>
        Removal(review).Select(removal => new Suggestion($"Remove the order of {review.Order.Investigation!.Phrase}", writer.Id("remove", review.Order.Reference)) { Actions = [removal] });

    /// <summary>Nothing, where the draft has no id to remove it by, or one that no server of FHIR has.</summary>
    private static IEnumerable<CardAction> Removal(OrderReview review) => !review.Order.HasId || !RelativeReference.IsOne(review.Order.Reference) ? []
        : [new(ActionType.Delete, $"Removes the draft order of {review.Order.Investigation!.Phrase}.") { ResourceId = review.Order.Reference }];
}
