namespace BackPainRules;

/// <summary>Finds what somebody probably meant.</summary>
internal static class Spelling
{
    /// <summary>"; did you mean '…'?", or nothing where no candidate is near.</summary>
    public static string DidYouMean(string written, IEnumerable<string> candidates) =>
        Nearest(written, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";

    /// <summary>The nearest candidate by edits, if it is near enough to be a slip: a third of the length at most.</summary>
    public static string? Nearest(string written, IEnumerable<string> candidates)
    {
        if (written.Length > 100) return null;
        var (nearest, fewest) = ((string?)null, Math.Max(1, written.Length / 3) + 1);
        foreach (var candidate in candidates)
        {
            var edits = Math.Abs(candidate.Length - written.Length) < fewest ? Distance(written.ToLowerInvariant(), candidate.ToLowerInvariant()) : fewest;
            if (edits < fewest) (nearest, fewest) = (candidate, edits);
        }

        return nearest;
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
