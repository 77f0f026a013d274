namespace BackPainRules.CdsHooks.Conformance;

/// <summary>The requirements that show in JSON, by their ids in <c>docs/cds-hooks-conformance.md</c>.</summary>
internal static class Requirement
{
    public const string Json = "json-01", NoNull = "json-02", NothingEmpty = "json-03";

    public const string
        Discovery = "discovery-02", ServiceEntry = "discovery-03", ServiceHook = "discovery-04", ServiceTitle = "discovery-05", ServiceDescription = "discovery-06",
        ServiceId = "discovery-07", ServicePrefetch = "discovery-08", UsageRequirements = "discovery-09", IdOncePerHook = "discovery-10";

    public const string
        RelativeQuery = "prefetch-06", TokenDelimiters = "prefetch-07", TokenContent = "prefetch-08", TokenAtRoot = "prefetch-09", ReadOrSearch = "prefetch-10",
        TokenParameters = "prefetch-11", DatePrefixes = "prefetch-12", ResultParameters = "prefetch-13", TokenName = "prefetch-14",
        OnlyWhatWasAsked = "prefetch-23", PrefetchedResource = "prefetch-28";

    public const string
        Request = "request-02", RequestHook = "request-03", HookInstance = "request-04", FhirServer = "request-05", FhirServerByHttps = "request-06",
        Context = "request-07", RequestPrefetch = "request-08", FhirAuthorization = "request-09", ContextFields = "request-10";

    public const string
        AccessToken = "access-04", TokenType = "access-05", ExpiresIn = "access-06", Scope = "access-07", Subject = "access-08", PatientOfScopes = "access-09",
        ShortLived = "access-10";

    public const string Response = "response-01", Cards = "response-03", SystemActions = "response-04";

    public const string
        CardUuid = "card-01", CardOfFeedback = "card-02", Summary = "card-03", Detail = "card-04", Indicator = "card-05", Source = "card-06", Suggestions = "card-07",
        SelectionBehavior = "card-08", OverrideReasons = "card-10", Links = "card-12";

    public const string SourceLabel = "source-01", SourceUrl = "source-02", Icon = "source-03", Topic = "source-04";

    public const string SuggestionLabel = "suggestion-01", SuggestionUuid = "suggestion-02", Recommended = "suggestion-03", Actions = "suggestion-04";

    public const string ActionType = "action-01", ActionDescription = "action-02", CreatedResource = "action-03", UpdatedResource = "action-04", DeletedResource = "action-05";

    public const string LinkLabel = "link-01", LinkUrl = "link-02", LinkType = "link-03", AppContext = "link-04", Autolaunchable = "link-05";

    public const string Code = "coding-01", System = "coding-02", Display = "coding-03";

    public const string
        Feedback = "feedback-02", FeedbackEntry = "feedback-03", FeedbackCard = "feedback-04", Outcome = "feedback-05", AcceptedSuggestions = "feedback-06",
        OverrideReason = "feedback-07", OutcomeTimestamp = "feedback-08", AcceptedSuggestionId = "feedback-09", Reason = "feedback-10", UserComment = "feedback-11";

    public const string Extension = "extension-01", ExtensionNames = "extension-02", UndefinedMember = "extension-03";

    public const string HookName = "hook-01";
}
