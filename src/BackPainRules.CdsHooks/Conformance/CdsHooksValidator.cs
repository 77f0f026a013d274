namespace BackPainRules.CdsHooks.Conformance;

/// <summary>Says what in a JSON document is not as CDS Hooks 2.0.1 has it, whoever wrote the document.</summary>
/// <remarks>
/// <para>
/// All issues at once, in the order of the document, and after a thousand one that says that there are more. Whatever the bytes are, a check answers and does not throw.
/// A document conforms if no issue is an <see cref="ConformanceSeverity.Error"/>. What does not show in JSON (status codes, TLS, tokens, time) is not checked, nor are FHIR resources:
/// those have validators of their own.
/// </para>
/// <para>Thread-safe. An example:</para>
/// <code>
/// var issues = CdsHooksValidator.CheckResponse("""{"cards":[{"summary":"Ask about bladder function","indicator":"hard-stop","source":{"label":"Example"}}]}""");
/// var text = string.Join('\n', issues);
/// // error at $.cards[0].indicator: one of these is expected: `info`, `warning`, `critical` (card-05)
/// </code>
/// </remarks>
public static class CdsHooksValidator
{
    /// <summary>Checks the answer of a discovery: <c>GET {base}/cds-services</c>.</summary>
    /// <param name="discovery">The body.</param>
    public static IReadOnlyList<ConformanceIssue> CheckDiscovery(JsonInput discovery) => Check(discovery, DiscoveryShape.Discovery, Requirement.Discovery);

    /// <summary>Checks the answer of a service: cards, suggestions, actions, links.</summary>
    /// <param name="response">The body of an answer with status 200.</param>
    public static IReadOnlyList<ConformanceIssue> CheckResponse(JsonInput response) => Check(response, ResponseShape.Response, Requirement.Response);

    /// <summary>Checks the call of a client.</summary>
    /// <param name="request">The body.</param>
    /// <param name="service">What discovery says of the service that is called: then the hook has to be its hook, and only what it asked for may be sent.</param>
    public static IReadOnlyList<ConformanceIssue> CheckRequest(JsonInput request, JsonInput? service = null) => Check(request, RequestShape.Request, Requirement.Request, root =>
    {
        if (service?.Root(new()) is { } asked) RequestShape.IsFor(root, asked);
    });

    /// <summary>Checks the feedback of a client.</summary>
    /// <param name="feedback">The body.</param>
    /// <param name="responses">The answers that the feedback is about. If there are any, each card and suggestion has to be one of theirs.</param>
    public static IReadOnlyList<ConformanceIssue> CheckFeedback(JsonInput feedback, params IEnumerable<JsonInput> responses)
    {
        var given = responses.Select(response => response.Root(new())).OfType<JsonPlace>().ToList();
        return Check(feedback, FeedbackShape.Feedback, Requirement.Feedback, root =>
        {
            if (given.Count > 0) new GivenCards(given).Check(root);
        });
    }

    private static IReadOnlyList<ConformanceIssue> Check(JsonInput input, Shape shape, string requirement, Action<JsonPlace>? andThen = null)
    {
        var findings = new Findings();
        if (input.Root(findings) is not { } root) return findings.Issues;
        shape.Check(root, requirement);
        andThen?.Invoke(root);
        return findings.Issues;
    }
}
