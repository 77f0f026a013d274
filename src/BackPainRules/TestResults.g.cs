// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>What tests have already shown.</summary>
public sealed record TestResults : EncounterPart
{
    private decimal? esr;
    private decimal? crp;
    private decimal? whiteCellCount;
    private decimal? postVoidResidual;
    private decimal? hemoglobin;
    private decimal? calcium;
    private decimal? creatinine;

    /// <summary>Erythrocyte sedimentation rate; 0 to 200 mm/h.</summary>
    /// <remarks>Source: Deyo1988.</remarks>
    public decimal? Esr { get => esr; init => esr = Recorded(0, value, 0m, 200m, "erythrocyte sedimentation rate", "mm/h"); }

    /// <summary>C-reactive protein; 0 to 1000 mg/L.</summary>
    public decimal? Crp { get => crp; init => crp = Recorded(1, value, 0m, 1000m, "C-reactive protein", "mg/L"); }

    /// <summary>White cell count; 0 to 500 10^9/L.</summary>
    /// <remarks>Source: infection.</remarks>
    public decimal? WhiteCellCount { get => whiteCellCount; init => whiteCellCount = Recorded(2, value, 0m, 500m, "white cell count", "10^9/L"); }

    /// <summary>HLA-B27.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence HlaB27 { get => GetFinding(0); init => Record(0, value, "HLA-B27"); }

    /// <summary>Post-void residual; 0 to 5000 mL.</summary>
    /// <remarks>Source: CES.</remarks>
    public decimal? PostVoidResidual { get => postVoidResidual; init => postVoidResidual = Recorded(3, value, 0m, 5000m, "post-void residual", "mL"); }

    /// <summary>Hemoglobin; 1 to 25 g/dL.</summary>
    /// <remarks>Source: myeloma.</remarks>
    public decimal? Hemoglobin { get => hemoglobin; init => hemoglobin = Recorded(4, value, 1m, 25m, "hemoglobin", "g/dL"); }

    /// <summary>Serum calcium: total, corrected; 1 to 25 mg/dL.</summary>
    /// <remarks>Source: myeloma.</remarks>
    public decimal? Calcium { get => calcium; init => calcium = Recorded(5, value, 1m, 25m, "serum calcium", "mg/dL"); }

    /// <summary>Serum creatinine; 0.1 to 30 mg/dL.</summary>
    /// <remarks>Source: myeloma.</remarks>
    public decimal? Creatinine { get => creatinine; init => creatinine = Recorded(6, value, 0.1m, 30m, "serum creatinine", "mg/dL"); }

    /// <summary>Sacroiliitis on imaging: radiograph or MRI.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence Sacroiliitis { get => GetFinding(1); init => Record(1, value, "sacroiliitis on imaging"); }

    /// <summary>Abnormal urinalysis: blood, leukocytes or nitrite.</summary>
    /// <remarks>Source: visceral.</remarks>
    public Presence AbnormalUrinalysis { get => GetFinding(2); init => Record(2, value, "abnormal urinalysis"); }

    internal override decimal? GetQuantity(int place) => place switch
    {
        0 => Esr,
        1 => Crp,
        2 => WhiteCellCount,
        3 => PostVoidResidual,
        4 => Hemoglobin,
        5 => Calcium,
        6 => Creatinine,
        _ => null,
    };

    private protected override void Set(int place, decimal value)
    {
        switch (place)
        {
            case 0: esr = value; break;
            case 1: crp = value; break;
            case 2: whiteCellCount = value; break;
            case 3: postVoidResidual = value; break;
            case 4: hemoglobin = value; break;
            case 5: calcium = value; break;
            case 6: creatinine = value; break;
        }
    }
}
