using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>The JSON of a request, in memory that is cleared and given back when it is disposed: not before the last reader is done with it.</summary>
internal sealed class JsonBody : IDisposable
{
    private readonly JsonDocument document;
    private byte[]? rented;

    private JsonBody(JsonDocument document, byte[] rented) => (this.document, this.rented) = (document, rented);

    public JsonElement Root => document.RootElement;

    /// <summary>What makes a body impossible to read before a byte of it has been, or null.</summary>
    public static Answer? Refuse(HttpRequest request, long limit)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || (type.Charset.HasValue && !HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
            return Answer.Problem(StatusCodes.Status415UnsupportedMediaType, "not-supported", "Content-Type: application/json in UTF-8 is expected");
        if (request.Headers.ContentEncoding.Any(encoding => !string.Equals(encoding, "identity", StringComparison.OrdinalIgnoreCase)))
            return Answer.Problem(StatusCodes.Status415UnsupportedMediaType, "not-supported", "Content-Encoding: none is expected") with { Headers = [(HeaderNames.AcceptEncoding, "identity")] };
        return request.ContentLength > limit ? TooLarge(limit) : null;
    }

    /// <summary>Reads a body to its end, unless it is too large.</summary>
    /// <exception cref="OperationCanceledException">It took too long.</exception>
    public static async Task<(JsonBody? Body, Answer? Problem)> ReadAsync(HttpRequest request, long limit, int depth, CancellationToken cancellationToken)
    {
        if (Refuse(request, limit) is { } refused) return (null, refused);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } servers) servers.MaxRequestBodySize = limit;
        byte[]? bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(limit + 1, request.ContentLength + 1 ?? 16 * 1024));
        try
        {
            var length = 0;
            while (await request.Body.ReadAsync(bytes.AsMemory(length), cancellationToken).ConfigureAwait(false) is var read and > 0)
            {
                if ((length += read) > limit) return (null, TooLarge(limit));
                if (length == bytes.Length) bytes = Grow(bytes, limit);
            }
            var parsed = Parse(bytes, length, depth);
            if (parsed.Body is not null) bytes = null;
            return parsed;
        }
        catch (BadHttpRequestException bad)
        {
            return (null, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? TooLarge(limit) : Answer.Problem(bad.StatusCode, "transient", "the body could not be read to its end"));
        }
        finally
        {
            if (bytes is not null) ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        }
    }

    public void Dispose()
    {
        document.Dispose();
        if (Interlocked.Exchange(ref rented, null) is { } bytes) ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
    }

    private static (JsonBody? Body, Answer? Problem) Parse(byte[] bytes, int length, int depth)
    {
        ReadOnlyMemory<byte> json = bytes.AsMemory(0, length);
        if (json.Span.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        // One byte that is not UTF-8, in somebody's name, is no reason to answer nothing.
        if (!Utf8.IsValid(json.Span)) json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json.Span));
        try
        {
            return (new(JsonDocument.Parse(json, new() { MaxDepth = depth }), bytes), null);
        }
        catch (JsonException mistake)
        {
            return (null, Answer.Problem(StatusCodes.Status400BadRequest, "structure",
                $"line {mistake.LineNumber + 1}, byte {mistake.BytePositionInLine + 1}: the body is not JSON, or is nested more than {depth} levels deep"));
        }
    }

    private static byte[] Grow(byte[] bytes, long limit)
    {
        var more = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * bytes.Length, Math.Max(limit + 1, bytes.Length + 1L)));
        bytes.CopyTo(more, 0);
        ArrayPool<byte>.Shared.Return(bytes, clearArray: true);
        return more;
    }

    private static Answer TooLarge(long limit) => Answer.Problem(StatusCodes.Status413PayloadTooLarge, "too-long", $"the body is larger than {limit} bytes");
}
