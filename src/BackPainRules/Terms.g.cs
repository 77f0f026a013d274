// Generated from Vocabulary/terms.tsv. Change the table, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules;

/// <summary>The ids of all terms, for code that names a term rather than sets a property.</summary>
public static class Terms
{
    /// <summary>Who the patient is.</summary>
    public static class Patient
    {
        /// <summary>Age: age in completed years; 0 to 130 years.</summary>
        public const string Age = "patient.age";

        /// <summary>Age at onset: age when the back pain began; where not recorded, an interval from age and symptom duration; 0 to 130 years.</summary>
        public const string AgeAtOnset = "patient.ageAtOnset";

        /// <summary>Sex: sex recorded for clinical use.</summary>
        public const string Sex = "patient.sex";

        /// <summary>Pregnancy: currently pregnant (changes the imaging choice).</summary>
        public const string Pregnant = "patient.pregnant";
    }

    /// <summary>What the patient reports.</summary>
    public static class Presentation
    {
        /// <summary>Symptom duration: time since this episode began; 0 to 36500 days.</summary>
        public const string SymptomDuration = "presentation.symptomDuration";

        /// <summary>Onset: how the episode began.</summary>
        public const string Onset = "presentation.onset";

        /// <summary>Pain intensity: 0-10 numerical rating or visual analog score; 0 to 10 score.</summary>
        public const string PainIntensity = "presentation.painIntensity";

        /// <summary>Function score: self-rated functional limitation, 0 none to 10 complete; 0 to 10 score.</summary>
        public const string FunctionScore = "presentation.functionScore";

        /// <summary>Lumbosacral pain: pain between the lowest ribs and the gluteal folds.</summary>
        public const string LumbosacralPain = "presentation.lumbosacralPain";

        /// <summary>Thoracic pain: pain in the thoracic spine.</summary>
        public const string ThoracicPain = "presentation.thoracicPain";

        /// <summary>Muscle spasm: patient reports sudden sustained cramps of the back muscles.</summary>
        public const string MuscleSpasm = "presentation.muscleSpasm";

        /// <summary>Muscle twitching: patient reports twitching.</summary>
        public const string MuscleTwitching = "presentation.muscleTwitching";

        /// <summary>Spasm duration: length of a typical spasm episode; 0 to 86400 seconds.</summary>
        public const string SpasmDuration = "presentation.spasmDuration";

        /// <summary>Recurrent spasm: episodes return.</summary>
        public const string RecurrentSpasm = "presentation.recurrentSpasm";

        /// <summary>Sharp pain: sudden sharp pain.</summary>
        public const string SharpPain = "presentation.sharpPain";

        /// <summary>Shooting pain.</summary>
        public const string ShootingPain = "presentation.shootingPain";

        /// <summary>Stabbing pain.</summary>
        public const string StabbingPain = "presentation.stabbingPain";

        /// <summary>Muscle ache.</summary>
        public const string MuscleAche = "presentation.muscleAche";

        /// <summary>Stiffness: stiffness of the affected muscle, not inflammatory morning stiffness.</summary>
        public const string Stiffness = "presentation.stiffness";

        /// <summary>Soreness: soreness during or after an episode.</summary>
        public const string Soreness = "presentation.soreness";

        /// <summary>Difficulty moving.</summary>
        public const string DifficultyMoving = "presentation.difficultyMoving";

        /// <summary>Worse with bending.</summary>
        public const string WorseBending = "presentation.worseBending";

        /// <summary>Worse with lifting.</summary>
        public const string WorseLifting = "presentation.worseLifting";

        /// <summary>Worse with standing.</summary>
        public const string WorseStanding = "presentation.worseStanding";

        /// <summary>Worse with walking.</summary>
        public const string WorseWalking = "presentation.worseWalking";

        /// <summary>Unremitting pain: pain that neither rest nor position relieves.</summary>
        public const string PainOnRest = "presentation.painOnRest";

        /// <summary>Night pain: pain that disturbs sleep, not only on turning.</summary>
        public const string NightPain = "presentation.nightPain";

        /// <summary>Failure to improve: no improvement after one month of care.</summary>
        public const string FailureToImprove = "presentation.failureToImprove";

