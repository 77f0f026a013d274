using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Explanation;
using BackPainRules.Fhir;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>What the record says of the back pain at hand: what to act on, or that nothing was ruled out yet.</summary>
internal static class TriageCard
{
    private const string key = "triage";

    public static Card Of(CardWriter writer, PatientRecord record)
    {
        var isElsewhere = record.Report.BackPain == BackPainMention.NotOnRecord;
        var silenced = record.Reassures && record.Unweighed.Count > 0;
        return writer.Write(
            key,
            silenced ? Silenced(record) : isElsewhere ? Sentence.Fitting($"If there is back pain (none is on record): {Decapital(Summary(record.Assessment))}") : Summary(record.Assessment),
            isElsewhere ? CardIndicator.Info : CardWriter.Indicator(record.Assessment.Urgency),
            [.. silenced ? ["What the rules make of the rest would reassure, and is not shown."] : new[] { AssessmentMarkdown.WriteBrief(record.Assessment) }, RecordText.Of(record)],
            Proposals.Of(writer, record, key, recommendation => true),
            SelectionBehavior.Any);
    }

    /// <summary>The most urgent first; of what is merely possible as much as fits.</summary>
    public static string Summary(Assessment assessment) => assessment.Classification switch
    {
        Classification.Specific => Specific(assessment),
        Classification.Nonspecific => "Nonspecific low back pain: all screening questions are answered and nothing is suspected.",
        _ when assessment.Screening.Complete => "These rules are not made for this patient: screening is complete, and still nothing is ruled out.",
        _ => Unscreened(assessment),
    };

    /// <summary>"Cannot rule out a serious cause: 12 of 17 screening questions are not yet asked or answered."</summary>
    public static string Unscreened(Assessment assessment)
    {
        var (missing, all) = (assessment.Screening.Missing.Count, assessment.Knowledge.Vocabulary.Screening.Count);
        return $"Cannot rule out a serious cause of back pain: {Open(missing, all)}.";
    }

    /// <summary>How many screening questions are open.</summary>
    public static string Open(int missing, int all) => missing == all
        ? $"none of {English.Count(all)} screening questions is asked or answered yet"
        : $"{English.Count(missing)} of {English.Count(all)} screening questions {English.Are(missing)} not yet asked or answered";

    private static string Specific(Assessment assessment)
    {
        var suspicions = new ByWeight(assessment).InOrder;
        var (when, what) = (Headline.HowSoon(assessment).TrimEnd('.'), Headline.Suspected(suspicions));
        var more = assessment.Screening.Complete ? "" : " Screening is incomplete.";
        return Sentence.Fitting(Sentences());

        IEnumerable<string> Sentences()
        {
            yield return $"{when}: {what}.{more}";
            for (var shown = suspicions.Count - 1; shown > 0; shown--)
                yield return $"{when}: {Headline.Suspected([.. suspicions.Take(shown)])}; {English.Count(suspicions.Count - shown)} more suspected.{more}";
        }
    }

    private static string Decapital(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..];

    private static string Silenced(PatientRecord record)
    {
        var names = record.Unweighed.Select(diagnosis => diagnosis.Condition.Phrase).Distinct().ToList();
        return Sentence.Fitting($"On record: {English.And(names)}. These rules have not weighed it, and rule nothing out.", $"On record: {English.Count(names.Count)} serious diagnoses. These rules have not weighed them, and rule nothing out.");
    }
}
