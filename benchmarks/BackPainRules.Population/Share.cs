using System.Globalization;

namespace BackPainRules.Population;

/// <summary>So many of so many.</summary>
internal readonly record struct Share(int Count, int Of)
{
    public double Value => Of == 0 ? 0 : (double)Count / Of;

    /// <summary>Wilson's 95 % interval: sampling error of the simulation, nothing else.</summary>
    public (double Low, double High) Interval()
    {
        if (Of == 0) return (0, 1);
        const double z = 1.959964;
        var centre = Value + (z * z / (2 * Of));
        var spread = z * Math.Sqrt((Value * (1 - Value) / Of) + (z * z / (4.0 * Of * Of)));
        var scale = 1 + (z * z / Of);
        return (Math.Max(0, (centre - spread) / scale), Math.Min(1, (centre + spread) / scale));
    }

    public override string ToString() => $"{Percent(Value)} %";

    public string WithCounts() => $"{this} ({Count.ToString("N0", CultureInfo.InvariantCulture)})";

    public string WithInterval() => Of == 0 ? "none" : $"{this} ({Percent(Interval().Low)} to {Percent(Interval().High)})";

    private static string Percent(double value) => (value * 100).ToString(value is > 0 and < 0.01 ? "0.00" : "0.0", CultureInfo.InvariantCulture);
}
