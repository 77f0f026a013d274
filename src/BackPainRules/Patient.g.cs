// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>Who the patient is.</summary>
public sealed record Patient : EncounterPart
{
    private decimal? age;
    private decimal? ageAtOnset;
    private Sex? sex;

    /// <summary>Age: age in completed years; 0 to 130 years.</summary>
    /// <remarks>In the screening set. Source: S10.</remarks>
    public decimal? Age { get => age; init => age = Recorded(0, value, 0m, 130m, "age", "years"); }

    /// <summary>Age at onset: age when the back pain began; where not recorded, an interval from age and symptom duration; 0 to 130 years.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public decimal? AgeAtOnset { get => ageAtOnset; init => ageAtOnset = Recorded(1, value, 0m, 130m, "age at onset", "years"); }

    /// <summary>Sex: sex recorded for clinical use.</summary>
    public Sex? Sex { get => sex; init => sex = Known(value, "sex", "Female or Male or Other"); }

    /// <summary>Pregnancy: currently pregnant (changes the imaging choice).</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence Pregnant { get => GetFinding(0); init => Record(0, value, "pregnancy"); }

    internal override decimal? GetQuantity(int place) => place switch
    {
        0 => Age,
        1 => AgeAtOnset,
        _ => null,
    };

    private protected override void Set(int place, decimal value)
    {
        switch (place)
        {
            case 0: age = value; break;
            case 1: ageAtOnset = value; break;
        }
    }

    internal override string? GetChoice(int place) => place switch
    {
        0 => Sex switch
        {
            BackPainRules.Sex.Female => "female",
            BackPainRules.Sex.Male => "male",
            BackPainRules.Sex.Other => "other",
            _ => null,
        },
        _ => null,
    };

    private protected override void Set(int place, string value)
    {
        switch (place, value)
        {
            case (0, "female"): sex = BackPainRules.Sex.Female; break;
            case (0, "male"): sex = BackPainRules.Sex.Male; break;
            case (0, "other"): sex = BackPainRules.Sex.Other; break;
        }
    }
}
