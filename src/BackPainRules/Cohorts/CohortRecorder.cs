namespace BackPainRules.Cohorts;

/// <summary>Records encounters in a cohort that nobody has seen yet, block by block on all cores.</summary>
internal static class CohortRecorder
{
    public static void Record(Cohort cohort, IReadOnlyList<Encounter> rows, ParallelOptions cores)
    {
        Parallel.For(0, cohort.Blocks, cores, block =>
        {
            var first = block * CohortLayout.Block;
            var last = Math.Min(rows.Count, first + CohortLayout.Block);
            for (var row = first; row < last; row++)
                if (rows[row].Id is { } id) cohort.Record(row, id);
            foreach (var part in CohortLayout.BuiltIn.Parts)
            {
                Findings(cohort, rows, part, block);
                for (var row = first; row < last; row++) Others(cohort, part, part.Of(rows[row]), row);
            }
        });
        cohort.Close(cores);
    }

    /// <summary>The findings of 64 patients at a time: their words, turned, are the words of the columns.</summary>
    private static void Findings(Cohort cohort, IReadOnlyList<Encounter> rows, PartLayout part, int block)
    {
        var columns = cohort.Block(block);
        Span<ulong> present = stackalloc ulong[64], absent = stackalloc ulong[64];
        for (var word = 0; word < CohortLayout.Words; word++)
        {
            present.Clear();
            absent.Clear();
            var first = block * CohortLayout.Block + word * 64;
            for (var i = 0; i < 64 && first + i < rows.Count; i++)
            {
                var recorded = part.Of(rows[first + i]);
                (present[i], absent[i]) = (recorded.Present, recorded.Absent);
            }

            Transposition.Transpose(present);
            Transposition.Transpose(absent);
            for (var i = 0; i < part.Findings.Length; i++)
            {
                columns[(part.First + i) * CohortLayout.Words + word] = present[i];
                columns[(part.First + part.Findings.Length + i) * CohortLayout.Words + word] = absent[i];
            }
        }
    }

    private static void Others(Cohort cohort, PartLayout part, EncounterPart recorded, int row)
    {
        foreach (var (quantity, place) in part.Quantities)
            if (recorded.GetQuantity(quantity.Place) is { } value) cohort.Recording(place).Record(row, value);
        foreach (var (choice, column) in part.Choices)
            if (recorded.GetChoice(choice.Place) is { } value) cohort.Set(column + CohortLayout.IndexOf(choice, value), row);
    }
}
