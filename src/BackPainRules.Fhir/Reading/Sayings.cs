using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>The circumstances of what a resource says.</summary>
internal sealed record Saying(Item Item, Node At, When? When, string? Doubt, bool IsStanding = false, int? Days = null);

/// <summary>Enters that what a code means is present or absent.</summary>
internal static class Sayings
{
    public static void Assert(Ledger ledger, Node? concept, bool present, Saying saying)
    {
        foreach (var meaning in ledger.Meanings(saying.Item, concept))
        {
            if (meaning.Term is not Finding finding)
                ledger.Ignore(saying.Item, IgnoredReason.NotBound, $"{meaning.Id} is no finding, and needs a value", meaning.Coding);
            else if (meaning.Rule.Fit == Fit.Broader || !Lasts(meaning.Rule, saying.Days))
                Broader(ledger, finding, meaning, saying);
            else
                State(ledger, finding, present, meaning, saying);
        }
    }

    public static void State(Ledger ledger, Finding finding, bool present, Meaning meaning, Saying saying)
    {
        var source = saying.Item.Source(saying.At, saying.When);
        var doubt = saying.Item.Doubt ?? saying.Doubt ?? (present || meaning.Rule.Fit == Fit.Exact ? null : "its code says more than the term, so that its absence answers less");
        ledger.Statements.Add(new FindingStatement(finding, present, source, saying.When) { Doubt = doubt, Encounter = saying.Item.Encounter, IsStanding = saying.IsStanding });
    }

    public static void Broader(Ledger ledger, Term term, Meaning meaning, Saying saying) =>
        ledger.Ignore(saying.Item, IgnoredReason.Broader, $"does not answer '{term.Label}': {(meaning.Rule.Fit == Fit.Broader ? meaning.Rule.Note : "for how long is not said, or not as long")}", meaning.Coding);

    /// <summary>Where a code means a term only after some time, the time has to be known.</summary>
    private static bool Lasts(CodeRule rule, int? days) => (rule.MoreThanDays, rule.AtMostDays) switch
    {
        (null, null) => true,
        ({ } more, _) => days > more,
        (_, { } most) => days <= most,
    };
}
