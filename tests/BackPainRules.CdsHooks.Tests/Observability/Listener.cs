using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using BackPainRules.CdsHooks.Observability;
using Microsoft.Extensions.Logging;

namespace BackPainRules.CdsHooks.Tests.Observability;

/// <summary>Hears everything that a process tells of itself: logs of all levels, activities, metrics, and exceptions that nobody caught.</summary>
internal sealed class Listener : ILoggerProvider, ILogger
{
    private readonly ActivityListener activities;
    private readonly MeterListener meters = new();
    private readonly EventHandler<UnobservedTaskExceptionEventArgs> unobserved;

    public Listener()
    {
        activities = new()
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Heard.Add($"activity {activity.OperationName} {activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)} {string.Join(' ', activity.Baggage)} {string.Join(' ', activity.Events.Select(one => one.Name + string.Join(' ', one.Tags)))}"),
        };
        ActivitySource.AddActivityListener(activities);
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CdsHooksTelemetry.Name) Instruments.Add(instrument.Name);
            listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Measure(instrument, value, tags));
        meters.Start();
        TaskScheduler.UnobservedTaskException += unobserved = (_, failure) => Heard.Add($"unobserved {failure.Exception}");
    }

    public ConcurrentBag<string> Heard { get; } = [];

    public ConcurrentBag<string> Instruments { get; } = [];

    /// <summary>Measurements of our meter: name, tags, and how often or how much.</summary>
    public ConcurrentDictionary<string, double> Measured { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        Heard.Add($"scope {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Heard.Add($"{logLevel} {formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")} {exception}");

    public void Dispose()
    {
        activities.Dispose();
        meters.Dispose();
        TaskScheduler.UnobservedTaskException -= unobserved;
    }

    private void Measure(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var name = $"{instrument.Name} {string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}".Trim();
        Heard.Add($"metric {name}");
        if (instrument.Meter.Name == CdsHooksTelemetry.Name) Measured.AddOrUpdate(name, instrument is Counter<long> ? value : 1, (_, before) => before + (instrument is Counter<long> ? value : 1));
    }
}
