using System.Security.Claims;
using System.Text.Encodings.Web;
using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Observability;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Security;

/// <summary>Authenticates clients as ASP.NET Core does it: once for each request, and for the addresses of CDS Hooks alone.</summary>
internal sealed class ClientAuthenticationHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder, TokenCheck check, CdsHooksMetrics metrics)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private TokenRefusal? refusal;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Concerns(Context)) return AuthenticateResult.NoResult();
        (var client, refusal) = await check.CheckAsync(Request).ConfigureAwait(false);
        if (client is not null) return AuthenticateResult.Success(new(new ClaimsPrincipal(client), Scheme.Name));
        metrics.Refused(refusal!.Kind);
        Logger.ClientRefused(refusal.Kind);
        return AuthenticateResult.Fail(refusal.Kind);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync().ConfigureAwait(false);
        var told = refusal ?? TokenRefusal.Missing;
        (string, string) header = told.Status == StatusCodes.Status401Unauthorized
            ? (HeaderNames.WWWAuthenticate, told == TokenRefusal.Missing ? "Bearer" : "Bearer error=\"invalid_token\"")
            : (HeaderNames.RetryAfter, "30");
        await (Answer.Problem(told.Status, told.Status == StatusCodes.Status401Unauthorized ? "login" : "transient", told.Issues) with { Headers = [header] }).WriteAsync(Context).ConfigureAwait(false);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Answer.Problem(StatusCodes.Status403Forbidden, "forbidden", "this client is known, and may not do this").WriteAsync(Context);

    // Where an app authenticates before it routes, only the path can tell.
    private static bool Concerns(HttpContext context) => context.GetEndpoint() is { } endpoint
        ? endpoint.Metadata.GetMetadata<CdsHooksEndpoint>() is not null
        : context.Request.Path.Value?.Contains("/cds-services", StringComparison.OrdinalIgnoreCase) == true;
}
