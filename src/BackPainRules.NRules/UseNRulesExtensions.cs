using BackPainRules.NRules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules;

/// <summary>Registers NRules as the engine.</summary>
public static class UseNRulesExtensions
{
    /// <summary>
    /// Makes <see cref="IBackPainAssessor"/> assess with NRules, on the knowledge that <c>AddBackPainRules</c> registers, whichever is called first. Adds
    /// <see cref="NRulesEngine"/>, too, which opens interview sessions. Compiled when first asked for, and shared by all threads.
    /// </summary>
    public static IServiceCollection UseNRules(this IServiceCollection services)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        services.TryAddSingleton(provider => new NRulesEngine(provider.GetService<KnowledgeBase>()
            ?? throw new InvalidOperationException("There is no knowledge to run on NRules: call AddBackPainRules as well.")));
        return services.Replace(ServiceDescriptor.Singleton<IBackPainAssessor>(provider => new BackPainAssessor(provider.GetRequiredService<NRulesEngine>())));
    }
}
