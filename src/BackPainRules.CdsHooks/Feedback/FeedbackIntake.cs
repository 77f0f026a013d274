using BackPainRules.CdsHooks.Hosting;
using BackPainRules.CdsHooks.Observability;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Feedback;

/// <summary>Takes feedback in: all that a client sends at once, or none of it.</summary>
internal sealed class FeedbackIntake(IFeedbackStore store, IOptions<CdsHooksOptions> options, TimeProvider time, CdsHooksMetrics metrics)
{
    private readonly CdsHooksOptions options = options.Value;

    public async Task<Answer> AnswerAsync(HttpContext context, string service)
    {
        var aborted = context.RequestAborted;
        using var deadline = new Deadline(options.TimeToRead, time, aborted);
        try
        {
            var (body, problem) = await JsonBody.ReadAsync(context.Request, options.MaxRequestBytes / 10, options.MaxJsonDepth, deadline.Token).ConfigureAwait(false);
            if (body is null) return problem!;
            using (body)
            {
                foreach (var feedback in FeedbackReader.Read(body.Root))
                {
                    await store.AddAsync(service, options.KeepUserComments ? feedback : feedback with { UserComment = null }, aborted).ConfigureAwait(false);
                    metrics.Received(service, feedback.Outcome);
                }
            }
            return Answer.Nothing;
        }
        catch (CdsRequestException refusal)
        {
            return Answer.Problem(StatusCodes.Status400BadRequest, "invalid", refusal.Mistakes.Select(mistake => mistake.ToString()));
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested && deadline.Token.IsCancellationRequested)
        {
            return Answer.Problem(StatusCodes.Status408RequestTimeout, "timeout", $"the body did not arrive within {options.TimeToRead.TotalSeconds:0.#} seconds");
        }
    }
}
