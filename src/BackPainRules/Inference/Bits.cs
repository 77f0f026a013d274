using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>A set of small numbers that can grow. Equal when it holds the same.</summary>
internal sealed class Bits(int capacity) : IEquatable<Bits>
{
    private readonly ulong[] words = new ulong[(capacity + 63) / 64];

    /// <summary>The bits, 64 to a word.</summary>
    public ulong[] Words => words;

    public bool IsEmpty => Array.TrueForAll(words, word => word == 0);

    public void Add(int number) => words[number >> 6] |= 1UL << number;

    public void Add(Bits others)
    {
        for (var i = 0; i < words.Length; i++) words[i] |= others.words[i];
    }

    public bool Contains(int number) => (words[number >> 6] >> number & 1) != 0;

    /// <summary>What is in both.</summary>
    public Bits And(Bits other)
    {
        var both = new Bits(words.Length * 64);
        for (var i = 0; i < words.Length; i++) both.words[i] = words[i] & other.words[i];
        return both;
    }

    /// <summary>Whether some of this set is in the other, and some is not.</summary>
    public bool IsSplitBy(Bits other)
    {
        var (inside, outside) = (0UL, 0UL);
        for (var i = 0; i < words.Length; i++)
        {
            inside |= words[i] & other.words[i];
            outside |= words[i] & ~other.words[i];
        }

        return inside != 0 && outside != 0;
    }

    public static Bits Of(BigInteger set, int capacity)
    {
        var bits = new Bits(capacity);
        for (var i = 0; i < bits.words.Length; i++, set >>= 64) bits.words[i] = (ulong)(set & ulong.MaxValue);
        return bits;
    }

    public BigInteger ToSet() => Enumerable.Reverse(words).Aggregate(BigInteger.Zero, (set, word) => (set << 64) | word);

    public bool Equals(Bits? other) => other is not null && words.AsSpan().SequenceEqual(other.words);

    public override bool Equals(object? other) => Equals(other as Bits);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in words) hash = unchecked(hash * 0x9E3779B97F4A7C15UL + word);
        return (int)(hash ^ hash >> 32);
    }
}
