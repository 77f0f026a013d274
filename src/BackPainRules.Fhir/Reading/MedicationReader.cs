namespace BackPainRules.Fhir.Reading;

/// <summary>Medicines that are or were taken, as far as a code says something that a term asks for.</summary>
internal sealed class MedicationReader : IResourceReader
{
    private static readonly string[] notTaken = ["draft", "cancelled", "not-done", "not-taken", "intended", "preparation"];

    public IReadOnlyList<string> Types { get; } = ["MedicationRequest", "MedicationStatement", "MedicationAdministration"];

    public void Read(Ledger ledger, Item item)
    {
        var node = item.Node;
        if (item.Status == "entered-in-error")
            ledger.Ignore(item, IgnoredReason.EnteredInError, "it was entered in error");
        else if (notTaken.Contains(item.Status) || node["doNotPerform"]?.Bool == true || node.TextOf("intent") is "proposal" or "plan")
            ledger.Ignore(item, IgnoredReason.NotDone, "it was planned or not taken, which is no sign that it never was");
        else
            Taken(ledger, item, node);
    }

    private static void Taken(Ledger ledger, Item item, Node node)
    {
        var concept = node["medicationCodeableConcept"] ?? ledger.Resolve(item, node["medicationReference"]?.TextOf("reference"))?["code"];
        var period = node["effectivePeriod"] ?? node["dispenseRequest"]?["validityPeriod"];
        var (start, end) = (When.Parse(period?.TextOf("start")), When.Parse(period?.TextOf("end")));
        var single = When.Parse(node.TextOf("effectiveDateTime")) ?? When.Parse(node.TextOf("authoredOn")) ?? When.Parse(node.TextOf("dateAsserted"));
        var isGoingOn = item.Status == "active" && end is null;
        var doubt = item.Status is null or "unknown" ? "it does not say whether it is taken" : null;
        Sayings.Assert(ledger, concept, true, new(item, node["medicationCodeableConcept"] ?? node["medicationReference"] ?? node, end ?? (isGoingOn ? null : single ?? start), doubt, isGoingOn, Days(ledger, node, start, end, isGoingOn)));
    }

    /// <summary>For how many days at least, as far as it is told.</summary>
    private static int? Days(Ledger ledger, Node node, When? start, When? end, bool isGoingOn) =>
        start is not null && (end is not null || isGoingOn) ? Math.Max(0, (end?.FirstDay ?? ledger.AsOf).DayNumber - start.LastDay.DayNumber)
        : node["dispenseRequest"]?["expectedSupplyDuration"] is { } supply && supply["value"]?.Number is >= 0 and <= 36500 and { } days && (supply.TextOf("code") ?? supply.TextOf("unit")) is "d" or "day" or "days" ? (int)days
        : null;
}
