namespace BackPainRules.Explanation;

/// <summary>Writes an assessment for a clinician.</summary>
public static class AssessmentText
{
    /// <summary>The text.</summary>
    public static string Write(Assessment assessment) => assessment.ToJson();
}
