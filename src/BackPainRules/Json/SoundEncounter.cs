using System.Text.Json;

namespace BackPainRules.Json;

/// <summary>Reads an encounter that has nothing wrong with it, and gives up at the first doubt: then <see cref="EncounterReader"/> reads it again and says what is wrong.</summary>
/// <remarks>Nearly all encounters are sound, and need neither paths nor messages: this way there is nothing to make but the encounter.</remarks>
internal static class SoundEncounter
{
    private const int longestNumber = 18;

    private static readonly MemberNames names = new(Vocabulary.BuiltIn);

    /// <summary>The encounter, or null where something is wrong, or too unusual to be sure. The text is valid UTF-8.</summary>
    public static Encounter? Read(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return null;
            var (encounter, id, seen) = (new Encounter(), default(string), 0);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = reader.ValueIsEscaped ? -1 : MemberNames.PartOf(reader.ValueSpan);
                if (member < 0 || (seen & 1 << member) != 0) return null;
                seen |= 1 << member;
                reader.Read();
                if (reader.TokenType == JsonTokenType.Null) continue;
                if (member == MemberNames.Id)
                {
                    if (reader.TokenType != JsonTokenType.String) return null;
                    id = reader.GetString();
                }
                else if (!ReadPart(ref reader, member, encounter))
                {
                    return null;
                }
            }

            if (reader.Read()) return null;
            return id is null ? encounter : encounter with { Id = id };
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool ReadPart(ref Utf8JsonReader reader, int index, Encounter encounter)
    {
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        var part = encounter.PartAt(index);
        Span<ulong> seen = stackalloc ulong[names.Words];
        seen.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueIsEscaped || names.Find(index, reader.ValueSpan) is not { } member) return false;
            var (word, bit) = (member.Term.Index >> 6, 1UL << (member.Term.Index & 63));
            if ((seen[word] & bit) != 0) return false;
            seen[word] |= bit;
            reader.Read();
            if (reader.TokenType != JsonTokenType.Null && !Record(ref reader, member, part)) return false;
        }

        return true;
    }

    private static bool Record(ref Utf8JsonReader reader, MemberNames.Member member, EncounterPart part)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String when !reader.ValueIsEscaped && member.Term is Finding finding:
                if (reader.ValueSpan.SequenceEqual("absent"u8)) part.Record(finding.Place, Presence.Absent, finding.Label);
                else if (reader.ValueSpan.SequenceEqual("present"u8)) part.Record(finding.Place, Presence.Present, finding.Label);
                else return reader.ValueSpan.SequenceEqual("unknown"u8);
                return true;
            case JsonTokenType.True or JsonTokenType.False when member.Term is Finding finding:
                part.Record(finding.Place, reader.TokenType == JsonTokenType.True ? Presence.Present : Presence.Absent, finding.Label);
                return true;
            case JsonTokenType.Number when member.Term is Quantity quantity:
                if (!TryPlainNumber(reader.ValueSpan, out var number) || number < quantity.Minimum || number > quantity.Maximum) return false;
                part.Record(quantity, number);
                return true;
            case JsonTokenType.String when !reader.ValueIsEscaped && member.Term is Choice choice:
                for (var i = 0; i < member.Values.Length; i++)
                {
                    if (!reader.ValueSpan.SequenceEqual(member.Values[i])) continue;
                    part.Record(choice, choice.Values[i]);
                    return true;
                }

                return false;
            default:
                return false;
        }
    }

    /// <summary>A number as people write it: a few digits, perhaps with decimals.</summary>
    private static bool TryPlainNumber(ReadOnlySpan<byte> digits, out decimal number)
    {
        number = 0;
        if (digits.Length > longestNumber) return false;
        var (value, point) = (0L, -1);
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[i] - '0';
            if (digit is >= 0 and <= 9) value = value * 10 + digit;
            else if (digits[i] == '.') point = i;
            else return false;
        }

        number = new((int)value, (int)(value >> 32), 0, false, (byte)(point < 0 ? 0 : digits.Length - point - 1));
        return true;
    }
}
