using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>What is answered to a request, complete before the first byte of it is sent.</summary>
internal sealed record Answer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>What the counters call it.</summary>
    public string Outcome { get; init; } = "refused";

    /// <summary>Headers beyond those that every answer has.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public static Answer Nothing { get; } = new(StatusCodes.Status200OK, null, default) { Outcome = "answered" };

    public static Answer Json(ReadOnlyMemory<byte> body, string outcome = "answered") => new(StatusCodes.Status200OK, "application/json; charset=utf-8", body) { Outcome = outcome };

    public static Answer Problem(int status, string code, params IEnumerable<string> issues) => new(status, "application/fhir+json; charset=utf-8", OperationOutcomeJson.Of(code, issues));

    /// <summary>Sends it.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        context.RequestServices.GetService<CrossOrigin>()?.Apply(context);
        response.Headers[HeaderNames.CacheControl] = "no-store";
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        foreach (var (name, value) in Headers) response.Headers[name] = value;
        if (ContentType is not null) response.ContentType = ContentType;
        if (Status == StatusCodes.Status204NoContent) return;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method)) await response.Body.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
    }
}
