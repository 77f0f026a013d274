using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir;

namespace BackPainRules.CdsHooks;

/// <summary>How the services for low back pain read and answer.</summary>
public sealed class BackPainCdsOptions
{
    /// <summary>What codes mean; with the codes of your hospital and a base address of your own: <c>FhirBindings.BuiltIn.WithBase(…).And(…)</c>.</summary>
    public FhirBindings Bindings { get; set; } = FhirBindings.BuiltIn;

    /// <summary>Where it is which day: ages and look-backs are counted in days of this zone. The zone of the machine where left out.</summary>
    public TimeZoneInfo? TimeZone { get; set; }

    /// <summary>Whether to speak up over patients whose record was read whole and says nothing of back pain. Orders of imaging of the back are always reviewed.</summary>
    public CdsAudience Audience { get; set; } = CdsAudience.BackPainOrUnknown;

    /// <summary>Who stands behind the cards, for people.</summary>
    public string SourceLabel { get; set; } = "BackPainRules: acute low back pain";

    /// <summary>An absolute address about the source.</summary>
    public Uri? SourceUrl { get; set; }

    /// <summary>An absolute address of a picture of 100 by 100 pixels.</summary>
    public Uri? SourceIcon { get; set; }

    /// <summary>What a user may give as a reason for dismissing a card. Twelve codes of HL7 unless replaced; none where empty.</summary>
    public IReadOnlyList<CdsCoding> OverrideReasons { get; set; } = HL7OverrideReasons.Clinical;

    /// <summary>Other query templates than the built-in ones, by key: to narrow a query to what your record holds. Whoever narrows a query answers for what it misses: that is read as not recorded.</summary>
    public IDictionary<string, string> Prefetch { get; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Over which patients the services speak up by themselves.</summary>
public enum CdsAudience
{
    /// <summary>Where back pain is on record, and where it cannot be told whether it is. Elsewhere only what would be an emergency in a patient with back pain is told, as that.</summary>
    BackPainOrUnknown,

    /// <summary>Over everybody, for a service that is only called where patients with back pain are seen.</summary>
    Everyone,
}
