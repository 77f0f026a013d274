namespace BackPainRules.CdsHooks.Conformance;

/// <summary>What a service answers.</summary>
internal static class ResponseShape
{
    public static Shape Response { get; } = new(
        [
            new("cards", Requirement.Cards, Expect.ListOf(CardShape.Card)) { Missing = ConformanceSeverity.Error, MayBeEmpty = true },
            new("systemActions", Requirement.SystemActions, Expect.ListOf(SuggestionShape.SystemAction)),
        ],
        Uuids.AreUnique);
}
