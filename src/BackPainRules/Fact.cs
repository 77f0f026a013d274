namespace BackPainRules;

/// <summary>Something recorded in the encounter that made a criterion true.</summary>
/// <param name="Term">What was recorded.</param>
/// <param name="Value">What it is: present, absent, a number, or a value of a choice.</param>
/// <param name="Criterion">What was asked of it, in the words of the language, threshold included.</param>
public sealed record Fact(Term Term, string Value, string Criterion)
{
    /// <summary>The value with the unit of a quantity.</summary>
    public override string ToString() => $"{Term.Label} {(Term is Quantity quantity ? quantity.WithUnit(Value) : Value)}";
}
