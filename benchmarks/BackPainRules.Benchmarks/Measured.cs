using BenchmarkDotNet.Reports;

namespace BackPainRules.Benchmarks;

/// <summary>What the rounds of a run found: for each benchmark the fastest iteration of all rounds, and what it allocates.</summary>
internal sealed class Measured
{
    private readonly List<(string Class, string Method, string Parameters, double Nanoseconds, long Bytes)> all = [];

    public Measured(IEnumerable<Summary> summaries)
    {
        foreach (var report in summaries.SelectMany(summary => summary.Reports).Where(report => report.ResultStatistics is not null))
            all.Add((report.BenchmarkCase.Descriptor.Type.Name, report.BenchmarkCase.Descriptor.WorkloadMethod.Name, report.BenchmarkCase.Parameters.ValueInfo.Trim('[', ']'),
                report.ResultStatistics!.Min, report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0));
    }

    public bool Has(string type) => all.Any(row => row.Class == type);

    /// <summary>The fastest iteration, in nanoseconds per operation.</summary>
    public double Time(string type, string method, string parameters = "") => Find(type, method, parameters).Nanoseconds;

    public long Bytes(string type, string method) => Find(type, method, "").Bytes;

    private (string Class, string Method, string Parameters, double Nanoseconds, long Bytes) Find(string type, string method, string parameters) =>
        all.Where(row => row.Class == type && row.Method == method && $"{row.Parameters}, ".Contains(parameters.Length == 0 ? "" : $"{parameters}, ", StringComparison.Ordinal)).MinBy(row => row.Nanoseconds);
}
