using BackPainRules.CdsHooks.Observability;
using BackPainRules.CdsHooks.Protocol;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Answers calls of services.</summary>
/// <remarks>Once a call is well-formed, or cannot be looked at for want of time, it is answered with a card, whatever happens.</remarks>
internal sealed class CdsCalls(CallGate gate, IOptions<CdsHooksOptions> options, TimeProvider time, CdsHooksMetrics metrics, ILogger<CdsCalls> logger)
{
    private readonly CdsHooksOptions options = options.Value;

    /// <summary>The answer to a call.</summary>
    /// <exception cref="OperationCanceledException">The client has gone.</exception>
    public async Task<Answer> AnswerAsync(HttpContext context, CdsServiceEntry entry)
    {
        var held = new Stack<IDisposable>();
        var aborted = context.RequestAborted;
        var description = entry.Description;
        try
        {
            using (var turn = new Deadline(options.TimeToAnswer, time, aborted))
            {
                if (await gate.EnterAsync(turn.Token).ConfigureAwait(false) is not { } permit) return Fail(description, "overloaded", null);
                held.Push(permit);
            }

            JsonBody? body;
            using (var reading = new Deadline(options.TimeToRead, time, aborted))
            {
                (body, var problem) = await ReadAsync(context.Request, reading.Token, aborted).ConfigureAwait(false);
                if (body is null) return problem!;
            }
            held.Push(body);

            var request = CdsRequest.Read(body.Root, description.Hook);
            var answering = new Deadline(options.TimeToAnswer, time, aborted);
            held.Push(answering);
            var token = answering.Token;
            var call = ServiceCall.Start(entry.Service, request, [.. held], token);
            held.Clear();
            var (response, json, failure) = await call.WaitAsync(token).ConfigureAwait(false);
            if (failure is CdsRequestException refusal) return Refuse(refusal);
            if (failure is OperationCanceledException && token.IsCancellationRequested) token.ThrowIfCancellationRequested();
            if (failure is not null) return Fail(description, "failed", failure);
            metrics.Showed(description.Id, response!);
            return Answer.Json(json);
        }
        catch (CdsRequestException refusal)
        {
            return Refuse(refusal);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return Fail(description, "timed-out", null);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or IOException))
        {
            return Fail(description, "failed", failure);
        }
        finally
        {
            foreach (var one in held) one.Dispose();
        }
    }

    private async Task<(JsonBody? Body, Answer? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken, CancellationToken aborted)
    {
        try
        {
            return await JsonBody.ReadAsync(request, options.MaxRequestBytes, options.MaxJsonDepth, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!aborted.IsCancellationRequested)
        {
            return (null, Answer.Problem(StatusCodes.Status408RequestTimeout, "timeout", $"the body did not arrive within {options.TimeToRead.TotalSeconds:0.#} seconds"));
        }
    }

    private static Answer Refuse(CdsRequestException refusal) => refusal.Problem == CdsRequestProblem.DataMissing
        ? Answer.Problem(StatusCodes.Status412PreconditionFailed, "required", refusal.Mistakes.Select(mistake => mistake.ToString()))
        : Answer.Problem(StatusCodes.Status400BadRequest, "invalid", refusal.Mistakes.Select(mistake => mistake.ToString()));

    private Answer Fail(CdsServiceDescription service, string outcome, Exception? failure)
    {
        if (failure is not null) logger.ServiceFailed(service.Id, failure.GetType().FullName!, failure.TargetSite?.DeclaringType?.FullName);
        else logger.ServiceDidNotAnswer(service.Id, outcome);
        return Answer.Json(FailureCards.Write(service, options.FailureCard), outcome);
    }
}
