using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace BackPainRules.Tests.House;

/// <summary>A program of the repository, as it was built along with the tests, in a process of its own that does not outlive the test.</summary>
internal sealed class BuiltProgram : IDisposable
{
    private static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

    private readonly StringBuilder output = new(), errors = new();
    private readonly Process process;

    /// <param name="name">The name of the project.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables beside those of the test.</param>
    public BuiltProgram(string name, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", [FileOf(name), .. arguments])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (variable, value) in environment) start.Environment[variable] = value;
        process = Process.Start(start)!;
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
        process.BeginErrorReadLine();
    }

    /// <summary>Where the build puts a program.</summary>
    public static string FileOf(string name)
    {
        var (built, configuration) = (Metadata("BuiltPrograms"), Metadata("Configuration"));
        return Path.Combine(built, name, configuration.ToLowerInvariant(), name + ".dll");

        static string Metadata(string key) => typeof(BuiltProgram).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
    }

    /// <summary>Runs a program to its end.</summary>
    public static (int ExitCode, string Output, string Errors) Run(string name, params IEnumerable<string> arguments) => Tell(name, [], arguments);

    /// <summary>Runs a program to its end, and types lines to it.</summary>
    public static (int ExitCode, string Output, string Errors) Tell(string name, IEnumerable<string> lines, params IEnumerable<string> arguments)
    {
        using var program = new BuiltProgram(name, arguments);
        var reading = program.process.StandardOutput.ReadToEndAsync();
        program.Type(lines);
        Assert.True(reading.Wait(patience), $"{name} does not end");
        program.process.WaitForExit();
        return (program.process.ExitCode, reading.Result.ReplaceLineEndings("\n"), program.errors.ToString());
    }

    /// <summary>Waits for a line of the output.</summary>
    /// <returns>What stands behind the marker on that line.</returns>
    public async Task<string> WaitForAsync(string marker)
    {
        using var limit = new CancellationTokenSource(patience);
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.IndexOf(marker, StringComparison.Ordinal) is >= 0 and var place)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);   // or it would stop when the pipe is full
                return line[(place + marker.Length)..].Trim();
            }

            Keep(output, line);
        }

        await process.WaitForExitAsync(limit.Token);
        throw new InvalidOperationException($"it ended before it said '{marker}':\n{output}{errors}");
    }

    public void Dispose()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }

        process.Dispose();
    }

    private void Type(IEnumerable<string> lines)
    {
        try
        {
            foreach (var line in lines) process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended before it read all of them.
        }
    }

    private static void Keep(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
    }
}
