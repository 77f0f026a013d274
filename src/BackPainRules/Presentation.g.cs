// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>What the patient reports.</summary>
public sealed record Presentation : EncounterPart
{
    private decimal? symptomDuration;
    private decimal? painIntensity;
    private decimal? functionScore;
    private decimal? spasmDuration;
    private decimal? morningStiffnessDuration;
    private Onset? onset;

    /// <summary>Symptom duration: time since this episode began; 0 to 36500 days.</summary>
    /// <remarks>Source: S12,Chou2007.</remarks>
    public decimal? SymptomDuration { get => symptomDuration; init => symptomDuration = Recorded(0, value, 0m, 36500m, "symptom duration", "days"); }

    /// <summary>Onset: how the episode began.</summary>
    /// <remarks>Source: S01.</remarks>
    public Onset? Onset { get => onset; init => onset = Known(value, "onset", "Sudden or Gradual"); }

    /// <summary>Pain intensity: 0-10 numerical rating or visual analog score; 0 to 10 score.</summary>
    /// <remarks>Source: S05,S37.</remarks>
    public decimal? PainIntensity { get => painIntensity; init => painIntensity = Recorded(1, value, 0m, 10m, "pain intensity", "score"); }

    /// <summary>Function score: self-rated functional limitation, 0 none to 10 complete; 0 to 10 score.</summary>
    /// <remarks>Source: S38.</remarks>
    public decimal? FunctionScore { get => functionScore; init => functionScore = Recorded(2, value, 0m, 10m, "function score", "score"); }

    /// <summary>Lumbosacral pain: pain between the lowest ribs and the gluteal folds.</summary>
    /// <remarks>Source: S08.</remarks>
    public Presence LumbosacralPain { get => GetFinding(0); init => Record(0, value, "lumbosacral pain"); }

    /// <summary>Thoracic pain: pain in the thoracic spine.</summary>
    /// <remarks>Red flag. Source: red flag.</remarks>
    public Presence ThoracicPain { get => GetFinding(1); init => Record(1, value, "thoracic pain"); }

    /// <summary>Muscle spasm: patient reports sudden sustained cramps of the back muscles.</summary>
    /// <remarks>Source: S01.</remarks>
    public Presence MuscleSpasm { get => GetFinding(2); init => Record(2, value, "muscle spasm"); }

    /// <summary>Muscle twitching: patient reports twitching.</summary>
    /// <remarks>Source: S05.</remarks>
    public Presence MuscleTwitching { get => GetFinding(3); init => Record(3, value, "muscle twitching"); }

    /// <summary>Spasm duration: length of a typical spasm episode; 0 to 86400 seconds.</summary>
    /// <remarks>Source: S06.</remarks>
    public decimal? SpasmDuration { get => spasmDuration; init => spasmDuration = Recorded(3, value, 0m, 86400m, "spasm duration", "seconds"); }

    /// <summary>Recurrent spasm: episodes return.</summary>
    /// <remarks>Source: S06.</remarks>
    public Presence RecurrentSpasm { get => GetFinding(4); init => Record(4, value, "recurrent spasm"); }

    /// <summary>Sharp pain: sudden sharp pain.</summary>
    /// <remarks>Source: S05.</remarks>
    public Presence SharpPain { get => GetFinding(5); init => Record(5, value, "sharp pain"); }

    /// <summary>Shooting pain.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence ShootingPain { get => GetFinding(6); init => Record(6, value, "shooting pain"); }

    /// <summary>Stabbing pain.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence StabbingPain { get => GetFinding(7); init => Record(7, value, "stabbing pain"); }

    /// <summary>Muscle ache.</summary>
    /// <remarks>Source: S08.</remarks>
    public Presence MuscleAche { get => GetFinding(8); init => Record(8, value, "muscle ache"); }

    /// <summary>Stiffness: stiffness of the affected muscle, not inflammatory morning stiffness.</summary>
    /// <remarks>Source: S08,S09.</remarks>
    public Presence Stiffness { get => GetFinding(9); init => Record(9, value, "stiffness"); }

    /// <summary>Soreness: soreness during or after an episode.</summary>
    /// <remarks>Source: S08.</remarks>
    public Presence Soreness { get => GetFinding(10); init => Record(10, value, "soreness"); }

    /// <summary>Difficulty moving.</summary>
    /// <remarks>Source: S09.</remarks>
    public Presence DifficultyMoving { get => GetFinding(11); init => Record(11, value, "difficulty moving"); }

    /// <summary>Worse with bending.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence WorseBending { get => GetFinding(12); init => Record(12, value, "worse with bending"); }

    /// <summary>Worse with lifting.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence WorseLifting { get => GetFinding(13); init => Record(13, value, "worse with lifting"); }

    /// <summary>Worse with standing.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence WorseStanding { get => GetFinding(14); init => Record(14, value, "worse with standing"); }

