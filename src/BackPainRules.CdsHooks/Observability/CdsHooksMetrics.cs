using System.Diagnostics;
using System.Diagnostics.Metrics;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Observability;

/// <summary>What is counted.</summary>
internal sealed class CdsHooksMetrics
{
    private readonly TimeProvider time;
    private readonly Counter<long> requests;
    private readonly Histogram<double> duration;
    private readonly Counter<long> cards;
    private readonly Counter<long> feedback;
    private readonly Counter<long> refusals;
    private readonly Counter<long> keyFetches;

    public CdsHooksMetrics(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        var meter = meters.Create(CdsHooksTelemetry.Name);
        requests = meter.CreateCounter<long>("cds_hooks.requests", "{request}", "Requests, by endpoint, service, outcome and status.");
        duration = meter.CreateHistogram("cds_hooks.request.duration", "s", "How long answers took.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
        });
        cards = meter.CreateCounter<long>("cds_hooks.cards", "{card}", "Cards of services, by service and indicator.");
        feedback = meter.CreateCounter<long>("cds_hooks.feedback", "{feedback}", "Feedback, by service and outcome.");
        refusals = meter.CreateCounter<long>("cds_hooks.authentication.failures", "{request}", "Requests of clients that could not prove who they are, by kind.");
        keyFetches = meter.CreateCounter<long>("cds_hooks.key_set.fetches", "{fetch}", "Key sets that were fetched, by success.");
    }

    public long Now => time.GetTimestamp();

    public void Answered(string endpoint, string? service, string outcome, int status, long started)
    {
        var tags = new TagList { { "endpoint", endpoint }, { "service", service ?? "none" }, { "outcome", outcome }, { "http.response.status_code", status } };
        requests.Add(1, tags);
        duration.Record(time.GetElapsedTime(started).TotalSeconds, tags);
    }

    public void Showed(string service, CdsResponse response)
    {
        foreach (var card in response.Cards) cards.Add(1, new("service", service), new("indicator", Word(card.Indicator)));
    }

    public void Received(string service, FeedbackOutcome outcome) =>
        feedback.Add(1, new("service", service), new("outcome", outcome == FeedbackOutcome.Accepted ? "accepted" : "overridden"));

    public void Refused(string kind) => refusals.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void FetchedKeys(bool successfully) => keyFetches.Add(1, new KeyValuePair<string, object?>("success", successfully));

    private static string Word(CardIndicator indicator) => indicator switch
    {
        CardIndicator.Info => "info",
        CardIndicator.Warning => "warning",
        CardIndicator.Critical => "critical",
        _ => "other",
    };
}
