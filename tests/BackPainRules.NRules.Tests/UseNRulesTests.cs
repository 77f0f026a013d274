using BackPainRules.Tests.Inference;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.NRules.Tests;

public class UseNRulesTests
{
    private static readonly KnowledgeBase own =
        new GeneratedKnowledge(["rule own.fever\n  when fever is present\n  then suspect spinal infection, possible\n   and recommend erythrocyte sedimentation rate, soon\n  cite generated"]).Knowledge;

    [Fact]
    public void It_takes_the_place_of_the_built_in_engine() => AssessesOwn(new ServiceCollection().AddBackPainRules(own).UseNRules());

    [Fact]
    public void It_does_so_when_called_first() => AssessesOwn(new ServiceCollection().UseNRules().AddBackPainRules(own));

    [Fact]
    public void It_may_be_called_twice() => AssessesOwn(new ServiceCollection().AddBackPainRules(own).UseNRules().UseNRules());

    [Fact]
    public void Without_knowledge_it_says_what_is_missing()
    {
        using var provider = new ServiceCollection().UseNRules().BuildServiceProvider();

        Assert.Contains("AddBackPainRules", Assert.Throws<InvalidOperationException>(provider.GetRequiredService<IBackPainAssessor>).Message);
        Assert.Throws<ArgumentNullException>(() => UseNRulesExtensions.UseNRules(null!));
    }

    private static void AssessesOwn(IServiceCollection services)
    {
        using var provider = services.BuildServiceProvider();
        var assessor = Assert.Single(provider.GetServices<IBackPainAssessor>());
        var fever = new Encounter { Presentation = new() { Fever = Presence.Present } };

        Assert.Same(own, Assert.Single(provider.GetServices<NRulesEngine>()).Knowledge);
        Assert.Equal("spinal infection, possible", Assert.Single(assessor.Assess(fever).Suspicions).ToString());
        Assert.True(Compiled(services), "the assessor runs on the built-in engine");
    }

    /// <summary>That the registered assessor asks the registered engine.</summary>
    private static bool Compiled(IServiceCollection services)
    {
        var asked = false;
        IServiceCollection spied = new ServiceCollection();
        foreach (var service in services)
            spied.Add(service.ServiceType != typeof(NRulesEngine) ? service : new(typeof(NRulesEngine), provider =>
            {
                asked = true;
                return service.ImplementationFactory!(provider);
            }, ServiceLifetime.Singleton));
        using var provider = spied.BuildServiceProvider();
        provider.GetRequiredService<IBackPainAssessor>();
        return asked;
    }
}
