using System.Diagnostics;
using BackPainRules.CdsHooks.Feedback;
using BackPainRules.CdsHooks.Observability;
using BackPainRules.CdsHooks.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>What stands behind the three addresses.</summary>
internal sealed class CdsEndpoints(CdsServiceCatalog catalog, CdsCalls calls, FeedbackIntake feedback, IOptions<CdsHooksOptions> options, IHostEnvironment environment, CdsHooksMetrics metrics, ILogger<CdsEndpoints> logger)
{
    /// <summary>Whether clients have to prove who they are.</summary>
    public bool RequireClients { get; } = options.Value.Authentication.IsRequired(environment.IsDevelopment());

    public Task DiscoverAsync(HttpContext context) => AnswerAsync(context, "discovery", null, _ => Task.FromResult(Answer.Json(catalog.Discovery)));

    public Task CallAsync(HttpContext context) => AnswerAsync(context, "call", Find(context), entry => calls.AnswerAsync(context, entry!));

    public Task TakeFeedbackAsync(HttpContext context) => AnswerAsync(context, "feedback", Find(context), entry => feedback.AnswerAsync(context, entry!.Description.Id));

    public static Func<HttpContext, Task> OnlyBy(string methods) => context =>
        (Answer.Problem(StatusCodes.Status405MethodNotAllowed, "not-supported", $"the methods {methods} are allowed here") with { Headers = [(HeaderNames.Allow, methods)] }).WriteAsync(context);

    public static Func<HttpContext, Task> Allow(string methods) => context =>
        (Answer.Nothing with { Status = StatusCodes.Status204NoContent, Headers = [(HeaderNames.Allow, methods)] }).WriteAsync(context);

    private CdsServiceEntry? Find(HttpContext context) => catalog.Find(context.Request.RouteValues["id"] as string);

    private async Task AnswerAsync(HttpContext context, string endpoint, CdsServiceEntry? entry, Func<CdsServiceEntry?, Task<Answer>> work)
    {
        // Asked here again, whatever middleware an app has and whichever endpoints it calls anonymous; the token is looked at once.
        if (RequireClients && !(await context.AuthenticateAsync(CdsHooksAuthentication.Scheme).ConfigureAwait(false)).Succeeded)
        {
            await context.ChallengeAsync(CdsHooksAuthentication.Scheme).ConfigureAwait(false);
            return;
        }

        var service = entry?.Description.Id;
        using var activity = CdsHooksTelemetry.Activities.StartActivity($"cds_hooks {endpoint}");
        var started = metrics.Now;
        var (outcome, status) = ("aborted", 499);
        try
        {
            var answer = entry is null && endpoint != "discovery" ? UnknownService() : await WorkAsync(entry, work).ConfigureAwait(false);
            (outcome, status) = (answer.Outcome, answer.Status);
            await answer.WriteAsync(context).ConfigureAwait(false);
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            (outcome, status) = ("aborted", 499);
        }
        finally
        {
            metrics.Answered(endpoint, service, outcome, status, started);
            activity?.SetTag("cds_hooks.service", service).SetTag("cds_hooks.outcome", outcome).SetTag("http.response.status_code", status);
            if (outcome is "failed" or "timed-out" or "overloaded") activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private async Task<Answer> WorkAsync(CdsServiceEntry? entry, Func<CdsServiceEntry?, Task<Answer>> work)
    {
        try
        {
            return await work(entry).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IOException))
        {
            logger.EndpointFailed(entry?.Description.Id, failure.GetType().FullName!);
            return Answer.Problem(StatusCodes.Status500InternalServerError, "exception", "something failed that the request is not to blame for") with { Outcome = "failed" };
        }
    }

    private Answer UnknownService() => Answer.Problem(StatusCodes.Status404NotFound, "not-found",
        catalog.Entries.Count == 0 ? "there are no services here" : $"the services here are: {string.Join(", ", catalog.Entries.Select(entry => entry.Description.Id))}");
}
