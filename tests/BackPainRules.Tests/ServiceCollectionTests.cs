using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.Tests;

public class ServiceCollectionTests
{
    [Fact]
    public void The_built_in_knowledge_is_the_default()
    {
        using var provider = new ServiceCollection().AddBackPainRules().BuildServiceProvider();

        Assert.Same(provider.GetRequiredService<IBackPainAssessor>(), provider.GetRequiredService<IBackPainAssessor>());
        Assert.Same(KnowledgeBase.BuiltIn, provider.GetRequiredService<IBackPainAssessor>().Assess(new()).Knowledge);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Own_documents_take_its_place_whichever_is_added_first(bool first)
    {
        var services = new ServiceCollection();
        if (!first) services.AddBackPainRules();
        services.AddBackPainRules(Own("another")).AddBackPainRules(Own("own"));
        if (first) services.AddBackPainRules();
        using var provider = services.BuildServiceProvider();

        var knowledge = provider.GetRequiredService<IBackPainAssessor>().Assess(new()).Knowledge;
        Assert.Equal("own.fever", Assert.Single(knowledge.Rules).Id);
        Assert.Same(knowledge, Assert.Single(provider.GetServices<KnowledgeBase>()));
        Assert.Single(provider.GetServices<IBackPainAssessor>());

        static KnowledgeDocument[] Own(string name) =>
            [Inference.GeneratedKnowledge.ToDocument($"{name}.md", [$"rule {name}.fever\n  when fever is present\n  then suspect spinal infection, possible\n   and recommend erythrocyte sedimentation rate, soon\n  cite {name}"])];
    }

    [Fact]
    public void A_mistake_is_told_at_registration()
    {
        var thrown = Assert.Throws<KnowledgeException>(() => new ServiceCollection().AddBackPainRules([new("own.md", "Nothing.")]));
        Assert.Contains("own.md:1:1", thrown.Message);
        Assert.NotEmpty(thrown.Diagnostics);
    }

    [Fact]
    public void No_documents_at_all_are_no_exception()
    {
        Assert.True(KnowledgeBase.TryLoad([], out var knowledge, out var diagnostics));
        Assert.Equal(Classification.Undetermined, new BackPainAssessor(knowledge!).Assess(new()).Classification);
        Assert.NotEmpty(diagnostics);
    }
}
