namespace BackPainRules.Fhir.Terminology;

/// <summary>Holds bindings to a vocabulary: whatever they mean has to be there, or in the vocabulary of the library, of which a knowledge base may use a part.</summary>
internal static class BindingCheck
{
    public static void Against(Vocabulary vocabulary, FhirBindings bindings)
    {
        var mistakes = bindings.Rows.Where(row => !IsKnown(vocabulary, row) && !IsKnown(Vocabulary.BuiltIn, row))
            .Select(row => $"{BindingTable.Place("bindings", row, 3)}: '{row.Means}' is not in the vocabulary; a row of kind {row.Kind} expects {Expected(row.Kind)}").ToList();
        if (mistakes.Count > 0) throw new FhirBindingsException(mistakes);
    }

    private static bool IsKnown(Vocabulary vocabulary, BindingRow row) => row.Kind switch
    {
        "term" => vocabulary.FindTerm(row.Means) is not null || row.Means is "weight" or "height",
        "ask" => vocabulary.FindTerm(row.Means) is not null && vocabulary.FindTerm(row.How.Split(' ')[0]) is not null,
        "current" => vocabulary.FindTerm(row.Means) is not null || vocabulary.Terms.Any(term => term.Part == row.Means),
        "diagnosis" => vocabulary.FindOutcome(row.Means) is Condition,
        "order" => vocabulary.FindOutcome(row.Means) is Investigation,
        "complaint" => vocabulary.FindTerm(row.Means) is Finding || vocabulary.FindOutcome(row.Means) is Condition,
        "unit" => vocabulary.FindTerm(row.Means) is Quantity || row.Means is "kg" or "m" || vocabulary.Terms.OfType<Quantity>().Any(quantity => quantity.Unit == row.Means),
        _ => true,
    };

    private static string Expected(string kind) => kind switch
    {
        "term" => "the id of a term",
        "ask" => "the ids of two terms",
        "current" => "the id of a term or a part of the encounter",
        "diagnosis" => "the id of a condition",
        "order" => "the id of an investigation",
        "complaint" => "the id of a finding or of a condition",
        _ => "the id of a quantity or a unit of the vocabulary",
    };
}
