using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>Remembers what was decided: in a registry most patients have the findings of many others. Safe for all threads.</summary>
internal sealed class Decisions(Outcomes outcomes)
{
    /// <summary>Enough for what comes again and again; what is rarer is decided anew, so that memory stays as it is however long the registry.</summary>
    private const int most = 20_000;

    private readonly Counts places = new(outcomes);
    private readonly ConcurrentDictionary<Key, Decided> known = new();

    public Decided Of(Assessment assessment, bool complete)
    {
        var key = new Key(assessment.Met, complete);
        if (known.TryGetValue(key, out var decided)) return decided;
        decided = Decide(assessment, complete);
        if (known.Count < most) known.TryAdd(key, decided);
        return decided;
    }

    private Decided Decide(Assessment assessment, bool complete)
    {
        var suspicions = assessment.Suspicions.Select(suspicion => $$"""{"condition":{{Text(suspicion.Condition.Id)}},"level":"{{Ids.Of(suspicion.Level)}}"}""");
        var recommendations = assessment.Recommendations.Select(recommendation =>
            $$"""{"investigation":{{Text(recommendation.Investigation.Id)}},"urgency":"{{Ids.Of(recommendation.Urgency)}}"{{(recommendation.CoveredBy is { } cover ? $",\"coveredBy\":{Text(cover.Id)}" : "")}}}""");
        return new(
            Encoding.UTF8.GetBytes($"""
                ,"classification":"{Ids.Of(assessment.Classification)}","category":"{Ids.Of(assessment.Category)}","screeningComplete":{(complete ? "true" : "false")},"urgency":"{Ids.Of(assessment.Urgency)}","suspicions":[{string.Join(",", suspicions)}],"recommendations":[{string.Join(",", recommendations)}]
                """ + "}\n"),
            [.. assessment.Suspicions.Select(places.PlaceOf)],
            [.. assessment.Recommendations.Select(places.PlaceOf)]);
    }

    private static string Text(string id) => $"\"{JsonEncodedText.Encode(id, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    /// <summary>The met rules, and whether nothing reassuring has to be held back.</summary>
    private readonly struct Key(ulong[] met, bool complete) : IEquatable<Key>
    {
        private readonly ulong[] met = met;
        private readonly bool complete = complete;

        public bool Equals(Key other) => complete == other.complete && met.AsSpan().SequenceEqual(other.met);

        public override bool Equals(object? other) => other is Key key && Equals(key);

        public override int GetHashCode()
        {
            var hash = complete ? 1UL : 0UL;
            foreach (var word in met) hash = (hash ^ word) * 0x9E3779B97F4A7C15;
            return (int)(hash >> 32);
        }
    }
}
