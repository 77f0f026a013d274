using BackPainRules;

var encounter = new Encounter
{
    Patient = new() { Age = 45 },
    Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present, Fever = Presence.Absent },
};

var assessment = BackPainAssessor.Default.Assess(encounter);

Console.WriteLine(assessment.Classification);           // Specific
Console.WriteLine(assessment.Suspicions[0]);            // cauda equina syndrome, likely
Console.WriteLine(assessment.Recommendations[0]);       // emergency spinal surgical referral, emergency
Console.WriteLine(assessment.Suspicions[0].Because[0]); // the rule, and the facts that made it true
Console.WriteLine(assessment.OpenQuestions[0]);         // what to ask next
