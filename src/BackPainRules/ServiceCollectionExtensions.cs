using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules;

/// <summary>Registers the assessor with a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IBackPainAssessor"/> with the built-in knowledge, compiled when first asked for and shared by all threads.</summary>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services) =>
        services.AddBackPainRules(static () => KnowledgeBase.BuiltIn);

    /// <summary>Adds <see cref="IBackPainAssessor"/> with the knowledge of your own documents.</summary>
    /// <exception cref="KnowledgeException">There is a mistake in the documents; thrown here, at registration, and not at the first patient.</exception>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services, IEnumerable<KnowledgeDocument> documents) =>
        services.AddBackPainRules(KnowledgeBase.Load(documents));

    /// <summary>Adds <see cref="IBackPainAssessor"/> with a knowledge base that is already loaded.</summary>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services, KnowledgeBase knowledge)
    {
        if (knowledge is null) throw new ArgumentNullException(nameof(knowledge));
        return services.AddBackPainRules(() => knowledge);
    }

    private static IServiceCollection AddBackPainRules(this IServiceCollection services, Func<KnowledgeBase> knowledge)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton(_ => knowledge());
        services.TryAddSingleton<IBackPainAssessor>(provider => new BackPainAssessor(provider.GetRequiredService<KnowledgeBase>()));
        return services;
    }
}
