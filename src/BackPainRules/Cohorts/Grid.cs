namespace BackPainRules.Cohorts;

/// <summary>Puts the values of a quantity on whole numbers in such a way that no comparison comes out differently.</summary>
/// <remarks>
/// A value on a decimal grid, as fine as fits, is twice its number of steps; a value between two points of the grid is the odd number between theirs.
/// The order of two values is lost only where both lie between the same two points, and whoever compares with such a value has to look at the
/// value itself.
/// </remarks>
internal sealed class Grid
{
    /// <summary>Nothing recorded: less than every value.</summary>
    public const int Unknown = int.MinValue;

    private static readonly int[] powers = [1, 10, 100, 1_000, 10_000];

    private readonly int steps = 10_000;

    public Grid(Quantity quantity)
    {
        var largest = Math.Max(Math.Abs(quantity.Minimum), Math.Abs(quantity.Maximum));
        while (largest * steps * 2 >= int.MaxValue) steps /= 10;
    }

    /// <summary>Where a value within the range of the quantity lies.</summary>
    public int Of(decimal value)
    {
#if NET
        // Digits as they are nearly always recorded need no arithmetic of decimals, which is slow.
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        if (bits[1] == 0 && bits[2] == 0 && bits[0] >= 0 && bits[3] >= 0 && bits[3] >> 16 is var digits && digits < powers.Length && steps % powers[digits] == 0)
            return (int)(bits[0] * (long)(steps / powers[digits]) * 2);
#endif
        var scaled = value * steps;
        var below = decimal.Floor(scaled);
        return decimal.ToInt32(below) * 2 + (below == scaled ? 0 : 1);
    }

    /// <summary>Whether a place stands for one value alone.</summary>
    public static bool IsExact(int place) => (place & 1) == 0;

    /// <summary>The value at an exact place.</summary>
    public decimal ValueAt(int place) => place / 2 / (decimal)steps;

    /// <summary>Where a whole number lies.</summary>
    public int OfWhole(int value) => value * steps * 2;

    /// <summary>Whether a whole number lies at this place.</summary>
    public bool IsWhole(int place) => place % (steps * 2) == 0;

    /// <summary>The greatest whole number that is not above this place, for places that are not negative.</summary>
    public int WholeBelow(int place) => place / (steps * 2);
}
