using System.Net.Http.Headers;

namespace BackPainRules.CdsHooks.Tests.Load;

/// <summary>A call as it goes over the wire.</summary>
/// <param name="Path">Where to.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Name">The hook and the record.</param>
internal sealed record ClientCall(string Path, byte[] Body, string Name)
{
    public async Task<ClientAnswer> SendAsync(HttpClient client)
    {
        using var content = new ByteArrayContent(Body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var response = await client.PostAsync(Path, content);
        return new((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>What came back.</summary>
internal sealed record ClientAnswer(int Status, byte[] Body);
