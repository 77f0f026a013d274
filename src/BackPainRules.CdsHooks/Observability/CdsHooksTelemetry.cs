using System.Diagnostics;

namespace BackPainRules.CdsHooks.Observability;

/// <summary>The name under which metrics and traces are given out, for OpenTelemetry's <c>AddMeter</c> and <c>AddSource</c>.</summary>
/// <remarks>They tell of services, statuses and times, and never anything that a client sent.</remarks>
public static class CdsHooksTelemetry
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "BackPainRules.CdsHooks";

    internal static ActivitySource Activities { get; } = new(Name);
}
