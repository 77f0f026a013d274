using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using BackPainRules.CdsHooks.Hosting;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Security;

/// <summary>Remembers used tokens in memory: so many of each issuer, so that one client cannot use up the room of another.</summary>
internal sealed class InMemoryReplayGuard(IOptions<CdsHooksOptions> options, TimeProvider time) : ITokenReplayGuard
{
    private readonly int capacity = options.Value.Authentication.MaxTokensAtOnce;
    private readonly ConcurrentDictionary<string, Used> byIssuer = new(StringComparer.Ordinal);

    public ValueTask<TokenUse> UseAsync(string issuer, string id, DateTimeOffset until, CancellationToken cancellationToken) =>
        new(byIssuer.GetOrAdd(issuer, _ => new()).Use(SHA256.HashData(Encoding.UTF8.GetBytes(id)), until, time.GetUtcNow(), capacity));

    private sealed class Used
    {
        private readonly Lock gate = new();
        private readonly HashSet<(UInt128, UInt128)> known = [];
        private readonly PriorityQueue<(UInt128, UInt128), DateTimeOffset> byEnd = new();

        public TokenUse Use(byte[] hash, DateTimeOffset until, DateTimeOffset now, int capacity)
        {
            var key = (BitConverter.ToUInt128(hash, 0), BitConverter.ToUInt128(hash, 16));
            lock (gate)
            {
                while (byEnd.TryPeek(out var oldest, out var end) && end < now) known.Remove(byEnd.Dequeue());
                if (known.Contains(key)) return TokenUse.Again;
                if (known.Count >= capacity) return TokenUse.Unknown;
                known.Add(key);
                byEnd.Enqueue(key, until);
                return TokenUse.First;
            }
        }
    }
}