        /// <summary>Leg pain: pain radiating into the leg.</summary>
        public const string LegPain = "presentation.legPain";

        /// <summary>Leg pain below knee: radiation in a root distribution below the knee.</summary>
        public const string LegPainBelowKnee = "presentation.legPainBelowKnee";

        /// <summary>Leg pain worse than back pain.</summary>
        public const string LegPainWorseThanBackPain = "presentation.legPainWorseThanBackPain";

        /// <summary>Bilateral leg symptoms: pain, weakness or numbness of both legs.</summary>
        public const string BilateralLegSymptoms = "presentation.bilateralLegSymptoms";

        /// <summary>Leg numbness: numbness or paresthesia of the leg.</summary>
        public const string LegNumbness = "presentation.legNumbness";

        /// <summary>Leg weakness: weakness that the patient reports.</summary>
        public const string LegWeakness = "presentation.legWeakness";

        /// <summary>Progressive weakness: motor loss that is getting worse.</summary>
        public const string ProgressiveWeakness = "presentation.progressiveWeakness";

        /// <summary>Neurogenic claudication: leg symptoms on walking or standing.</summary>
        public const string NeurogenicClaudication = "presentation.neurogenicClaudication";

        /// <summary>Relieved by sitting: leg symptoms eased by sitting or bending forward.</summary>
        public const string RelievedBySitting = "presentation.relievedBySitting";

        /// <summary>Urinary retention: new difficulty passing urine or reduced awareness of bladder filling.</summary>
        public const string UrinaryRetention = "presentation.urinaryRetention";

        /// <summary>Urinary incontinence: new incontinence, overflow included.</summary>
        public const string UrinaryIncontinence = "presentation.urinaryIncontinence";

        /// <summary>Fecal incontinence: new.</summary>
        public const string FecalIncontinence = "presentation.fecalIncontinence";

        /// <summary>Saddle anesthesia: altered sensation of the perineum reported by the patient.</summary>
        public const string SaddleAnesthesia = "presentation.saddleAnesthesia";

        /// <summary>Sexual dysfunction: new.</summary>
        public const string SexualDysfunction = "presentation.sexualDysfunction";

        /// <summary>Fever: reported or measured fever, chills or rigors.</summary>
        public const string Fever = "presentation.fever";

        /// <summary>Night sweats.</summary>
        public const string NightSweats = "presentation.nightSweats";

        /// <summary>Unexplained weight loss.</summary>
        public const string WeightLoss = "presentation.weightLoss";

        /// <summary>Morning stiffness duration; 0 to 1440 minutes.</summary>
        public const string MorningStiffnessDuration = "presentation.morningStiffnessDuration";

        /// <summary>Improves with exercise.</summary>
        public const string ImprovesWithExercise = "presentation.improvesWithExercise";

        /// <summary>Not improved by rest.</summary>
        public const string NotImprovedByRest = "presentation.notImprovedByRest";

        /// <summary>Night pain eased by getting up: night pain that improves on getting up.</summary>
        public const string NightPainEasedByRising = "presentation.nightPainEasedByRising";

        /// <summary>Waking in the second half of the night.</summary>
        public const string SecondHalfNightWaking = "presentation.secondHalfNightWaking";

        /// <summary>Alternating buttock pain.</summary>
        public const string AlternatingButtockPain = "presentation.alternatingButtockPain";

        /// <summary>Heel pain: enthesitis of the heel.</summary>
        public const string HeelPain = "presentation.heelPain";

        /// <summary>Fatigue.</summary>
        public const string Fatigue = "presentation.fatigue";

        /// <summary>Abdominal pain.</summary>
        public const string AbdominalPain = "presentation.abdominalPain";

        /// <summary>Tearing pain: sudden, tearing, between the shoulder blades or moving down.</summary>
        public const string TearingPain = "presentation.tearingPain";

        /// <summary>Urinary symptoms: dysuria, frequency, hematuria or flank pain.</summary>
        public const string UrinarySymptoms = "presentation.urinarySymptoms";

