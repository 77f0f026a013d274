using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BackPainRules.Cli;

/// <summary>The three streams of a call, and what kind of place they lead to. The only one that knows the console.</summary>
internal sealed class Terminal(Stream input, Stream output, Stream error)
{
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Encounters come from here where no file is named.</summary>
    public Stream Input { get; } = input;

    /// <summary>Results, and nothing else.</summary>
    public TextWriter Output { get; } = new StreamWriter(output, utf8, 1 << 16) { NewLine = "\n" };

    /// <summary>Where results go, for those that are no text.</summary>
    public Stream RawOutput { get; } = output;

    /// <summary>Everything else.</summary>
    public TextWriter Error { get; } = new StreamWriter(error, utf8) { NewLine = "\n", AutoFlush = true };

    /// <summary>Somebody would have to type the input.</summary>
    public bool InputIsKeyboard { get; init; }

    /// <summary>Somebody watches what is told, and lines may be written over.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The output takes color, and its reader does not mind.</summary>
    public bool Color { get; init; }

    /// <summary>Whoever called has had enough of a verb that goes on by itself.</summary>
    public CancellationToken Ended { get; init; }

    /// <summary>Results that are UTF-8 already, after what was written before, and at once.</summary>
    public void Write(ReadOnlySpan<byte> utf8)
    {
        Output.Flush();
        RawOutput.Write(utf8);
        RawOutput.Flush();
    }

    /// <summary>Tells something that is not a result, after what was written before.</summary>
    public void Tell(string message)
    {
        Output.Flush();
        Error.WriteLine(message);
    }

    /// <summary>Tells that something is not as it should be, and who says so.</summary>
    public void Complain(string message) => Tell($"backpain: {message}");

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfThisProcess()
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = utf8;
        return new(Console.OpenStandardInput(), StandardOutput(), Console.OpenStandardError())
        {
            InputIsKeyboard = !Console.IsInputRedirected,
            IsWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Color = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") != "dumb",
        };
    }

    /// <summary>
    /// The console's stream hides that the reader of a pipe has gone, and an endless input would be read on for nobody. A file stream says so; but
    /// it keeps a position of its own in files, where the console's stream follows the shell's, so that `&gt;&gt;` and a shared log work.
    /// </summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
