using System.Text.Json.Nodes;
using BackPainRules.CdsHooks.Conformance;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>One document of each kind that uses every member of the protocol, rightly.</summary>
internal static class Documents
{
    public const string Response =
        """
        {
          "cards": [
            {
              "uuid": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a001",
              "summary": "No indication for imaging is on record; seven questions are open.",
              "detail": "Ask about **bladder function** first. Ages `<b>` below 50 \\<i> are not enough, see <https://example.org>.",
              "indicator": "warning",
              "source": {
                "label": "Example guideline",
                "url": "https://example.org/guideline",
                "icon": "https://example.org/100.png",
                "topic": { "code": "back", "system": "https://example.org/topics", "display": "Back pain" }
              },
              "suggestions": [
                {
                  "label": "Order nothing yet",
                  "uuid": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a002",
                  "isRecommended": true,
                  "actions": [
                    { "type": "delete", "description": "Remove the order", "resourceId": "ServiceRequest/draft-1" },
                    { "type": "create", "description": "Ask the questions", "resource": { "resourceType": "Task", "status": "draft", "note": [], "owner": null } },
                    { "type": "update", "description": "Give the order its reason", "resource": { "resourceType": "ServiceRequest", "id": "draft-2", "status": "draft" } }
                  ]
                },
                { "label": "Order as before", "uuid": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a003", "isRecommended": false }
              ],
              "selectionBehavior": "at-most-one",
              "overrideReasons": [ { "code": "asked", "system": "https://example.org/reasons", "display": "All of it was asked" } ],
              "links": [
                { "label": "Read on", "url": "https://example.org/back", "type": "absolute", "autolaunchable": false },
                { "label": "Ask", "url": "https://example.org/launch", "type": "smart", "appContext": "{\"page\":1}" }
              ],
              "extension": { "org.example.hash": "abc" }
            },
            { "summary": "Another", "indicator": "info", "source": { "label": "Example guideline" } }
          ],
          "systemActions": [ { "type": "update", "description": "Record the rating", "resource": { "resourceType": "ServiceRequest", "id": "draft-2" } } ]
        }
        """;

    public const string Discovery =
        """
        {
          "services": [
            {
              "hook": "patient-view",
              "title": "Back pain on opening a chart",
              "description": "Says what was not asked yet.",
              "id": "back-pain-patient-view",
              "prefetch": {
                "patient": "Patient/{{context.patientId}}",
                "user": "{{context.userId}}",
                "role": "PractitionerRole?_id={{userPractitionerRoleId}}",
                "conditions": "Condition?patient={{context.patientId}}&code:in=https://example.org/codes&_sort=-recorded-date&_count=50",
                "observations": "Observation?patient={{context.patientId}}&date=ge2026-01-01&code=http://loinc.org|8310-5"
              },
              "usageRequirements": "Is of more use where back pain is coded."
            },
            { "hook": "org.example.order-sign", "title": "Orders", "description": "Rates orders.", "id": "orders", "extension": { "org.example.note": { "deep": [ 1 ] } } }
          ]
        }
        """;

    public const string Request =
        """
        {
          "hook": "order-sign",
          "hookInstance": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a004",
          "fhirServer": "https://fhir.example.org/r4",
          "fhirAuthorization": { "access_token": "opaque", "token_type": "Bearer", "expires_in": 300, "scope": "patient/Patient.read", "subject": "client-4", "patient": "p1" },
          "context": { "userId": "Practitioner/1", "patientId": "p1", "draftOrders": { "resourceType": "Bundle", "entry": [] } },
          "prefetch": { "patient": { "resourceType": "Patient", "name": [ null ] }, "orders": null, "failed": { "resourceType": "OperationOutcome" } },
          "extension": { "org.example.clock": "2026-01-01T00:00:00Z" }
        }
        """;

    public const string Feedback =
        """
        {
          "feedback": [
            {
              "card": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a001",
              "outcome": "accepted",
              "acceptedSuggestions": [ { "id": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a002" } ],
              "outcomeTimestamp": "2026-05-04T10:11:12.5Z"
            },
            {
              "card": "0b6b1ad0-3c57-4b7e-9f0d-6f3f43b4a001",
              "outcome": "overridden",
              "overrideReason": { "reason": { "code": "asked", "system": "https://example.org/reasons" }, "userComment": "Seen yesterday" },
              "outcomeTimestamp": "2026-05-04T10:12:00+00:00"
            }
          ]
        }
        """;

    public const string Service =
        """{ "hook": "order-sign", "title": "Orders", "description": "Rates orders.", "id": "orders", "prefetch": { "patient": "Patient/{{context.patientId}}", "orders": "ServiceRequest?patient={{context.patientId}}", "failed": "Observation?patient={{context.patientId}}" } }""";

    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["response"] = Response,
        ["discovery"] = Discovery,
        ["request"] = Request,
        ["feedback"] = Feedback,
    };

    /// <summary>Checks a document in all that is known of it.</summary>
    public static IReadOnlyList<ConformanceIssue> Check(string kind, JsonInput json) => kind switch
    {
        "response" => CdsHooksValidator.CheckResponse(json),
        "discovery" => CdsHooksValidator.CheckDiscovery(json),
        "request" => CdsHooksValidator.CheckRequest(json, Service),
        _ => CdsHooksValidator.CheckFeedback(json, Response),
    };

    /// <summary>Puts something at a place, or takes away what is there.</summary>
    public static string With(string kind, string place, string? put)
    {
        var root = JsonNode.Parse(All[kind])!;
        if (place == "$") return put!;
        var steps = place[1..].Replace("[", ".[").Split('.', StringSplitOptions.RemoveEmptyEntries);
        var parent = steps[..^1].Aggregate(root, (node, step) => step[0] == '[' ? node[int.Parse(step[1..^1])]! : node[step]!);
        var (last, value) = (steps[^1], put is null ? null : JsonNode.Parse(put));
        if (last[0] == '[') parent[int.Parse(last[1..^1])] = value;
        else if (put is null) Assert.True(parent.AsObject().Remove(last), $"{place} is not there");
        else parent[last] = value;
        return root.ToJsonString();
    }
}
