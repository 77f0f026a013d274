using System.Text;
using System.Text.Json.Nodes;

namespace BackPainRules.Fhir.Tests.Bundles;

/// <summary>What happens to records on their way: each mutation follows from its seed.</summary>
internal static class Mutations
{
    private static readonly string[] units = ["mg/dL", "[degF]", "Cel", "K", "[lb_av]", "furlong", "", "g/L", "mm[Hg]", "/uL"];

    /// <summary>Takes something away: a resource, a member, an item of a list, a value.</summary>
    public static string Removed(string json, int seed)
    {
        var random = new Random(seed);
        var bundle = JsonNode.Parse(json)!;
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var all = Containers(bundle["entry"]!).ToList();
            switch (all[random.Next(all.Count)])
            {
                case JsonObject { Count: > 0 } one when random.Next(3) == 0: one[one.ElementAt(random.Next(one.Count)).Key] = null; break;
                case JsonObject { Count: > 0 } one: one.Remove(one.ElementAt(random.Next(one.Count)).Key); break;
                case JsonArray { Count: > 0 } list: list.RemoveAt(random.Next(list.Count)); break;
            }
        }

        return bundle.ToJsonString();
    }

    /// <summary>Changes something: types, units, order, or says it twice.</summary>
    public static string Changed(string json, int seed)
    {
        var random = new Random(seed);
        var bundle = JsonNode.Parse(json)!;
        var entries = bundle["entry"]!.AsArray();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            switch (random.Next(5))
            {
                case 0: Retype(bundle, random); break;
                case 1: Reunit(bundle, random); break;
                case 2: entries.Add(entries[random.Next(entries.Count)]?.DeepClone()); break;
                case 3: Shuffle(entries, random); break;
                default: Retype(bundle, random); Reunit(bundle, random); break;
            }
        }

        return bundle.ToJsonString();
    }

    public static string Reordered(string json, int seed)
    {
        var bundle = JsonNode.Parse(json)!;
        Shuffle(bundle["entry"]!.AsArray(), new(seed));
        return bundle.ToJsonString();
    }

    /// <summary>Damages the text: bytes lost, doubled or replaced, the end cut off.</summary>
    public static string Damaged(string json, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(json);
        for (var times = random.Next(1, 6); times > 0 && text.Length > 1; times--)
        {
            var place = random.Next(text.Length);
            switch (random.Next(5))
            {
                case 0: text.Remove(place, 1); break;
                case 1: text[place] = "{}[]\",:\\0x\ud800\u0000"[random.Next(12)]; break;
                case 2: text.Insert(place, text.ToString(place, Math.Min(40, text.Length - place))); break;
                case 3: text.Remove(place, Math.Min(random.Next(1, 30), text.Length - place)); break;
                default: text.Length = Math.Max(1, text.Length - random.Next(text.Length / 3)); break;
            }
        }

        return text.ToString();
    }

    /// <summary>One entry broken in one of many ways, everything else as it was.</summary>
    public static string Broken(string json, int entry, int seed)
    {
        var random = new Random(seed);
        var bundle = JsonNode.Parse(json)!;
        var entries = bundle["entry"]!.AsArray();
        const string mark = "@@@";
        var text = entries[entry]?.ToJsonString() ?? "{}";
        entries[entry] = mark;
        var broken = random.Next(6) switch
        {
            0 => "42",
            1 => "null",
            2 => """{ "resource": { "resourceType": 5, "code": [ [ ] ] } }""",
            3 => text.Remove(random.Next(text.Length), 1),
            4 => text[..random.Next(1, text.Length)],
            _ => text.Insert(random.Next(text.Length), "\"" + "}]{,:"[random.Next(5)]),
        };
        return bundle.ToJsonString().Replace($"\"{mark}\"", broken, StringComparison.Ordinal);
    }

    private static void Retype(JsonNode bundle, Random random)
    {
        var objects = Containers(bundle["entry"]!).OfType<JsonObject>().Where(one => one.Count > 0).ToList();
        var chosen = objects[random.Next(objects.Count)];
        var name = chosen.ElementAt(random.Next(chosen.Count)).Key;
        var value = chosen[name]?.DeepClone();
        chosen[name] = random.Next(7) switch
        {
            0 => JsonValue.Create(7),
            1 => JsonValue.Create("text"),
            2 => new JsonArray(value),
            3 => new JsonObject { ["value"] = value },
            4 => JsonValue.Create(true),
            5 => JsonValue.Create(value?.ToJsonString()),
            _ => JsonValue.Create(1e300),
        };
    }

    private static void Reunit(JsonNode bundle, Random random)
    {
        var quantities = Containers(bundle["entry"]!).OfType<JsonObject>().Where(one => one.ContainsKey("value") && one.ContainsKey("code")).ToList();
        if (quantities.Count > 0) quantities[random.Next(quantities.Count)]["code"] = units[random.Next(units.Length)];
    }

    private static void Shuffle(JsonArray entries, Random random)
    {
        var all = entries.Select(entry => entry?.DeepClone()).ToArray();
        random.Shuffle(all);
        entries.Clear();
        foreach (var entry in all) entries.Add(entry);
    }

    private static IEnumerable<JsonNode> Containers(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> inner = node switch { JsonObject one => one.Select(pair => pair.Value), JsonArray list => list, _ => [] };
        foreach (var child in inner.Where(child => child is JsonObject or JsonArray))
            foreach (var below in Containers(child!)) yield return below;
    }
}
