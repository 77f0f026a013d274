using System.Text;

namespace BackPainRules.Json;

/// <summary>Reads an encounter that has nothing wrong with it, and gives up at the first doubt: then <see cref="EncounterReader"/> reads it again and says what is wrong.</summary>
/// <remarks>
/// Nearly all encounters are sound, and need neither paths nor messages: this way there is nothing to make but the encounter. Since every name and
/// every word is one of a few that are known, nothing has to be unescaped or looked at twice. Properties hold it to the long way.
/// </remarks>
internal static class SoundEncounter
{
    /// <summary>The encounter, or null where something is wrong, or too unusual to be sure. The text is valid UTF-8.</summary>
    public static Encounter? Read(ReadOnlySpan<byte> utf8, Vocabulary? vocabulary = null)
    {
        var names = MemberNames.Of(vocabulary ?? Vocabulary.BuiltIn);
        var text = new PlainJson(utf8);
        var (encounter, id, seen) = (new Encounter(), default(string), 0);
        if (!text.TryTake((byte)'{')) return null;
        for (var first = true; !text.TryTake((byte)'}'); first = false)
        {
            if (!first && !text.TryTake((byte)',')) return null;
            if (!text.TryTakeName(out var name) || MemberNames.PartOf(name) is not (>= 0 and var member)) return null;
            if ((seen & 1 << member) != 0) return null;
            seen |= 1 << member;
            if (text.TryTakeWord("null"u8)) continue;
            if (member == MemberNames.Id)
            {
                if (!text.TryTakeText(out var value) || !PlainJson.IsPlain(value)) return null;
                id = Encoding.UTF8.GetString(value
#if !NET
                    .ToArray()
#endif
                );
            }
            else if (!ReadPart(ref text, names, member, encounter))
            {
                return null;
            }
        }

        if (!text.IsAtEnd) return null;
        return id is null ? encounter : encounter with { Id = id };
    }

    private static bool ReadPart(ref PlainJson text, MemberNames names, int index, Encounter encounter)
    {
        if (!text.TryTake((byte)'{')) return false;
        var part = encounter.PartAt(index);
        Span<ulong> seen = stackalloc ulong[names.Words];
        seen.Clear();
        for (var first = true; !text.TryTake((byte)'}'); first = false)
        {
            if (!first && !text.TryTake((byte)',')) return false;
            if (!text.TryTakeName(out var name) || names.Find(index, name) is not { } member) return false;
            var (word, bit) = (member.Term.Index >> 6, 1UL << (member.Term.Index & 63));
            if ((seen[word] & bit) != 0) return false;
            seen[word] |= bit;
            if (!(member.Term.IsLocal ? RecordLocal(ref text, member.Term, encounter) : Record(ref text, member, part))) return false;
        }

        return true;
    }

    private static bool RecordLocal(ref PlainJson text, Term term, Encounter encounter)
    {
        if (text.TryTakeWord("null"u8)) return true;
        object? value = null;
        if (term is Finding)
        {
            if (text.TryTakeWord("\"absent\""u8) || text.TryTakeWord("false"u8)) value = Presence.Absent;
            else if (text.TryTakeWord("\"present\""u8) || text.TryTakeWord("true"u8)) value = Presence.Present;
            else return text.TryTakeWord("\"unknown\""u8);
        }
        else if (term is Quantity && text.TryTakeNumber(out var number)) value = number;
        else if (term is Choice choice)
            foreach (var known in choice.Values)
                if (value is null && text.TryTakeWord(Encoding.UTF8.GetBytes($"\"{known}\""))) value = known;
        if (value is null || !EncounterBuilder.Allows(term, value)) return false;
        encounter.Record(term, value);
        return true;
    }

    private static bool Record(ref PlainJson text, MemberNames.Member member, EncounterPart part)
    {
        if (member.Term is Finding finding)
        {
            if (text.TryTakeWord("\"absent\""u8) || text.TryTakeWord("false"u8)) part.Record(finding.Place, Presence.Absent, finding.Label);
            else if (text.TryTakeWord("\"present\""u8) || text.TryTakeWord("true"u8)) part.Record(finding.Place, Presence.Present, finding.Label);
            else return text.TryTakeWord("\"unknown\""u8) || text.TryTakeWord("null"u8);
            return true;
        }

        if (text.TryTakeWord("null"u8)) return true;
        if (member.Term is Quantity quantity)
        {
            if (!text.TryTakeNumber(out var number) || number < quantity.Minimum || number > quantity.Maximum) return false;
            part.Record(quantity, number);
            return true;
        }

        if (!text.TryTakeText(out var value)) return false;
        for (var i = 0; i < member.Values.Length; i++)
        {
            if (!value.SequenceEqual(member.Values[i])) continue;
            part.Record((Choice)member.Term, ((Choice)member.Term).Values[i]);
            return true;
        }

        return false;
    }
}