        /// <summary>Colicky pain: comes in waves, unrelated to movement.</summary>
        public const string ColickyPain = "presentation.colickyPain";

        /// <summary>Syncope: collapse or near collapse with this episode.</summary>
        public const string Syncope = "presentation.syncope";

        /// <summary>Work limitation: cannot do normal work.</summary>
        public const string WorkLimitation = "presentation.workLimitation";

        /// <summary>Daily living limitation: cannot do normal daily activities.</summary>
        public const string DailyLivingLimitation = "presentation.dailyLivingLimitation";

        /// <summary>Previous episodes: similar episodes before this one.</summary>
        public const string PreviousEpisodes = "presentation.previousEpisodes";
    }

    /// <summary>What came before, and what the patient is at risk of.</summary>
    public static class History
    {
        /// <summary>History of cancer: any cancer but non-melanoma skin cancer.</summary>
        public const string Cancer = "history.cancer";

        /// <summary>Family history of cancer: in relatives; raises nothing by itself.</summary>
        public const string FamilyCancer = "history.familyCancer";

        /// <summary>Osteoporosis.</summary>
        public const string Osteoporosis = "history.osteoporosis";

        /// <summary>Prolonged corticosteroid use.</summary>
        public const string CorticosteroidUse = "history.corticosteroidUse";

        /// <summary>Short corticosteroid course: days to two weeks; raises nothing by itself.</summary>
        public const string ShortCorticosteroidCourse = "history.shortCorticosteroidCourse";

        /// <summary>Significant trauma: fall from height, road accident, direct blow.</summary>
        public const string SignificantTrauma = "history.significantTrauma";

        /// <summary>Minor trauma: low-energy fall, cough or lift in a frail patient.</summary>
        public const string MinorTrauma = "history.minorTrauma";

        /// <summary>Previous fragility fracture.</summary>
        public const string PreviousFragilityFracture = "history.previousFragilityFracture";

        /// <summary>Intravenous drug use.</summary>
        public const string IntravenousDrugUse = "history.intravenousDrugUse";

        /// <summary>Immunosuppression: HIV, transplant, chemotherapy, biologic or other immunosuppressive treatment.</summary>
        public const string Immunosuppression = "history.immunosuppression";

        /// <summary>Recent infection: bacterial infection such as urinary, skin or dental, or bacteraemia.</summary>
        public const string RecentInfection = "history.recentInfection";

        /// <summary>Recent spinal procedure: surgery, injection or catheter.</summary>
        public const string RecentSpinalProcedure = "history.recentSpinalProcedure";

        /// <summary>Previous lumbar surgery: any earlier operation on the lumbar spine.</summary>
        public const string LumbarSurgery = "history.lumbarSurgery";

        /// <summary>Diabetes.</summary>
        public const string Diabetes = "history.diabetes";

        /// <summary>Tuberculosis exposure: past tuberculosis or close exposure.</summary>
        public const string TuberculosisExposure = "history.tuberculosisExposure";

        /// <summary>Anticoagulation: anticoagulant treatment or bleeding disorder.</summary>
        public const string Anticoagulation = "history.anticoagulation";

        /// <summary>Chronic kidney disease.</summary>
        public const string ChronicKidneyDisease = "history.chronicKidneyDisease";

        /// <summary>Six weeks of conservative care: at least six weeks of treatment completed in this episode.</summary>
        public const string ConservativeCare = "history.conservativeCare";

        /// <summary>Intervention candidate: would accept and could have surgery or an epidural injection.</summary>
        public const string InterventionCandidate = "history.interventionCandidate";

        /// <summary>MRI contraindication.</summary>
        public const string MriContraindication = "history.mriContraindication";

        /// <summary>Gadolinium contraindication.</summary>
        public const string GadoliniumContraindication = "history.gadoliniumContraindication";

        /// <summary>Radiograph already done: for this episode.</summary>
        public const string RadiographDone = "history.radiographDone";

        /// <summary>Imaging requested: by the patient or a referrer.</summary>
        public const string ImagingRequested = "history.imagingRequested";

        /// <summary>Psoriasis.</summary>
        public const string Psoriasis = "history.psoriasis";

