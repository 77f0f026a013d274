// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>What the examination found.</summary>
public sealed record Examination : EncounterPart
{
    private decimal? straightLegRaiseAngle;
    private decimal? temperature;
    private decimal? systolicPressure;
    private decimal? heartRate;

    /// <summary>Paraspinal tenderness: soft tissue.</summary>
    /// <remarks>Source: S18,S19.</remarks>
    public Presence ParaspinalTenderness { get => GetFinding(0); init => Record(0, value, "paraspinal tenderness"); }

    /// <summary>Palpable spasm.</summary>
    /// <remarks>Source: S18.</remarks>
    public Presence PalpableSpasm { get => GetFinding(1); init => Record(1, value, "palpable spasm"); }

    /// <summary>Firm muscle: firmer than normal to the touch.</summary>
    /// <remarks>Source: S15.</remarks>
    public Presence FirmMuscle { get => GetFinding(2); init => Record(2, value, "firm muscle"); }

    /// <summary>Visible distortion.</summary>
    /// <remarks>Source: S16.</remarks>
    public Presence VisibleDistortion { get => GetFinding(3); init => Record(3, value, "visible distortion"); }

    /// <summary>Visible twitching.</summary>
    /// <remarks>Source: S16.</remarks>
    public Presence VisibleTwitching { get => GetFinding(4); init => Record(4, value, "visible twitching"); }

    /// <summary>Midline tenderness: point tenderness over the spine on palpation.</summary>
    /// <remarks>Red flag, in the screening set. Source: S17.</remarks>
    public Presence MidlineTenderness { get => GetFinding(5); init => Record(5, value, "midline tenderness"); }

    /// <summary>Percussion tenderness: point tenderness over the spine on percussion.</summary>
    /// <remarks>Red flag. Source: S17.</remarks>
    public Presence PercussionTenderness { get => GetFinding(6); init => Record(6, value, "percussion tenderness"); }

    /// <summary>Contusion or abrasion: over the spine.</summary>
    /// <remarks>Red flag. Source: Henschke2009.</remarks>
    public Presence Contusion { get => GetFinding(7); init => Record(7, value, "contusion or abrasion"); }

    /// <summary>New spinal deformity: new kyphosis or step.</summary>
    /// <remarks>Red flag. Source: fracture.</remarks>
    public Presence SpinalDeformity { get => GetFinding(8); init => Record(8, value, "new spinal deformity"); }

    /// <summary>Spinal asymmetry.</summary>
    /// <remarks>Source: S36.</remarks>
    public Presence SpinalAsymmetry { get => GetFinding(9); init => Record(9, value, "spinal asymmetry"); }

    /// <summary>Abnormal stance.</summary>
    /// <remarks>Source: S25.</remarks>
    public Presence AbnormalStance { get => GetFinding(10); init => Record(10, value, "abnormal stance"); }

    /// <summary>Abnormal posture.</summary>
    /// <remarks>Source: S25,S36.</remarks>
    public Presence AbnormalPosture { get => GetFinding(11); init => Record(11, value, "abnormal posture"); }

    /// <summary>Abnormal gait.</summary>
    /// <remarks>Source: S25.</remarks>
    public Presence AbnormalGait { get => GetFinding(12); init => Record(12, value, "abnormal gait"); }

    /// <summary>Gait ataxia: unsteady, wide-based.</summary>
    /// <remarks>Red flag. Source: cord.</remarks>
    public Presence GaitAtaxia { get => GetFinding(13); init => Record(13, value, "gait ataxia"); }

    /// <summary>Difficulty sitting.</summary>
    /// <remarks>Source: S20.</remarks>
    public Presence DifficultySitting { get => GetFinding(14); init => Record(14, value, "difficulty sitting"); }

    /// <summary>Difficulty standing.</summary>
    /// <remarks>Source: S20.</remarks>
    public Presence DifficultyStanding { get => GetFinding(15); init => Record(15, value, "difficulty standing"); }

    /// <summary>Difficulty walking.</summary>
    /// <remarks>Source: S20.</remarks>
    public Presence DifficultyWalking { get => GetFinding(16); init => Record(16, value, "difficulty walking"); }

    /// <summary>Difficulty lifting legs.</summary>
    /// <remarks>Source: S20.</remarks>
    public Presence DifficultyLiftingLegs { get => GetFinding(17); init => Record(17, value, "difficulty lifting legs"); }

    /// <summary>Pain on flexion: forward flexion.</summary>
    /// <remarks>Source: S26.</remarks>
    public Presence PainOnFlexion { get => GetFinding(18); init => Record(18, value, "pain on flexion"); }

