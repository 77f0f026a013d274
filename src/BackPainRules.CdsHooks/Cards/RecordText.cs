using BackPainRules.CdsHooks.Records;
using BackPainRules.Explanation;
using BackPainRules.Fhir;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>What the reader has to know of the record itself: what of it did not come, what contradicts itself, which diagnoses the rules do not weigh.</summary>
internal static class RecordText
{
    public static string Of(PatientRecord record) => string.Join("\n", Lines(record).Select(line => $"- {line}")) is { Length: > 0 } list ? $"### The record\n\n{list}\n" : "";

    private static IEnumerable<string> Lines(PatientRecord record)
    {
        if (record.Report.BackPain != BackPainMention.OnRecord)
            yield return $"{(record.Report.BackPain == BackPainMention.NotOnRecord ? "It does not speak of back pain at present" : "Whether the patient has back pain cannot be told from it")}. What stands above is meant for patients who have it.";
        foreach (var diagnosis in record.Unweighed)
            yield return $"A diagnosis is on record, which the rules do not read: {AssessmentMarkdown.OfPhrase(diagnosis.Condition.Phrase)}{(diagnosis.IsConfirmed ? "" : ", not confirmed")}.";
        foreach (var conflict in record.Report.Conflicts)
            yield return $"It says both yes and no to {AssessmentMarkdown.OfPhrase(conflict.Term.Label)}{(conflict.Value == "present" ? ", which is read as present" : "")}.";
        if (record.Report.Prefetch.All(query => query.State == PrefetchState.Missing))
            yield return "Nothing of it was sent. All of it is unknown.";
        else
            foreach (var state in record.Report.Prefetch.Where(query => query.State != PrefetchState.Supplied).GroupBy(query => query.State).OrderBy(group => group.Key))
                yield return $"{What(state.Key)}: {string.Join(", ", state.Select(query => PrefetchTemplates.InWords(query.Key)))}. {Means(state.Key)}";
        foreach (var reason in record.Report.Terms.Where(term => term.Unknown is { } why && term.Sources.Count > 0 && Says(why).Length > 0).GroupBy(term => term.Unknown!.Value).OrderBy(group => group.Key))
            yield return $"{Says(reason.Key)}: {string.Join(", ", reason.Select(term => AssessmentMarkdown.OfPhrase(term.Term.Label)))}.";
    }

    private static string What(PrefetchState state) => state switch
    {
        PrefetchState.Missing => "Not sent",
        PrefetchState.Null or PrefetchState.Empty => "Sent with nothing in it",
        PrefetchState.Failed => "The query failed",
        PrefetchState.Truncated => "Only a first part came",
        _ => "Could not be read",
    };

    private static string Means(PrefetchState state) => state switch
    {
        PrefetchState.Null or PrefetchState.Empty => "That nothing is recorded does not mean that nothing is there.",
        PrefetchState.Truncated => "What it says counts; what it lacks is unknown.",
        _ => "All of it is unknown.",
    };

    /// <summary>Something is on record of it, and does not suffice.</summary>
    private static string Says(UnknownReason reason) => reason switch
    {
        UnknownReason.OutOfDate => "Recorded too long ago to count, or without a date",
        UnknownReason.Unparseable => "Recorded in a form that cannot be read",
        UnknownReason.UnitUnknown => "Recorded without a unit that is known",
        UnknownReason.OutOfRange => "Recorded with a value that is not possible",
        UnknownReason.AskedUnknown => "Asked, and not known",
        UnknownReason.Unconfirmed => "A no is on record that is not confirmed",
        UnknownReason.Conflicting => "The record contradicts itself, and counts for nothing",
        UnknownReason.Imprecise => "Recorded too imprecisely",
        _ => "",
    };
}
