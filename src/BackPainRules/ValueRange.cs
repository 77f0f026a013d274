namespace BackPainRules;

/// <summary>The values that a criterion accepts, with or without an end on either side.</summary>
/// <param name="Minimum">The lower end, or none.</param>
/// <param name="MinimumIncluded">Whether the lower end itself is accepted.</param>
/// <param name="Maximum">The upper end, or none.</param>
/// <param name="MaximumIncluded">Whether the upper end itself is accepted.</param>
public sealed record ValueRange(decimal? Minimum, bool MinimumIncluded, decimal? Maximum, bool MaximumIncluded)
{
    /// <summary><c>is at least</c></summary>
    public static ValueRange AtLeast(decimal value) => new(value, true, null, false);

    /// <summary><c>is more than</c></summary>
    public static ValueRange MoreThan(decimal value) => new(value, false, null, false);

    /// <summary><c>is at most</c></summary>
    public static ValueRange AtMost(decimal value) => new(null, false, value, true);

    /// <summary><c>is less than</c></summary>
    public static ValueRange LessThan(decimal value) => new(null, false, value, false);

    /// <summary><c>is between … and …</c>, both included.</summary>
    public static ValueRange Between(decimal low, decimal high) => new(low, true, high, true);

    /// <summary>Whether a value known to lie in <paramref name="known"/> is accepted; unknown where the interval straddles an end.</summary>
    public Truth Contains(Interval known)
    {
        var low = Contains(known.Low);
        return known.Low == known.High ? low.ToTruth()
            : low && Contains(known.High) ? Truth.True
            : known.High < Minimum || (known.High == Minimum && !MinimumIncluded) ? Truth.False
            : known.Low > Maximum || (known.Low == Maximum && !MaximumIncluded) ? Truth.False
            : Truth.Unknown;
    }

    private bool Contains(decimal value) =>
        (Minimum is not { } minimum || value > minimum || (MinimumIncluded && value == minimum))
        && (Maximum is not { } maximum || value < maximum || (MaximumIncluded && value == maximum));

    /// <summary>Whether the other accepts the same values in the same words.</summary>
    public bool Equals(ValueRange? other) => other is not null && Minimum == other.Minimum && Maximum == other.Maximum
        && MinimumIncluded == other.MinimumIncluded && MaximumIncluded == other.MaximumIncluded;

    /// <inheritdoc/>
    public override int GetHashCode() => Minimum.GetHashCode() * 31 + Maximum.GetHashCode() * 4 + (MinimumIncluded ? 2 : 0) + (MaximumIncluded ? 1 : 0);

    /// <summary>The comparison in the words of the language, with the unit of <paramref name="quantity"/>.</summary>
    internal string Describe(Quantity quantity) => this switch
    {
        { Minimum: { } low, Maximum: { } high } => $"between {Numbers.Print(low)} and {quantity.WithUnit(Numbers.Print(high))}",
        { Minimum: { } low } => $"{(MinimumIncluded ? "at least" : "more than")} {quantity.WithUnit(Numbers.Print(low))}",
        { Maximum: { } high } => $"{(MaximumIncluded ? "at most" : "less than")} {quantity.WithUnit(Numbers.Print(high))}",
        _ => "any value",
    };
}
