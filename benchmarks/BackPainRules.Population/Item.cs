using System.Globalization;

namespace BackPainRules.Population;

/// <summary>What the tables ask of a patient: <c>presentation.legPain</c>, <c>patient.sex=female</c>, <c>patient.age>=70</c>.</summary>
/// <remarks>Nothing here is three-valued: what is not recorded is read as "no", as the baselines and most rules of thumb do.</remarks>
internal sealed record Item(Term Term, string Relation, string Value)
{
    private static readonly string[] relations = [">=", "<", ">", "="];

    public static Item Parse(string text)
    {
        var relation = relations.FirstOrDefault(candidate => text.Contains(candidate, StringComparison.Ordinal)) ?? "";
        var parts = relation.Length == 0 ? [text, ""] : text.Split(relation);
        return new(Vocabulary.BuiltIn.FindTerm(parts[0].Trim()) ?? throw new FormatException($"'{text}' names no term"), relation, parts[1].Trim());
    }

    public bool Holds(object? value) => value switch
    {
        Presence presence => presence == Presence.Present,
        string choice => choice == Value,
        decimal number => Relation switch
        {
            ">=" => number >= Bound,
            ">" => number > Bound,
            "<" => number < Bound,
            _ => throw new FormatException(ToString()),
        },
        _ => false,
    };

    private decimal Bound => decimal.Parse(Value, CultureInfo.InvariantCulture);
}
