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
            var address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("the server ended before it listened");
            return new(process, new(address), clock.Elapsed);
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
