using System.Text.Json;
using BackPainRules.CdsHooks.Cards;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.Fhir.Orders;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Services;

/// <summary>As an order of imaging is chosen or signed: whether what is known calls for it.</summary>
internal abstract class OrderService(RecordReader reader, IOptions<BackPainCdsOptions> options, string id, string hook, string title)
    : BackPainService(reader, options, id, hook, title,
        "Reviews drafts of imaging of the lumbar spine: indicated for what is known, not indicated with screening complete, or no indication on record with the screening questions that are open; and offers what is advised instead.")
{
    protected override IEnumerable<Card> Answer(CardWriter writer, PatientRecord record, CdsRequest request)
    {
        var orders = Orders(record, request).ToList();
        var reviews = orders.Select(order => OrderReview.Of(order, record.Assessment, record.Report)).Where(review => review.Verdict != OrderVerdict.NotUnderstood).ToList();
        var urgency = record.Assessment.Urgency;
        var speaksFirst = urgency >= Urgency.Urgent && reviews.All(review => review.Recommendation is not { } advice || advice.Urgency < urgency);
        List<Card> cards = [.. reviews.Select(review => OrderCard.Of(writer, record, review, alone: !speaksFirst)).OrderByDescending(card => card.Indicator)];
        if (speaksFirst && (reviews.Count > 0 || Concerns(record))) cards.Insert(0, TriageCard.Of(writer, record));
        if (orders.Where(order => order is { Investigation: null, MayBeOfTheBack: true }).ToList() is { Count: > 0 } unknown) cards.Add(UnknownOrderCard.Of(writer, unknown));
        return cards.Select((card, place) => place > 0 && card.Indicator == CardIndicator.Critical ? card with { Indicator = CardIndicator.Warning } : card);
    }

    /// <summary>The drafts that are up for review.</summary>
    protected virtual IEnumerable<ImagingOrder> Orders(PatientRecord record, CdsRequest request) =>
        request.Context.TryGetProperty("draftOrders", out var drafts) && drafts.ValueKind is JsonValueKind.Object or JsonValueKind.Array
            ? ImagingOrder.Read(drafts, record.Assessment.Knowledge.Vocabulary, Options.Bindings) : [];
}

/// <summary>As an order is chosen.</summary>
internal sealed class OrderSelectService(RecordReader reader, IOptions<BackPainCdsOptions> options)
    : OrderService(reader, options, "back-pain-order-select", "order-select", "Low back pain: imaging that is being chosen")
{
    /// <summary>Of all drafts those that were selected just now; all, where it does not say which.</summary>
    protected override IEnumerable<ImagingOrder> Orders(PatientRecord record, CdsRequest request)
    {
        var all = base.Orders(record, request).ToList();
        var selected = request.ContextTexts("selections");
        var chosen = all.Where(order => selected.Any(selection => selection == order.Reference || selection.EndsWith('/' + order.Reference, StringComparison.Ordinal))).ToList();
        return chosen.Count > 0 ? chosen : selected.Count > 0 && selected.All(IsOfAnotherType) ? [] : all;
    }

    private static bool IsOfAnotherType(string reference) => reference.Contains('/', StringComparison.Ordinal) && !reference.Contains("ServiceRequest/", StringComparison.Ordinal);
}

/// <summary>As orders are signed: the last look.</summary>
internal sealed class OrderSignService(RecordReader reader, IOptions<BackPainCdsOptions> options)
    : OrderService(reader, options, "back-pain-order-sign", "order-sign", "Low back pain: imaging that is being signed");
