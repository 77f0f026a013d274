namespace BackPainRules.Fhir.Reading;

/// <summary>The reasons that an order gives: they may alarm, and reassure of nothing. What is ordered is no fact about the patient.</summary>
internal sealed class ServiceRequestReader : IResourceReader
{
    public IReadOnlyList<string> Types { get; } = ["ServiceRequest"];

    public void Read(Ledger ledger, Item item)
    {
        if (item.Status is "entered-in-error" or "revoked" || item.Node["doNotPerform"]?.Bool == true)
        {
            ledger.Ignore(item, IgnoredReason.EnteredInError, "it was withdrawn, or forbids what it names");
            return;
        }

        foreach (var reason in item.Node.Each("reasonCode"))
        {
            var when = When.Parse(item.Node.TextOf("authoredOn"));
            Sayings.Assert(ledger, reason, true, new(item, reason, when, "it is the reason of an order"));
            foreach (var condition in ledger.DiagnosesOf(reason))
                ledger.Diagnoses.Add(new(condition, item.Source(reason, when), IsConfirmed: false));
        }
    }
}