    /// <summary>Worse with walking.</summary>
    /// <remarks>Source: S07.</remarks>
    public Presence WorseWalking { get => GetFinding(15); init => Record(15, value, "worse with walking"); }

    /// <summary>Unremitting pain: pain that neither rest nor position relieves.</summary>
    /// <remarks>Red flag. Source: red flag.</remarks>
    public Presence PainOnRest { get => GetFinding(16); init => Record(16, value, "unremitting pain"); }

    /// <summary>Night pain: pain that disturbs sleep, not only on turning.</summary>
    /// <remarks>Red flag. Source: red flag.</remarks>
    public Presence NightPain { get => GetFinding(17); init => Record(17, value, "night pain"); }

    /// <summary>Failure to improve: no improvement after one month of care.</summary>
    /// <remarks>Red flag. Source: Chou2007.</remarks>
    public Presence FailureToImprove { get => GetFinding(18); init => Record(18, value, "failure to improve"); }

    /// <summary>Leg pain: pain radiating into the leg.</summary>
    /// <remarks>In the screening set. Source: Chou2007.</remarks>
    public Presence LegPain { get => GetFinding(19); init => Record(19, value, "leg pain"); }

    /// <summary>Leg pain below knee: radiation in a root distribution below the knee.</summary>
    /// <remarks>Source: Chou2007.</remarks>
    public Presence LegPainBelowKnee { get => GetFinding(20); init => Record(20, value, "leg pain below knee"); }

    /// <summary>Leg pain worse than back pain.</summary>
    /// <remarks>Source: Chou2007.</remarks>
    public Presence LegPainWorseThanBackPain { get => GetFinding(21); init => Record(21, value, "leg pain worse than back pain"); }

    /// <summary>Bilateral leg symptoms: pain, weakness or numbness of both legs.</summary>
    /// <remarks>Source: CES.</remarks>
    public Presence BilateralLegSymptoms { get => GetFinding(22); init => Record(22, value, "bilateral leg symptoms"); }

    /// <summary>Leg numbness: numbness or paresthesia of the leg.</summary>
    /// <remarks>Source: S29.</remarks>
    public Presence LegNumbness { get => GetFinding(23); init => Record(23, value, "leg numbness"); }

    /// <summary>Leg weakness: weakness that the patient reports.</summary>
    /// <remarks>Source: S33.</remarks>
    public Presence LegWeakness { get => GetFinding(24); init => Record(24, value, "leg weakness"); }

    /// <summary>Progressive weakness: motor loss that is getting worse.</summary>
    /// <remarks>Red flag, in the screening set. Source: S33,Chou2007.</remarks>
    public Presence ProgressiveWeakness { get => GetFinding(25); init => Record(25, value, "progressive weakness"); }

    /// <summary>Neurogenic claudication: leg symptoms on walking or standing.</summary>
    /// <remarks>Source: Chou2007.</remarks>
    public Presence NeurogenicClaudication { get => GetFinding(26); init => Record(26, value, "neurogenic claudication"); }

    /// <summary>Relieved by sitting: leg symptoms eased by sitting or bending forward.</summary>
    /// <remarks>Source: stenosis.</remarks>
    public Presence RelievedBySitting { get => GetFinding(27); init => Record(27, value, "relieved by sitting"); }

    /// <summary>Urinary retention: new difficulty passing urine or reduced awareness of bladder filling.</summary>
    /// <remarks>Red flag, in the screening set. Source: Deyo1992.</remarks>
    public Presence UrinaryRetention { get => GetFinding(28); init => Record(28, value, "urinary retention"); }

    /// <summary>Urinary incontinence: new incontinence, overflow included.</summary>
    /// <remarks>Red flag. Source: CES.</remarks>
    public Presence UrinaryIncontinence { get => GetFinding(29); init => Record(29, value, "urinary incontinence"); }

    /// <summary>Fecal incontinence: new.</summary>
    /// <remarks>Red flag, in the screening set. Source: Chou2007.</remarks>
    public Presence FecalIncontinence { get => GetFinding(30); init => Record(30, value, "fecal incontinence"); }

    /// <summary>Saddle anesthesia: altered sensation of the perineum reported by the patient.</summary>
    /// <remarks>Red flag, in the screening set. Source: Chou2007.</remarks>
    public Presence SaddleAnesthesia { get => GetFinding(31); init => Record(31, value, "saddle anesthesia"); }

    /// <summary>Sexual dysfunction: new.</summary>
    /// <remarks>Red flag. Source: CES.</remarks>
    public Presence SexualDysfunction { get => GetFinding(32); init => Record(32, value, "sexual dysfunction"); }

    /// <summary>Fever: reported or measured fever, chills or rigors.</summary>
    /// <remarks>Red flag, in the screening set. Source: S34,Chou2007.</remarks>
    public Presence Fever { get => GetFinding(33); init => Record(33, value, "fever"); }

    /// <summary>Night sweats.</summary>
    /// <remarks>Red flag. Source: red flag.</remarks>
    public Presence NightSweats { get => GetFinding(34); init => Record(34, value, "night sweats"); }

