namespace BackPainRules.Analysis;

/// <summary>Local terms that two vocabularies have by the same id. One version may take values that the other does not.</summary>
internal static class LocalTermPairs
{
    /// <summary>Whether what is recorded of one means the same of the other. A number in another unit does not.</summary>
    public static bool AreRecordedAlike(Term one, Term other) => (one, other) switch
    {
        (Finding, Finding) => true,
        (Quantity old, Quantity now) => old.Unit == now.Unit,
        (Choice, Choice) => true,
        _ => false,
    };

    /// <summary>By id, the one term that stands for a pair, with every value of both.</summary>
    public static Dictionary<string, Term> OnePerId(Vocabulary before, Vocabulary after)
    {
        var terms = after.Locals.All.ToDictionary(term => term.Id, StringComparer.Ordinal);
        foreach (var old in before.Locals.All)
            if (terms.TryGetValue(old.Id, out var now) && AreRecordedAlike(old, now)) terms[old.Id] = Joined(old, now);
            else terms.Remove(old.Id);
        return terms;
    }

    /// <summary>From where to where each quantity of a pair can be recorded, as comparisons, so that values which only one of the two takes are told apart.</summary>
    public static IEnumerable<Criterion.Within> Ranges(Vocabulary before, Vocabulary after) =>
        from quantity in before.Locals.All.Concat(after.Locals.All).OfType<Quantity>()
        where before.FindTerm(quantity.Id) is Quantity old && after.FindTerm(quantity.Id) is Quantity now && AreRecordedAlike(old, now) && (old.Minimum, old.Maximum) != (now.Minimum, now.Maximum)
        select new Criterion.Within(quantity, new(quantity.Minimum, true, quantity.Maximum, true));

    private static Term Joined(Term before, Term after) => (before, after) switch
    {
        (Quantity old, Quantity now) when (old.Minimum, old.Maximum) != (now.Minimum, now.Maximum) =>
            new Quantity(EntryOf(now), now.Index, now.Place, Math.Min(old.Minimum, now.Minimum), Math.Max(old.Maximum, now.Maximum), now.Unit),
        (Choice old, Choice now) when !old.Values.SequenceEqual(now.Values) => new Choice(EntryOf(now), now.Index, now.Place, [.. now.Values.Union(old.Values)]),
        _ => after,
    };

    private static TermEntry EntryOf(Term term) => new(term.Id, term.Label, term.Roles, "", "", "", term.Home);
}
