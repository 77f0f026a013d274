using BackPainRules.CdsHooks.Tests.Load;

namespace BackPainRules.Load;

/// <summary>A call, and how it was answered when nothing else was going on.</summary>
internal sealed record KnownCall(ClientCall Call, ClientAnswer Alone)
{
    public static async Task<KnownCall> TakeAsync(ClientCall call, HttpClient client) => new(call, await call.SendAsync(client));

    public bool IsSame(ClientAnswer answer) => answer.Status == 200 && Alone.Status == 200 && answer.Body.AsSpan().SequenceEqual(Alone.Body);
}
