namespace BackPainRules.Fhir.Reading;

/// <summary>What was done to the patient. That one procedure was not done says nothing of all others.</summary>
internal sealed class ProcedureReader : IResourceReader
{
    public IReadOnlyList<string> Types { get; } = ["Procedure"];

    public void Read(Ledger ledger, Item item)
    {
        var node = item.Node;
        if (item.Status == "entered-in-error")
        {
            ledger.Ignore(item, IgnoredReason.EnteredInError, "it was entered in error");
            return;
        }

        if (item.Status is "not-done" or "preparation")
        {
            ledger.Ignore(item, IgnoredReason.NotDone, $"its status is {item.Status}");
            return;
        }

        var when = When.Parse(node.TextOf("performedDateTime")) ?? When.Between(When.Parse(node["performedPeriod"]?.TextOf("start")), When.Parse(node["performedPeriod"]?.TextOf("end")));
        Sayings.Assert(ledger, node["code"], true, new(item, node["code"] ?? node, when, item.Status == "completed" ? null : $"its status is {item.Status ?? "missing"}"));
    }
}
