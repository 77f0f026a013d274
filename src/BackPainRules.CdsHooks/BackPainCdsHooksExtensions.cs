using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Records;
using BackPainRules.CdsHooks.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules.CdsHooks;

/// <summary>Registers and maps the services for low back pain.</summary>
public static class BackPainCdsHooksExtensions
{
    /// <summary>
    /// Adds the four services for low back pain: triage as the chart is opened, what to ask as an encounter begins, and the review of imaging as it is chosen and as it is signed. They use the knowledge base that is
    /// registered, or the built-in one. How they are hosted, who may call them and what is kept is up to <see cref="CdsHooksServiceCollectionExtensions.AddCdsHooks"/>.
    /// </summary>
    public static IServiceCollection AddBackPainCdsHooks(this IServiceCollection services, Action<BackPainCdsOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddCdsHooks().AddBackPainRules();
        services.AddOptions<BackPainCdsOptions>();
        if (configure is not null) services.Configure(configure);
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

    /// <summary>Maps them: <c>{prefix}/cds-services</c> and what is below. The same as <see cref="CdsHooksEndpointRouteBuilderExtensions.MapCdsHooks"/>.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">What stands before <c>/cds-services</c>, if anything.</param>
    public static IEndpointConventionBuilder MapBackPainCdsHooks(this IEndpointRouteBuilder endpoints, string prefix = "") => endpoints.MapCdsHooks(prefix);
}
