namespace BackPainRules;

/// <summary>Assesses encounters. Safe for all threads.</summary>
public interface IBackPainAssessor
{
    /// <summary>Applies every rule to what is known, and says what is still worth asking.</summary>
    Assessment Assess(Encounter encounter);
}
