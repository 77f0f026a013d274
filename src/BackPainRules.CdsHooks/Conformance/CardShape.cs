namespace BackPainRules.CdsHooks.Conformance;

/// <summary>A card, with its source and links.</summary>
internal static class CardShape
{
    private static readonly Shape Source = new(
    [
        new("label", Requirement.SourceLabel, Expect.Text) { Missing = ConformanceSeverity.Error },
        new("url", Requirement.SourceUrl, Expect.Url),
        new("icon", Requirement.Icon, Expect.Picture),
        new("topic", Requirement.Topic, CodingShape.Coding.Check),
    ]);

    private static readonly Shape Link = new(
        [
            new("label", Requirement.LinkLabel, Expect.Text) { Missing = ConformanceSeverity.Error },
            new("url", Requirement.LinkUrl, Expect.Url) { Missing = ConformanceSeverity.Error },
            new("type", Requirement.LinkType, Expect.OneOf("absolute", "smart")) { Missing = ConformanceSeverity.Error },
            new("appContext", Requirement.AppContext, Expect.Text),
            new("autolaunchable", Requirement.Autolaunchable, Expect.Boolean),
        ],
        AppContextIsForSmartApps);

    public static Shape Card { get; } = new(
        [
            new("uuid", Requirement.CardUuid, Uuids.Identifier),
            new("summary", Requirement.Summary, SummaryText.Check) { Missing = ConformanceSeverity.Error },
            new("detail", Requirement.Detail, MarkdownText.Check),
            new("indicator", Requirement.Indicator, Expect.OneOf("info", "warning", "critical")) { Missing = ConformanceSeverity.Error },
            new("source", Requirement.Source, Source.Check) { Missing = ConformanceSeverity.Error },
            new("suggestions", Requirement.Suggestions, Expect.ListOf(SuggestionShape.Suggestion)),
            new("selectionBehavior", Requirement.SelectionBehavior, Expect.OneOf("at-most-one", "any")),
            new("overrideReasons", Requirement.OverrideReasons, Expect.ListOf(CodingShape.Shown)),
            new("links", Requirement.Links, Expect.ListOf(Link)),
        ],
        SuggestionsSayHowToChoose,
        OnlyAnyRecommendsSeveral,
        FeedbackNeedsTheCard);

    private static void AppContextIsForSmartApps(JsonPlace link)
    {
        if (link.Has("appContext", out var context) && link.TextOf("type") == "absolute") context.Error(Requirement.AppContext, "only a link of type `smart` has a context");
    }

    private static void SuggestionsSayHowToChoose(JsonPlace card)
    {
        var suggests = card.ItemsOf("suggestions").Any();
        if (suggests && !card.Has("selectionBehavior", out _)) card.Error(Requirement.Suggestions, "a card with suggestions says by `selectionBehavior` how many may be chosen: `at-most-one` or `any`");
        if (!suggests && card.Has("selectionBehavior", out var behavior)) behavior.Information(Requirement.SelectionBehavior, "there are no suggestions to choose from");
    }

    private static void OnlyAnyRecommendsSeveral(JsonPlace card)
    {
        var recommended = card.ItemsOf("suggestions").Where(suggestion => suggestion.Has("isRecommended", out var value) && value.Kind == System.Text.Json.JsonValueKind.True);
        if (card.TextOf("selectionBehavior") != "at-most-one") return;
        foreach (var another in recommended.Skip(1)) another.Error(Requirement.Recommended, "where at most one may be chosen, one at most is recommended");
    }

    private static void FeedbackNeedsTheCard(JsonPlace card)
    {
        if (card.Has("uuid", out _)) return;
        foreach (var suggestion in card.ItemsOf("suggestions").Where(suggestion => suggestion.Has("uuid", out _)))
            suggestion.Information(Requirement.CardUuid, "clients send no feedback about a suggestion whose card has no `uuid`");
    }
}
