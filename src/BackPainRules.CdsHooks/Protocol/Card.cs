using System.Text.Json.Serialization;

namespace BackPainRules.CdsHooks.Protocol;

/// <summary>Guidance that the client shows.</summary>
public sealed record Card
{
    /// <summary>The summary is shorter than so many characters (UTF-16 code units, as clients count them).</summary>
    public const int SummaryLimit = 140;

    private readonly string summary = "";

    /// <summary>Identifies the card in feedback.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>One sentence of less than 140 characters.</summary>
    /// <exception cref="ArgumentException">It is blank or too long.</exception>
    public required string Summary
    {
        get => summary;
        init => summary = string.IsNullOrWhiteSpace(value) || value.Length >= SummaryLimit
            ? throw new ArgumentException($"a summary has 1 to {SummaryLimit - 1} characters, and this one has {value?.Trim().Length ?? 0}", nameof(value)) : value;
    }

    /// <summary>More, in GitHub-flavored Markdown. Whatever came from data has to be escaped in it.</summary>
    public string? Detail { get; init; }

    /// <summary>How urgent it is.</summary>
    public required CardIndicator Indicator { get; init; }

    /// <summary>Who says so.</summary>
    public required CardSource Source { get; init; }

    /// <summary>What the user may choose.</summary>
    public IReadOnlyList<Suggestion>? Suggestions { get; init; }

    /// <summary>How many of the suggestions may be chosen. Required where there are any.</summary>
    public SelectionBehavior? SelectionBehavior { get; init; }

    /// <summary>Why the user may dismiss the card, to choose from. Each has a display.</summary>
    public IReadOnlyList<CdsCoding>? OverrideReasons { get; init; }

    /// <summary>Where to read on, or to launch an app.</summary>
    public IReadOnlyList<CardLink>? Links { get; init; }
}

/// <summary>How urgent a card is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CardIndicator>))]
public enum CardIndicator
{
    /// <summary>To know.</summary>
    [JsonStringEnumMemberName("info")]
    Info,

    /// <summary>To act on in days, or to think again before going on.</summary>
    [JsonStringEnumMemberName("warning")]
    Warning,

    /// <summary>To act on now.</summary>
    [JsonStringEnumMemberName("critical")]
    Critical,
}

/// <summary>How many suggestions of a card may be chosen.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SelectionBehavior>))]
public enum SelectionBehavior
{
    /// <summary>One of them, or none: they exclude each other.</summary>
    [JsonStringEnumMemberName("at-most-one")]
    AtMostOne,

    /// <summary>Any number of them.</summary>
    [JsonStringEnumMemberName("any")]
    Any,
}

/// <summary>Who stands behind a card.</summary>
/// <param name="Label">A short name.</param>
public sealed record CardSource(string Label)
{
    /// <summary>An absolute address about the source, and not about this card.</summary>
    public Uri? Url { get; init; }

    /// <summary>An absolute address of a picture of 100 by 100 pixels, in PNG.</summary>
    public Uri? Icon { get; init; }

    /// <summary>What the card is about, to filter and sort by.</summary>
    public CdsCoding? Topic { get; init; }
}

/// <summary>A code with its system, as CDS Hooks writes it.</summary>
public sealed record CdsCoding(string Code, string System, string Display);

/// <summary>A link of a card.</summary>
/// <param name="Label">The text to click on.</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Type"><c>absolute</c> or <c>smart</c>.</param>
public sealed record CardLink(string Label, Uri Url, string Type = "absolute")
{
    /// <summary>What a SMART app is given; for the type <c>smart</c> only.</summary>
    public string? AppContext { get; init; }
}
