using System.Runtime.CompilerServices;

namespace BackPainRules.Cohorts;

/// <summary>A quantity compared with a range; without a range, whether it is recorded.</summary>
internal sealed record Comparison(Quantity Quantity, ValueRange? Range)
{
    private readonly int place = CohortLayout.BuiltIn.Place(Quantity);
    private readonly (int Low, int High, bool Exact) ends = Ends(Quantity, Range);

    /// <summary>A bit for each patient of a block for whom it is true. What is not recorded is never true.</summary>
    public void Read<TLane>(Cohort cohort, int block, Span<ulong> answers) where TLane : struct, ILane<TLane>
    {
        var (lowest, highest) = Range is null ? (cohort.Recorded(place), null) : cohort.Known(place);
        answers.Clear();
        if (lowest is null || ends.Low > ends.High) return;
        if (ends.Exact) Within<TLane>(lowest, highest, block, answers);
        else OneByOne(lowest, highest!, block, answers);
    }

    [MethodImpl(Speed.AtOnce)]
    private void Within<TLane>(QuantityColumn lowest, QuantityColumn? highest, int block, Span<ulong> answers) where TLane : struct, ILane<TLane>
    {
        var span = unchecked((uint)(ends.High - ends.Low));
        var places = lowest.Block(block);
        for (var word = 0; word < answers.Length; word++)
            answers[word] = default(TLane).Within(places.Slice(word * 64, 64), ends.Low, span);
        if (highest is null || highest == lowest) return;

        // An interval is accepted where both its ends are.
        places = highest.Block(block);
        for (var word = 0; word < answers.Length; word++)
            answers[word] &= default(TLane).Within(places.Slice(word * 64, 64), ends.Low, span);
    }

    /// <summary>A threshold between two points of the grid: the values themselves are compared. No clinical threshold is so fine.</summary>
    private void OneByOne(QuantityColumn lowest, QuantityColumn highest, int block, Span<ulong> answers)
    {
        for (var i = 0; i < CohortLayout.Block; i++)
        {
            var row = block * CohortLayout.Block + i;
            if (lowest[row] is { } low && Range!.Contains(new Interval(low, highest[row]!.Value)) == Truth.True) answers[i / 64] |= 1UL << i;
        }
    }

    /// <summary>The lowest and the highest place on the grid that are accepted, and whether they say it all.</summary>
    private static (int Low, int High, bool Exact) Ends(Quantity quantity, ValueRange? range)
    {
        var grid = CohortLayout.BuiltIn.Grids[CohortLayout.BuiltIn.Place(quantity)];
        var (low, high, exact) = (Grid.Unknown + 1, int.MaxValue, true);
        if (range?.Minimum is { } minimum)
        {
            if (minimum > quantity.Maximum) return (1, 0, true);
            if (minimum >= quantity.Minimum)
            {
                low = grid.Of(minimum);
                exact = Grid.IsExact(low);
                if (!range.MinimumIncluded) low++;
            }
        }

        if (range?.Maximum is { } maximum)
        {
            if (maximum < quantity.Minimum) return (1, 0, true);
            if (maximum <= quantity.Maximum)
            {
                high = grid.Of(maximum);
                exact &= Grid.IsExact(high);
                if (!range.MaximumIncluded) high--;
            }
        }

        // Ends between two points of the grid decide nothing by themselves.
        return exact ? (low, high, true) : (0, 0, false);
    }
}
