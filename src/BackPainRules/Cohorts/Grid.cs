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

    private readonly decimal steps = 1_000_000;

    public Grid(Quantity quantity)
    {
        var largest = Math.Max(Math.Abs(quantity.Minimum), Math.Abs(quantity.Maximum));
        while (largest * steps * 2 >= int.MaxValue) steps /= 10;
    }

    /// <summary>Where a value within the range of the quantity lies.</summary>
    public int Of(decimal value)
    {
        var scaled = value * steps;
        var whole = decimal.ToInt32(scaled);
        if (whole == scaled) return whole * 2;
        return decimal.ToInt32(decimal.Floor(scaled)) * 2 + 1;
    }

    /// <summary>Whether a place stands for one value alone.</summary>
    public static bool IsExact(int place) => (place & 1) == 0;

    /// <summary>The value at an exact place.</summary>
    public decimal ValueAt(int place) => place / 2 / steps;
}
