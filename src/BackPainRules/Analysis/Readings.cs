namespace BackPainRules.Analysis;

/// <summary>How quantities are read and written down at the bedside.</summary>
internal static class Readings
{
    /// <summary>By how much two readings differ at least, as they are written down.</summary>
    public static decimal SmallestStep(Quantity quantity) => quantity.Unit is "degrees Celsius" or "g/dL" or "mg/dL" or "10^9/L" or "kg/m2" ? 0.1m : 1;
}
