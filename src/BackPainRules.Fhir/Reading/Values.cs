using System.Globalization;
using BackPainRules.Fhir.Terminology;

namespace BackPainRules.Fhir.Reading;

/// <summary>Reads the value of an observation or an answer into what it says of a term.</summary>
internal static class Values
{
    private static readonly string[] members =
        ["valueBoolean", "valueCodeableConcept", "valueCoding", "valueQuantity", "valueInteger", "valueDecimal", "valueString", "valueRange", "valueRatio", "valueSampledData", "valueTime", "valueDateTime", "valueDate", "valuePeriod"];

    public static Node? ValueOf(Node holder) => members.Select(member => holder[member]).FirstOrDefault(value => value is not null);

    /// <summary>Enters what the value says of the term, or why it says nothing that can be used.</summary>
    public static void Enter(Ledger ledger, Meaning meaning, Node value, Saying saying)
    {
        switch (meaning.Term)
        {
            case Finding finding: EnterFinding(ledger, finding, meaning, value, saying); break;
            case Quantity quantity: EnterQuantity(ledger, quantity, meaning, value, saying); break;
            case Choice choice: EnterChoice(ledger, choice, value, saying); break;
            default: EnterMeasure(ledger, meaning.Id, value, saying); break;
        }
    }

    /// <summary>present, absent or unknown, where the codes of the concept or coding say so; null where they say something else.</summary>
    public static string? AnswerOf(Ledger ledger, Node value)
    {
        var codings = value.Has("coding") ? value.Each("coding") : [value];
        var answers = codings.SelectMany(coding => Answers(ledger, coding)).Distinct().ToList();
        return answers.Contains("present") ? "present" : answers.FirstOrDefault();
    }

    public static void Nothing(Ledger ledger, Term term, UnknownReason reason, string why, Saying saying) =>
        ledger.Statements.Add(new NothingKnown(term, reason, why, saying.Item.Source(saying.At, saying.When), saying.When));

    private static IEnumerable<string> Answers(Ledger ledger, Node coding)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        if (system == ledger.Bindings.AnswerSystem)
            return code switch { "yes" => ["present"], "no" => ["absent"], "unknown" => ["unknown"], _ => [] };
        return ledger.Bindings.Find("answer", system, code).Select(rule => rule.Means);
    }

    private static void EnterFinding(Ledger ledger, Finding finding, Meaning meaning, Node value, Saying saying)
    {
        if (meaning.Rule.Fit == Fit.Broader)
        {
            Sayings.Broader(ledger, finding, meaning, saying);
            return;
        }

        switch (value.Bool is { } told ? (told ? "present" : "absent") : value.Text switch { "true" => "present", "false" => "malformed", _ => AnswerOf(ledger, value) })
        {
            case "present": Sayings.State(ledger, finding, true, meaning, saying); break;
            case "absent": Sayings.State(ledger, finding, false, meaning, saying); break;
            case "malformed": Sayings.State(ledger, finding, false, meaning, saying with { Doubt = "the value is text where true or false belongs" }); break;
            case "unknown": Nothing(ledger, finding, UnknownReason.AskedUnknown, "asked, and not known", saying); break;
            default: Nothing(ledger, finding, UnknownReason.Unparseable, "the value is neither yes nor no by any code that is bound; text is not interpreted", saying); break;
        }
    }

    private static void EnterQuantity(Ledger ledger, Quantity quantity, Meaning meaning, Node value, Saying saying)
    {
        if (meaning.Rule.Fit == Fit.Broader)
        {
            Sayings.Broader(ledger, quantity, meaning, saying);
            return;
        }

        var isPlain = value.Json.ValueKind is System.Text.Json.JsonValueKind.Number or System.Text.Json.JsonValueKind.String;
        if (AnswerOf(ledger, value) == "unknown")
            Nothing(ledger, quantity, UnknownReason.AskedUnknown, "asked, and not known", saying);
        else if ((isPlain ? value.Number : value["value"]?.Number) is not { } number)
            Nothing(ledger, quantity, UnknownReason.Unparseable, "the value is no number", saying);
        else if (isPlain && !meaning.IsOwn && quantity.Unit != "score")
            Nothing(ledger, quantity, UnknownReason.UnitUnknown, $"{Print(number)} without a unit", saying);
        else if ((isPlain ? Units.Own : Units.Find(ledger.Bindings, quantity.Id, quantity.Unit, value)) is not { } conversion)
            Nothing(ledger, quantity, UnknownReason.UnitUnknown, $"{Print(number)} {Units.Spoken(value)} cannot be brought to {quantity.Unit}", saying);
        else if (conversion.Apply(number) is not { } converted || converted < quantity.Minimum || converted > quantity.Maximum)
            Nothing(ledger, quantity, UnknownReason.OutOfRange, $"{Print(number)} {(isPlain ? quantity.Unit : Units.Spoken(value))} is not between {Print(quantity.Minimum)} and {Print(quantity.Maximum)} {quantity.Unit}", saying);
        else
            ledger.Statements.Add(new QuantityStatement(quantity, Units.Compared(value, converted, quantity), saying.Item.Source(saying.At, saying.When), saying.When)
            {
                Doubt = saying.Item.Doubt ?? saying.Doubt,
                Encounter = saying.Item.Encounter,
                Remarks = conversion.IsIdentity ? [] : [$"converted from {Print(number)} {Units.Spoken(value)}"],
            });
    }

    private static void EnterChoice(Ledger ledger, Choice choice, Node value, Saying saying)
    {
        var codings = value.Has("coding") ? value.Each("coding") : [value];
        var codes = codings.Where(coding => coding.TextOf("system") == ledger.Bindings.AnswerSystem).Select(coding => coding.TextOf("code")).Append(value.Text);
        if (codes.FirstOrDefault(code => code is not null && choice.Values.Contains(code)) is { } chosen)
            ledger.Statements.Add(new ChoiceStatement(choice, chosen, saying.Item.Source(saying.At, saying.When), saying.When) { Doubt = saying.Item.Doubt ?? saying.Doubt });
        else if (AnswerOf(ledger, value) == "unknown")
            Nothing(ledger, choice, UnknownReason.AskedUnknown, "asked, and not known", saying);
        else
            Nothing(ledger, choice, UnknownReason.Unparseable, $"the value is none of {string.Join(", ", choice.Values)}", saying);
    }

    private static void EnterMeasure(Ledger ledger, string kind, Node value, Saying saying)
    {
        if (value["value"]?.Number is { } number && Units.Find(ledger.Bindings, kind, kind == "weight" ? "kg" : "m", value) is { } conversion && conversion.Apply(number) is > 0 and { } converted)
            ledger.Measures.Add((kind, converted, saying.When, saying.Item.Source(saying.At, saying.When)));
        else
            ledger.Ignore(saying.Item, IgnoredReason.Unparseable, $"the {kind} has no number with a unit that is known", saying.At);
    }

    public static string Print(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);
}
