using System.Runtime.CompilerServices;

namespace BackPainRules.Tests.Explanation;

/// <summary>Assessments to read: the encounters of <c>samples/</c>, and a few odd ones.</summary>
internal static class Samples
{
    /// <summary>Several emergencies at once, nothing that may be done without a thought, and an id that tries to be markup.</summary>
    public const string PregnantWithMriContraindication = """
        { "id": "<script>alert(1)</script> ](javascript:alert(2)) `code` \u001b[31m\n# heading",
          "patient": { "age": 30, "sex": "female", "pregnant": "present" },
          "presentation": { "saddleAnesthesia": "present", "fever": "present", "bilateralLegSymptoms": "present", "symptomDuration": 1 },
          "history": { "mriContraindication": "present", "significantTrauma": "present", "intravenousDrugUse": "present" } }
        """;

    public static Assessment Assess(string json) => BackPainAssessor.Default.Assess(Encounter.Parse(json));

    public static Assessment Read(string name) => Assess(File.ReadAllText(Path.Combine(Folder(), name + ".json")));

    /// <summary>With the hash masked: it changes with every word of the knowledge, and nobody reads it.</summary>
    public static string Masked(this string text, Assessment assessment) => text.Replace(assessment.Knowledge.Sha256[..12], "············");

    /// <summary>All of it on one line, so that it does not matter where lines break.</summary>
    public static string OnOneLine(this string text) => string.Join(" ", text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "samples", "encounters");
}
