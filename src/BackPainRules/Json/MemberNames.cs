using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace BackPainRules.Json;

/// <summary>The members of an encounter by their names in UTF-8, found without making a string of them.</summary>
/// <remarks>A table with open addressing, four times as long as it need be; a name is told by its two ends, its length and its part.</remarks>
internal sealed class MemberNames
{
    /// <summary>Stands for the id, where <see cref="PartOf"/> gives the numbers of parts.</summary>
    public const int Id = 5;

    private static readonly MemberNames builtIn = new(Vocabulary.BuiltIn);
    private static readonly ConditionalWeakTable<Vocabulary, MemberNames> others = new();

    private readonly Member?[] table;

    private MemberNames(Vocabulary vocabulary)
    {
        var length = 1;
        while (length < vocabulary.Terms.Count * 4) length *= 2;
        table = new Member?[length];
        foreach (var term in vocabulary.Terms)
        {
            var member = new Member(term);
            var place = Hash(member.Part, member.Name);
            while (table[place & (length - 1)] is not null) place++;
            table[place & (length - 1)] = member;
        }

        Words = (vocabulary.Terms.Max(term => term.Index) >> 6) + 1;
    }

    /// <summary>The names in a vocabulary, made once for each.</summary>
    public static MemberNames Of(Vocabulary vocabulary) =>
        ReferenceEquals(vocabulary, Vocabulary.BuiltIn) ? builtIn : others.GetValue(vocabulary, static other => new(other));

    /// <summary>How many words hold a bit for every term.</summary>
    public int Words { get; }

    /// <summary>The number of a part, or <see cref="Id"/>, or -1.</summary>
    public static int PartOf(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("id"u8) ? Id
        : name.SequenceEqual("patient"u8) ? 0
        : name.SequenceEqual("presentation"u8) ? 1
        : name.SequenceEqual("history"u8) ? 2
        : name.SequenceEqual("examination"u8) ? 3
        : name.SequenceEqual("tests"u8) ? 4
        : -1;

    /// <summary>The member of a part, or null.</summary>
    public Member? Find(int part, ReadOnlySpan<byte> name)
    {
        for (var place = Hash(part, name); ; place++)
        {
            if (table[place & (table.Length - 1)] is not { } member) return null;
            if (member.Part == part && name.SequenceEqual(member.Name)) return member;
        }
    }

    private static int Hash(int part, ReadOnlySpan<byte> name)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        ulong ends;
        if (name.Length >= 8)
        {
            ends = MemoryMarshal.Read<ulong>(name) ^ (MemoryMarshal.Read<ulong>(name.Slice(name.Length - 8)) * odd);
        }
        else
        {
            ends = 0;
            foreach (var letter in name) ends = ends << 8 | letter;
        }

        return (int)(((ends ^ (ulong)(name.Length << 8 | part)) * odd) >> 40);
    }

    /// <summary>A term with its name and its values as they stand in JSON.</summary>
    internal sealed class Member(Term term)
    {
        public Term Term { get; } = term;

        /// <summary>The number of the part in which it stands, which for a local term is not where its value is kept.</summary>
        public int Part { get; } = Array.IndexOf(Encounter.PartNames, term.Part);

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(term.Name);

        public byte[][] Values { get; } = term is Choice choice ? [.. choice.Values.Select(Encoding.UTF8.GetBytes)] : [];
    }
}
