using BackPainRules.Analysis;

namespace BackPainRules.Cli.Testing;

/// <summary>How far a threshold can be off before, and after, it matters at the bedside.</summary>
internal static class Steps
{
    /// <summary>The threshold one unit (or one tenth) lower and higher, and one step lower and higher that a clinician would call another threshold; all of them recordable.</summary>
    public static IEnumerable<decimal> Around(Quantity quantity, decimal threshold)
    {
        var (small, large) = (Readings.SmallestStep(quantity), Notable(quantity));
        return new[] { threshold - large, threshold - small, threshold + small, threshold + large }.Distinct().Where(value => value >= quantity.Minimum && value <= quantity.Maximum);
    }

    /// <summary>Another unit that the same thing could be thought to be measured in, or none.</summary>
    public static string? OtherUnit(Quantity quantity) => quantity.Unit switch
    {
        "days" => "weeks",
        "years" => "months",
        "minutes" => "hours",
        "seconds" => "minutes",
        "degrees Celsius" => "degrees Fahrenheit",
        "g/dL" => "g/L",
        "mg/dL" => "mmol/L",
        "mg/L" => "mg/dL",
        "mL" => "L",
        "mmHg" => "kPa",
        _ => null,
    };

    private static decimal Notable(Quantity quantity) => quantity.Unit switch
    {
        "years" => 5,
        "days" => 7,
        "minutes" => 15,
        "seconds" => 30,
        "degrees" => 5,
        "degrees Celsius" => 0.5m,
        "mmHg" or "per minute" or "mm/h" => 10,
        "mg/L" => 5,
        "mL" => 50,
        "g/dL" or "mg/dL" or "10^9/L" or "kg/m2" => 1,
        "score" => 2,
        _ => Math.Max(Readings.SmallestStep(quantity), Math.Round((quantity.Maximum - quantity.Minimum) / 50)),
    };
}