    /// <summary>Pain on extension.</summary>
    /// <remarks>Source: S27.</remarks>
    public Presence PainOnExtension { get => GetFinding(19); init => Record(19, value, "pain on extension"); }

    /// <summary>Pain on lateral flexion.</summary>
    /// <remarks>Source: S28.</remarks>
    public Presence PainOnLateralFlexion { get => GetFinding(20); init => Record(20, value, "pain on lateral flexion"); }

    /// <summary>Pain on rotation.</summary>
    /// <remarks>Source: S28.</remarks>
    public Presence PainOnRotation { get => GetFinding(21); init => Record(21, value, "pain on rotation"); }

    /// <summary>Reduced range of motion.</summary>
    /// <remarks>Source: S28.</remarks>
    public Presence ReducedRangeOfMotion { get => GetFinding(22); init => Record(22, value, "reduced range of motion"); }

    /// <summary>Sacroiliac tenderness.</summary>
    /// <remarks>Source: ASAS.</remarks>
    public Presence SacroiliacTenderness { get => GetFinding(23); init => Record(23, value, "sacroiliac tenderness"); }

    /// <summary>Straight leg raise angle: smallest angle, of either leg, at which the supine test provokes leg pain; left out where it provokes none; 0 to 120 degrees.</summary>
    /// <remarks>Source: S21.</remarks>
    public decimal? StraightLegRaiseAngle { get => straightLegRaiseAngle; init => straightLegRaiseAngle = Recorded(0, value, 0m, 120m, "straight leg raise angle", "degrees"); }

    /// <summary>Positive straight leg raise: leg pain provoked supine; the finding or an angle of 30 to 60 degrees suffices, a disagreement is noted.</summary>
    /// <remarks>Source: S21.</remarks>
    public Presence StraightLegRaise { get => GetFinding(24); init => Record(24, value, "positive straight leg raise"); }

    /// <summary>Crossed straight leg raise: raising the well leg provokes the other.</summary>
    /// <remarks>Source: Chou2007.</remarks>
    public Presence CrossedStraightLegRaise { get => GetFinding(25); init => Record(25, value, "crossed straight leg raise"); }

    /// <summary>Relief on knee flexion.</summary>
    /// <remarks>Source: S22.</remarks>
    public Presence KneeFlexionRelief { get => GetFinding(26); init => Record(26, value, "relief on knee flexion"); }

    /// <summary>Popliteal compression pain.</summary>
    /// <remarks>Source: S23.</remarks>
    public Presence PoplitealCompression { get => GetFinding(27); init => Record(27, value, "popliteal compression pain"); }

    /// <summary>Lasegue sign: ankle dorsiflexion with the knee extended worsens the pain.</summary>
    /// <remarks>Source: S24.</remarks>
    public Presence Lasegue { get => GetFinding(28); init => Record(28, value, "Lasegue sign"); }

    /// <summary>Positive femoral stretch.</summary>
    /// <remarks>Source: radicular.</remarks>
    public Presence FemoralStretch { get => GetFinding(29); init => Record(29, value, "positive femoral stretch"); }

    /// <summary>Motor deficit: weakness in one root distribution.</summary>
    /// <remarks>In the screening set. Source: S33.</remarks>
    public Presence MotorDeficit { get => GetFinding(30); init => Record(30, value, "motor deficit"); }

    /// <summary>Severe motor deficit: MRC grade 3 or less, foot drop.</summary>
    /// <remarks>Red flag. Source: S33.</remarks>
    public Presence SevereMotorDeficit { get => GetFinding(31); init => Record(31, value, "severe motor deficit"); }

    /// <summary>Multilevel motor deficit: weakness at several levels.</summary>
    /// <remarks>Red flag. Source: Chou2007.</remarks>
    public Presence MultilevelMotorDeficit { get => GetFinding(32); init => Record(32, value, "multilevel motor deficit"); }

    /// <summary>Sensory deficit: in a dermatome.</summary>
    /// <remarks>Source: radicular.</remarks>
    public Presence SensoryDeficit { get => GetFinding(33); init => Record(33, value, "sensory deficit"); }

    /// <summary>Reflex deficit: reduced or lost knee or ankle reflex.</summary>
    /// <remarks>Source: radicular.</remarks>
    public Presence ReflexDeficit { get => GetFinding(34); init => Record(34, value, "reflex deficit"); }

    /// <summary>Reduced anal tone.</summary>
    /// <remarks>Red flag. Source: CES.</remarks>
    public Presence ReducedAnalTone { get => GetFinding(35); init => Record(35, value, "reduced anal tone"); }

    /// <summary>Perianal sensory loss: examined.</summary>
    /// <remarks>Red flag. Source: CES.</remarks>
    public Presence PerianalSensoryLoss { get => GetFinding(36); init => Record(36, value, "perianal sensory loss"); }

