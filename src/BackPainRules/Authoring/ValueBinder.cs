namespace BackPainRules.Authoring;

/// <summary>Holds words and numbers against what the vocabulary allows.</summary>
internal sealed class ValueBinder(Phrasebook phrasebook, Diagnostics diagnostics)
{
    private static readonly string[] joints = [" and ", " or "];

    /// <summary>The term that a phrase names, if it is of the type that its use asks for.</summary>
    public T? Term<T>(Phrase subject, SourceSpan? misfit = null) where T : Term
    {
        if (phrasebook.Term(subject.Text) is not { } term)
        {
            if (ForbiddenWords.In(subject.Text) is { } word)
            {
                diagnostics.Add("BPR020", subject.Span with { Length = word.Length }, ForbiddenWords.Message(word), ForbiddenWords.Help);
                return null;
            }

            if (phrasebook.Outcome<Outcome>(subject.Text) is { } outcome)
            {
                diagnostics.Add("BPR004", subject.Span, $"'{subject.Text}' is {Kind(outcome)}, not something that is recorded of a patient", outcome switch
                {
                    Condition => $"write '{subject.Text} is suspected', or 'is likely'",
                    Investigation => $"write '{subject.Text} is recommended'",
                    _ => "ask for what it is concluded from",
                });
                return null;
            }

            var nearest = Spelling.Nearest(subject.Text, phrasebook.Labels<T>()) ?? Spelling.Nearest(subject.Text, phrasebook.Labels<Term>()) ?? Inside(subject.Text, phrasebook.Labels<T>());
            diagnostics.Add("BPR002", subject.Span, $"'{subject.Text}' is not in the vocabulary",
                joints.Any(joint => FirstOf(subject.Text, joint) is { } first && phrasebook.Term(first) is not null) ? "ask one thing at a time: write 'all of' or 'any of', and a list below it"
                : nearest is not null ? $"did you mean '{nearest}'?"
                : "'backpain terms' lists what can be recorded");
            return null;
        }

        if (term is T asked) return asked;
        diagnostics.Add("BPR004", misfit ?? subject.Span, term switch
        {
            Finding => $"'{term.Label}' is a finding, so it is present or absent",
            Quantity quantity => $"'{term.Label}' is a quantity, so it is compared with a number ({quantity.WithUnit($"{Numbers.Print(quantity.Minimum)} to {Numbers.Print(quantity.Maximum)}")})",
            _ => $"'{term.Label}' is a choice, so it is {Or(((Choice)term).Values)}",
        }, term switch
        {
            Finding => $"write '{term.Label} is present' or '{term.Label} is absent'",
            Quantity quantity => $"write for example '{term.Label} is more than {quantity.WithUnit(Numbers.Print(Middle(quantity)))}'; there are 'less than', 'at most', 'at least', 'more than' and 'between'",
            _ => $"write '{term.Label} is {((Choice)term).Values[0]}'",
        });
        return null;
    }

    /// <summary>The outcome that a phrase names.</summary>
    public T? Outcome<T>(Phrase phrase, string kind) where T : Outcome
    {
        if (phrasebook.Outcome<T>(phrase.Text) is { } outcome) return outcome;
        diagnostics.Add("BPR003", phrase.Span, $"'{phrase.Text}' is not {kind}",
            FirstOf(phrase.Text, " and ") is { } first && phrasebook.Outcome<T>(first) is not null ? "begin a new line with 'and' for each further conclusion"
            : phrasebook.Outcome<Outcome>(phrase.Text) is { } other ? $"it is {Kind(other)}{(Verb(other) is { } verb ? $", which a rule concludes with '{verb}'" : "")}"
            : phrasebook.Term(phrase.Text) is not null ? "it is recorded of a patient, not concluded"
            : (Spelling.Nearest(phrase.Text, phrasebook.Phrases<T>()) ?? Inside(phrase.Text, phrasebook.Phrases<T>())) is { } nearest ? $"did you mean '{nearest}'?"
            : "'backpain terms' lists what can be concluded");
        return null;
    }

    /// <summary>Whether the value is one that the choice has.</summary>
    public string? Value(Choice choice, Phrase value)
    {
        if (choice.Values.FirstOrDefault(value.Is) is { } known) return known;
        diagnostics.Add("BPR019", value.Span, $"'{value.Text}' is not a value of '{choice.Label}'", $"it is {Or(choice.Values)}");
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

    internal static string Singular(string unit)
    {
        var space = unit.IndexOf(' ');
        var first = space < 0 ? unit : unit.Substring(0, space);
        return first.TrimEnd('s') + unit.Substring(first.Length);
    }

    private static string Convert(Quantity quantity, NumberSyntax number, Phrase unit) => (quantity.Unit, unit.Text.ToLowerInvariant()) switch
    {
        ("score", _) => "write the number alone",
        ("days", "week" or "weeks") => $"{Numbers.Print(number.Value)} {unit.Text} are {Numbers.Print(number.Value * 7)} days",
        ("minutes", "hour" or "hours") when number.Value < 1000000 => $"{Numbers.Print(number.Value)} {unit.Text} are {Numbers.Print(number.Value * 60)} minutes",
        ("degrees Celsius", "c" or "\u00b0c" or "\u00b0" or "degrees" or "celsius") => $"write {quantity.WithUnit(Numbers.Print(number.Value))}",
        _ => $"give the number in {quantity.Unit}",
    };

    /// <summary>A number that a quantity can have, to show in an example.</summary>
    public static decimal Middle(Quantity quantity) => decimal.Truncate((quantity.Minimum + quantity.Maximum) / 2);

    /// <summary>The words with commas between them, and "or" before the last.</summary>
    public static string Or(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Join("", all) : $"{string.Join(", ", all.Take(all.Count - 1))} or {all[all.Count - 1]}";
    }

    /// <summary>The longest candidate all of whose words were written, or null: 'fever' in 'high fever'.</summary>
    private static string? Inside(string written, IEnumerable<string> candidates)
    {
        if (written.Length > 100) return null;
        var words = new HashSet<string>(written.Split(' '), StringComparer.OrdinalIgnoreCase);
        return candidates.Where(candidate => words.IsSupersetOf(candidate.Split(' '))).OrderByDescending(candidate => candidate.Length).FirstOrDefault();
    }

    /// <summary>What stands before the first of these words, or null.</summary>
    private static string? FirstOf(string phrase, string joint)
    {
        var at = phrase.IndexOf(joint, StringComparison.OrdinalIgnoreCase);
        return at > 0 ? phrase.Substring(0, at) : null;
    }

    private static string? Verb(Outcome outcome) => outcome switch
    {
        Condition => "suspect",
        Investigation => "recommend",
        Mechanism { IsUnknown: false } => "mechanism",
        Contributor => "contributor",
        _ => null,
    };

    private static string Kind(Outcome outcome) => outcome switch
    {
        Condition => "a condition",
        Investigation { Group: "referral" } => "a referral",
        Investigation { Group: "follow-up" } => "a follow-up",
        Investigation => "an investigation",
        Mechanism => "a mechanism",
        _ => "a contributor",
    };
}
