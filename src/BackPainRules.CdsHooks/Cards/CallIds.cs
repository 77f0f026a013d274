using System.Security.Cryptography;
using System.Text;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Cards;

/// <summary>Ids of cards and suggestions that follow from the call, so that the same call has the same ids, and nobody can guess them who does not know its id.</summary>
internal sealed class CallIds(CdsServiceDescription service, CdsRequest request)
{
    private readonly string call = request.HookInstance ?? Guid.NewGuid().ToString();

    /// <summary>The id of a part of the answer.</summary>
    public Guid Of(params string[] parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0000', [service.Id, call, .. parts])))[..16];
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);   // version 8: the bits are the maker's own
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash, bigEndian: true);
    }
}