    /// <summary>Upper motor neuron signs: hyperreflexia, clonus, extensor plantar.</summary>
    /// <remarks>Red flag. Source: cord.</remarks>
    public Presence UpperMotorNeuronSigns { get => GetFinding(37); init => Record(37, value, "upper motor neuron signs"); }

    /// <summary>Sensory level: a level on the trunk below which sensation is reduced.</summary>
    /// <remarks>Red flag. Source: cord.</remarks>
    public Presence SensoryLevel { get => GetFinding(38); init => Record(38, value, "sensory level"); }

    /// <summary>Bilateral motor deficit.</summary>
    /// <remarks>Red flag. Source: CES.</remarks>
    public Presence BilateralMotorDeficit { get => GetFinding(39); init => Record(39, value, "bilateral motor deficit"); }

    /// <summary>Temperature: 38 or more is fever; less does not answer whether there was fever; 30 to 45 degrees Celsius.</summary>
    /// <remarks>Source: Chou2007.</remarks>
    public decimal? Temperature { get => temperature; init => temperature = Recorded(1, value, 30m, 45m, "temperature", "degrees Celsius"); }

    /// <summary>Pulsatile abdominal mass.</summary>
    /// <remarks>Red flag. Source: AAA.</remarks>
    public Presence PulsatileMass { get => GetFinding(40); init => Record(40, value, "pulsatile abdominal mass"); }

    /// <summary>Flank tenderness: costovertebral angle.</summary>
    /// <remarks>Source: visceral.</remarks>
    public Presence FlankTenderness { get => GetFinding(41); init => Record(41, value, "flank tenderness"); }

    /// <summary>Systolic blood pressure; 30 to 300 mmHg.</summary>
    /// <remarks>Source: AAA.</remarks>
    public decimal? SystolicPressure { get => systolicPressure; init => systolicPressure = Recorded(2, value, 30m, 300m, "systolic blood pressure", "mmHg"); }

    /// <summary>Heart rate; 20 to 300 per minute.</summary>
    /// <remarks>Source: infection, vascular.</remarks>
    public decimal? HeartRate { get => heartRate; init => heartRate = Recorded(3, value, 20m, 300m, "heart rate", "per minute"); }

    /// <summary>Zoster rash: dermatomal vesicles.</summary>
    /// <remarks>Red flag. Source: visceral.</remarks>
    public Presence ZosterRash { get => GetFinding(42); init => Record(42, value, "zoster rash"); }

    /// <summary>Nonanatomic pain drawing.</summary>
    /// <remarks>Nonorganic sign. Source: S42.</remarks>
    public Presence NonanatomicPainDrawing { get => GetFinding(43); init => Record(43, value, "nonanatomic pain drawing"); }

    /// <summary>Waddell tenderness: superficial or nonanatomic.</summary>
    /// <remarks>Nonorganic sign. Source: S43.</remarks>
    public Presence WaddellTenderness { get => GetFinding(44); init => Record(44, value, "Waddell tenderness"); }

    /// <summary>Waddell simulation: axial loading or simulated rotation.</summary>
    /// <remarks>Nonorganic sign. Source: S43.</remarks>
    public Presence WaddellSimulation { get => GetFinding(45); init => Record(45, value, "Waddell simulation"); }

    /// <summary>Waddell distraction: sitting-versus-supine straight leg raise discrepancy.</summary>
    /// <remarks>Nonorganic sign. Source: S43,S44.</remarks>
    public Presence WaddellDistraction { get => GetFinding(46); init => Record(46, value, "Waddell distraction"); }

    /// <summary>Waddell regional disturbance: nonanatomic weakness or sensory loss.</summary>
    /// <remarks>Nonorganic sign. Source: S43.</remarks>
    public Presence WaddellRegional { get => GetFinding(47); init => Record(47, value, "Waddell regional disturbance"); }

    /// <summary>Waddell overreaction.</summary>
    /// <remarks>Nonorganic sign. Source: S43,S45.</remarks>
    public Presence WaddellOverreaction { get => GetFinding(48); init => Record(48, value, "Waddell overreaction"); }

    internal override decimal? GetQuantity(int place) => place switch
    {
        0 => StraightLegRaiseAngle,
        1 => Temperature,
        2 => SystolicPressure,
        3 => HeartRate,
        _ => null,
    };

    private protected override void Set(int place, decimal value)
    {
        switch (place)
        {
            case 0: straightLegRaiseAngle = value; break;
            case 1: temperature = value; break;
            case 2: systolicPressure = value; break;
            case 3: heartRate = value; break;
        }
    }
}
