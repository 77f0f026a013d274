using System.Text;
using System.Text.Json;

namespace BackPainRules.Json;

/// <summary>What came of reading an encounter: the encounter, or all that is wrong with it.</summary>
/// <param name="Id">The caller's id, as far as it could be read, so that an error can be told with it.</param>
/// <param name="Encounter">The encounter, or null where there are errors.</param>
/// <param name="Errors">Everything that is wrong.</param>
public sealed record EncounterReading(string? Id, Encounter? Encounter, IReadOnlyList<EncounterError> Errors);

/// <summary>Reads the JSON form of an encounter. Nothing is guessed, clamped or dropped, and all mistakes are reported together.</summary>
public static class EncounterReader
{
    private const int longestValueShown = 60;
    private const int deepest = 64;

    private static readonly UTF8Encoding strictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads one encounter.</summary>
    public static EncounterReading Read(string json) => Read(json, Vocabulary.BuiltIn);

    /// <summary>Reads one encounter, which may record the local terms of a vocabulary.</summary>
    public static EncounterReading Read(string json, Vocabulary vocabulary)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        try
        {
            return Read(strictUtf8.GetBytes(json), vocabulary);
        }
        catch (EncoderFallbackException)
        {
            return Failed("the text has half of a surrogate pair, which is not a character");
        }
    }

    /// <summary>Reads one encounter from UTF-8, with or without a byte-order mark.</summary>
    public static EncounterReading Read(byte[] utf8) => Read(utf8.AsSpan());

    /// <inheritdoc cref="Read(byte[])"/>
    public static EncounterReading Read(ReadOnlySpan<byte> utf8) => Read(utf8, Vocabulary.BuiltIn);

    /// <summary>Reads one encounter, which may record the local terms of a vocabulary, from UTF-8, with or without a byte-order mark.</summary>
    public static EncounterReading Read(ReadOnlySpan<byte> utf8, Vocabulary vocabulary)
    {
        if (vocabulary is null) throw new ArgumentNullException(nameof(vocabulary));
        if (!IsValid(utf8, out var problem)) return Failed(problem);
        if (utf8.StartsWith("\uFEFF"u8)) utf8 = utf8.Slice(3);
        return SoundEncounter.Read(utf8, vocabulary) is { } sound ? new(sound.Id, sound, []) : ReadInFull(utf8, vocabulary);
    }

    /// <summary>The long way, which says what is wrong; the short one is held to it.</summary>
    internal static EncounterReading ReadInFull(ReadOnlySpan<byte> validUtf8, Vocabulary? vocabulary = null) => new Reading(vocabulary ?? Vocabulary.BuiltIn).Read(validUtf8);

    private static bool IsValid(ReadOnlySpan<byte> utf8, out string problem)
    {
        problem = "";
#if NET
        if (System.Text.Unicode.Utf8.IsValid(utf8)) return true;
#endif
        try
        {
            strictUtf8.GetCharCount(utf8.ToArray());
            return true;
        }
        catch (DecoderFallbackException invalid)
        {
            problem = $"is not valid UTF-8 (byte {Math.Max(0, invalid.Index)})";
            return false;
        }
    }

    private static EncounterReading Failed(string message) => new(null, null, [new("$", null, message)]);

    /// <summary>Reads whatever stands there, and says everything that is wrong with it.</summary>
    private sealed class Reading(Vocabulary vocabulary)
    {
        private readonly List<EncounterError> errors = [];
        private string path = "$";
        private string? id;

        public EncounterReading Read(ReadOnlySpan<byte> utf8)
        {
            var reader = new Utf8JsonReader(utf8);
            var (encounter, whole) = (new Encounter(), false);
            try
            {
                reader.Read();
                if (reader.TokenType == JsonTokenType.StartObject)
                    ReadMembers(ref reader, "an encounter", ["id", "patient", "presentation", "history", "examination", "tests"], (ref inner, name) =>
                        ReadMember(ref inner, name, encounter));
                else
                    Reject(ref reader, "an encounter is a JSON object");
                (path, whole) = ("$", true);
                reader.Read();
            }
            catch (JsonException malformed)
            {
                var rest = utf8.Slice((int)reader.BytesConsumed);
                while (rest.Length > 0 && rest[0] is ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)':')) rest = rest.Slice(1);
                var place = $"(line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} of it)";
                errors.Add(new(path, null, Blank(utf8) ? "there is nothing here; an encounter is a JSON object"
                    : whole ? $"something follows the encounter {place}; several encounters stand in an array, or one on each line"
                    : malformed.Message.IndexOf("maximum", StringComparison.OrdinalIgnoreCase) >= 0 ? $"the JSON is nested more than {deepest} deep {place}"
                    : rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8) || rest.StartsWith("-Infinity"u8) ? $"NaN and Infinity are not JSON {place}; leave out what is unknown, or write null"
                    : $"the JSON is malformed {place}"));
            }

            return errors.Count == 0 ? new(id, encounter with { Id = id }, []) : new(id, null, errors);
        }

        private delegate bool MemberReader(ref Utf8JsonReader reader, string name);

        private void ReadMembers(ref Utf8JsonReader reader, string owner, IEnumerable<string> allowed, MemberReader read)
        {
            var (outer, seen) = (path, new HashSet<string>(StringComparer.Ordinal));
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = Text(ref reader) ?? "";
                path = outer + Step(name);
                reader.Read();
                if (!seen.Add(name))
                    Reject(ref reader, "stands here a second time; each member may be recorded once");
                else if (!read(ref reader, name))
                    Reject(ref reader, $"is not a member of {owner}{Spelling.DidYouMean(name, allowed)}");
            }

            path = outer;
        }

        private bool ReadMember(ref Utf8JsonReader reader, string name, Encounter encounter)
        {
            switch (name)
            {
                case "id":
                    if (reader.TokenType == JsonTokenType.String) id = Text(ref reader);
                    else if (reader.TokenType != JsonTokenType.Null) Reject(ref reader, "expected a string");
                    return true;
                case "patient" or "presentation" or "history" or "examination" or "tests":
                    if (reader.TokenType == JsonTokenType.StartObject)
                        ReadMembers(ref reader, name, vocabulary.Terms.Where(term => term.Part == name).Select(term => term.Name), (ref inner, member) =>
                        {
                            if (vocabulary.FindTerm($"{name}.{member}") is not { } term) return false;
                            ReadValue(ref inner, term, encounter);
                            return true;
                        });
                    else if (reader.TokenType != JsonTokenType.Null)
                        Reject(ref reader, "expected a JSON object");
                    return true;
                default:
                    return false;
            }
        }

        private void ReadValue(ref Utf8JsonReader reader, Term term, Encounter encounter)
        {
            if (reader.TokenType == JsonTokenType.Null) return;
            if (Value(ref reader, term, out var problem) is { } value)
                encounter.Record(term, value);
            else
                Reject(ref reader, problem ?? "expected " + EncounterBuilder.Allowed(term));
        }

        private object? Value(ref Utf8JsonReader reader, Term term, out string? problem)
        {
            problem = null;
            switch (term, reader.TokenType)
            {
                case (Finding, JsonTokenType.True):
                    return Presence.Present;
                case (Finding, JsonTokenType.False):
                    return Presence.Absent;
                case (Finding, JsonTokenType.String):
                    return Text(ref reader) switch
                    {
                        "present" => Presence.Present,
                        "absent" => Presence.Absent,
                        "unknown" => Presence.Unknown,
                        _ => null,
                    };
                case (Choice choice, JsonTokenType.String):
                    var text = Text(ref reader);
                    return choice.Values.Contains(text) ? text : null;
                case (Quantity quantity, JsonTokenType.Number):
                    if (!reader.TryGetDecimal(out var number) || number < quantity.Minimum || number > quantity.Maximum) return null;
                    if (!IsExact(reader.ValueSpan)) problem = "has more digits than can be kept exactly (28)";
                    return problem is null ? number : null;
                default:
                    return null;
            }
        }

        /// <summary>Whether a decimal holds the number to the last digit, so that rounding cannot carry it over a threshold.</summary>
        private static bool IsExact(ReadOnlySpan<byte> digits)
        {
            var (significant, decimals, inFraction, exponent) = (0, 0, false, 0);
            for (var i = 0; i < digits.Length; i++)
            {
                if (digits[i] == '.') inFraction = true;
                if (digits[i] is (byte)'e' or (byte)'E')
                {
                    if (!System.Buffers.Text.Utf8Parser.TryParse(digits.Slice(i + 1), out exponent, out _)) return false;
                    break;
                }

                if (digits[i] is < (byte)'0' or > (byte)'9') continue;
                if (inFraction) decimals++;
                if (significant > 0 || digits[i] != '0') significant++;
            }

            return significant == 0 || (significant <= 28 && decimals - exponent <= 28);
        }

        /// <summary>Notes what is wrong with the value, and steps over it.</summary>
        private void Reject(ref Utf8JsonReader reader, string message)
        {
            var value = reader.TokenType switch
            {
                JsonTokenType.StartObject => "{…}",
                JsonTokenType.StartArray => "[…]",
                JsonTokenType.String => $"\"{Shorten(Encoding.UTF8.GetString(reader.ValueSpan.ToArray()))}\"",
                _ => Shorten(Encoding.UTF8.GetString(reader.ValueSpan.ToArray())),
            };
            errors.Add(new(path, value, message));
            reader.Skip();
        }

        /// <summary>The string, or null once a mistake was noted.</summary>
        private string? Text(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                errors.Add(new(path, null, "has half of a surrogate pair, which is not a character"));
                return null;
            }
        }

        private static string Step(string name) =>
            name.Length > 0 && name.All(letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
                ? "." + Shorten(name)
                : $"['{Shorten(name)}']";

        private static string Shorten(string text)
        {
            if (text.Length <= longestValueShown) return text;
            var end = char.IsHighSurrogate(text[longestValueShown - 1]) ? longestValueShown - 1 : longestValueShown;
            return text.Substring(0, end) + "…";
        }

        private static bool Blank(ReadOnlySpan<byte> utf8)
        {
            foreach (var letter in utf8)
                if (letter is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')) return false;
            return true;
        }
    }
}
