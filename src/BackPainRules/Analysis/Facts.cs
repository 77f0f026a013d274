using System.Diagnostics;

namespace BackPainRules.Analysis;

/// <summary>Patients in the words of an example's given.</summary>
internal static class Facts
{
    /// <summary>What is recorded, as facts.</summary>
    public static string Of(Encounter patient, Vocabulary vocabulary)
    {
        List<string> facts = [.. vocabulary.Terms.Where(patient.Knows).Select(term => Of(patient, term))];
        return facts.Count == 0 ? "one of whom nothing is recorded" : string.Join(", ", facts);
    }

    private static string Of(Encounter patient, Term term) => term switch
    {
        Finding finding => $"{term.Label} is {Words.Of(patient[finding])}",
        Quantity quantity => $"{term.Label} is {quantity.WithUnit(Numbers.Print(patient[quantity]!.Value.Low))}",
        Choice choice => $"{term.Label} is {patient[choice]}",
        _ => throw new UnreachableException(),
    };
}
