namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A code, as the protocol writes it.</summary>
internal static class CodingShape
{
    private static readonly Member[] Members =
    [
        new("code", Requirement.Code, Expect.Text) { Missing = ConformanceSeverity.Error },
        new("system", Requirement.System, Expect.Text) { Missing = ConformanceSeverity.Error },
    ];

    /// <summary>A topic, or a reason that a client sends.</summary>
    public static Shape Coding { get; } = new([.. Members, new("display", Requirement.Display, Expect.Text)]);

    /// <summary>A reason that a service offers, and that people have to read.</summary>
    public static Shape Shown { get; } = new([.. Members, new("display", Requirement.OverrideReasons, Expect.Text) { Missing = ConformanceSeverity.Error }]);
}
