using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Feedback;

/// <summary>Reads what a client sends as feedback. Members that nobody knows, and extensions, are left alone.</summary>
internal static partial class FeedbackReader
{
    private const int MostAtOnce = 1000;
    private const int MostSuggestions = 100;
    private const int LongestId = 256;
    private const int LongestSystem = 1024;
    private const int LongestComment = 10_000;

    /// <summary>All of it.</summary>
    /// <exception cref="CdsRequestException">Something in it is wrong; all mistakes are listed, and nothing is taken.</exception>
    public static IReadOnlyList<CdsFeedback> Read(JsonElement json)
    {
        var mistakes = new List<CdsRequestMistake>();
        var feedback = new List<CdsFeedback>();
        if (json.ValueKind != JsonValueKind.Object) mistakes.Add(new("$", "a JSON object is expected"));
        else if (Member(json, "feedback") is not { ValueKind: JsonValueKind.Array } all || all.GetArrayLength() is 0 or > MostAtOnce) mistakes.Add(new("$.feedback", $"an array of 1 to {MostAtOnce} objects is expected"));
        else
        {
            foreach (var (index, one) in all.EnumerateArray().Index())
                if (new Place(one, $"$.feedback[{index}]", mistakes).Read() is { } read) feedback.Add(read);
        }
        return mistakes.Count == 0 ? feedback : throw new CdsRequestException(CdsRequestProblem.Malformed, mistakes);
    }

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>An object with its place, and where mistakes in it are collected.</summary>
    private readonly record struct Place(JsonElement Json, string Path, List<CdsRequestMistake> Mistakes)
    {
        public CdsFeedback? Read()
        {
            if (!IsObject()) return null;
            var before = Mistakes.Count;
            var card = Text("card", LongestId, required: true);
            var outcome = Outcome();
            var at = Timestamp();
            var suggestions = Suggestions(required: outcome == FeedbackOutcome.Accepted);
            var (reason, comment) = Override();
            return Mistakes.Count > before ? null : new(card!, outcome!.Value, at!.Value) { AcceptedSuggestions = suggestions, OverrideReason = reason, UserComment = comment };
        }

        private FeedbackOutcome? Outcome() => Text("outcome", LongestId, required: false) switch
        {
            "accepted" => FeedbackOutcome.Accepted,
            "overridden" => FeedbackOutcome.Overridden,
            _ => Expect<FeedbackOutcome?>("outcome", "\"accepted\" or \"overridden\" is expected"),
        };

        private DateTimeOffset? Timestamp()
        {
            const string expected = "a date and time as in RFC 3339 is expected, like 2026-05-04T10:05:31Z";
            if (Text("outcomeTimestamp", LongestId, required: false) is not { } text || Rfc3339().Match(text) is not { Success: true } match) return Expect<DateTimeOffset?>("outcomeTimestamp", expected);
            // A leap second is the one before it, a second later.
            var leap = match.Groups["second"].Value == "60";
            var plain = $"{match.Groups["date"].Value}T{match.Groups["minute"].Value}:{(leap ? "59" : match.Groups["second"].Value)}{match.Groups["fraction"].Value}{match.Groups["zone"].Value.ToUpperInvariant()}";
            if (!DateTimeOffset.TryParseExact(plain, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
                || (leap && at > DateTimeOffset.MaxValue.AddSeconds(-1))) return Expect<DateTimeOffset?>("outcomeTimestamp", expected);
            return leap ? at.AddSeconds(1) : at;
        }

        private IReadOnlyList<string> Suggestions(bool required)
        {
            if (Member(Json, "acceptedSuggestions") is not { } suggestions)
            {
                if (required) Expect<object>("acceptedSuggestions", "is required where the outcome is \"accepted\": an array of objects with the id of a suggestion");
                return [];
            }
            if (suggestions.ValueKind != JsonValueKind.Array || suggestions.GetArrayLength() > MostSuggestions || (required && suggestions.GetArrayLength() == 0))
            {
                Expect<object>("acceptedSuggestions", $"an array of {(required ? 1 : 0)} to {MostSuggestions} objects is expected");
                return [];
            }
            var ids = new List<string>();
            foreach (var (index, one) in suggestions.EnumerateArray().Index())
            {
                var suggestion = new Place(one, $"{Path}.acceptedSuggestions[{index}]", Mistakes);
                if (suggestion.IsObject() && suggestion.Text("id", LongestId, required: true) is { } id) ids.Add(id);
            }
            return ids;
        }

        private ((string? System, string Code)? Reason, string? Comment) Override()
        {
            if (Member(Json, "overrideReason") is not { } json) return default;
            var given = new Place(json, $"{Path}.overrideReason", Mistakes);
            if (!given.IsObject()) return default;
            var comment = given.Text("userComment", LongestComment, required: false);
            if (Member(json, "reason") is not { } coding) return (null, comment);
            var reason = new Place(coding, $"{given.Path}.reason", Mistakes);
            if (!reason.IsObject()) return default;
            var system = reason.Text("system", LongestSystem, required: false);
            return reason.Text("code", LongestId, required: true) is { } code ? ((system, code), comment) : (null, comment);
        }

        private bool IsObject()
        {
            if (Json.ValueKind != JsonValueKind.Object) Mistakes.Add(new(Path, "an object is expected"));
            return Json.ValueKind == JsonValueKind.Object;
        }

        private string? Text(string name, int longest, bool required)
        {
            if (Member(Json, name) is not { } member) return required ? Expect<string>(name, "is required: text") : null;
            return CdsRequest.Text(member) is { Length: > 0 } text && text.Length <= longest ? text : Expect<string>(name, $"text of 1 to {longest} characters is expected");
        }

        private T? Expect<T>(string name, string what)
        {
            var path = $"{Path}.{name}";
            if (Mistakes.Count == 0 || Mistakes[^1].Path != path) Mistakes.Add(new(path, what));
            return default;
        }
    }

    [GeneratedRegex(@"\A(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})[Tt](?<minute>[0-9]{2}:[0-9]{2}):(?<second>[0-9]{2})(?:(?<fraction>\.[0-9]{1,7})[0-9]*)?(?<zone>[Zz]|[+-][0-9]{2}:[0-9]{2})\z")]
    private static partial Regex Rfc3339();
}
