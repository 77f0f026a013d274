// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>What came before, and what the patient is at risk of.</summary>
public sealed record History : EncounterPart
{
    private decimal? bodyMassIndex;
    private decimal? startBackTotal;
    private decimal? startBackPsychosocial;

    /// <summary>History of cancer: any cancer but non-melanoma skin cancer.</summary>
    /// <remarks>Red flag, in the screening set. Source: S34,Deyo1988.</remarks>
    public Presence Cancer { get => GetFinding(0); init => Record(0, value, "history of cancer"); }

    /// <summary>Family history of cancer: in relatives; raises nothing by itself.</summary>
    /// <remarks>Source: not a red flag.</remarks>
    public Presence FamilyCancer { get => GetFinding(1); init => Record(1, value, "family history of cancer"); }

    /// <summary>Osteoporosis.</summary>
    /// <remarks>Red flag, in the screening set. Source: Chou2007.</remarks>
    public Presence Osteoporosis { get => GetFinding(2); init => Record(2, value, "osteoporosis"); }

    /// <summary>Prolonged corticosteroid use.</summary>
    /// <remarks>Red flag, in the screening set. Source: Henschke2009.</remarks>
    public Presence CorticosteroidUse { get => GetFinding(3); init => Record(3, value, "prolonged corticosteroid use"); }

    /// <summary>Short corticosteroid course: days to two weeks; raises nothing by itself.</summary>
    /// <remarks>Source: not a red flag.</remarks>
    public Presence ShortCorticosteroidCourse { get => GetFinding(4); init => Record(4, value, "short corticosteroid course"); }

    /// <summary>Significant trauma: fall from height, road accident, direct blow.</summary>
    /// <remarks>Red flag, in the screening set. Source: S39.</remarks>
    public Presence SignificantTrauma { get => GetFinding(5); init => Record(5, value, "significant trauma"); }

    /// <summary>Minor trauma: low-energy fall, cough or lift in a frail patient.</summary>
    /// <remarks>Red flag. Source: Henschke2009.</remarks>
    public Presence MinorTrauma { get => GetFinding(6); init => Record(6, value, "minor trauma"); }

    /// <summary>Previous fragility fracture.</summary>
    /// <remarks>Red flag. Source: fracture.</remarks>
    public Presence PreviousFragilityFracture { get => GetFinding(7); init => Record(7, value, "previous fragility fracture"); }

    /// <summary>Intravenous drug use.</summary>
    /// <remarks>Red flag, in the screening set. Source: Chou2007.</remarks>
    public Presence IntravenousDrugUse { get => GetFinding(8); init => Record(8, value, "intravenous drug use"); }

    /// <summary>Immunosuppression: HIV, transplant, chemotherapy, biologic or other immunosuppressive treatment.</summary>
    /// <remarks>Red flag, in the screening set. Source: infection.</remarks>
    public Presence Immunosuppression { get => GetFinding(9); init => Record(9, value, "immunosuppression"); }

    /// <summary>Recent infection: bacterial infection such as urinary, skin or dental, or bacteraemia.</summary>
    /// <remarks>Red flag, in the screening set. Source: Chou2007.</remarks>
    public Presence RecentInfection { get => GetFinding(10); init => Record(10, value, "recent infection"); }

    /// <summary>Recent spinal procedure: surgery, injection or catheter.</summary>
    /// <remarks>Red flag. Source: infection.</remarks>
    public Presence RecentSpinalProcedure { get => GetFinding(11); init => Record(11, value, "recent spinal procedure"); }

    /// <summary>Previous lumbar surgery: any earlier operation on the lumbar spine.</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence LumbarSurgery { get => GetFinding(12); init => Record(12, value, "previous lumbar surgery"); }

    /// <summary>Diabetes.</summary>
    /// <remarks>Source: infection.</remarks>
    public Presence Diabetes { get => GetFinding(13); init => Record(13, value, "diabetes"); }

    /// <summary>Tuberculosis exposure: past tuberculosis or close exposure.</summary>
    /// <remarks>Red flag. Source: infection.</remarks>
    public Presence TuberculosisExposure { get => GetFinding(14); init => Record(14, value, "tuberculosis exposure"); }

