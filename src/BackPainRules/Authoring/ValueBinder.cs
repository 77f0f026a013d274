namespace BackPainRules.Authoring;

/// <summary>Holds words and numbers against what the vocabulary allows.</summary>
internal sealed class ValueBinder(Phrasebook phrasebook, Diagnostics diagnostics)
{
    /// <summary>The term that a phrase names, if it is of the type that its use asks for.</summary>
    public T? Term<T>(Phrase subject) where T : Term
    {
        if (phrasebook.Term(subject.Text) is not { } term)
        {
            if (ForbiddenWords.In(subject.Text) is { } word)
            {
                diagnostics.Add("BPR020", subject.Span with { Length = word.Length }, ForbiddenWords.Message(word), ForbiddenWords.Help);
                return null;
            }

            var nearest = Spelling.Nearest(subject.Text, phrasebook.Labels<T>()) ?? Spelling.Nearest(subject.Text, phrasebook.Labels<Term>());
            diagnostics.Add("BPR002", subject.Span, $"'{subject.Text}' is not in the vocabulary", nearest is null ? "'backpain terms' lists what can be asked" : $"did you mean '{nearest}'?");
            return null;
        }

        if (term is T asked) return asked;
        diagnostics.Add("BPR004", subject.Span, term switch
        {
            Finding => $"'{term.Label}' is a finding, so it is present or absent",
            Quantity quantity => $"'{term.Label}' is a quantity, so it is compared with a number ({quantity.WithUnit($"{Numbers.Print(quantity.Minimum)} to {Numbers.Print(quantity.Maximum)}")})",
            _ => $"'{term.Label}' is a choice, so it is {string.Join(" or ", ((Choice)term).Values)}",
        }, term switch
        {
            Finding => $"write '{term.Label} is present' or '{term.Label} is absent'",
            Quantity quantity => $"write for example '{term.Label} is more than {quantity.WithUnit(Numbers.Print(decimal.Truncate((quantity.Minimum + quantity.Maximum) / 2)))}'",
            _ => $"write '{term.Label} is {((Choice)term).Values[0]}'",
        });
        return null;
    }

    /// <summary>The outcome that a phrase names.</summary>
    public T? Outcome<T>(Phrase phrase, string kind) where T : Outcome
    {
        if (phrasebook.Outcome<T>(phrase.Text) is { } outcome) return outcome;
        diagnostics.Add("BPR003", phrase.Span, $"'{phrase.Text}' is not {kind}",
            Spelling.Nearest(phrase.Text, phrasebook.Phrases<T>()) is { } nearest ? $"did you mean '{nearest}'?" : "'backpain terms' lists what can be concluded");
        return null;
    }

    /// <summary>Whether the value is one that the choice has.</summary>
    public string? Value(Choice choice, Phrase value)
    {
        if (choice.Values.FirstOrDefault(value.Is) is { } known) return known;
        diagnostics.Add("BPR019", value.Span, $"'{value.Text}' is not a value of '{choice.Label}'", $"it is {string.Join(" or ", choice.Values)}");
        return null;
    }

    /// <summary>Whether the number can be a value of the quantity.</summary>
    public bool InRange(Quantity quantity, NumberSyntax number)
    {
        if (number.Value >= quantity.Minimum && number.Value <= quantity.Maximum) return true;
        diagnostics.Add("BPR006", number.Span,
            $"'{quantity.Label}' cannot be {quantity.WithUnit(Numbers.Print(number.Value))}",
            $"it is recorded from {Numbers.Print(quantity.Minimum)} to {quantity.WithUnit(Numbers.Print(quantity.Maximum))}");
        return false;
    }

    /// <summary>Whether the unit is the one of the quantity. "1 day" is as good as "1 days", and a score needs none.</summary>
    public bool HasUnit(Quantity quantity, NumberSyntax number, Phrase? unit)
    {
        if (unit is null ? quantity.Unit == "score" : unit.Is(quantity.Unit) || unit.Is(Singular(quantity.Unit))) return true;
        if (unit is null)
            diagnostics.Add("BPR005", number.Span, "this number has no unit", $"'{quantity.Label}' is measured in {quantity.Unit}: write {quantity.WithUnit(Numbers.Print(number.Value))}");
        else
            diagnostics.Add("BPR005", unit.Span, quantity.Unit == "score" ? $"'{quantity.Label}' is a score and has no unit" : $"'{quantity.Label}' is measured in {quantity.Unit}, not in {unit.Text}", Convert(quantity, number, unit));
        return false;
    }

    private static string Singular(string unit)
    {
        var space = unit.IndexOf(' ');
        var first = space < 0 ? unit : unit.Substring(0, space);
        return first.TrimEnd('s') + unit.Substring(first.Length);
    }

    private static string Convert(Quantity quantity, NumberSyntax number, Phrase unit) =>
        quantity.Unit == "days" && (unit.Is("weeks") || unit.Is("week"))
            ? $"{Numbers.Print(number.Value)} {unit.Text} are {Numbers.Print(number.Value * 7)} days"
            : $"give the number in {quantity.Unit}";
}
