namespace BackPainRules.CdsHooks.Conformance;

/// <summary>How much an issue matters.</summary>
public enum ConformanceSeverity
{
    /// <summary>Allowed, and worth knowing: a member that 2.0.1 does not define, or something that known clients handle differently.</summary>
    Information,

    /// <summary>Against a recommendation (SHOULD, RECOMMENDED), or allowed and risky.</summary>
    Warning,

    /// <summary>Against a requirement (SHALL, MUST, REQUIRED), or against what the text says a member holds.</summary>
    Error,
}
