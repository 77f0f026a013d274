using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackPainRules.Cli.Registries;

/// <summary>The JSON form of what was counted. The same rows and knowledge give the same bytes.</summary>
internal static class CountsJson
{
    /// <summary>The summary for programs.</summary>
    public static string Write(Counts counts) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        Write(writer, counts);
        var knowledge = counts.Outcomes.Knowledge;
        writer.WriteStartObject("knowledge");
        writer.WriteString("name", knowledge.Name);
        writer.WriteString("version", knowledge.Version);
        writer.WriteString("sha256", knowledge.Sha256);
        writer.WriteEndObject();
        writer.Strings("remarks", SummaryText.Remarks);
        writer.WriteEndObject();
    });

    /// <summary>All counts, as members.</summary>
    public static void Write(Utf8JsonWriter writer, Counts counts)
    {
        writer.WriteNumber("rows", counts.Rows);
        writer.WriteNumber("bad", counts.Bad);
        writer.WriteNumber("flagged", counts.Flagged);
        Each(writer, "classification", Ids.All<Classification>(), counts.Classifications);
        Each(writer, "category", Ids.All<Category>(), counts.Categories);
        Each(writer, "urgency", Ids.All<Urgency>(), counts.Urgencies);
        writer.WriteStartObject("screening");
        writer.WriteNumber("complete", counts.Rows - counts.Bad - counts.Incomplete);
        writer.WriteNumber("incomplete", counts.Incomplete);
        writer.WriteNumber("nothingAdvisedWhileIncomplete", counts.NothingAdvisedWhileIncomplete);
        Each(writer, "missing", counts.Outcomes.Screening.Select(term => term.Id), counts.Missing);
        writer.WriteEndObject();
        Each(writer, "suspicions", counts.Outcomes.Conditions, Ids.All<SuspicionLevel>(), counts.Suspicions);
        Each(writer, "recommendations", counts.Outcomes.Investigations, Ids.All<Urgency>(), counts.Recommendations);
    }

    /// <summary>The counts as they were written.</summary>
    public static Counts Read(JsonNode json, Outcomes outcomes)
    {
        var counts = new Counts(outcomes)
        {
            Rows = (long)json["rows"]!,
            Bad = (long)json["bad"]!,
            Flagged = (long)json["flagged"]!,
            Incomplete = (long)json["screening"]!["incomplete"]!,
            NothingAdvisedWhileIncomplete = (long)json["screening"]!["nothingAdvisedWhileIncomplete"]!,
        };
        Fill(counts.Classifications, json["classification"]!, Ids.All<Classification>());
        Fill(counts.Categories, json["category"]!, Ids.All<Category>());
        Fill(counts.Urgencies, json["urgency"]!, Ids.All<Urgency>());
        Fill(counts.Missing, json["screening"]!["missing"]!, outcomes.Screening.Select(term => term.Id));
        Fill(counts.Suspicions, json["suspicions"]!, outcomes.Conditions, Ids.All<SuspicionLevel>());
        Fill(counts.Recommendations, json["recommendations"]!, outcomes.Investigations, Ids.All<Urgency>());
        return counts;
    }

    private static void Each(Utf8JsonWriter writer, string name, IEnumerable<string> ids, long[] counts)
    {
        writer.WriteStartObject(name);
        foreach (var (id, count) in ids.Zip(counts)) writer.WriteNumber(id, count);
        writer.WriteEndObject();
    }

    /// <summary>Only what came up: most conditions and investigations have a line of zeros.</summary>
    private static void Each(Utf8JsonWriter writer, string name, IReadOnlyList<Outcome> outcomes, string[] inner, long[] counts)
    {
        writer.WriteStartObject(name);
        for (var i = 0; i < outcomes.Count; i++)
        {
            var own = counts[(i * inner.Length)..((i + 1) * inner.Length)];
            if (own.Any(count => count > 0)) Each(writer, outcomes[i].Id, inner, own);
        }

        writer.WriteEndObject();
    }

    private static void Fill(long[] counts, JsonNode json, IEnumerable<string> ids)
    {
        foreach (var (id, index) in ids.Select((id, index) => (id, index)))
            counts[index] = (long)json[id]!;
    }

    private static void Fill(long[] counts, JsonNode json, IReadOnlyList<Outcome> outcomes, string[] inner)
    {
        for (var i = 0; i < outcomes.Count; i++)
            if (json[outcomes[i].Id] is { } own)
                for (var j = 0; j < inner.Length; j++) counts[(i * inner.Length) + j] = (long)own[inner[j]]!;
    }
}
