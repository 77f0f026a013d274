using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Lets browsers of the allowed origins read answers, errors among them.</summary>
internal sealed class CrossOrigin(ICorsService cors, IOptions<CdsHooksOptions> options)
{
    private readonly CorsPolicy? policy = options.Value.AllowedOrigins.Count == 0 ? null : new CorsPolicyBuilder([.. options.Value.AllowedOrigins])
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        .WithHeaders(HeaderNames.Authorization, HeaderNames.ContentType)
        .SetPreflightMaxAge(TimeSpan.FromMinutes(10))
        .Build();

    public void Apply(HttpContext context)
    {
        if (policy is not null && context.Request.Headers.Origin.Count > 0) cors.ApplyResult(cors.EvaluatePolicy(context, policy), context.Response);
    }
}