        /// <summary>Inflammatory bowel disease.</summary>
        public const string InflammatoryBowelDisease = "history.inflammatoryBowelDisease";

        /// <summary>Peripheral arthritis: past or present, diagnosed.</summary>
        public const string PeripheralArthritis = "history.peripheralArthritis";

        /// <summary>Dactylitis.</summary>
        public const string Dactylitis = "history.dactylitis";

        /// <summary>Good NSAID response: pain gone or much better 24 to 48 hours after a full dose.</summary>
        public const string NsaidResponse = "history.nsaidResponse";

        /// <summary>Uveitis.</summary>
        public const string Uveitis = "history.uveitis";

        /// <summary>Family history of spondyloarthritis.</summary>
        public const string SpondyloarthritisFamilyHistory = "history.spondyloarthritisFamilyHistory";

        /// <summary>Degenerative disease: known degenerative spinal disease.</summary>
        public const string DegenerativeDisease = "history.degenerativeDisease";

        /// <summary>Inflammatory disease: known inflammatory musculoskeletal disease.</summary>
        public const string InflammatoryDisease = "history.inflammatoryDisease";

        /// <summary>Known abdominal aortic aneurysm.</summary>
        public const string AbdominalAorticAneurysm = "history.abdominalAorticAneurysm";

        /// <summary>Smoking: current or past.</summary>
        public const string Smoking = "history.smoking";

        /// <summary>Lack of exercise.</summary>
        public const string LackOfExercise = "history.lackOfExercise";

        /// <summary>Body mass index: excess weight is 25 or more; 8 to 100 kg/m2.</summary>
        public const string BodyMassIndex = "history.bodyMassIndex";

        /// <summary>Excess weight: recorded as such, or from body mass index.</summary>
        public const string ExcessWeight = "history.excessWeight";

        /// <summary>Improper lifting.</summary>
        public const string ImproperLifting = "history.improperLifting";

        /// <summary>Overexertion: overexertion in exercise or labour.</summary>
        public const string Overexertion = "history.overexertion";

        /// <summary>Heavy lifting without warm-up.</summary>
        public const string HeavyLifting = "history.heavyLifting";

        /// <summary>Constant back strain.</summary>
        public const string ConstantBackStrain = "history.constantBackStrain";

        /// <summary>Cumulative muscle fatigue.</summary>
        public const string MuscleFatigue = "history.muscleFatigue";

        /// <summary>Twisting injury.</summary>
        public const string TwistingInjury = "history.twistingInjury";

        /// <summary>Depression.</summary>
        public const string Depression = "history.depression";

        /// <summary>Fear avoidance.</summary>
        public const string FearAvoidance = "history.fearAvoidance";

        /// <summary>Job dissatisfaction.</summary>
        public const string JobDissatisfaction = "history.jobDissatisfaction";

        /// <summary>Compensation claim: open compensation or litigation.</summary>
        public const string CompensationClaim = "history.compensationClaim";

        /// <summary>Poor social support.</summary>
        public const string PoorSocialSupport = "history.poorSocialSupport";

        /// <summary>STarT Back total; 0 to 9 score.</summary>
        public const string StartBackTotal = "history.startBackTotal";

        /// <summary>STarT Back psychosocial subscore; 0 to 5 score.</summary>
        public const string StartBackPsychosocial = "history.startBackPsychosocial";
    }

    /// <summary>What the examination found.</summary>
    public static class Examination
    {
        /// <summary>Paraspinal tenderness: soft tissue.</summary>
        public const string ParaspinalTenderness = "examination.paraspinalTenderness";

        /// <summary>Palpable spasm.</summary>
        public const string PalpableSpasm = "examination.palpableSpasm";

        /// <summary>Firm muscle: firmer than normal to the touch.</summary>
        public const string FirmMuscle = "examination.firmMuscle";

        /// <summary>Visible distortion.</summary>
        public const string VisibleDistortion = "examination.visibleDistortion";

        /// <summary>Visible twitching.</summary>
        public const string VisibleTwitching = "examination.visibleTwitching";

        /// <summary>Midline tenderness: point tenderness over the spine on palpation.</summary>
        public const string MidlineTenderness = "examination.midlineTenderness";

