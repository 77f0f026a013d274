using BackPainRules.Authoring;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads what rules ask and examples give from JSON.</summary>
internal static class CriterionJsonReader
{
    private static readonly string[] lists = ["allOf", "anyOf", "of"];

    public static CriterionSyntax Read(JsonPlace? place)
    {
        if (place is null) return Group(null, []);
        var members = place.Object(["subject", "is", .. CriterionJson.Comparisons.Values, "unit", .. lists]);
        var list = lists.Where(members.ContainsKey).ToList();
        if (!members.ContainsKey("subject") && list is [var only])
        {
            foreach (var other in members.Where(member => member.Key != only && !(only == "of" && member.Key == "atLeast"))) other.Value.Fail($"this does not belong to a list; beside '{only}' stands {(only == "of" ? "'atLeast'" : "nothing")}");
            return Group(only switch { "allOf" => null, "anyOf" => 1, _ => Count(place.Need(members, "atLeast"), members[only].Items().Count) }, [.. members[only].Items().Select(Read)]);
        }

        foreach (var name in list) members[name].Fail("a statement holds no list; leave 'subject' out, or the list");
        if (list.Count == 0 && !members.ContainsKey("subject") && place.Element.ValueKind == System.Text.Json.JsonValueKind.Object)
            place.Fail("a statement with 'subject', or a list with 'allOf', 'anyOf' or 'atLeast' and 'of' is expected");
        return new CriterionSyntax.Statement(BlockJsonReader.Phrase(members.GetValueOrDefault("subject")), Predicate(place, members));
    }

    private static PredicateSyntax Predicate(JsonPlace place, Dictionary<string, JsonPlace> members)
    {
        var unit = members.TryGetValue("unit", out var written) ? BlockJsonReader.Phrase(written) : null;
        var said = CriterionJson.Comparisons.Where(comparison => members.ContainsKey(comparison.Value)).ToList();
        if (said.Count + (members.ContainsKey("is") ? 1 : 0) != 1)
        {
            if (place.Mistakes.Count == 0 || members.ContainsKey("subject")) place.Fail($"a statement says one thing of its subject: one of is, {string.Join(", ", CriterionJson.Comparisons.Values)} is expected");
            return new PredicateSyntax.Word(new("", BlockJsonReader.Nowhere));
        }

        if (said.Count == 0)
        {
            written?.Fail("only a number has a unit");
            return new PredicateSyntax.Word(BlockJsonReader.Phrase(members["is"]));
        }

        var (words, member) = said[0];
        if (member != "between") return new PredicateSyntax.Comparison(BlockJsonReader.Nowhere, words, Number(members[member]), null, unit);
        var ends = members[member].Items();
        if (ends.Count != 2) members[member].Fail("two numbers are expected, the lower one first");
        return ends.Count != 2 ? new PredicateSyntax.Word(new("", BlockJsonReader.Nowhere)) : new PredicateSyntax.Comparison(BlockJsonReader.Nowhere, words, Number(ends[0]), Number(ends[1]), unit);
    }

    public static NumberSyntax Number(JsonPlace place) => new(place.Number(), BlockJsonReader.Nowhere);

    private static int Count(JsonPlace? place, int most)
    {
        var count = place?.Number() ?? 2;
        if (count >= 1 && count <= most && count == decimal.Truncate(count)) return (int)count;
        place!.Fail($"a whole number from 1 to {most}, the number of items, is expected");
        return 1;
    }

    private static CriterionSyntax.Group Group(int? count, List<CriterionSyntax> members) => new(BlockJsonReader.Nowhere, count, members);
}
