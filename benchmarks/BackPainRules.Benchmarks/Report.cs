namespace BackPainRules.Benchmarks;

internal static class Report
{
    public static int Write() => 0;
}
