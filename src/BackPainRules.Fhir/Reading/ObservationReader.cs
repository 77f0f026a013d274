using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>Measurements, findings of the examination, results: with their components.</summary>
internal sealed class ObservationReader : IResourceReader
{
    public IReadOnlyList<string> Types { get; } = ["Observation"];

    public void Read(Ledger ledger, Item item)
    {
        if (item.Status is "entered-in-error" or "cancelled")
        {
            ledger.Ignore(item, IgnoredReason.EnteredInError, $"its status is {item.Status}");
            return;
        }

        var node = item.Node;
        var when = When.Parse(node.TextOf("effectiveDateTime")) ?? When.Parse(node.TextOf("effectiveInstant"))
            ?? When.Between(When.Parse(node["effectivePeriod"]?.TextOf("start")), When.Parse(node["effectivePeriod"]?.TextOf("end"))) ?? When.Parse(node.TextOf("issued"));
        var doubt = item.Status is "final" or "amended" or "corrected" ? null : $"its status is {item.Status ?? "missing"}";
        ReadOne(ledger, item, node, when, doubt, isWhole: !node.Has("component"));
        foreach (var component in node.Each("component"))
            ReadOne(ledger, item, component, when, doubt, isWhole: true);
    }

    private static void ReadOne(Ledger ledger, Item item, Node holder, When? when, string? doubt, bool isWhole)
    {
        var value = Values.ValueOf(holder);
        if (value is null && !isWhole && !holder.Has("interpretation")) return;
        foreach (var meaning in ledger.Meanings(item, holder["code"]))
        {
            var saying = new Saying(item, value ?? holder, when, doubt);
            if (value is { } told) Values.Enter(ledger, meaning, told, saying);
            if (meaning.Term is Finding && holder["interpretation"] is { } interpretation) Interpreted(ledger, meaning, interpretation, saying);
            if (value is null && meaning.Term is { } term && meaning.Rule.Fit != Fit.Broader && !holder.Has("interpretation")) WithoutValue(ledger, term, holder, saying);
        }
    }

    /// <summary>Positive or negative, where the code of the observation is itself a finding.</summary>
    private static void Interpreted(Ledger ledger, Meaning meaning, Node interpretation, Saying saying)
    {
        var concepts = interpretation.Json.ValueKind == System.Text.Json.JsonValueKind.Array ? interpretation.Json.EnumerateArray().Select(one => new Node(one, interpretation.Path)) : [interpretation];
        foreach (var concept in concepts)
            if (Values.AnswerOf(ledger, concept) is "present" or "absent") Values.Enter(ledger, meaning, concept, saying with { At = concept });
    }

    private static void WithoutValue(Ledger ledger, Term term, Node holder, Saying saying)
    {
        var code = holder["dataAbsentReason"] is { } absent ? absent.Each("coding").Select(coding => coding.TextOf("code")).FirstOrDefault() ?? "not coded" : null;
        var (reason, why) = code switch
        {
            null => (UnknownReason.NotRecorded, "the observation has no value"),
            "asked-unknown" or "asked-declined" => (UnknownReason.AskedUnknown, $"absent: {code}"),
            "not-asked" or "not-performed" => (UnknownReason.NotAsked, $"absent: {code}"),
            "error" or "not-a-number" or "negative-infinity" or "positive-infinity" => (UnknownReason.Unparseable, $"absent: {code}"),
            _ => (UnknownReason.NotRecorded, $"absent: {code}"),
        };
        Values.Nothing(ledger, term, reason, why, saying);
    }
}