    /// <summary>Anticoagulation: anticoagulant treatment or bleeding disorder.</summary>
    /// <remarks>Red flag. Source: hematoma.</remarks>
    public Presence Anticoagulation { get => GetFinding(15); init => Record(15, value, "anticoagulation"); }

    /// <summary>Chronic kidney disease.</summary>
    /// <remarks>Source: fracture.</remarks>
    public Presence ChronicKidneyDisease { get => GetFinding(16); init => Record(16, value, "chronic kidney disease"); }

    /// <summary>Six weeks of conservative care: at least six weeks of treatment completed in this episode.</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence ConservativeCare { get => GetFinding(17); init => Record(17, value, "six weeks of conservative care"); }

    /// <summary>Intervention candidate: would accept and could have surgery or an epidural injection.</summary>
    /// <remarks>Source: Chou2007,ACR.</remarks>
    public Presence InterventionCandidate { get => GetFinding(18); init => Record(18, value, "intervention candidate"); }

    /// <summary>MRI contraindication.</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence MriContraindication { get => GetFinding(19); init => Record(19, value, "MRI contraindication"); }

    /// <summary>Gadolinium contraindication.</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence GadoliniumContraindication { get => GetFinding(20); init => Record(20, value, "gadolinium contraindication"); }

    /// <summary>Radiograph already done: for this episode.</summary>
    /// <remarks>Source: ACR.</remarks>
    public Presence RadiographDone { get => GetFinding(21); init => Record(21, value, "radiograph already done"); }

    /// <summary>Imaging requested: by the patient or a referrer.</summary>
    /// <remarks>Source: stewardship.</remarks>
    public Presence ImagingRequested { get => GetFinding(22); init => Record(22, value, "imaging requested"); }

    /// <summary>Psoriasis.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence Psoriasis { get => GetFinding(23); init => Record(23, value, "psoriasis"); }

    /// <summary>Inflammatory bowel disease.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence InflammatoryBowelDisease { get => GetFinding(24); init => Record(24, value, "inflammatory bowel disease"); }

    /// <summary>Peripheral arthritis: past or present, diagnosed.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence PeripheralArthritis { get => GetFinding(25); init => Record(25, value, "peripheral arthritis"); }

    /// <summary>Dactylitis.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence Dactylitis { get => GetFinding(26); init => Record(26, value, "dactylitis"); }

    /// <summary>Good NSAID response: pain gone or much better 24 to 48 hours after a full dose.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence NsaidResponse { get => GetFinding(27); init => Record(27, value, "good NSAID response"); }

    /// <summary>Uveitis.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence Uveitis { get => GetFinding(28); init => Record(28, value, "uveitis"); }

    /// <summary>Family history of spondyloarthritis.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence SpondyloarthritisFamilyHistory { get => GetFinding(29); init => Record(29, value, "family history of spondyloarthritis"); }

    /// <summary>Degenerative disease: known degenerative spinal disease.</summary>
    /// <remarks>Source: S04.</remarks>
    public Presence DegenerativeDisease { get => GetFinding(30); init => Record(30, value, "degenerative disease"); }

    /// <summary>Inflammatory disease: known inflammatory musculoskeletal disease.</summary>
    /// <remarks>Source: S04.</remarks>
    public Presence InflammatoryDisease { get => GetFinding(31); init => Record(31, value, "inflammatory disease"); }

    /// <summary>Known abdominal aortic aneurysm.</summary>
    /// <remarks>Red flag. Source: AAA.</remarks>
    public Presence AbdominalAorticAneurysm { get => GetFinding(32); init => Record(32, value, "known abdominal aortic aneurysm"); }

    /// <summary>Smoking: current or past.</summary>
    /// <remarks>Source: AAA.</remarks>
    public Presence Smoking { get => GetFinding(33); init => Record(33, value, "smoking"); }

    /// <summary>Lack of exercise.</summary>
    /// <remarks>Source: S11.</remarks>
    public Presence LackOfExercise { get => GetFinding(34); init => Record(34, value, "lack of exercise"); }

