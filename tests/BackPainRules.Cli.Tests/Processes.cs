using System.Diagnostics;
using System.Text;

namespace BackPainRules.Cli.Tests;

/// <summary>Runs backpain in a process of its own.</summary>
internal static class Processes
{
    public static Process Start(string folder, params string[] args)
    {
        var utf8 = new UTF8Encoding(false);
        return Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "backpain.dll"), .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        })!;
    }
}