    /// <summary>Unexplained weight loss.</summary>
    /// <remarks>Red flag, in the screening set. Source: S34,Chou2007.</remarks>
    public Presence WeightLoss { get => GetFinding(35); init => Record(35, value, "unexplained weight loss"); }

    /// <summary>Morning stiffness duration; 0 to 1440 minutes.</summary>
    /// <remarks>Source: Chou2007,Berlin.</remarks>
    public decimal? MorningStiffnessDuration { get => morningStiffnessDuration; init => morningStiffnessDuration = Recorded(4, value, 0m, 1440m, "morning stiffness duration", "minutes"); }

    /// <summary>Improves with exercise.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence ImprovesWithExercise { get => GetFinding(36); init => Record(36, value, "improves with exercise"); }

    /// <summary>Not improved by rest.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence NotImprovedByRest { get => GetFinding(37); init => Record(37, value, "not improved by rest"); }

    /// <summary>Night pain eased by getting up: night pain that improves on getting up.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence NightPainEasedByRising { get => GetFinding(38); init => Record(38, value, "night pain eased by getting up"); }

    /// <summary>Waking in the second half of the night.</summary>
    /// <remarks>Source: Berlin.</remarks>
    public Presence SecondHalfNightWaking { get => GetFinding(39); init => Record(39, value, "waking in the second half of the night"); }

    /// <summary>Alternating buttock pain.</summary>
    /// <remarks>Source: Berlin.</remarks>
    public Presence AlternatingButtockPain { get => GetFinding(40); init => Record(40, value, "alternating buttock pain"); }

    /// <summary>Heel pain: enthesitis of the heel.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence HeelPain { get => GetFinding(41); init => Record(41, value, "heel pain"); }

    /// <summary>Fatigue.</summary>
    /// <remarks>Source: myeloma.</remarks>
    public Presence Fatigue { get => GetFinding(42); init => Record(42, value, "fatigue"); }

    /// <summary>Abdominal pain.</summary>
    /// <remarks>Source: AAA.</remarks>
    public Presence AbdominalPain { get => GetFinding(43); init => Record(43, value, "abdominal pain"); }

    /// <summary>Tearing pain: sudden, tearing, between the shoulder blades or moving down.</summary>
    /// <remarks>Red flag. Source: aortic dissection.</remarks>
    public Presence TearingPain { get => GetFinding(44); init => Record(44, value, "tearing pain"); }

    /// <summary>Urinary symptoms: dysuria, frequency, hematuria or flank pain.</summary>
    /// <remarks>Source: visceral.</remarks>
    public Presence UrinarySymptoms { get => GetFinding(45); init => Record(45, value, "urinary symptoms"); }

    /// <summary>Colicky pain: comes in waves, unrelated to movement.</summary>
    /// <remarks>Source: visceral.</remarks>
    public Presence ColickyPain { get => GetFinding(46); init => Record(46, value, "colicky pain"); }

    /// <summary>Syncope: collapse or near collapse with this episode.</summary>
    /// <remarks>Red flag. Source: AAA.</remarks>
    public Presence Syncope { get => GetFinding(47); init => Record(47, value, "syncope"); }

    /// <summary>Work limitation: cannot do normal work.</summary>
    /// <remarks>Source: S46,S47.</remarks>
    public Presence WorkLimitation { get => GetFinding(48); init => Record(48, value, "work limitation"); }

    /// <summary>Daily living limitation: cannot do normal daily activities.</summary>
    /// <remarks>Source: S46,S47.</remarks>
    public Presence DailyLivingLimitation { get => GetFinding(49); init => Record(49, value, "daily living limitation"); }

    /// <summary>Previous episodes: similar episodes before this one.</summary>
    /// <remarks>Source: S14.</remarks>
    public Presence PreviousEpisodes { get => GetFinding(50); init => Record(50, value, "previous episodes"); }

    internal override decimal? GetQuantity(int place) => place switch
    {
        0 => SymptomDuration,
        1 => PainIntensity,
        2 => FunctionScore,
        3 => SpasmDuration,
        4 => MorningStiffnessDuration,
        _ => null,
    };

    private protected override void Set(int place, decimal value)
    {
        switch (place)
        {
            case 0: symptomDuration = value; break;
            case 1: painIntensity = value; break;
            case 2: functionScore = value; break;
            case 3: spasmDuration = value; break;
            case 4: morningStiffnessDuration = value; break;
        }
    }

    internal override string? GetChoice(int place) => place switch
    {
        0 => Onset switch
        {
            BackPainRules.Onset.Sudden => "sudden",
            BackPainRules.Onset.Gradual => "gradual",
            _ => null,
        },
        _ => null,
    };

    private protected override void Set(int place, string value)
    {
        switch (place, value)
        {
            case (0, "sudden"): onset = BackPainRules.Onset.Sudden; break;
            case (0, "gradual"): onset = BackPainRules.Onset.Gradual; break;
        }
    }
}
