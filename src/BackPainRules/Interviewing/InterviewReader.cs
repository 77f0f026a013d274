using System.Text;
using System.Text.Json;

namespace BackPainRules.Interviewing;

/// <summary>What came of reading an interview: the encounter and the terms that were asked, or all that is wrong.</summary>
internal sealed record InterviewReading(Encounter? Encounter, IReadOnlyList<Term> Asked, bool AsksAll, IReadOnlyList<EncounterError> Errors);

/// <summary>Reads the JSON form of an interview. Nothing is guessed or dropped, and all mistakes are reported together.</summary>
internal sealed class InterviewReader(Vocabulary vocabulary)
{
    private const int longestValueShown = 60;
    private static readonly string[] members = ["version", "encounter", "all", "asked", "skipped"];

    private readonly List<EncounterError> errors = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private Encounter? encounter;
    private bool all;
    private List<Term> asked = [];
    private List<Term> skipped = [];

    public static InterviewReading Read(string json, Vocabulary vocabulary)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        return new InterviewReader(vocabulary).ReadAll(json);
    }

    private InterviewReading ReadAll(string json)
    {
        try
        {
            ReadInterview(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json));
            if (errors.Count == 0) CheckWhole();
        }
        catch (EncoderFallbackException)
        {
            Wrong("$", null, "the text has half of a surrogate pair, which is not a character");
        }
        catch (InvalidOperationException)
        {
            Wrong("$", null, "a string has half of a surrogate pair, which is not a character");
        }
        catch (JsonException malformed)
        {
            Wrong("$", null, json.Trim().Length == 0 ? "there is nothing here; an interview is a JSON object"
                : $"the JSON is malformed (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} of it)");
        }

        return errors.Count == 0 ? new(encounter, asked, all, []) : new(null, [], false, errors);
    }

    private void ReadInterview(byte[] utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Reject(ref reader, "$", "an interview is a JSON object");
        }
        else
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString()!;
                reader.Read();
                if (seen.Add(name)) ReadMember(ref reader, name, utf8);
                else Reject(ref reader, PathOf(name), "stands here a second time");
            }
        }

        reader.Read();
    }

    private void ReadMember(ref Utf8JsonReader reader, string name, byte[] utf8)
    {
        switch (name)
        {
            case "version":
                if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var version) || version != InterviewWriter.Version)
                    Reject(ref reader, "$.version", $"expected {InterviewWriter.Version}, the version of this form that can be read");
                break;
            case "encounter":
                if (reader.TokenType == JsonTokenType.StartObject) ReadEncounter(ref reader, utf8);
                else Reject(ref reader, "$.encounter", "expected an encounter, which is a JSON object");
                break;
            case "all":
                all = reader.TokenType == JsonTokenType.True;
                if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False)) Reject(ref reader, "$.all", "expected true or false");
                break;
            case "asked":
                asked = ReadTerms(ref reader, "$.asked");
                break;
            case "skipped":
                skipped = ReadTerms(ref reader, "$.skipped");
                break;
            default:
                Reject(ref reader, PathOf(name), $"is not a member of an interview{Spelling.DidYouMean(name, members)}");
                break;
        }
    }

    /// <summary>The encounter is read as any other, and what is wrong with it is told with its place here.</summary>
    private void ReadEncounter(ref Utf8JsonReader reader, byte[] utf8)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        Encounter.TryParse(Encoding.UTF8.GetString(utf8, start, (int)reader.BytesConsumed - start), vocabulary, out encounter, out var mistakes);
        errors.AddRange(mistakes.Select(mistake => mistake with { Path = "$.encounter" + mistake.Path.Substring(1) }));
    }

    private List<Term> ReadTerms(ref Utf8JsonReader reader, string path)
    {
        var terms = new List<Term>();
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            Reject(ref reader, path, "expected an array of ids of terms");
            return terms;
        }

        for (var place = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; place++)
        {
            var where = $"{path}[{Numbers.Print(place)}]";
            if (reader.TokenType != JsonTokenType.String) Reject(ref reader, where, "expected the id of a term, which is a string");
            else if (vocabulary.FindTerm(reader.GetString()!) is not { } term) Reject(ref reader, where, $"is not a term of the vocabulary{Spelling.DidYouMean(reader.GetString()!, vocabulary.Terms.Select(known => known.Id))}");
            else if (terms.Contains(term)) Reject(ref reader, where, "stands here a second time; a term is asked once in a round");
            else terms.Add(term);
        }

        return terms;
    }

    /// <summary>What was asked is recorded or was skipped, and nothing is both.</summary>
    private void CheckWhole()
    {
        foreach (var name in members.Where(name => !seen.Contains(name))) Wrong("$." + name, null, "is missing");
        if (encounter is null) return;
        foreach (var term in skipped.Where(term => !asked.Contains(term))) Wrong("$.skipped", term.Id, "was skipped, and does not stand among what was asked");
        foreach (var term in skipped.Where(encounter.Knows)) Wrong("$.skipped", term.Id, "was skipped, and yet the encounter records it");
        foreach (var term in asked.Where(term => !encounter.Knows(term) && !skipped.Contains(term))) Wrong("$.asked", term.Id, "was asked and not skipped, and yet the encounter does not record it");
    }

    private void Reject(ref Utf8JsonReader reader, string path, string message)
    {
        var value = reader.TokenType switch
        {
            JsonTokenType.StartObject => "{…}",
            JsonTokenType.StartArray => "[…]",
            JsonTokenType.String => $"\"{Shorten(reader.GetString()!)}\"",
            _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan.ToArray())),
        };
        Wrong(path, value, message);
        reader.Skip();
    }

    private void Wrong(string path, string? value, string message) => errors.Add(new(path, value, message));

    private static string PathOf(string name) => name.All(char.IsLetterOrDigit) && name.Length > 0 ? "$." + Shorten(name) : $"$['{Shorten(name)}']";

    private static string Shorten(string text) =>
        text.Length <= longestValueShown ? text : text.Substring(0, char.IsHighSurrogate(text[longestValueShown - 1]) ? longestValueShown - 1 : longestValueShown) + "…";
}
