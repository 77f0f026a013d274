using BackPainRules.CdsHooks.Feedback;
using BackPainRules.CdsHooks.Observability;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.CdsHooks.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Registers what hosts CDS services, and the services.</summary>
public static class CdsHooksServiceCollectionExtensions
{
    /// <summary>Adds what hosts CDS services. Calling it again changes nothing but what <paramref name="configure"/> does.</summary>
    public static IServiceCollection AddCdsHooks(this IServiceCollection services, Action<CdsHooksOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (configure is not null) services.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(CdsEndpoints))) return services;

        services.AddLogging().AddMetrics().AddOptions().AddCors().AddAuthorization();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ClientAuthenticationHandler>(CdsHooksAuthentication.Scheme, null);
        services.PostConfigure<AuthenticationOptions>(KeepDefault);
        services.AddHttpClient(RemoteJwkSet.ClientName, client => (client.Timeout, client.MaxResponseContentBufferSize) = (TimeSpan.FromSeconds(5), RemoteJwkSet.MaxBytes))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(3), PooledConnectionLifetime = TimeSpan.FromMinutes(10) });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IFeedbackStore, InMemoryFeedbackStore>();
        services.TryAddSingleton<ITokenReplayGuard, InMemoryReplayGuard>();
        services.TryAddSingleton<ClientKeys>();
        services.TryAddSingleton<TokenCheck>();
        services.TryAddSingleton<CrossOrigin>();
        services.TryAddSingleton<CdsServiceCatalog>();
        services.TryAddSingleton<CdsHooksMetrics>();
        services.TryAddSingleton<CallGate>();
        services.TryAddSingleton<CdsCalls>();
        services.TryAddSingleton<FeedbackIntake>();
        services.TryAddSingleton<CdsEndpoints>();
        services.AddHostedService<ServicePreparation>().AddHealthChecks().AddCheck<CdsHooksHealthCheck>(CdsHooksHealthCheck.Name);
        return services;
    }

    /// <summary>Adds a service, once for all calls, and what hosts it.</summary>
    public static IServiceCollection AddCdsService<TService>(this IServiceCollection services) where TService : class, ICdsService
    {
        services.AddCdsHooks().TryAddEnumerable(ServiceDescriptor.Singleton<ICdsService, TService>());
        return services;
    }

    /// <summary>Adds a service that is there already, and what hosts it.</summary>
    public static IServiceCollection AddCdsService(this IServiceCollection services, ICdsService service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return services.AddCdsHooks().AddSingleton(service);
    }

    /// <summary>An app with one scheme need not name it as its default; that ours is there as well must not change that.</summary>
    private static void KeepDefault(AuthenticationOptions options)
    {
        if (options.DefaultScheme is null && options.Schemes.Where(scheme => scheme.Name != CdsHooksAuthentication.Scheme).ToArray() is [var only]) options.DefaultScheme = only.Name;
    }
}
