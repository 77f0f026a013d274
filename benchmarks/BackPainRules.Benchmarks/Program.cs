using BackPainRules.Benchmarks;
using BenchmarkDotNet.Running;

return args switch
{
    ["--report"] => Report.Write(),
    ["--first", var engine] => FirstDecision.Print(engine),
    _ => Switch(args),
};

static int Switch(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(AssessmentBenchmarks).Assembly).Run(args, QuickRun.Config);
    return 0;
}
