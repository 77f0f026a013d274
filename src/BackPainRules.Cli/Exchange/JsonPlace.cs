using System.Text.Json;

namespace BackPainRules.Cli.Exchange;

/// <summary>A value in a JSON document, and its path. What is wrong is noted, and reading goes on, so that all mistakes are told at once.</summary>
internal sealed record JsonPlace(JsonElement Element, string Path, List<string> Mistakes)
{
    private const int longest = 60;

    /// <summary>Notes what is wrong with this value, and what is allowed.</summary>
    public void Fail(string allowed)
    {
        var value = Element.GetRawText();
        Mistakes.Add($"{Path}: {(value.Length > longest ? value[..longest] + "\u2026" : value)}: {allowed}");
    }

    /// <summary>The members of an object; none where it is something else. A member that is not allowed, or stands there twice, is a mistake.</summary>
    public Dictionary<string, JsonPlace> Object(params string[] allowed)
    {
        var members = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        if (Element.ValueKind != JsonValueKind.Object)
        {
            Fail($"an object is expected, with the members {string.Join(", ", allowed)}");
            return members;
        }

        foreach (var property in Element.EnumerateObject())
        {
            var place = new JsonPlace(property.Value, $"{Path}.{property.Name}", Mistakes);
            if (!allowed.Contains(property.Name)) place.Fail($"there is no member '{property.Name}' here{(Spelling.Nearest(property.Name, allowed) is { } nearest ? $"; did you mean '{nearest}'?" : $"; the members are {string.Join(", ", allowed)}")}");
            else if (!members.TryAdd(property.Name, place)) place.Fail("this member stands here a second time; keep one of them");
        }

        return members;
    }

    /// <summary>A member that must be there.</summary>
    public JsonPlace? Need(Dictionary<string, JsonPlace> members, string name)
    {
        if (members.TryGetValue(name, out var place)) return place;
        if (Element.ValueKind == JsonValueKind.Object) Fail($"the member '{name}' is missing");
        return null;
    }

    /// <summary>The items of an array, at least so many.</summary>
    public List<JsonPlace> Items(int atLeast = 1)
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            Fail("an array is expected");
            return [];
        }

        if (Element.GetArrayLength() < atLeast) Fail("an array with at least one item is expected");
        return [.. Element.EnumerateArray().Select((item, index) => new JsonPlace(item, $"{Path}[{index}]", Mistakes))];
    }

    /// <summary>Words as they stand in the language: on one line, without a mark that would end them.</summary>
    public string Words(string marks = ",;\"") => String(text =>
        text.Length == 0 || text != string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) || text.Any(letter => char.IsControl(letter) || marks.Contains(letter))
            ? $"words are expected, with one space between them{(marks.Length > 0 ? $" and without {string.Join(' ', marks.ToCharArray())}" : "")}" : null);

    /// <summary>A text that will stand between double quotes.</summary>
    public string Text() => String(text => text.Trim() != text || text.Length == 0 || text.IndexOfAny(['"', '\r', '\n']) >= 0 ? "a text of one line is expected, without \" and without spaces around it" : null);

    /// <summary>Any text.</summary>
    public string String(Func<string, string?> problem)
    {
        if (Element.ValueKind != JsonValueKind.String)
        {
            Fail("a text is expected");
            return "";
        }

        var text = Element.GetString()!;
        if (problem(text) is not { } wrong) return text;
        Fail(wrong);
        return text;
    }

    public decimal Number()
    {
        if (Element.ValueKind == JsonValueKind.Number && Element.TryGetDecimal(out var number) && number >= 0) return number;
        Fail("a number from 0 is expected");
        return 0;
    }

    public bool IsTrue()
    {
        if (Element.ValueKind == JsonValueKind.True) return true;
        Fail("true is expected; leave the member out where it is not so");
        return false;
    }
}
