namespace BackPainRules.Fhir;

/// <summary>Whether a record speaks of back pain at all: whether there is reason to speak to a clinician about it who did not ask.</summary>
/// <remarks>No finding, and nothing that an assessment rests on: an assessment takes it that the patient has back pain.</remarks>
public enum BackPainMention
{
    /// <summary>It cannot be told: problems and diagnoses did not come, not all of them, the JSON was damaged, or they came as text, in codes of a system that the bindings do not know, or in words for the back beside a code that is not bound.</summary>
    CannotTell,

    /// <summary>A finding of the back is on record and current, a problem of the back was recorded or began within twelve weeks or at no known time, or somebody has answered the questionnaire about it.</summary>
    OnRecord,

    /// <summary>Problems and diagnoses came, those of the last twelve weeks with codes of known systems, and neither a code nor a word of them is of the back. A code of back pain that is neither bound nor named in words is not recognized; older pain is chronic, and not what is asked about.</summary>
    NotOnRecord,
}
