using System.Globalization;

namespace BackPainRules;

/// <summary>What is known of a quantity: that it lies between two values, both included. A recorded number is an interval of one point.</summary>
/// <param name="Low">The lowest value that it can have.</param>
/// <param name="High">The highest value that it can have.</param>
public readonly record struct Interval(decimal Low, decimal High)
{
    /// <summary>The interval that holds just <paramref name="value"/>.</summary>
    public static Interval At(decimal value) => new(value, value);

    /// <inheritdoc/>
    public override string ToString() => Low == High ? Numbers.Print(Low) : $"{Numbers.Print(Low)} to {Numbers.Print(High)}";
}

/// <summary>Prints numbers the same way everywhere.</summary>
internal static class Numbers
{
    /// <summary>The number in the invariant culture, without trailing zeros.</summary>
    public static string Print(decimal value) =>
        value is >= 0 and <= 999 && value == (int)value ? ((int)value).ToString(CultureInfo.InvariantCulture)
        : value.ToString(value == decimal.Truncate(value) ? "0" : "0.############################", CultureInfo.InvariantCulture);
}