    /// <summary>Body mass index: excess weight is 25 or more; 8 to 100 kg/m2.</summary>
    /// <remarks>Source: S11.</remarks>
    public decimal? BodyMassIndex { get => bodyMassIndex; init => bodyMassIndex = Recorded(0, value, 8m, 100m, "body mass index", "kg/m2"); }

    /// <summary>Excess weight: recorded as such, or from body mass index.</summary>
    /// <remarks>Source: S11.</remarks>
    public Presence ExcessWeight { get => GetFinding(35); init => Record(35, value, "excess weight"); }

    /// <summary>Improper lifting.</summary>
    /// <remarks>Source: S11.</remarks>
    public Presence ImproperLifting { get => GetFinding(36); init => Record(36, value, "improper lifting"); }

    /// <summary>Overexertion: overexertion in exercise or labour.</summary>
    /// <remarks>Source: S11.</remarks>
    public Presence Overexertion { get => GetFinding(37); init => Record(37, value, "overexertion"); }

    /// <summary>Heavy lifting without warm-up.</summary>
    /// <remarks>Source: S04.</remarks>
    public Presence HeavyLifting { get => GetFinding(38); init => Record(38, value, "heavy lifting without warm-up"); }

    /// <summary>Constant back strain.</summary>
    /// <remarks>Source: S04.</remarks>
    public Presence ConstantBackStrain { get => GetFinding(39); init => Record(39, value, "constant back strain"); }

    /// <summary>Cumulative muscle fatigue.</summary>
    /// <remarks>Source: S04.</remarks>
    public Presence MuscleFatigue { get => GetFinding(40); init => Record(40, value, "cumulative muscle fatigue"); }

    /// <summary>Twisting injury.</summary>
    /// <remarks>Source: S03.</remarks>
    public Presence TwistingInjury { get => GetFinding(41); init => Record(41, value, "twisting injury"); }

    /// <summary>Depression.</summary>
    /// <remarks>Source: S46.</remarks>
    public Presence Depression { get => GetFinding(42); init => Record(42, value, "depression"); }

    /// <summary>Fear avoidance.</summary>
    /// <remarks>Source: STarT.</remarks>
    public Presence FearAvoidance { get => GetFinding(43); init => Record(43, value, "fear avoidance"); }

    /// <summary>Job dissatisfaction.</summary>
    /// <remarks>Source: S41.</remarks>
    public Presence JobDissatisfaction { get => GetFinding(44); init => Record(44, value, "job dissatisfaction"); }

    /// <summary>Compensation claim: open compensation or litigation.</summary>
    /// <remarks>Source: S41.</remarks>
    public Presence CompensationClaim { get => GetFinding(45); init => Record(45, value, "compensation claim"); }

    /// <summary>Poor social support.</summary>
    /// <remarks>Source: S41.</remarks>
    public Presence PoorSocialSupport { get => GetFinding(46); init => Record(46, value, "poor social support"); }

    /// <summary>STarT Back total; 0 to 9 score.</summary>
    /// <remarks>Source: STarT.</remarks>
    public decimal? StartBackTotal { get => startBackTotal; init => startBackTotal = Recorded(1, value, 0m, 9m, "STarT Back total", "score"); }

    /// <summary>STarT Back psychosocial subscore; 0 to 5 score.</summary>
    /// <remarks>Source: STarT.</remarks>
    public decimal? StartBackPsychosocial { get => startBackPsychosocial; init => startBackPsychosocial = Recorded(2, value, 0m, 5m, "STarT Back psychosocial subscore", "score"); }

    internal override decimal? GetQuantity(int place) => place switch
    {
        0 => BodyMassIndex,
        1 => StartBackTotal,
        2 => StartBackPsychosocial,
        _ => null,
    };

    private protected override void Set(int place, decimal value)
    {
        switch (place)
        {
            case 0: bodyMassIndex = value; break;
            case 1: startBackTotal = value; break;
            case 2: startBackPsychosocial = value; break;
        }
    }
}
