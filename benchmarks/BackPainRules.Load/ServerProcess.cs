using System.Diagnostics;

namespace BackPainRules.Load;

/// <summary>The server in a process of its own: its memory, its garbage collector and its compiler are not those of the client that measures it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address, TimeSpan start) => (this.process, Address, Start) = (process, address, start);

    public Uri Address { get; }

    /// <summary>From the start of the process until it listens, warmed up.</summary>
    public TimeSpan Start { get; }

    /// <summary>The most memory that it has held, in bytes; 0 where the system does not tell.</summary>
    public long PeakMemory
    {
        get
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
    }

    public static async Task<ServerProcess> StartAsync()
    {
        var clock = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(ServerProcess).Assembly.Location, "serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        try
        {
            string line;
            do line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the server ended before it listened");
            while (!line.StartsWith(Server.Listening, StringComparison.Ordinal));
            var start = clock.Elapsed;
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);   // or it would stop when the pipe is full
            return new(process, new(line[Server.Listening.Length..]), start);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    public void Dispose()
    {
        // It ends by itself when its input does.
        process.StandardInput.Close();
        if (!process.WaitForExit(10_000)) process.Kill();
        process.Dispose();
    }
}
