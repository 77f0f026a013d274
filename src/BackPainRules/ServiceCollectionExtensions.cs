using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules;

/// <summary>Registers the assessor with a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Adds <see cref="IBackPainAssessor"/> with the built-in knowledge, compiled when first asked for and shared by all threads; with your own where that is added as well.</summary>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton(static _ => KnowledgeBase.BuiltIn);
        services.TryAddSingleton<IBackPainAssessor>(static provider => new BackPainAssessor(provider.GetRequiredService<KnowledgeBase>()));
        return services;
    }

    /// <summary>Adds <see cref="IBackPainAssessor"/> with the knowledge of your own documents.</summary>
    /// <exception cref="KnowledgeException">There is a mistake in the documents; thrown here, at registration, and not at the first patient.</exception>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services, IEnumerable<KnowledgeDocument> documents) =>
        services.AddBackPainRules(KnowledgeBase.Load(documents));

    /// <summary>Adds <see cref="IBackPainAssessor"/> with a knowledge base that is already loaded. It takes the place of any that was added before, and of the built-in one whichever is added first.</summary>
    public static IServiceCollection AddBackPainRules(this IServiceCollection services, KnowledgeBase knowledge)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        if (knowledge is null) throw new ArgumentNullException(nameof(knowledge));
        return services.Replace(ServiceDescriptor.Singleton(knowledge)).AddBackPainRules();
    }
}
