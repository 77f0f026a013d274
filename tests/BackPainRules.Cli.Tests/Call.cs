using System.Text;

namespace BackPainRules.Cli.Tests;

/// <summary>What a call gave: its exit code, its results, and what else it said.</summary>
internal sealed record Call(int ExitCode, string Output, string Error)
{
    /// <summary>Runs backpain in this process, with nothing on standard input.</summary>
    public static Call To(params string[] args) => With(Stream.Null, args);

    /// <summary>Runs backpain in this process, with a text on standard input.</summary>
    public static Call With(string input, params string[] args) => With(Encoding.UTF8.GetBytes(input), args);

    /// <summary>Runs backpain in this process, with bytes on standard input.</summary>
    public static Call With(byte[] input, params string[] args) => With(new MemoryStream(input), args);

    private static Call With(Stream input, string[] args)
    {
        var (output, error) = (new MemoryStream(), new MemoryStream());
        var exitCode = Backpain.Run(args, new(input, output, error));
        return new(exitCode, Encoding.UTF8.GetString(output.ToArray()), Encoding.UTF8.GetString(error.ToArray()));
    }
}
