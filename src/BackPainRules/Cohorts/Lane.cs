using System.Runtime.CompilerServices;
#if NET
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace BackPainRules.Cohorts;

/// <summary>One answer, yes or no, for as many patients as the processor takes at once: a bit each.</summary>
internal interface ILane<TLane> where TLane : struct, ILane<TLane>
{
    TLane And(TLane other);

    TLane Or(TLane other);

    TLane AndNot(TLane other);

    /// <summary>For 64 values, a bit for each that is at least <paramref name="low"/> and at most <paramref name="span"/> more.</summary>
    ulong Within(ReadOnlySpan<int> values, int low, uint span);
}

/// <summary>A machine word: what every platform has.</summary>
internal readonly struct Lane64(ulong bits) : ILane<Lane64>
{
    private readonly ulong bits = bits;

    public Lane64 And(Lane64 other) => new(bits & other.bits);

    public Lane64 Or(Lane64 other) => new(bits | other.bits);

    public Lane64 AndNot(Lane64 other) => new(bits & ~other.bits);

    [MethodImpl(Speed.AtOnce)]
    public ulong Within(ReadOnlySpan<int> values, int low, uint span)
    {
        var word = 0UL;
        for (var i = 0; i < values.Length; i++)
            word |= (unchecked((uint)(values[i] - low)) <= span ? 1UL : 0UL) << i;
        return word;
    }
}

#if NET
internal readonly struct Lane128(Vector128<ulong> bits) : ILane<Lane128>
{
    private readonly Vector128<ulong> bits = bits;

    public Lane128 And(Lane128 other) => new(bits & other.bits);

    public Lane128 Or(Lane128 other) => new(bits | other.bits);

    public Lane128 AndNot(Lane128 other) => new(Vector128.AndNot(bits, other.bits));

    [MethodImpl(Speed.AtOnce)]
    public ulong Within(ReadOnlySpan<int> values, int low, uint span)
    {
        var (word, lows, spans, shift) = (0UL, Vector128.Create(low), Vector128.Create(span), 0);
        foreach (var four in MemoryMarshal.Cast<int, Vector128<int>>(values))
        {
            word |= (ulong)Vector128.LessThanOrEqual((four - lows).AsUInt32(), spans).ExtractMostSignificantBits() << shift;
            shift += Vector128<int>.Count;
        }

        return word;
    }
}

internal readonly struct Lane256(Vector256<ulong> bits) : ILane<Lane256>
{
    private readonly Vector256<ulong> bits = bits;

    public Lane256 And(Lane256 other) => new(bits & other.bits);

    public Lane256 Or(Lane256 other) => new(bits | other.bits);

    public Lane256 AndNot(Lane256 other) => new(Vector256.AndNot(bits, other.bits));

    [MethodImpl(Speed.AtOnce)]
    public ulong Within(ReadOnlySpan<int> values, int low, uint span)
    {
        var (word, lows, spans, shift) = (0UL, Vector256.Create(low), Vector256.Create(span), 0);
        foreach (var eight in MemoryMarshal.Cast<int, Vector256<int>>(values))
        {
            word |= (ulong)Vector256.LessThanOrEqual((eight - lows).AsUInt32(), spans).ExtractMostSignificantBits() << shift;
            shift += Vector256<int>.Count;
        }

        return word;
    }
}

internal readonly struct Lane512(Vector512<ulong> bits) : ILane<Lane512>
{
    private readonly Vector512<ulong> bits = bits;

    public Lane512 And(Lane512 other) => new(bits & other.bits);

    public Lane512 Or(Lane512 other) => new(bits | other.bits);

    public Lane512 AndNot(Lane512 other) => new(Vector512.AndNot(bits, other.bits));

    [MethodImpl(Speed.AtOnce)]
    public ulong Within(ReadOnlySpan<int> values, int low, uint span)
    {
        var (word, lows, spans, shift) = (0UL, Vector512.Create(low), Vector512.Create(span), 0);
        foreach (var sixteen in MemoryMarshal.Cast<int, Vector512<int>>(values))
        {
            word |= Vector512.LessThanOrEqual((sixteen - lows).AsUInt32(), spans).ExtractMostSignificantBits() << shift;
            shift += Vector512<int>.Count;
        }

        return word;
    }
}
#endif
