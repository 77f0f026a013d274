using System.Diagnostics;
using System.Text.Json;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>What rules ask and examples give, as JSON.</summary>
internal sealed class CriterionJson(CanonicalWords words)
{
    /// <summary>The member for each comparison of the language.</summary>
    public static readonly IReadOnlyDictionary<string, string> Comparisons = new Dictionary<string, string>
    {
        ["less than"] = "lessThan",
        ["at most"] = "atMost",
        ["at least"] = "atLeast",
        ["more than"] = "moreThan",
        ["between"] = "between",
    };

    public void Write(Utf8JsonWriter writer, string member, CriterionSyntax criterion)
    {
        writer.WritePropertyName(member);
        Write(writer, criterion);
    }

    public void Write(Utf8JsonWriter writer, string member, IReadOnlyList<CriterionSyntax> criteria)
    {
        writer.WriteStartArray(member);
        foreach (var criterion in criteria) Write(writer, criterion);
        writer.WriteEndArray();
    }

    public void Write(Utf8JsonWriter writer, string subject, PredicateSyntax predicate)
    {
        switch (predicate)
        {
            case PredicateSyntax.Word(var word):
                writer.WriteString("is", words.Predicate(subject, word.Text));
                break;
            case PredicateSyntax.Number(var value, var unit):
                Number(writer, "value", value.Value);
                Unit(subject, value.Value, unit);
                break;
            case PredicateSyntax.Comparison { High: { } high } between:
                writer.WriteStartArray("between");
                writer.WriteRawValue(Numbers.Print(between.Low.Value));
                writer.WriteRawValue(Numbers.Print(high.Value));
                writer.WriteEndArray();
                Unit(subject, high.Value, between.Unit);
                break;
            case PredicateSyntax.Comparison comparison:
                Number(writer, Comparisons[comparison.Operator], comparison.Low.Value);
                Unit(subject, comparison.Low.Value, comparison.Unit);
                break;
            default:
                throw new UnreachableException();
        }

        void Unit(string of, decimal number, Phrase? unit)
        {
            if (unit is not null) writer.WriteString("unit", words.Amount(of, number, unit.Text)[(Numbers.Print(number).Length + 1)..]);
        }
    }

    public static void Number(Utf8JsonWriter writer, string member, decimal number)
    {
        writer.WritePropertyName(member);
        writer.WriteRawValue(Numbers.Print(number));
    }

    private void Write(Utf8JsonWriter writer, CriterionSyntax criterion)
    {
        writer.WriteStartObject();
        switch (criterion)
        {
            case CriterionSyntax.Statement(var subject, var predicate):
                writer.WriteString("subject", predicate is PredicateSyntax.Word(var word) ? words.Subject(subject.Text, word.Text) : words.Term(subject.Text));
                Write(writer, subject.Text, predicate);
                break;
            case CriterionSyntax.Group { Count: null } all:
                Write(writer, "allOf", all.Members);
                break;
            case CriterionSyntax.Group { Count: 1 } any:
                Write(writer, "anyOf", any.Members);
                break;
            case CriterionSyntax.Group group:
                writer.WriteNumber("atLeast", group.Count!.Value);
                Write(writer, "of", group.Members);
                break;
            default:
                throw new UnreachableException();
        }

        writer.WriteEndObject();
    }
}
