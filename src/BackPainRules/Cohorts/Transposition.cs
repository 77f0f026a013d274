namespace BackPainRules.Cohorts;

/// <summary>Turns rows of bits into columns.</summary>
internal static class Transposition
{
    /// <summary>Bit <c>c</c> of word <c>r</c> becomes bit <c>r</c> of word <c>c</c>, for 64 words.</summary>
    /// <remarks>Swaps the off-diagonal quarters of ever smaller squares (Warren, Hacker's Delight, 7-3).</remarks>
    public static void Transpose(Span<ulong> words)
    {
        var mask = 0x00000000FFFFFFFFUL;
        for (var half = 32; half != 0; half >>= 1, mask ^= mask << half)
        {
            for (var row = 0; row < 64; row = (row + half + 1) & ~half)
            {
                var swapped = (words[row] >> half ^ words[row + half]) & mask;
                words[row + half] ^= swapped;
                words[row] ^= swapped << half;
            }
        }
    }
}
