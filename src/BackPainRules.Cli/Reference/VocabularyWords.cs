using System.Globalization;

namespace BackPainRules.Cli.Reference;

/// <summary>What people and programs are told of a term or an outcome.</summary>
internal static class VocabularyWords
{
    /// <summary>What can be recorded.</summary>
    public static string Takes(Term term) => term switch
    {
        Quantity quantity => $"{Number(quantity.Minimum)} to {Number(quantity.Maximum)} {quantity.Unit}",
        Choice choice => string.Join(" | ", choice.Values),
        _ => "present | absent",
    };

    public static string TypeOf(Term term) => term switch
    {
        Quantity => "quantity",
        Choice => "choice",
        _ => "finding",
    };

    /// <summary>What the term is for; nothing where it only gives context.</summary>
    public static IEnumerable<string> Roles(Term term)
    {
        if (term.Roles.HasFlag(TermRoles.RedFlag)) yield return "red flag";
        if (term.IsScreening) yield return "screening";
        if (term.Roles.HasFlag(TermRoles.Nonorganic)) yield return "nonorganic";
    }

    public static string KindOf(Outcome outcome) => outcome switch
    {
        Condition => "condition",
        Investigation => "investigation",
        Mechanism => "mechanism",
        _ => "contributor",
    };

    /// <summary>The group of an investigation, the category of a condition.</summary>
    public static string GroupOf(Outcome outcome) => outcome switch
    {
        Condition { Category: Category.SpecificCause } => "specific cause",
        Condition => "radiculopathy or stenosis",
        Investigation investigation => investigation.Group,
        _ => "",
    };

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
