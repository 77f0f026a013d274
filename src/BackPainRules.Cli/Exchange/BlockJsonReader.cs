using BackPainRules.Authoring;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads rules, definitions, evidence and sources from JSON.</summary>
internal static class BlockJsonReader
{
    /// <summary>Where everything stands that was not read from a document.</summary>
    public static readonly SourceSpan Nowhere = new("", 1, 1, 1, "");

    private static readonly string[] conclusions = ["suspect", "recommend", "substitute", "mechanism", "contributor", "expectCourse", "note", "outsideScope"];

    public static RuleSyntax Rule(JsonPlace place)
    {
        var members = place.Object("id", "when", "then", "cite");
        return new(Id(place.Need(members, "id")), CriterionJsonReader.Read(place.Need(members, "when")), [.. (place.Need(members, "then")?.Items() ?? []).Select(Conclusion)], Cite(place.Need(members, "cite")));
    }

    public static DefinitionSyntax Definition(JsonPlace place)
    {
        var members = place.Object("name", "when", "cite");
        return new(Phrase(place.Need(members, "name")), CriterionJsonReader.Read(place.Need(members, "when")), Cite(place.Need(members, "cite")));
    }

    public static EvidenceSyntax Evidence(JsonPlace place)
    {
        var members = place.Object("for", "of", "figures", "in", "grade", "unverified", "cite");
        return new(Id(place.Need(members, "for")), members.GetValueOrDefault("of")?.Text() ?? "", [.. (place.Need(members, "figures")?.Items(0) ?? []).Select(Figure)],
            members.GetValueOrDefault("in")?.Text() ?? "", Grade(members.GetValueOrDefault("grade")), members.GetValueOrDefault("unverified")?.IsTrue() ?? false, Cite(place.Need(members, "cite")));
    }

    private static EvidenceGrade Grade(JsonPlace? place)
    {
        var grade = EvidenceGrade.Ungraded;
        place?.String(text => UrgencyPolicy.Grades.TryGetValue(text, out grade) && grade != EvidenceGrade.Ungraded ? null : "high, moderate, low or very low is expected");
        return grade;
    }

    public static SourceSyntax Source(JsonPlace place)
    {
        var members = place.Object("key", "reference");
        var key = place.Need(members, "key")?.String(text => Identifiers.IsKey(text) ? null : "the key of a source is expected: a letter, then letters, digits and hyphens") ?? "";
        return new(new(key, Nowhere), place.Need(members, "reference")?.String(text => text.Trim() != text || text.IndexOfAny(['\r', '\n']) >= 0 ? "one line is expected, without spaces around it" : null) ?? "");
    }

    public static Phrase Phrase(JsonPlace? place) => new(place?.Words() ?? "", Nowhere);

    public static List<CitationSyntax> Cite(JsonPlace? place) => [.. (place?.Items() ?? []).Select(item =>
    {
        var members = item.Object("key", "locator");
        return new CitationSyntax(Phrase(item.Need(members, "key")), members.GetValueOrDefault("locator")?.Words(";\"") ?? "");
    })];

    private static Phrase Id(JsonPlace? place) =>
        new(place?.String(text => Identifiers.IsId(text) ? null : "the id of a rule is expected: lower-case words joined by hyphens, with a dot between topic and name") ?? "", Nowhere);

    private static Figure Figure(JsonPlace place)
    {
        var members = place.Object("measure", "low", "high");
        var measure = place.Need(members, "measure")?.String(text => EvidenceParser.Measures.ContainsKey(text) ? null : $"one of {string.Join(", ", EvidenceParser.Measures.Keys)} is expected") ?? "";
        var low = place.Need(members, "low")?.Number() ?? 0;
        return new(measure, low, members.GetValueOrDefault("high")?.Number() ?? low, EvidenceParser.Measures.TryGetValue(measure, out var isPercent) && isPercent);
    }

    private static ConclusionSyntax Conclusion(JsonPlace place)
    {
        var members = place.Object([.. conclusions, "level", "urgency", "by", "attributes"]);
        var verbs = conclusions.Where(members.ContainsKey).ToList();
        if (verbs.Count != 1 && place.Element.ValueKind == System.Text.Json.JsonValueKind.Object) place.Fail($"one of {string.Join(", ", conclusions)} is expected");
        if (verbs.Count != 1) return new("note", Nowhere, null, null, [], "");

        var (verb, about) = (verbs[0], members[verbs[0]]);
        var detail = verb switch { "suspect" => "level", "recommend" => "urgency", _ => null };
        foreach (var other in members.Where(member => member.Key != verb && member.Key != detail && member.Key != "attributes" && !(verb == "substitute" && member.Key == "by")))
            other.Value.Fail($"this does not belong to '{verb}'");
        List<Phrase> details =
        [
            .. detail is not null && members.TryGetValue(detail, out var first) ? [Phrase(first)] : Array.Empty<Phrase>(),
            .. (members.GetValueOrDefault("attributes")?.Items() ?? []).Select(Phrase),
        ];
        switch (verb)
        {
            case "expectCourse" or "note":
                return new(verb == "note" ? verb : "expect course", Nowhere, null, null, details, about.Text());
            case "outsideScope":
                about.IsTrue();
                return new("outside scope", Nowhere, null, null, details, "");
            default:
                return new(verb, Nowhere, Phrase(about), verb == "substitute" ? Phrase(place.Need(members, "by")) : null, details, "");
        }
    }
}
