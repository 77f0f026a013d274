using System.Buffers.Binary;
using System.Numerics;

namespace BackPainRules.Cli.Encounters;

/// <summary>Tells whether bytes are those that were seen before: how many, and their CRC-32C. It can be carried on from where it was left.</summary>
/// <remarks>It finds accidents, not forgeries, and costs next to nothing where the processor knows CRC-32C.</remarks>
internal readonly record struct Fingerprint(long Length, uint Crc)
{
    /// <summary>Of these bytes and those before.</summary>
    public Fingerprint With(ReadOnlySpan<byte> bytes)
    {
        var crc = ~Crc;
        var rest = bytes;
        for (; rest.Length >= sizeof(ulong); rest = rest[sizeof(ulong)..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(rest));
        foreach (var single in rest)
            crc = BitOperations.Crc32C(crc, single);
        return new(Length + bytes.Length, ~crc);
    }

    /// <summary>Of the next so many bytes of a stream, or of fewer where it ends before.</summary>
    public static Fingerprint Of(Stream stream, long length)
    {
        var (buffer, read) = (new byte[1 << 16], new Fingerprint());
        while (read.Length < length)
        {
            var count = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, length - read.Length));
            if (count == 0) break;
            read = read.With(buffer.AsSpan(0, count));
        }

        return read;
    }
}