        /// <summary>Percussion tenderness: point tenderness over the spine on percussion.</summary>
        public const string PercussionTenderness = "examination.percussionTenderness";

        /// <summary>Contusion or abrasion: over the spine.</summary>
        public const string Contusion = "examination.contusion";

        /// <summary>New spinal deformity: new kyphosis or step.</summary>
        public const string SpinalDeformity = "examination.spinalDeformity";

        /// <summary>Spinal asymmetry.</summary>
        public const string SpinalAsymmetry = "examination.spinalAsymmetry";

        /// <summary>Abnormal stance.</summary>
        public const string AbnormalStance = "examination.abnormalStance";

        /// <summary>Abnormal posture.</summary>
        public const string AbnormalPosture = "examination.abnormalPosture";

        /// <summary>Abnormal gait.</summary>
        public const string AbnormalGait = "examination.abnormalGait";

        /// <summary>Gait ataxia: unsteady, wide-based.</summary>
        public const string GaitAtaxia = "examination.gaitAtaxia";

        /// <summary>Difficulty sitting.</summary>
        public const string DifficultySitting = "examination.difficultySitting";

        /// <summary>Difficulty standing.</summary>
        public const string DifficultyStanding = "examination.difficultyStanding";

        /// <summary>Difficulty walking.</summary>
        public const string DifficultyWalking = "examination.difficultyWalking";

        /// <summary>Difficulty lifting legs.</summary>
        public const string DifficultyLiftingLegs = "examination.difficultyLiftingLegs";

        /// <summary>Pain on flexion: forward flexion.</summary>
        public const string PainOnFlexion = "examination.painOnFlexion";

        /// <summary>Pain on extension.</summary>
        public const string PainOnExtension = "examination.painOnExtension";

        /// <summary>Pain on lateral flexion.</summary>
        public const string PainOnLateralFlexion = "examination.painOnLateralFlexion";

        /// <summary>Pain on rotation.</summary>
        public const string PainOnRotation = "examination.painOnRotation";

        /// <summary>Reduced range of motion.</summary>
        public const string ReducedRangeOfMotion = "examination.reducedRangeOfMotion";

        /// <summary>Sacroiliac tenderness.</summary>
        public const string SacroiliacTenderness = "examination.sacroiliacTenderness";

        /// <summary>Straight leg raise angle: smallest angle, of either leg, at which the supine test provokes leg pain; left out where it provokes none; 0 to 120 degrees.</summary>
        public const string StraightLegRaiseAngle = "examination.straightLegRaiseAngle";

        /// <summary>Positive straight leg raise: leg pain provoked supine; the finding or an angle of 30 to 60 degrees suffices, a disagreement is noted.</summary>
        public const string StraightLegRaise = "examination.straightLegRaise";

        /// <summary>Crossed straight leg raise: raising the well leg provokes the other.</summary>
        public const string CrossedStraightLegRaise = "examination.crossedStraightLegRaise";

        /// <summary>Relief on knee flexion.</summary>
        public const string KneeFlexionRelief = "examination.kneeFlexionRelief";

        /// <summary>Popliteal compression pain.</summary>
        public const string PoplitealCompression = "examination.poplitealCompression";

        /// <summary>Lasegue sign: ankle dorsiflexion with the knee extended worsens the pain.</summary>
        public const string Lasegue = "examination.lasegue";

        /// <summary>Positive femoral stretch.</summary>
        public const string FemoralStretch = "examination.femoralStretch";

        /// <summary>Motor deficit: weakness in one root distribution.</summary>
        public const string MotorDeficit = "examination.motorDeficit";

        /// <summary>Severe motor deficit: MRC grade 3 or less, foot drop.</summary>
        public const string SevereMotorDeficit = "examination.severeMotorDeficit";

        /// <summary>Multilevel motor deficit: weakness at several levels.</summary>
        public const string MultilevelMotorDeficit = "examination.multilevelMotorDeficit";

        /// <summary>Sensory deficit: in a dermatome.</summary>
        public const string SensoryDeficit = "examination.sensoryDeficit";

