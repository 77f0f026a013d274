using System.Diagnostics;
using System.Globalization;

namespace BackPainRules.Benchmarks.Floor;

/// <summary>A criterion as a programmer would write it over the typed encounter. What compiles as C# is also what Microsoft RulesEngine parses.</summary>
/// <param name="reference">How to write what other rules and definitions have decided.</param>
internal sealed class CriterionText(Func<Criterion, string> reference)
{
    public string Of(Criterion criterion) => criterion switch
    {
        Criterion.IsPresent(var finding) => $"{Member(finding)} == Presence.Present",
        Criterion.IsAbsent(var finding) => $"{Member(finding)} == Presence.Absent",
        Criterion.Is(var choice, var value) => $"{Member(choice)} == {Capital(choice.Name)}.{Capital(value)}",
        Criterion.Within({ Id: Terms.Patient.AgeAtOnset }, var range) => Compare("ageAtOnset.Low", "ageAtOnset.High", range),
        Criterion.Within(var quantity, var range) => Compare(Member(quantity), Member(quantity), range),
        Criterion.AtLeast(_, { Count: 1 } members) => Of(members[0]),
        Criterion.AtLeast(1, var members) => string.Join(" || ", members.Select(InParentheses)),
        Criterion.AtLeast(var count, var members) when count == members.Count => string.Join(" && ", members.Select(InParentheses)),
        Criterion.AtLeast(var count, var members) => $"{string.Join(" + ", members.Select(member => $"({InParentheses(member)} ? 1 : 0)"))} >= {count}",
        _ => reference(criterion),
    };

    /// <summary>A term as a member of its part of the encounter.</summary>
    public static string Member(Term term) => $"{term.Part}.{Capital(term.Name)}";

    /// <summary>That every one of these terms is recorded.</summary>
    public static string AreKnown(IEnumerable<Term> terms) =>
        string.Join(" && ", terms.Select(term => Member(term) + (term is Finding ? " != Presence.Unknown" : " != null")));

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private string InParentheses(Criterion criterion) => Of(criterion) is var text && (text.Contains("&&") || text.Contains("||") || text.Contains('+')) ? $"({text})" : text;

    /// <summary>A range holds for an interval where it holds at both ends.</summary>
    private static string Compare(string low, string high, ValueRange range) => range switch
    {
        { Minimum: { } least, Maximum: { } most } => $"{low} {Above(range)} {Print(least)} && {high} {Below(range)} {Print(most)}",
        { Minimum: { } least } => $"{low} {Above(range)} {Print(least)}",
        { Maximum: { } most } => $"{high} {Below(range)} {Print(most)}",
        _ => throw new UnreachableException(),
    };

    private static string Above(ValueRange range) => range.MinimumIncluded ? ">=" : ">";

    private static string Below(ValueRange range) => range.MaximumIncluded ? "<=" : "<";

    private static string Print(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";
}
