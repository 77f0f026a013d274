namespace BackPainRules.Cohorts;

/// <summary>The age at onset of every patient of a cohort: as recorded, or else as it follows from age and symptom duration.</summary>
internal static class AgesAtOnset
{
    public static (QuantityColumn Lowest, QuantityColumn Highest) Of(
        QuantityColumn ages, QuantityColumn durations, QuantityColumn? recorded, int count, ParallelOptions cores)
    {
        var grid = CohortLayout.BuiltIn.Grids[CohortLayout.BuiltIn.Onset];
        var (lowest, highest) = (new QuantityColumn(grid, ages.Blocks), new QuantityColumn(grid, ages.Blocks));
        Parallel.For(0, ages.Blocks, cores, block =>
        {
            for (var row = block * CohortLayout.Block; row < Math.Min(count, (block + 1) * CohortLayout.Block); row++)
            {
                var (age, duration) = (ages.PlaceOf(row), durations.PlaceOf(row));
                if (recorded?[row] is { } value) Record(row, Interval.At(value));
                else if (age == Grid.Unknown || duration == Grid.Unknown) continue;
                else if (durations.Grid.IsWhole(duration))
                {
                    var (low, high) = Timeline.Before(ages.Grid.WholeBelow(age), durations.Grid.WholeBelow(duration));
                    (lowest.PlaceOf(row), highest.PlaceOf(row)) = (grid.OfWhole(low), grid.OfWhole(high));
                }
                else Record(row, Timeline.AgeAtOnset(ages[row], durations[row])!.Value);
            }
        });
        return (lowest, highest);

        void Record(int row, Interval known)
        {
            lowest.Record(row, known.Low);
            highest.Record(row, known.High);
        }
    }
}
