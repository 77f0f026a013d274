using System.Runtime.CompilerServices;

namespace BackPainRules.Json;

/// <summary>Takes JSON piece by piece, as long as it is plain: strings without escapes, numbers without exponents. Whatever it does not take, it leaves to others.</summary>
internal ref struct PlainJson(ReadOnlySpan<byte> utf8)
{
    private const int mostDigits = 18;

    private ReadOnlySpan<byte> rest = utf8;

    /// <summary>Nothing but white space follows.</summary>
    public bool IsAtEnd
    {
        get
        {
            SkipWhiteSpace();
            return rest.IsEmpty;
        }
    }

    public bool TryTake(byte letter)
    {
        SkipWhiteSpace();
        if (rest.IsEmpty || rest[0] != letter) return false;
        rest = rest.Slice(1);
        return true;
    }

    /// <summary>A literal, or a string that is known, with its quotes.</summary>
    public bool TryTakeWord(ReadOnlySpan<byte> word)
    {
        SkipWhiteSpace();
        if (!rest.StartsWith(word)) return false;
        rest = rest.Slice(word.Length);
        return true;
    }

    /// <summary>The name of a member, with the colon behind it.</summary>
    public bool TryTakeName(out ReadOnlySpan<byte> name) => TryTakeText(out name) && TryTake((byte)':');

    /// <summary>What stands between two quotes: a string only where <see cref="IsPlain"/>, or where it is compared with one that is.</summary>
    public bool TryTakeText(out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!TryTake((byte)'"')) return false;
        var end = rest.IndexOf((byte)'"');
        if (end < 0) return false;
        text = rest.Slice(0, end);
        rest = rest.Slice(end + 1);
        return true;
    }

    /// <summary>Whether it has no escapes and no control characters.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text)
    {
        foreach (var letter in text)
            if (letter is < (byte)' ' or (byte)'\\') return false;
        return true;
    }

    /// <summary>A number as people write it: a few digits, perhaps with decimals.</summary>
    public bool TryTakeNumber(out decimal number)
    {
        SkipWhiteSpace();
        number = 0;
        var (value, point, length) = (0L, -1, 0);
        for (; length < rest.Length && length <= mostDigits; length++)
        {
            var digit = rest[length] - '0';
            if (digit is >= 0 and <= 9) value = value * 10 + digit;
            else if (rest[length] == '.' && point < 0) point = length;
            else break;
        }

        var whole = point < 0 ? length : point;
        if (length > mostDigits || whole == 0 || (whole > 1 && rest[0] == '0') || point == length - 1) return false;
        number = new((int)value, (int)(value >> 32), 0, false, (byte)(point < 0 ? 0 : length - point - 1));
        rest = rest.Slice(length);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if (rest.Length > 0 && rest[0] <= ' ') SkipSome();
    }

    private void SkipSome()
    {
        while (rest.Length > 0 && rest[0] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') rest = rest.Slice(1);
    }
}
