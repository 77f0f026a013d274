using System.Security.Cryptography;
using System.Text;

namespace BackPainRules.Fhir;

/// <summary>Ids that follow from content: the same content has the same id everywhere.</summary>
internal static class ContentId
{
    public static string Of(params string[] parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u0000', parts))))[..32];
}
