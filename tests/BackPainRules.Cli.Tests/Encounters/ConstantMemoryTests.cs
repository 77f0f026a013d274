using System.Text;

namespace BackPainRules.Cli.Tests.Encounters;

/// <summary>Alone, since the memory that it looks at is that of the whole process.</summary>
[CollectionDefinition(nameof(ConstantMemoryTests), DisableParallelization = true)]
[Collection(nameof(ConstantMemoryTests))]
public class ConstantMemoryTests
{
    private const long bound = 12 << 20;

    /// <summary>Most lines are bad, since those are quick; one in 2,000 is assessed.</summary>
    [Fact]
    public void Ndjson_is_read_and_written_in_constant_memory()
    {
        var input = new Lines(200_000, number => number % 2_000 == 0
            ? $$$"""{"id":"p{{{number}}}","patient":{"age":45},"presentation":{"urinaryRetention":"present"}}"""
            : $$$"""{"id":"p{{{number}}}","patient":{"age":-1}}""");
        var output = new CountingStream();

        Assert.Equal(1, Backpain.Run(["assess"], new(input, output, Stream.Null)));
        Assert.Equal(200_000, output.Lines);
        Assert.InRange(input.MemoryGrowth, long.MinValue, bound);
    }

    [Fact]
    public void A_line_that_is_far_too_long_is_not_held()
    {
        var filler = new string('x', 1 << 20);
        var input = new Lines(200, number => number is 1 or 200 ? "{}" : filler, lineEnd: number => number is 1 or 199 ? "\n" : "");
        var output = new CountingStream();

        Assert.Equal(1, Backpain.Run(["assess"], new(input, output, Stream.Null)));
        Assert.Equal(3, output.Lines);
        Assert.InRange(input.MemoryGrowth, long.MinValue, (48 << 20) + bound);
    }

    /// <summary>Makes its lines as they are asked for, and looks now and then how much memory is alive.</summary>
    private sealed class Lines(int count, Func<int, string> line, Func<int, string>? lineEnd = null) : MemoryStream
    {
        private byte[] rest = [];
        private int number;
        private long? atFirst;

        public long MemoryGrowth { get; private set; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (rest.Length == 0 && number < count)
            {
                number++;
                rest = Encoding.UTF8.GetBytes(line(number) + (lineEnd is null ? "\n" : lineEnd(number)));
                if (number % (count / 20) == 0) Look();
            }

            var some = rest.AsSpan(0, Math.Min(rest.Length, length));
            some.CopyTo(buffer.AsSpan(offset));
            rest = rest[some.Length..];
            return some.Length;
        }

        /// <summary>The first look comes after a while, when all is loaded that is loaded once.</summary>
        private void Look()
        {
            var alive = GC.GetTotalMemory(forceFullCollection: true);
            atFirst ??= alive;
            MemoryGrowth = Math.Max(MemoryGrowth, alive - atFirst.Value);
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        public long Lines { get; private set; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => Lines += buffer.Count((byte)'\n');
    }
}
