using System.Text.Json;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Exchange;

/// <summary>What a local document adds to the vocabulary and changes in what it extends, as JSON.</summary>
internal static class LocalJson
{
    public static readonly string[] Kinds = VocabularyParser.Kinds;

    private static readonly string[] lists = ["roles", "values", "covers"];

    public static void Write(Utf8JsonWriter writer, EntrySyntax entry, Action<IReadOnlyList<CitationSyntax>> cite)
    {
        writer.WriteString("kind", entry.Kind);
        writer.WriteString("id", entry.Id.Text);
        foreach (var line in entry.Lines)
        {
            if (line.Keyword is "question" or "meaning") writer.WriteString(line.Keyword, line.Text);
            else if (line.Keyword == "range") WriteRange(writer, line);
            else if (lists.Contains(line.Keyword) || line.Words.Count != 1) writer.Strings(line.Keyword, line.Words.Select(word => word.Text));
            else writer.WriteString(line.Keyword, line.Words[0].Text);
        }

        cite(entry.Citations);
    }

    public static void Write(Utf8JsonWriter writer, ChangeSyntax change)
    {
        Say(change.Retires ? "retire" : "replace", change.Rule);
        Say("by", change.By);
        Say("version", change.Version);
        Say("fingerprint", change.Fingerprint);
        Say("because", change.Reason);
        Say("approvedBy", change.Approver);
        Say("on", change.Date);

        void Say(string member, Phrase? phrase)
        {
            if (phrase is not null) writer.WriteString(member, phrase.Text);
        }
    }

    public static EntrySyntax Entry(JsonPlace place)
    {
        var members = place.Object(["kind", "id", .. VocabularyParser.Keywords, "cite"]);
        var kind = place.Need(members, "kind")?.String(text => Kinds.Contains(text) ? null : $"one of {string.Join(", ", Kinds)} is expected") ?? "";
        var lines = members.Where(member => VocabularyParser.Keywords.Contains(member.Key)).Select(member => Line(member.Key, member.Value)).ToList();
        return new(kind, Words(place.Need(members, "id")), lines, BlockJsonReader.Cite(place.Need(members, "cite")));
    }

    public static ChangeSyntax Change(JsonPlace place)
    {
        var members = place.Object("replace", "retire", "by", "version", "fingerprint", "because", "approvedBy", "on");
        var retires = members.TryGetValue("retire", out var rule);
        if (retires == members.ContainsKey("replace")) place.Fail("either 'replace' or 'retire' is expected");
        return new(Words(rule ?? members.GetValueOrDefault("replace")), retires)
        {
            By = Said("by"),
            Version = Said("version"),
            Fingerprint = Said("fingerprint"),
            Reason = Text("because"),
            Approver = Text("approvedBy"),
            Date = Said("on"),
        };

        Phrase? Said(string member) => members.TryGetValue(member, out var said) ? Words(said) : null;

        Phrase? Text(string member) => members.TryGetValue(member, out var said) ? new(said.Text(), BlockJsonReader.Nowhere) : null;
    }

    private static EntryLine Line(string keyword, JsonPlace place)
    {
        if (keyword is "question" or "meaning") return new(keyword, BlockJsonReader.Nowhere, [], place.Text());
        if (keyword != "range") return new(keyword, BlockJsonReader.Nowhere, place.Element.ValueKind == JsonValueKind.Array ? [.. place.Items().Select(Words)] : [Words(place)]);
        var members = place.Object("from", "to", "unit");
        return new(keyword, BlockJsonReader.Nowhere, members.TryGetValue("unit", out var unit) ? [Words(unit)] : [], "", Number("from"), Number("to"));

        NumberSyntax Number(string member) => new(place.Need(members, member)?.Number() ?? 0, BlockJsonReader.Nowhere);
    }

    private static void WriteRange(Utf8JsonWriter writer, EntryLine range)
    {
        writer.WriteStartObject("range");
        CriterionJson.Number(writer, "from", range.Low!.Value);
        CriterionJson.Number(writer, "to", range.High!.Value);
        if (range.Words.Count > 0) writer.WriteString("unit", range.Words[0].Text);
        writer.WriteEndObject();
    }

    private static Phrase Words(JsonPlace? place) => BlockJsonReader.Phrase(place);
}
