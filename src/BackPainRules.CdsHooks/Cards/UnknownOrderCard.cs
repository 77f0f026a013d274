using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Explanation;
using BackPainRules.Fhir.Orders;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>Orders that may be of the back and that nobody here can read: silence must not be taken for consent.</summary>
internal static class UnknownOrderCard
{
    public static Card Of(CardWriter writer, IReadOnlyList<ImagingOrder> orders) => writer.Write(
        "unknown orders",
        $"Not reviewed: {(orders.Count == 1 ? "an order that may be of the back has a code" : $"{English.Count(orders.Count)} orders that may be of the back have codes")} that this service does not know.",
        CardIndicator.Info,
        [string.Concat(orders.Select(order => $"- {AssessmentMarkdown.Escape(Named(order))}\n")), "Whether imaging is indicated was not looked at. Whoever runs the service can bind these codes."],
        [],
        SelectionBehavior.Any);

    private static string Named(ImagingOrder order) => string.Join(", ", order.Codes.Append(order.Text ?? "").Where(name => name.Length > 0)) is { Length: > 0 } name ? name : "neither code nor text";
}
