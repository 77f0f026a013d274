using System.Text.Json;
using BackPainRules.Governance;

namespace BackPainRules.Json;

/// <summary>Writes what a knowledge base extends, and which rules of that do not hold in it.</summary>
internal static class AdaptationWriter
{
    public static void Write(Utf8JsonWriter writer, LocalAdaptation adaptation, IReadOnlyList<DocumentReview> reviews)
    {
        writer.WriteStartObject("extends");
        writer.WriteString("name", adaptation.Name);
        writer.WriteString("version", adaptation.Version);
        writer.WriteString("sha256", adaptation.Sha256);
        writer.WriteEndObject();
        Changes(writer, "replaced", adaptation.Changes.Where(change => change.ReplacedBy is not null));
        Changes(writer, "retired", adaptation.Changes.Where(change => change.ReplacedBy is null));
        writer.WriteStartArray("notApproved");
        foreach (var review in reviews.Where(review => review.Standing is not (DocumentStanding.Approved or DocumentStanding.Retired)))
        {
            writer.WriteStartObject();
            writer.WriteString("document", review.Head.Document);
            writer.WriteString("standing", DocumentReview.Of(review.Standing));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Changes(Utf8JsonWriter writer, string name, IEnumerable<RuleChange> changes)
    {
        writer.WriteStartArray(name);
        foreach (var change in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("rule", change.Rule);
            if (change.ReplacedBy is { } by) writer.WriteString("by", by);
            writer.WriteString("document", change.Document);
            writer.WriteString("reason", change.Reason);
            writer.WriteString("approvedBy", change.Approver);
            writer.WriteString("approvedOn", change.Date);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
