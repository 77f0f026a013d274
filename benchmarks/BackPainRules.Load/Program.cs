using System.Globalization;
using BackPainRules.Benchmarks;
using BackPainRules.Load;

// BackPainRules.Load [--seconds N] [--calls N] [--observations N] [--write]
if (args is ["serve"])
{
    await Server.RunAsync();
    return 0;
}

Plan plan;
try
{
    plan = Plan.Of(args);
}
catch (FormatException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 2;
}

var report = await LoadRun.RunAsync(plan);
Console.WriteLine();
Console.Write(report.Text);
if (plan.IsWritten) File.WriteAllText(PerformancePage.Path, PerformancePage.Fill(File.ReadAllText(PerformancePage.Path), "services", report.Text));
return report.Errors == 0 ? 0 : 1;

/// <summary>How long, and how much.</summary>
/// <param name="Time">All measurements together, and before them as long again to warm up.</param>
/// <param name="Calls">At most so many in each measurement.</param>
/// <param name="Observations">How many a large record holds.</param>
/// <param name="IsWritten">Into docs/performance.md.</param>
internal sealed record Plan(TimeSpan Time, int Calls, int Observations, bool IsWritten)
{
    /// <exception cref="FormatException">There is no such option, or no such number.</exception>
    public static Plan Of(string[] args)
    {
        var plan = new Plan(TimeSpan.FromSeconds(20), int.MaxValue, 5_000, false);
        for (var i = 0; i < args.Length; i++)
            plan = args[i] switch
            {
                "--seconds" => plan with { Time = TimeSpan.FromSeconds(Number(++i, 3_600)) },
                "--calls" => plan with { Calls = Number(++i, int.MaxValue) },
                "--observations" => plan with { Observations = Number(++i, 20_000) },
                "--write" => plan with { IsWritten = true },
                _ => throw new FormatException($"{args[i]}: --seconds N, --calls N, --observations N and --write are allowed"),
            };
        return plan;

        int Number(int place, int most) => place < args.Length && int.TryParse(args[place], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number
            : throw new FormatException($"{args[place - 1]}: a number from 1 to {most} is expected");
    }
}
