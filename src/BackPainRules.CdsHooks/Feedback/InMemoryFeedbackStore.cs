using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Feedback;

/// <summary>The newest feedback, in memory and gone with the process: for trying out, and for tests.</summary>
/// <param name="capacity">How many are kept; the oldest goes first.</param>
public sealed class InMemoryFeedbackStore(int capacity) : IFeedbackStore
{
    /// <summary>How many are kept unless said otherwise.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<(string Service, string Card, FeedbackOutcome Outcome, DateTimeOffset At), CdsFeedback> kept = [];

    /// <summary>Keeps ten thousand.</summary>
    public InMemoryFeedbackStore() : this(DefaultCapacity) { }

    /// <summary>What is kept, the oldest first, with the service that each is about.</summary>
    public IReadOnlyList<(string Service, CdsFeedback Feedback)> All
    {
        get
        {
            lock (gate) return [.. kept.Select(one => (one.Key.Service, one.Value))];
        }
    }

    /// <inheritdoc/>
    public ValueTask AddAsync(string service, CdsFeedback feedback, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            kept[(service, feedback.Card, feedback.Outcome, feedback.At)] = feedback;
            if (kept.Count > capacity) kept.RemoveAt(0);
        }
        return default;
    }
}
