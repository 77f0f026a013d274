using BackPainRules.CdsHooks.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Maps the addresses of CDS Hooks.</summary>
public static class CdsHooksEndpointRouteBuilderExtensions
{
    /// <summary>Maps discovery, calls and feedback: <c>GET {prefix}/cds-services</c>, <c>POST {prefix}/cds-services/{id}</c> and <c>POST {prefix}/cds-services/{id}/feedback</c>.</summary>
    /// <param name="endpoints">The app.</param>
    /// <param name="prefix">What stands before <c>/cds-services</c>, if anything.</param>
    /// <returns>All of them, to add conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddCdsHooks</c> was not called, or something in the options or in the descriptions of services is wrong; everything is listed.</exception>
    public static IEndpointConventionBuilder MapCdsHooks(this IEndpointRouteBuilder endpoints, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);
        StartCheck.Run(endpoints.ServiceProvider);
        var behind = endpoints.ServiceProvider.GetRequiredService<CdsEndpoints>();
        var group = endpoints.MapGroup(prefix.TrimEnd('/'));
        Map(group, "/cds-services", "GET, HEAD, OPTIONS", behind.DiscoverAsync, behind.RequireClients);
        Map(group, "/cds-services/{id}", "POST, OPTIONS", behind.CallAsync, behind.RequireClients);
        Map(group, "/cds-services/{id}/feedback", "POST, OPTIONS", behind.TakeFeedbackAsync, behind.RequireClients);
        return group;
    }

    private static void Map(RouteGroupBuilder group, string pattern, string methods, RequestDelegate answer, bool requireClients)
    {
        var own = methods.Split(", ").Where(method => method != HttpMethods.Options);
        var endpoint = group.MapMethods(pattern, own, answer).WithMetadata(new CdsHooksEndpoint()).WithDisplayName($"CDS Hooks {pattern}");
        if (requireClients) endpoint.RequireAuthorization(policy => policy.AddAuthenticationSchemes(CdsHooksAuthentication.Scheme).RequireAuthenticatedUser());
        group.MapMethods(pattern, [HttpMethods.Options], new RequestDelegate(CdsEndpoints.Allow(methods))).WithMetadata(new AllowAnonymousAttribute()).WithDisplayName($"CDS Hooks {pattern}, preflight");
        group.Map(pattern, new RequestDelegate(CdsEndpoints.OnlyBy(methods))).WithMetadata(new AllowAnonymousAttribute()).WithDisplayName($"CDS Hooks {pattern}, other methods");
    }
}
