#if NETSTANDARD2_0
namespace System.Diagnostics
{
    /// <summary>What the base class library has from .NET 7 on.</summary>
    internal sealed class UnreachableException : InvalidOperationException;
}

namespace System.Numerics
{
    /// <summary>What the base class library has from .NET Core 3.0 on.</summary>
    internal static class BitOperations
    {
        public static int PopCount(ulong bits)
        {
            bits -= bits >> 1 & 0x5555555555555555;
            bits = (bits & 0x3333333333333333) + (bits >> 2 & 0x3333333333333333);
            return (int)(((bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0F) * 0x0101010101010101 >> 56);
        }

        public static int TrailingZeroCount(ulong bits) => bits == 0 ? 64 : PopCount((bits & 0 - bits) - 1);
    }
}
#endif
