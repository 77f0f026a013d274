using NRules;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace BackPainRules.NRules.Tests;

/// <summary>What this solution asks of NRules: rules built in its canonical model, without its C# language, compile and fire.</summary>
public class CanonicalModelTests
{
    private static readonly ISessionFactory Rules = new RuleCompiler().Compile([RetentionAndNumbness()]);

    [Fact]
    public void A_rule_fires_when_all_it_asks_for_is_present() =>
        Assert.Equal("cauda equina syndrome", Assert.Single(Suspicions(Presence.Present, Presence.Present)).Condition);

    [Theory]
    [InlineData(Presence.Unknown, Presence.Unknown)]
    [InlineData(Presence.Unknown, Presence.Present)]
    [InlineData(Presence.Present, Presence.Unknown)]
    [InlineData(Presence.Present, Presence.Absent)]
    public void A_rule_never_fires_on_what_is_unknown_or_absent(Presence retention, Presence numbness) =>
        Assert.Empty(Suspicions(retention, numbness));

    private static Suspicion[] Suspicions(Presence retention, Presence numbness)
    {
        var session = Rules.CreateSession();
        session.Insert(new Finding("urinary retention", retention));
        session.Insert(new Finding("saddle anesthesia", numbness));
        session.Fire();
        return [.. session.Query<Suspicion>()];
    }

    // NRules binds the parameters of a lambda to the patterns by name.
    private static IRuleDefinition RetentionAndNumbness()
    {
        var rule = new RuleBuilder();
        rule.Name("cauda-equina.retention-and-numbness");

        var when = rule.LeftHandSide();
        when.Pattern(typeof(Finding), "retention").Condition((Finding retention) =>
            retention.Term == "urinary retention" && retention.Presence == Presence.Present);
        when.Pattern(typeof(Finding), "numbness").Condition((Finding numbness) =>
            numbness.Term == "saddle anesthesia" && numbness.Presence == Presence.Present);

        rule.RightHandSide().Action((IContext context) =>
            context.InsertLinked("suspicion", new Suspicion("cauda equina syndrome")));
        return rule.Build();
    }

    private sealed record Finding(string Term, Presence Presence);

    private sealed record Suspicion(string Condition);
}
