using System.Diagnostics;

namespace BackPainRules;

/// <summary>The words of the language for the values of closed sets.</summary>
internal static class Words
{
    /// <summary>From none to emergency.</summary>
    public static readonly IReadOnlyList<Urgency> Urgencies = [Urgency.None, Urgency.Routine, Urgency.Soon, Urgency.Urgent, Urgency.Emergency];

    public static string Of(Authoring.Severity severity) => severity switch
    {
        Authoring.Severity.Information => "note",
        Authoring.Severity.Warning => "warning",
        Authoring.Severity.Error => "error",
        _ => throw new UnreachableException(),
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.None => "none",
        Urgency.Routine => "routine",
        Urgency.Soon => "soon",
        Urgency.Urgent => "urgent",
        Urgency.Emergency => "emergency",
        _ => throw new UnreachableException(),
    };

    public static string Of(SuspicionLevel level) => level switch
    {
        SuspicionLevel.Possible => "possible",
        SuspicionLevel.Likely => "likely",
        _ => throw new UnreachableException(),
    };

    public static string Of(Classification classification) => classification switch
    {
        Classification.Undetermined => "undetermined",
        Classification.Nonspecific => "nonspecific",
        Classification.Specific => "specific",
        _ => throw new UnreachableException(),
    };

    public static string Of(Category category) => category switch
    {
        Category.Undetermined => "undetermined",
        Category.Nonspecific => "nonspecific",
        Category.RadiculopathyOrStenosis => "radiculopathy or stenosis",
        Category.SpecificCause => "specific cause",
        _ => throw new UnreachableException(),
    };

    public static bool IsDefined(Presence presence) => presence is >= Presence.Unknown and <= Presence.Absent;

    public static string Of(Presence presence) => presence switch
    {
        Presence.Unknown => "unknown",
        Presence.Present => "present",
        Presence.Absent => "absent",
        _ => throw new UnreachableException(),
    };
}
