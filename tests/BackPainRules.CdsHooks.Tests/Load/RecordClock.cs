using BackPainRules.Fhir.Tests.Bundles;

namespace BackPainRules.CdsHooks.Tests.Load;

/// <summary>The day on which the records of the tests were current. Timers go on as they do.</summary>
internal sealed class RecordClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(BundleFiles.AsOf, new(10, 30), TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
}
