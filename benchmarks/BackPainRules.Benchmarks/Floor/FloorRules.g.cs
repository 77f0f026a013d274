// Generated from the built-in knowledge. Change the documents, then run the tests once with UPDATE_APPROVED=1.
#nullable enable

namespace BackPainRules.Benchmarks.Floor;

internal ref partial struct FloorRules
{
    private readonly Patient patient;
    private readonly Presentation presentation;
    private readonly History history;
    private readonly Examination examination;
    private readonly TestResults tests;
    private readonly AgeAtOnset ageAtOnset;
    private Category category;
    private Urgency urgency;
    private ulong met0, met1, met2;
    private bool isOutsideScope,
        abdominalAorticAneurysmSuspected, anythingSuspected, aorticDissectionSuspected, axialSpondyloarthritisSuspected, caudaEquinaSuspected, ctLumbarSpineRecommended,
        epiduralHematomaSuspected, mriLumbarSpineRecommended, mriWholeSpineRecommended, nerveRootIrritationSuspected, pelvicRadiographRecommended, spinalCordCompressionLikely,
        spinalCordCompressionSuspected, spinalInfectionLikely, spinalInfectionSuspected, spinalMalignancyLikely, spinalMalignancySuspected, spinalStenosisSuspected,
        vertebralFractureLikely, vertebralFractureSuspected, visceralDiseaseSuspected, ageForADiseasedAorta, ageInTheHenschkeRule, ageInTheImagingAdvice,
        ageOfFragileBone, aneurysmThatMayBeLeaking, bladderRetention, boneFragility, cancerAge, caudaEquinaSign,
        companionOfSpondyloarthritis, cordSign, deficitOfAnyKind, deficitThatAHematomaCanCause, featureAccompanyingACaudaEquinaSign, infectionWithDeficit,
        inflammatoryBackPain, inflammatoryRhythmByASASExperts, inflammatoryRhythmByBerlin, lossOfPower, lossOfRootFunction, lowBloodPressure,
        moreWeightThanHealthy, myelomaLaboratorySign, olderAgeForSpinalStenosis, onsetUnderFortyFive, painForThreeMonths, painRadiatesIntoTheLeg,
        raisedInflammationMarker, raisedSedimentationRateInInfection, raisedTemperatureOrFever, reasonToBleedIntoTheCanal, saddleSensoryLoss, severeOrProgressiveMotorLoss,
        signOfTheUrinaryTract, spinalInfectionRisk, spinalTenderness, straightLegRaiseProvokesLegPain, symptomsInTheLegs, unrelievedPain,
        visibleSpinalInjury, weaknessBeyondOneRoot;

    private readonly ulong[] Met => [met0, met1, met2];

    private readonly bool IsScreened => patient.Age != null && presentation.LegPain != Presence.Unknown && presentation.ProgressiveWeakness != Presence.Unknown && presentation.UrinaryRetention != Presence.Unknown && presentation.FecalIncontinence != Presence.Unknown && presentation.SaddleAnesthesia != Presence.Unknown && presentation.Fever != Presence.Unknown && presentation.WeightLoss != Presence.Unknown && history.Cancer != Presence.Unknown && history.Osteoporosis != Presence.Unknown && history.CorticosteroidUse != Presence.Unknown && history.SignificantTrauma != Presence.Unknown && history.IntravenousDrugUse != Presence.Unknown && history.Immunosuppression != Presence.Unknown && history.RecentInfection != Presence.Unknown && examination.MidlineTenderness != Presence.Unknown && examination.MotorDeficit != Presence.Unknown;

    private void Apply()
    {
        Definitions();
        AxialSpondyloarthritis();
        CaudaEquinaSyndrome();
        CordCompression();
        EpiduralHematoma();
        Fracture();
        FunctionalImpact();
        ImagingChoices();
        Infection();
        Malignancy();
        MuscleSpasmAndMechanisms();
        NerveRootIrritation();
        NonorganicAndPsychosocial();
        NonspecificBackPain();
        RiskFactors();
        ScopeAndRecording();
        SevereDeficit();
        SpinalStenosis();
        VascularCauses();
        VisceralCauses();
        Definitions2();
        AxialSpondyloarthritis2();
        CaudaEquinaSyndrome2();
        CordCompression2();
        EpiduralHematoma2();
        Fracture2();
        ImagingStewardship2();
        Infection2();
        Malignancy2();
        NonspecificBackPain2();
        ReassessmentAndSafetyNetting2();
        RiskFactors2();
        VascularCauses2();
        VisceralCauses2();
        WorkUpTiming2();
        ImagingChoices3();
    }

    private void Definitions()
    {
        ageForADiseasedAorta = patient.Age >= 60m;
        ageInTheHenschkeRule = patient.Age > 70m;
        ageInTheImagingAdvice = (patient.Sex == Sex.Female && patient.Age > 65m) || patient.Age > 75m;
        ageOfFragileBone = patient.Age >= 70m;
        bladderRetention = presentation.UrinaryRetention == Presence.Present || tests.PostVoidResidual >= 200m;
        cancerAge = patient.Age > 50m;
        companionOfSpondyloarthritis = presentation.HeelPain == Presence.Present || history.Psoriasis == Presence.Present || history.InflammatoryBowelDisease == Presence.Present || history.PeripheralArthritis == Presence.Present || history.Dactylitis == Presence.Present || history.Uveitis == Presence.Present || history.NsaidResponse == Presence.Present || history.SpondyloarthritisFamilyHistory == Presence.Present;
        cordSign = examination.UpperMotorNeuronSigns == Presence.Present || examination.SensoryLevel == Presence.Present || examination.GaitAtaxia == Presence.Present;
        featureAccompanyingACaudaEquinaSign = presentation.BilateralLegSymptoms == Presence.Present || presentation.SexualDysfunction == Presence.Present;
        inflammatoryRhythmByASASExperts = (ageAtOnset.High < 40m ? 1 : 0) + (presentation.Onset == Onset.Gradual ? 1 : 0) + (presentation.ImprovesWithExercise == Presence.Present ? 1 : 0) + (presentation.NotImprovedByRest == Presence.Present ? 1 : 0) + (presentation.NightPainEasedByRising == Presence.Present ? 1 : 0) >= 4;
        inflammatoryRhythmByBerlin = (presentation.MorningStiffnessDuration > 30m ? 1 : 0) + ((presentation.ImprovesWithExercise == Presence.Present && presentation.NotImprovedByRest == Presence.Present) ? 1 : 0) + (presentation.SecondHalfNightWaking == Presence.Present ? 1 : 0) + (presentation.AlternatingButtockPain == Presence.Present ? 1 : 0) >= 2;
        lossOfPower = examination.MotorDeficit == Presence.Present || examination.SevereMotorDeficit == Presence.Present || examination.MultilevelMotorDeficit == Presence.Present || examination.BilateralMotorDeficit == Presence.Present || presentation.ProgressiveWeakness == Presence.Present;
        lossOfRootFunction = examination.MotorDeficit == Presence.Present || examination.SensoryDeficit == Presence.Present || examination.ReflexDeficit == Presence.Present;
        lowBloodPressure = examination.SystolicPressure < 90m;
        moreWeightThanHealthy = history.ExcessWeight == Presence.Present || history.BodyMassIndex >= 25m;
        myelomaLaboratorySign = tests.Hemoglobin < 10m || tests.Calcium > 11m || tests.Creatinine > 2m;
        olderAgeForSpinalStenosis = patient.Age > 65m;
        onsetUnderFortyFive = ageAtOnset.High < 45m;
        painForThreeMonths = presentation.SymptomDuration >= 90m;
        painRadiatesIntoTheLeg = presentation.LegPain == Presence.Present || presentation.LegPainBelowKnee == Presence.Present || presentation.LegPainWorseThanBackPain == Presence.Present;
        raisedInflammationMarker = tests.Crp > 10m;
        raisedSedimentationRateInInfection = tests.Esr >= 20m;
        raisedTemperatureOrFever = presentation.Fever == Presence.Present || examination.Temperature >= 38m;
        reasonToBleedIntoTheCanal = history.Anticoagulation == Presence.Present || history.RecentSpinalProcedure == Presence.Present;
        saddleSensoryLoss = presentation.SaddleAnesthesia == Presence.Present || examination.PerianalSensoryLoss == Presence.Present;
        severeOrProgressiveMotorLoss = presentation.ProgressiveWeakness == Presence.Present || examination.SevereMotorDeficit == Presence.Present || examination.MultilevelMotorDeficit == Presence.Present;
        signOfTheUrinaryTract = examination.FlankTenderness == Presence.Present || presentation.UrinarySymptoms == Presence.Present || presentation.ColickyPain == Presence.Present || tests.AbnormalUrinalysis == Presence.Present;
        spinalInfectionRisk = history.IntravenousDrugUse == Presence.Present || history.RecentInfection == Presence.Present || history.Immunosuppression == Presence.Present || history.RecentSpinalProcedure == Presence.Present;
        spinalTenderness = examination.MidlineTenderness == Presence.Present || examination.PercussionTenderness == Presence.Present;
        symptomsInTheLegs = presentation.LegPain == Presence.Present || presentation.LegPainBelowKnee == Presence.Present || presentation.LegPainWorseThanBackPain == Presence.Present || presentation.BilateralLegSymptoms == Presence.Present || presentation.LegNumbness == Presence.Present || presentation.LegWeakness == Presence.Present || presentation.NeurogenicClaudication == Presence.Present;
        unrelievedPain = presentation.PainOnRest == Presence.Present || presentation.NightPain == Presence.Present;
        visibleSpinalInjury = examination.Contusion == Presence.Present || examination.SpinalDeformity == Presence.Present;
        weaknessBeyondOneRoot = examination.BilateralMotorDeficit == Presence.Present || examination.MultilevelMotorDeficit == Presence.Present;
        aneurysmThatMayBeLeaking = history.AbdominalAorticAneurysm == Presence.Present || examination.PulsatileMass == Presence.Present || (ageForADiseasedAorta && (presentation.AbdominalPain == Presence.Present || presentation.Syncope == Presence.Present || lowBloodPressure));
        boneFragility = history.Osteoporosis == Presence.Present || history.CorticosteroidUse == Presence.Present || history.ChronicKidneyDisease == Presence.Present || history.PreviousFragilityFracture == Presence.Present || ageOfFragileBone;
        caudaEquinaSign = bladderRetention || presentation.UrinaryIncontinence == Presence.Present || presentation.FecalIncontinence == Presence.Present || saddleSensoryLoss || examination.ReducedAnalTone == Presence.Present || weaknessBeyondOneRoot;
        inflammatoryBackPain = inflammatoryRhythmByASASExperts || inflammatoryRhythmByBerlin;
        straightLegRaiseProvokesLegPain = painRadiatesIntoTheLeg && (examination.StraightLegRaise == Presence.Present || (examination.StraightLegRaiseAngle >= 30m && examination.StraightLegRaiseAngle <= 60m));
        deficitOfAnyKind = lossOfPower || presentation.LegWeakness == Presence.Present || examination.SensoryDeficit == Presence.Present || examination.ReflexDeficit == Presence.Present || cordSign || caudaEquinaSign;
        deficitThatAHematomaCanCause = lossOfPower || examination.SensoryDeficit == Presence.Present || cordSign || caudaEquinaSign;
    }

    private void AxialSpondyloarthritis()
    {
        if (painForThreeMonths && onsetUnderFortyFive && tests.HlaB27 == Presence.Present && ((inflammatoryBackPain ? 1 : 0) + (raisedInflammationMarker ? 1 : 0) + (presentation.HeelPain == Presence.Present ? 1 : 0) + (history.Psoriasis == Presence.Present ? 1 : 0) + (history.InflammatoryBowelDisease == Presence.Present ? 1 : 0) + (history.PeripheralArthritis == Presence.Present ? 1 : 0) + (history.Dactylitis == Presence.Present ? 1 : 0) + (history.Uveitis == Presence.Present ? 1 : 0) + (history.NsaidResponse == Presence.Present ? 1 : 0) + (history.SpondyloarthritisFamilyHistory == Presence.Present ? 1 : 0) >= 2)) // axial-spondyloarthritis.hla-b27-with-features
        {
            met0 |= 1UL << 0;
            anythingSuspected = true;
            axialSpondyloarthritisSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (painForThreeMonths && onsetUnderFortyFive && inflammatoryBackPain) // axial-spondyloarthritis.inflammatory-back-pain
        {
            met0 |= 1UL << 1;
            anythingSuspected = true;
            axialSpondyloarthritisSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (painForThreeMonths && onsetUnderFortyFive && inflammatoryBackPain && (tests.HlaB27 == Presence.Present || tests.Sacroiliitis == Presence.Present || raisedInflammationMarker || companionOfSpondyloarthritis)) // axial-spondyloarthritis.inflammatory-back-pain-with-evidence
        {
            met0 |= 1UL << 2;
            anythingSuspected = true;
            axialSpondyloarthritisSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (painForThreeMonths && onsetUnderFortyFive && tests.Sacroiliitis == Presence.Present) // axial-spondyloarthritis.sacroiliitis
        {
            met0 |= 1UL << 3;
            anythingSuspected = true;
            axialSpondyloarthritisSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (painForThreeMonths && onsetUnderFortyFive && tests.Sacroiliitis == Presence.Present && (tests.HlaB27 == Presence.Present || raisedInflammationMarker || companionOfSpondyloarthritis)) // axial-spondyloarthritis.sacroiliitis-with-feature
        {
            met0 |= 1UL << 4;
            anythingSuspected = true;
            axialSpondyloarthritisSuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void CaudaEquinaSyndrome()
    {
        if (featureAccompanyingACaudaEquinaSign) // cauda-equina.ask-and-warn
        {
            met0 |= 1UL << 6;
        }

        if (presentation.BilateralLegSymptoms == Presence.Present && presentation.SymptomDuration <= 14m) // cauda-equina.bilateral-leg-symptoms
        {
            met0 |= 1UL << 7;
            anythingSuspected = true;
            caudaEquinaSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (caudaEquinaSign) // cauda-equina.one-sign
        {
            met0 |= 1UL << 8;
            anythingSuspected = true;
            caudaEquinaSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (presentation.UrinaryRetention == Presence.Present && (presentation.SaddleAnesthesia == Presence.Present || examination.ReducedAnalTone == Presence.Present)) // cauda-equina.retention-and-numbness
        {
            met0 |= 1UL << 9;
            anythingSuspected = true;
            caudaEquinaSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (presentation.SexualDysfunction == Presence.Present && (presentation.SymptomDuration <= 14m || presentation.BilateralLegSymptoms == Presence.Present)) // cauda-equina.sexual-dysfunction
        {
            met0 |= 1UL << 10;
            anythingSuspected = true;
            caudaEquinaSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (tests.PostVoidResidual < 200m) // cauda-equina.small-residual
        {
            met0 |= 1UL << 11;
        }

        if ((presentation.UrinaryRetention == Presence.Present ? 1 : 0) + (tests.PostVoidResidual >= 200m ? 1 : 0) + (presentation.UrinaryIncontinence == Presence.Present ? 1 : 0) + (presentation.FecalIncontinence == Presence.Present ? 1 : 0) + (saddleSensoryLoss ? 1 : 0) + (examination.ReducedAnalTone == Presence.Present ? 1 : 0) + (weaknessBeyondOneRoot ? 1 : 0) + (featureAccompanyingACaudaEquinaSign ? 1 : 0) >= 2) // cauda-equina.two-signs
        {
            met0 |= 1UL << 12;
            anythingSuspected = true;
            caudaEquinaSuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void CordCompression()
    {
        if (cordSign) // cord-compression.cord-sign
        {
            met0 |= 1UL << 13;
            anythingSuspected = true;
            spinalCordCompressionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (history.Cancer == Presence.Present && (cordSign || examination.BilateralMotorDeficit == Presence.Present || presentation.ProgressiveWeakness == Presence.Present)) // cord-compression.history-of-cancer
        {
            met0 |= 1UL << 14;
            anythingSuspected = true;
            spinalCordCompressionLikely = true;
            spinalCordCompressionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (presentation.ThoracicPain == Presence.Present) // cord-compression.thoracic-pain
        {
            met0 |= 1UL << 15;
            Advise(Urgency.Routine);
        }

    }

    private void EpiduralHematoma()
    {
        if (reasonToBleedIntoTheCanal && deficitThatAHematomaCanCause) // epidural-hematoma.deficit
        {
            met0 |= 1UL << 16;
            anythingSuspected = true;
            epiduralHematomaSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (reasonToBleedIntoTheCanal) // epidural-hematoma.examine-and-warn
        {
            met0 |= 1UL << 17;
        }

        if (history.Anticoagulation == Presence.Present && history.RecentSpinalProcedure == Presence.Present && deficitThatAHematomaCanCause) // epidural-hematoma.procedure-under-anticoagulation
        {
            met0 |= 1UL << 18;
            anythingSuspected = true;
            epiduralHematomaSuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void Fracture()
    {
        if (boneFragility && (history.MinorTrauma == Presence.Present || presentation.Onset == Onset.Sudden || spinalTenderness)) // fracture.fragility
        {
            met0 |= 1UL << 20;
            anythingSuspected = true;
            vertebralFractureLikely = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if ((patient.Sex == Sex.Female ? 1 : 0) + (ageInTheHenschkeRule ? 1 : 0) + (history.SignificantTrauma == Presence.Present ? 1 : 0) + (history.CorticosteroidUse == Presence.Present ? 1 : 0) >= 2) // fracture.henschke
        {
            met0 |= 1UL << 21;
            anythingSuspected = true;
            vertebralFractureLikely = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (ageInTheImagingAdvice && presentation.FailureToImprove == Presence.Present) // fracture.older-age-not-improving
        {
            met0 |= 1UL << 22;
            anythingSuspected = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (history.Osteoporosis == Presence.Present || history.CorticosteroidUse == Presence.Present) // fracture.osteoporosis-or-corticosteroids
        {
            met0 |= 1UL << 23;
            anythingSuspected = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (history.SignificantTrauma == Presence.Present) // fracture.significant-trauma
        {
            met0 |= 1UL << 25;
            anythingSuspected = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (spinalTenderness) // fracture.spinal-tenderness
        {
            met0 |= 1UL << 26;
            anythingSuspected = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (visibleSpinalInjury) // fracture.visible-injury
        {
            met0 |= 1UL << 27;
            anythingSuspected = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (visibleSpinalInjury && (history.SignificantTrauma == Presence.Present || history.MinorTrauma == Presence.Present || boneFragility)) // fracture.visible-injury-with-cause
        {
            met0 |= 1UL << 28;
            anythingSuspected = true;
            vertebralFractureLikely = true;
            vertebralFractureSuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void FunctionalImpact()
    {
        if (presentation.FunctionScore > 0m) // functional-impact.function-score
        {
            met0 |= 1UL << 29;
        }

        if (presentation.WorkLimitation == Presence.Present || presentation.DailyLivingLimitation == Presence.Present) // functional-impact.limitation
        {
            met0 |= 1UL << 30;
        }

        if (presentation.PainIntensity > 7m) // functional-impact.severe-pain
        {
            met0 |= 1UL << 31;
        }

        if (patient.Age < 45m && presentation.WorkLimitation == Presence.Present) // functional-impact.work-under-45
        {
            met0 |= 1UL << 32;
        }

    }

    private void ImagingChoices()
    {
        if (history.MriContraindication == Presence.Present) // imaging.mri-contraindicated-lumbar
        {
            met0 |= 1UL << 35;
        }

        if (history.MriContraindication == Presence.Present) // imaging.mri-contraindicated-whole-spine
        {
            met0 |= 1UL << 36;
        }

        if (patient.Pregnant == Presence.Present) // imaging.pregnancy-radiograph
        {
            met0 |= 1UL << 40;
        }

        if (patient.Pregnant == Presence.Present && history.MriContraindication == Presence.Present) // imaging.pregnancy-with-mri-contraindication
        {
            met0 |= 1UL << 41;
        }

    }

    private void Infection()
    {
        if (raisedTemperatureOrFever && (spinalInfectionRisk || spinalTenderness)) // infection.fever-and-focus
        {
            met0 |= 1UL << 43;
            anythingSuspected = true;
            spinalInfectionLikely = true;
            spinalInfectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (raisedTemperatureOrFever || spinalInfectionRisk || spinalTenderness) // infection.one-clue
        {
            met0 |= 1UL << 44;
            anythingSuspected = true;
            spinalInfectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (spinalInfectionRisk && (spinalTenderness || raisedSedimentationRateInInfection)) // infection.risk-and-sign
        {
            met0 |= 1UL << 45;
            anythingSuspected = true;
            spinalInfectionLikely = true;
            spinalInfectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (history.TuberculosisExposure == Presence.Present && (presentation.NightSweats == Presence.Present || presentation.WeightLoss == Presence.Present || presentation.FailureToImprove == Presence.Present)) // infection.tuberculosis
        {
            met0 |= 1UL << 46;
            anythingSuspected = true;
            spinalInfectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (history.TuberculosisExposure == Presence.Present) // infection.tuberculosis-exposure
        {
            met0 |= 1UL << 47;
            Advise(Urgency.Routine);
        }

    }

    private void Malignancy()
    {
        if (cancerAge) // malignancy.age-over-50
        {
            met0 |= 1UL << 48;
        }

        if (history.Cancer == Presence.Present) // malignancy.history-of-cancer
        {
            met0 |= 1UL << 49;
            anythingSuspected = true;
            spinalMalignancyLikely = true;
            spinalMalignancySuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (myelomaLaboratorySign && (presentation.PainOnRest == Presence.Present || presentation.Fatigue == Presence.Present)) // malignancy.myeloma-one-sign
        {
            met0 |= 1UL << 50;
            anythingSuspected = true;
            spinalMalignancySuspected = true;
            Suspect(Category.SpecificCause);
            Advise(Urgency.Soon);
        }

        if ((tests.Hemoglobin < 10m ? 1 : 0) + (tests.Calcium > 11m ? 1 : 0) + (tests.Creatinine > 2m ? 1 : 0) >= 2) // malignancy.myeloma-two-signs
        {
            met0 |= 1UL << 51;
            anythingSuspected = true;
            spinalMalignancyLikely = true;
            spinalMalignancySuspected = true;
            Suspect(Category.SpecificCause);
            Advise(Urgency.Urgent);
        }

        if ((cancerAge ? 1 : 0) + (presentation.WeightLoss == Presence.Present ? 1 : 0) + (presentation.FailureToImprove == Presence.Present ? 1 : 0) + (unrelievedPain ? 1 : 0) >= 2) // malignancy.two-weak-flags
        {
            met0 |= 1UL << 53;
            anythingSuspected = true;
            spinalMalignancySuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (unrelievedPain) // malignancy.unrelieved-pain
        {
            met0 |= 1UL << 54;
            Advise(Urgency.Routine);
        }

        if (presentation.WeightLoss == Presence.Present || presentation.FailureToImprove == Presence.Present) // malignancy.weight-loss-or-not-improving
        {
            met0 |= 1UL << 55;
            anythingSuspected = true;
            spinalMalignancySuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void MuscleSpasmAndMechanisms()
    {
        if (history.DegenerativeDisease == Presence.Present) // mechanism.degenerative
        {
            met0 |= 1UL << 56;
        }

        if (history.InflammatoryDisease == Presence.Present) // mechanism.inflammatory
        {
            met0 |= 1UL << 57;
        }

        if (history.ConstantBackStrain == Presence.Present || history.MuscleFatigue == Presence.Present || history.Overexertion == Presence.Present || history.HeavyLifting == Presence.Present) // mechanism.overuse
        {
            met0 |= 1UL << 58;
        }

        if (examination.PainOnFlexion == Presence.Present) // mechanism.pain-on-flexion
        {
            met0 |= 1UL << 59;
        }

        if (examination.PalpableSpasm == Presence.Present || examination.FirmMuscle == Presence.Present) // mechanism.spasm-felt
        {
            met0 |= 1UL << 60;
        }

        if (presentation.MuscleSpasm == Presence.Present || presentation.RecurrentSpasm == Presence.Present) // mechanism.spasm-reported
        {
            met0 |= 1UL << 61;
        }

        if ((examination.VisibleDistortion == Presence.Present || examination.VisibleTwitching == Presence.Present || presentation.MuscleTwitching == Presence.Present) && (examination.ParaspinalTenderness == Presence.Present || presentation.SharpPain == Presence.Present || presentation.MuscleAche == Presence.Present || presentation.Soreness == Presence.Present || presentation.Stiffness == Presence.Present)) // mechanism.spasm-seen
        {
            met0 |= 1UL << 62;
        }

        if (history.TwistingInjury == Presence.Present && (presentation.Onset == Onset.Sudden || examination.PainOnRotation == Presence.Present || examination.PainOnLateralFlexion == Presence.Present)) // mechanism.sprain
        {
            met0 |= 1UL << 63;
        }

        if ((history.HeavyLifting == Presence.Present || history.ImproperLifting == Presence.Present || history.Overexertion == Presence.Present || history.TwistingInjury == Presence.Present) && (examination.ParaspinalTenderness == Presence.Present || examination.PalpableSpasm == Presence.Present || presentation.MuscleAche == Presence.Present || presentation.Soreness == Presence.Present)) // mechanism.strain
        {
            met1 |= 1UL << 0;
        }

    }

    private void NerveRootIrritation()
    {
        if (painRadiatesIntoTheLeg && examination.CrossedStraightLegRaise == Presence.Present) // nerve-root.crossed-straight-leg-raise
        {
            met1 |= 1UL << 1;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (lossOfRootFunction) // nerve-root.deficit
        {
            met1 |= 1UL << 2;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (painRadiatesIntoTheLeg && examination.FemoralStretch == Presence.Present) // nerve-root.femoral-stretch
        {
            met1 |= 1UL << 3;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (painRadiatesIntoTheLeg && examination.Lasegue == Presence.Present) // nerve-root.lasegue
        {
            met1 |= 1UL << 5;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (painRadiatesIntoTheLeg) // nerve-root.leg-pain
        {
            met1 |= 1UL << 6;
            Advise(Urgency.Routine);
        }

        if (presentation.LegPainBelowKnee == Presence.Present) // nerve-root.leg-pain-below-knee
        {
            met1 |= 1UL << 7;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (painRadiatesIntoTheLeg && lossOfRootFunction) // nerve-root.leg-pain-with-deficit
        {
            met1 |= 1UL << 8;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (presentation.LegNumbness == Presence.Present || presentation.LegWeakness == Presence.Present) // nerve-root.numbness-or-weakness
        {
            met1 |= 1UL << 9;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (straightLegRaiseProvokesLegPain) // nerve-root.straight-leg-raise
        {
            met1 |= 1UL << 14;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (straightLegRaiseProvokesLegPain && examination.KneeFlexionRelief == Presence.Present && examination.PoplitealCompression == Presence.Present) // nerve-root.straight-leg-raise-corroborated
        {
            met1 |= 1UL << 15;
            anythingSuspected = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

    }

    private void NonorganicAndPsychosocial()
    {
        if (examination.NonanatomicPainDrawing == Presence.Present || examination.WaddellTenderness == Presence.Present || examination.WaddellSimulation == Presence.Present || examination.WaddellDistraction == Presence.Present || examination.WaddellRegional == Presence.Present || examination.WaddellOverreaction == Presence.Present) // nonorganic.lowers-nothing
        {
            met1 |= 1UL << 16;
        }

        if (examination.NonanatomicPainDrawing == Presence.Present) // nonorganic.pain-drawing
        {
            met1 |= 1UL << 17;
            Advise(Urgency.Routine);
        }

        if ((examination.WaddellTenderness == Presence.Present ? 1 : 0) + (examination.WaddellSimulation == Presence.Present ? 1 : 0) + (examination.WaddellDistraction == Presence.Present ? 1 : 0) + (examination.WaddellRegional == Presence.Present ? 1 : 0) + (examination.WaddellOverreaction == Presence.Present ? 1 : 0) >= 3) // nonorganic.waddell
        {
            met1 |= 1UL << 18;
            Advise(Urgency.Routine);
        }

        if (history.Depression == Presence.Present || history.FearAvoidance == Presence.Present) // psychosocial.psychological
        {
            met1 |= 1UL << 30;
        }

        if (history.JobDissatisfaction == Presence.Present || history.CompensationClaim == Presence.Present || history.PoorSocialSupport == Presence.Present) // psychosocial.social-or-economic
        {
            met1 |= 1UL << 31;
        }

        if (history.StartBackTotal <= 3m && history.StartBackPsychosocial >= 4m) // start-back.disagreement
        {
            met1 |= 1UL << 53;
        }

        if (history.StartBackPsychosocial >= 4m) // start-back.high
        {
            met1 |= 1UL << 54;
            Advise(Urgency.Routine);
        }

        if (history.StartBackTotal <= 3m) // start-back.low
        {
            met1 |= 1UL << 55;
        }

        if (history.StartBackTotal >= 4m && history.StartBackPsychosocial <= 3m) // start-back.medium
        {
            met1 |= 1UL << 56;
        }

        if (history.StartBackTotal >= 4m) // start-back.raised
        {
            met1 |= 1UL << 57;
        }

    }

    private void NonspecificBackPain()
    {
        if (examination.SpinalAsymmetry == Presence.Present || examination.AbnormalPosture == Presence.Present) // nonspecific.asymmetry-or-posture
        {
            met1 |= 1UL << 19;
        }

        if (examination.DifficultySitting == Presence.Present || examination.DifficultyStanding == Presence.Present || examination.DifficultyWalking == Presence.Present || examination.DifficultyLiftingLegs == Presence.Present || examination.AbnormalStance == Presence.Present || examination.AbnormalGait == Presence.Present) // nonspecific.difficulty-or-gait
        {
            met1 |= 1UL << 22;
        }

        if (examination.ReducedRangeOfMotion == Presence.Present || examination.PainOnLateralFlexion == Presence.Present || examination.PainOnRotation == Presence.Present) // nonspecific.range-of-motion
        {
            met1 |= 1UL << 25;
        }

        if (examination.ParaspinalTenderness == Presence.Present) // nonspecific.soft-tissue-tenderness
        {
            met1 |= 1UL << 29;
        }

    }

    private void RiskFactors()
    {
        if (presentation.PreviousEpisodes == Presence.Present) // risk-factors.previous-episodes
        {
            met1 |= 1UL << 49;
        }

    }

    private void ScopeAndRecording()
    {
        if (history.ConservativeCare == Presence.Present && presentation.SymptomDuration < 42m) // recording.conservative-care
        {
            met1 |= 1UL << 32;
        }

        if ((history.ExcessWeight == Presence.Absent && history.BodyMassIndex >= 25m) || (history.ExcessWeight == Presence.Present && history.BodyMassIndex < 25m)) // recording.excess-weight
        {
            met1 |= 1UL << 33;
        }

        if (presentation.FailureToImprove == Presence.Present && presentation.SymptomDuration < 28m) // recording.failure-to-improve
        {
            met1 |= 1UL << 34;
        }

        if (presentation.Fever == Presence.Absent && examination.Temperature >= 38m) // recording.fever
        {
            met1 |= 1UL << 35;
        }

        if (presentation.LegPain == Presence.Absent && (presentation.LegPainBelowKnee == Presence.Present || presentation.LegPainWorseThanBackPain == Presence.Present)) // recording.leg-pain
        {
            met1 |= 1UL << 36;
        }

        if (examination.MotorDeficit == Presence.Absent && (examination.SevereMotorDeficit == Presence.Present || examination.MultilevelMotorDeficit == Presence.Present || examination.BilateralMotorDeficit == Presence.Present)) // recording.motor-deficit
        {
            met1 |= 1UL << 37;
        }

        if (presentation.NightPain == Presence.Absent && (presentation.NightPainEasedByRising == Presence.Present || presentation.SecondHalfNightWaking == Presence.Present)) // recording.night-pain
        {
            met1 |= 1UL << 38;
        }

        if (patient.Pregnant == Presence.Present && patient.Sex == Sex.Male) // recording.pregnancy
        {
            met1 |= 1UL << 39;
        }

        if (examination.MotorDeficit == Presence.Absent && presentation.ProgressiveWeakness == Presence.Present) // recording.progressive-weakness
        {
            met1 |= 1UL << 40;
        }

        if (presentation.LegPain == Presence.Absent && (examination.StraightLegRaise == Presence.Present || (examination.StraightLegRaiseAngle >= 30m && examination.StraightLegRaiseAngle <= 60m) || examination.Lasegue == Presence.Present || examination.CrossedStraightLegRaise == Presence.Present || examination.FemoralStretch == Presence.Present)) // recording.root-tension-without-leg-pain
        {
            met1 |= 1UL << 41;
        }

        if (presentation.SaddleAnesthesia == Presence.Absent && examination.PerianalSensoryLoss == Presence.Present) // recording.saddle
        {
            met1 |= 1UL << 42;
        }

        if (examination.StraightLegRaise == Presence.Absent && (examination.StraightLegRaiseAngle >= 30m && examination.StraightLegRaiseAngle <= 60m)) // recording.straight-leg-raise-negative
        {
            met1 |= 1UL << 43;
        }

        if (examination.StraightLegRaise == Presence.Present && (examination.StraightLegRaiseAngle < 30m || examination.StraightLegRaiseAngle > 60m)) // recording.straight-leg-raise-positive
        {
            met1 |= 1UL << 44;
        }

        if (presentation.UrinaryRetention == Presence.Absent && tests.PostVoidResidual >= 200m) // recording.urinary-retention
        {
            met1 |= 1UL << 45;
        }

        if (presentation.SymptomDuration > 84m) // scope.chronic
        {
            met1 |= 1UL << 50;
        }

        if (presentation.LumbosacralPain == Presence.Absent) // scope.not-low-back
        {
            met1 |= 1UL << 51;
        }

        if (patient.Age < 18m) // scope.under-eighteen
        {
            met1 |= 1UL << 52;
            isOutsideScope = true;
        }

    }

    private void SevereDeficit()
    {
        if (severeOrProgressiveMotorLoss) // nerve-root.severe-or-progressive-deficit
        {
            met1 |= 1UL << 13;
            anythingSuspected = true;
            mriLumbarSpineRecommended = true;
            nerveRootIrritationSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
            Advise(Urgency.Urgent);
            Advise(Urgency.Routine);
        }

    }

    private void SpinalStenosis()
    {
        if (presentation.BilateralLegSymptoms == Presence.Present && (presentation.NeurogenicClaudication == Presence.Present || presentation.RelievedBySitting == Presence.Present)) // stenosis.bilateral
        {
            met1 |= 1UL << 58;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (presentation.NeurogenicClaudication == Presence.Present && presentation.RelievedBySitting == Presence.Present) // stenosis.claudication-eased-by-sitting
        {
            met1 |= 1UL << 59;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (olderAgeForSpinalStenosis && (presentation.LegPain == Presence.Present || presentation.LegPainBelowKnee == Presence.Present || presentation.LegPainWorseThanBackPain == Presence.Present)) // stenosis.leg-pain-at-older-age
        {
            met1 |= 1UL << 61;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (presentation.RelievedBySitting == Presence.Present && symptomsInTheLegs) // stenosis.leg-symptoms-eased-by-sitting
        {
            met1 |= 1UL << 62;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (presentation.NeurogenicClaudication == Presence.Present) // stenosis.neurogenic-claudication
        {
            met1 |= 1UL << 63;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

        if (examination.PainOnExtension == Presence.Present) // stenosis.pain-on-extension
        {
            met2 |= 1UL << 0;
            anythingSuspected = true;
            spinalStenosisSuspected = true;
            Suspect(Category.RadiculopathyOrStenosis);
        }

    }

    private void VascularCauses()
    {
        if (history.AbdominalAorticAneurysm == Presence.Present || examination.PulsatileMass == Presence.Present) // vascular.aneurysm-known-or-felt
        {
            met2 |= 1UL << 5;
            abdominalAorticAneurysmSuspected = true;
            anythingSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (ageForADiseasedAorta && (presentation.AbdominalPain == Presence.Present || presentation.Syncope == Presence.Present || lowBloodPressure)) // vascular.aneurysm-with-abdominal-pain-or-collapse
        {
            met2 |= 1UL << 6;
            abdominalAorticAneurysmSuspected = true;
            anythingSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (ageForADiseasedAorta && presentation.ColickyPain == Presence.Present) // vascular.colic-at-sixty
        {
            met2 |= 1UL << 7;
            abdominalAorticAneurysmSuspected = true;
            anythingSuspected = true;
            Suspect(Category.SpecificCause);
            Advise(Urgency.Urgent);
        }

        if (ageForADiseasedAorta && history.Smoking == Presence.Present) // vascular.smoker-at-sixty
        {
            met2 |= 1UL << 9;
        }

        if (presentation.TearingPain == Presence.Present) // vascular.tearing-pain
        {
            met2 |= 1UL << 10;
            anythingSuspected = true;
            aorticDissectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (presentation.TearingPain == Presence.Present && (presentation.Syncope == Presence.Present || lowBloodPressure)) // vascular.tearing-pain-with-collapse
        {
            met2 |= 1UL << 11;
            anythingSuspected = true;
            aorticDissectionSuspected = true;
            Suspect(Category.SpecificCause);
        }

    }

    private void VisceralCauses()
    {
        if (presentation.AbdominalPain == Presence.Present) // visceral.abdominal-pain
        {
            met2 |= 1UL << 12;
        }

        if (tests.AbnormalUrinalysis == Presence.Present && (examination.FlankTenderness == Presence.Present || presentation.UrinarySymptoms == Presence.Present || presentation.ColickyPain == Presence.Present)) // visceral.symptom-with-abnormal-urinalysis
        {
            met2 |= 1UL << 13;
            anythingSuspected = true;
            visceralDiseaseSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (signOfTheUrinaryTract) // visceral.urinary-tract
        {
            met2 |= 1UL << 14;
            anythingSuspected = true;
            visceralDiseaseSuspected = true;
            Suspect(Category.SpecificCause);
        }

        if (examination.ZosterRash == Presence.Present) // visceral.zoster
        {
            met2 |= 1UL << 15;
            anythingSuspected = true;
            Suspect(Category.SpecificCause);
            Advise(Urgency.Soon);
        }

    }

    private void Definitions2()
    {
        infectionWithDeficit = spinalInfectionSuspected && ((deficitOfAnyKind && (spinalInfectionLikely || raisedTemperatureOrFever)) || (lossOfPower && spinalInfectionRisk));
    }

    private void AxialSpondyloarthritis2()
    {
        if (axialSpondyloarthritisSuspected) // axial-spondyloarthritis.work-up
        {
            met0 |= 1UL << 5;
            pelvicRadiographRecommended = true;
            Advise(Urgency.Routine);
        }

    }

    private void CaudaEquinaSyndrome2()
    {
        if (caudaEquinaSuspected) // workup.cauda-equina
        {
            met2 |= 1UL << 17;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Emergency);
        }

        if (caudaEquinaSuspected) // workup.cauda-equina-bladder
        {
            met2 |= 1UL << 18;
            Advise(Urgency.Emergency);
        }

    }

    private void CordCompression2()
    {
        if (spinalCordCompressionSuspected) // workup.cord-compression
        {
            met2 |= 1UL << 19;
            mriWholeSpineRecommended = true;
            Advise(Urgency.Emergency);
        }

        if (spinalCordCompressionLikely && history.Cancer == Presence.Present) // workup.cord-compression-oncology
        {
            met2 |= 1UL << 20;
            Advise(Urgency.Emergency);
        }

    }

    private void EpiduralHematoma2()
    {
        if (epiduralHematomaSuspected) // workup.epidural-hematoma
        {
            met2 |= 1UL << 22;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Emergency);
        }

    }

    private void Fracture2()
    {
        if (vertebralFractureSuspected) // fracture.safety-net
        {
            met0 |= 1UL << 24;
        }

        if (vertebralFractureSuspected) // workup.fracture
        {
            met2 |= 1UL << 23;
            Advise(Urgency.Routine);
        }

        if (history.RadiographDone == Presence.Present && (vertebralFractureLikely || (vertebralFractureSuspected && (spinalTenderness || visibleSpinalInjury)))) // workup.fracture-after-radiograph
        {
            met2 |= 1UL << 24;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Soon);
        }

        if (vertebralFractureSuspected && history.SignificantTrauma == Presence.Present) // workup.fracture-high-energy
        {
            met2 |= 1UL << 25;
            ctLumbarSpineRecommended = true;
            Advise(Urgency.Urgent);
        }

        if (vertebralFractureSuspected && history.SignificantTrauma == Presence.Present && (examination.SevereMotorDeficit == Presence.Present || presentation.ProgressiveWeakness == Presence.Present)) // workup.fracture-high-energy-with-deficit
        {
            met2 |= 1UL << 26;
            ctLumbarSpineRecommended = true;
            Advise(Urgency.Emergency);
        }

        if (vertebralFractureLikely || (vertebralFractureSuspected && (spinalTenderness || visibleSpinalInjury))) // workup.fracture-soon
        {
            met2 |= 1UL << 27;
            Advise(Urgency.Soon);
        }

    }

    private void ImagingStewardship2()
    {
        if (nerveRootIrritationSuspected && patient.Age >= 18m && presentation.Fever == Presence.Absent && history.IntravenousDrugUse == Presence.Absent && history.Immunosuppression == Presence.Absent && history.RecentInfection == Presence.Absent) // nerve-root.imaging-not-indicated
        {
            met1 |= 1UL << 4;
        }

        if (IsNonspecific) // nonspecific.imaging-not-indicated
        {
            met1 |= 1UL << 23;
        }

        if (IsNonspecific && history.ImagingRequested == Presence.Present) // nonspecific.imaging-requested
        {
            met1 |= 1UL << 24;
        }

        if (spinalStenosisSuspected && patient.Age >= 18m && presentation.Fever == Presence.Absent && history.IntravenousDrugUse == Presence.Absent && history.Immunosuppression == Presence.Absent && history.RecentInfection == Presence.Absent) // stenosis.imaging-not-indicated
        {
            met1 |= 1UL << 60;
        }

    }

    private void Infection2()
    {
        if (spinalInfectionSuspected) // workup.infection
        {
            met2 |= 1UL << 28;
            Advise(Urgency.Soon);
        }

        if ((spinalInfectionLikely || infectionWithDeficit) && history.GadoliniumContraindication == Presence.Absent && (patient.Pregnant == Presence.Absent || patient.Sex == Sex.Male)) // workup.infection-contrast
        {
            met2 |= 1UL << 29;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Urgent);
        }

        if ((spinalInfectionLikely || infectionWithDeficit) && (raisedTemperatureOrFever || history.IntravenousDrugUse == Presence.Present || history.RecentInfection == Presence.Present)) // workup.infection-cultures
        {
            met2 |= 1UL << 30;
            Advise(Urgency.Urgent);
        }

        if (spinalInfectionLikely) // workup.infection-likely
        {
            met2 |= 1UL << 31;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Urgent);
        }

        if (spinalInfectionSuspected && spinalTenderness) // workup.infection-tenderness
        {
            met2 |= 1UL << 32;
            Advise(Urgency.Soon);
        }

        if (infectionWithDeficit) // workup.infection-with-deficit
        {
            met2 |= 1UL << 33;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Emergency);
        }

    }

    private void Malignancy2()
    {
        if (spinalMalignancySuspected) // malignancy.safety-net
        {
            met0 |= 1UL << 52;
        }

        if (spinalMalignancySuspected) // workup.malignancy
        {
            met2 |= 1UL << 34;
            Advise(Urgency.Soon);
        }

        if (spinalMalignancyLikely && history.Cancer == Presence.Present) // workup.malignancy-history-of-cancer
        {
            met2 |= 1UL << 35;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Urgent);
        }

        if (spinalMalignancySuspected && tests.Esr >= 20m) // workup.malignancy-raised-sedimentation-rate
        {
            met2 |= 1UL << 36;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Soon);
        }

        if (spinalMalignancyLikely && history.Cancer == Presence.Present && presentation.ThoracicPain == Presence.Present) // workup.malignancy-thoracic-pain
        {
            met2 |= 1UL << 37;
            mriWholeSpineRecommended = true;
            Advise(Urgency.Urgent);
        }

    }

    private void NonspecificBackPain2()
    {
        if (IsNonspecific) // nonspecific.cause-seldom-found
        {
            met1 |= 1UL << 20;
        }

        if (IsNonspecific) // nonspecific.course
        {
            met1 |= 1UL << 21;
        }

        if (IsNonspecific) // nonspecific.recurrence
        {
            met1 |= 1UL << 27;
        }

    }

    private void ReassessmentAndSafetyNetting2()
    {
        if (anythingSuspected) // follow-up.specific
        {
            met0 |= 1UL << 19;
            Advise(Urgency.Routine);
        }

        if (nerveRootIrritationSuspected) // nerve-root.reassessment
        {
            met1 |= 1UL << 12;
            Advise(Urgency.Routine);
        }

        if (IsNonspecific) // nonspecific.reassessment
        {
            met1 |= 1UL << 26;
            Advise(Urgency.Routine);
        }

        if (IsNonspecific) // nonspecific.safety-net
        {
            met1 |= 1UL << 28;
        }

        if (spinalStenosisSuspected) // stenosis.reassessment
        {
            met2 |= 1UL << 3;
            Advise(Urgency.Routine);
        }

        if (spinalStenosisSuspected) // stenosis.safety-net
        {
            met2 |= 1UL << 4;
        }

    }

    private void RiskFactors2()
    {
        if (IsNonspecific && (ageAtOnset.Low >= 30m && ageAtOnset.High <= 55m)) // risk-factors.age-at-onset
        {
            met1 |= 1UL << 46;
        }

        if (IsNonspecific && (patient.Age >= 55m && patient.Age <= 64m)) // risk-factors.age-of-peak
        {
            met1 |= 1UL << 47;
        }

        if (IsNonspecific && (history.LackOfExercise == Presence.Present || moreWeightThanHealthy || history.ImproperLifting == Presence.Present || history.Overexertion == Presence.Present)) // risk-factors.changeable
        {
            met1 |= 1UL << 48;
        }

    }

    private void VascularCauses2()
    {
        if (abdominalAorticAneurysmSuspected && examination.PulsatileMass == Presence.Absent) // vascular.no-mass-felt
        {
            met2 |= 1UL << 8;
        }

        if (abdominalAorticAneurysmSuspected && aneurysmThatMayBeLeaking) // workup.aneurysm
        {
            met2 |= 1UL << 16;
            Advise(Urgency.Emergency);
        }

        if (aorticDissectionSuspected) // workup.dissection
        {
            met2 |= 1UL << 21;
            Advise(Urgency.Emergency);
        }

    }

    private void VisceralCauses2()
    {
        if (visceralDiseaseSuspected) // workup.visceral
        {
            met2 |= 1UL << 38;
            Advise(Urgency.Soon);
        }

        if (visceralDiseaseSuspected && raisedTemperatureOrFever) // workup.visceral-with-fever
        {
            met2 |= 1UL << 39;
            Advise(Urgency.Urgent);
        }

    }

    private void WorkUpTiming2()
    {
        if (nerveRootIrritationSuspected && history.ConservativeCare == Presence.Present && history.InterventionCandidate == Presence.Present) // nerve-root.persistent-after-conservative-care
        {
            met1 |= 1UL << 10;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Routine);
        }

        if (nerveRootIrritationSuspected && presentation.SymptomDuration > 30m && history.InterventionCandidate == Presence.Present) // nerve-root.persistent-for-a-month
        {
            met1 |= 1UL << 11;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Routine);
        }

        if (spinalStenosisSuspected && history.ConservativeCare == Presence.Present && history.InterventionCandidate == Presence.Present) // stenosis.persistent-after-conservative-care
        {
            met2 |= 1UL << 1;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Routine);
        }

        if (spinalStenosisSuspected && presentation.SymptomDuration > 30m && history.InterventionCandidate == Presence.Present) // stenosis.persistent-for-a-month
        {
            met2 |= 1UL << 2;
            mriLumbarSpineRecommended = true;
            Advise(Urgency.Routine);
        }

    }

    private void ImagingChoices3()
    {
        if (history.GadoliniumContraindication == Presence.Present && (mriLumbarSpineRecommended || mriWholeSpineRecommended)) // imaging.gadolinium-contraindicated
        {
            met0 |= 1UL << 33;
        }

        if (history.MriContraindication == Presence.Present && (mriLumbarSpineRecommended || mriWholeSpineRecommended)) // imaging.mri-contraindicated-limits
        {
            met0 |= 1UL << 34;
        }

        if (patient.Pregnant == Presence.Present && (ctLumbarSpineRecommended || false)) // imaging.pregnancy-ct
        {
            met0 |= 1UL << 37;
        }

        if (patient.Pregnant == Presence.Present && (mriLumbarSpineRecommended || mriWholeSpineRecommended)) // imaging.pregnancy-gadolinium
        {
            met0 |= 1UL << 38;
        }

        if (patient.Pregnant == Presence.Present && pelvicRadiographRecommended) // imaging.pregnancy-pelvic-radiograph
        {
            met0 |= 1UL << 39;
        }

        if (history.LumbarSurgery == Presence.Present && (mriLumbarSpineRecommended || mriWholeSpineRecommended)) // imaging.previous-lumbar-surgery
        {
            met0 |= 1UL << 42;
        }

    }
}
