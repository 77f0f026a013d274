namespace BackPainRules.Population;

/// <summary>The diseases of the table, and the condition that the knowledge should suspect for each.</summary>
internal static class Disease
{
    /// <summary>Serious: what Henschke's cohort and the source review (S34) look for, and cauda equina syndrome.</summary>
    public static IReadOnlyList<string> Serious { get; } = ["fracture", "malignancy", "infection", "caudaEquina"];

    public static bool IsSerious(string disease) => Serious.Contains(disease);

    public static string Condition(string disease) => disease switch
    {
        "fracture" => "vertebralFracture",
        "malignancy" => "spinalMalignancy",
        "infection" => "spinalInfection",
        "nerveRoot" => "nerveRootIrritation",
        "stenosis" => "spinalStenosis",
        _ => disease,
    };

    public static string Words(string disease) => disease switch
    {
        "caudaEquina" => "cauda equina syndrome",
        "axialSpondyloarthritis" => "axial spondyloarthritis",
        "nerveRoot" => "nerve root irritation",
        "stenosis" => "spinal stenosis",
        Prevalence.NoDisease => "none of these",
        _ => disease,
    };
}
