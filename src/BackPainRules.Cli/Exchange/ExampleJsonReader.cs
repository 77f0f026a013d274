using BackPainRules.Authoring;

namespace BackPainRules.Cli.Exchange;

/// <summary>Reads worked examples from JSON.</summary>
internal static class ExampleJsonReader
{
    public static ExampleSyntax Read(JsonPlace place)
    {
        var members = place.Object("title", "given", "expect");
        return new(members.GetValueOrDefault("title")?.Text() ?? "", BlockJsonReader.Nowhere, [.. (place.Need(members, "given")?.Items() ?? []).Select(Fact)], [.. (place.Need(members, "expect")?.Items() ?? []).Select(Expectation)]);
    }

    private static FactSyntax Fact(JsonPlace place)
    {
        var members = place.Object("subject", "is", "value", "unit");
        var subject = BlockJsonReader.Phrase(place.Need(members, "subject"));
        if (members.TryGetValue("value", out var value))
        {
            members.GetValueOrDefault("is")?.Fail("a fact has a value or says what it is, not both");
            return new(subject, new PredicateSyntax.Number(CriterionJsonReader.Number(value), members.TryGetValue("unit", out var unit) ? BlockJsonReader.Phrase(unit) : null));
        }

        members.GetValueOrDefault("unit")?.Fail("only a value has a unit");
        var word = BlockJsonReader.Phrase(place.Need(members, "is"));
        var isEveryOther = subject.Is(ExampleParser.EveryOther) || subject.Is(ExampleParser.EveryOtherScreening);
        if (isEveryOther && !word.Is("absent")) members.GetValueOrDefault("is")?.Fail("\"absent\" is expected: every other finding can only be absent");
        return new(subject, isEveryOther ? null : new PredicateSyntax.Word(word));
    }

    private static ExpectationSyntax Expectation(JsonPlace place)
    {
        var members = place.Object("subject", "is", "details");
        return new(BlockJsonReader.Phrase(place.Need(members, "subject")), BlockJsonReader.Phrase(place.Need(members, "is")), [.. (members.GetValueOrDefault("details")?.Items() ?? []).Select(BlockJsonReader.Phrase)]);
    }
}
