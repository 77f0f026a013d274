using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules.CdsHooks;

/// <summary>Registers the services for low back pain.</summary>
public static class BackPainCdsServiceCollectionExtensions
{
    /// <summary>
    /// Adds the four services for low back pain: triage as the chart is opened, what to ask as an encounter begins, and the review of imaging as it is chosen and as it is signed. They use the knowledge base that is
    /// registered, or the built-in one.
    /// </summary>
    public static IServiceCollection AddBackPainCdsHooks(this IServiceCollection services, Action<BackPainCdsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddBackPainRules();
        services.AddOptions<BackPainCdsOptions>();
        if (configure is not null) services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RecordReader>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ICdsService, TriageService>(),
            ServiceDescriptor.Singleton<ICdsService, QuestionService>(),
            ServiceDescriptor.Singleton<ICdsService, OrderSelectService>(),
            ServiceDescriptor.Singleton<ICdsService, OrderSignService>(),
        ]);
        return services;
    }
}