        /// <summary>Reflex deficit: reduced or lost knee or ankle reflex.</summary>
        public const string ReflexDeficit = "examination.reflexDeficit";

        /// <summary>Reduced anal tone.</summary>
        public const string ReducedAnalTone = "examination.reducedAnalTone";

        /// <summary>Perianal sensory loss: examined.</summary>
        public const string PerianalSensoryLoss = "examination.perianalSensoryLoss";

        /// <summary>Upper motor neuron signs: hyperreflexia, clonus, extensor plantar.</summary>
        public const string UpperMotorNeuronSigns = "examination.upperMotorNeuronSigns";

        /// <summary>Sensory level: a level on the trunk below which sensation is reduced.</summary>
        public const string SensoryLevel = "examination.sensoryLevel";

        /// <summary>Bilateral motor deficit.</summary>
        public const string BilateralMotorDeficit = "examination.bilateralMotorDeficit";

        /// <summary>Temperature: 38 or more is fever; less does not answer whether there was fever; 30 to 45 degrees Celsius.</summary>
        public const string Temperature = "examination.temperature";

        /// <summary>Pulsatile abdominal mass.</summary>
        public const string PulsatileMass = "examination.pulsatileMass";

        /// <summary>Flank tenderness: costovertebral angle.</summary>
        public const string FlankTenderness = "examination.flankTenderness";

        /// <summary>Systolic blood pressure; 30 to 300 mmHg.</summary>
        public const string SystolicPressure = "examination.systolicPressure";

        /// <summary>Heart rate; 20 to 300 per minute.</summary>
        public const string HeartRate = "examination.heartRate";

        /// <summary>Zoster rash: dermatomal vesicles.</summary>
        public const string ZosterRash = "examination.zosterRash";

        /// <summary>Nonanatomic pain drawing.</summary>
        public const string NonanatomicPainDrawing = "examination.nonanatomicPainDrawing";

        /// <summary>Waddell tenderness: superficial or nonanatomic.</summary>
        public const string WaddellTenderness = "examination.waddellTenderness";

        /// <summary>Waddell simulation: axial loading or simulated rotation.</summary>
        public const string WaddellSimulation = "examination.waddellSimulation";

        /// <summary>Waddell distraction: sitting-versus-supine straight leg raise discrepancy.</summary>
        public const string WaddellDistraction = "examination.waddellDistraction";

        /// <summary>Waddell regional disturbance: nonanatomic weakness or sensory loss.</summary>
        public const string WaddellRegional = "examination.waddellRegional";

        /// <summary>Waddell overreaction.</summary>
        public const string WaddellOverreaction = "examination.waddellOverreaction";
    }

    /// <summary>What tests have already shown.</summary>
    public static class Tests
    {
        /// <summary>Erythrocyte sedimentation rate; 0 to 200 mm/h.</summary>
        public const string Esr = "tests.esr";

        /// <summary>C-reactive protein; 0 to 1000 mg/L.</summary>
        public const string Crp = "tests.crp";

        /// <summary>White cell count; 0 to 500 10^9/L.</summary>
        public const string WhiteCellCount = "tests.whiteCellCount";

        /// <summary>HLA-B27.</summary>
        public const string HlaB27 = "tests.hlaB27";

        /// <summary>Post-void residual; 0 to 5000 mL.</summary>
        public const string PostVoidResidual = "tests.postVoidResidual";

        /// <summary>Hemoglobin; 1 to 25 g/dL.</summary>
        public const string Hemoglobin = "tests.hemoglobin";

        /// <summary>Serum calcium: total, corrected; 1 to 25 mg/dL.</summary>
        public const string Calcium = "tests.calcium";

        /// <summary>Serum creatinine; 0.1 to 30 mg/dL.</summary>
        public const string Creatinine = "tests.creatinine";

        /// <summary>Sacroiliitis on imaging: radiograph or MRI.</summary>
        public const string Sacroiliitis = "tests.sacroiliitis";

        /// <summary>Abnormal urinalysis: blood, leukocytes or nitrite.</summary>
        public const string AbnormalUrinalysis = "tests.abnormalUrinalysis";
    }
}
