namespace BackPainRules.Authoring;

/// <summary>Looks up what examples give and expect.</summary>
internal sealed class ExampleBinder(
    Phrasebook phrasebook, ValueBinder values, IReadOnlyDictionary<string, ClinicalRule> rules, IReadOnlyDictionary<string, Definition> definitions, Diagnostics diagnostics)
{
    public Example? Bind(ExampleSyntax syntax)
    {
        var before = diagnostics.Count;
        var given = new Dictionary<Term, (object Value, SourceSpan Span)>();
        foreach (var fact in syntax.Facts.Where(fact => fact.Predicate is not null))
            BindFact(fact, given);
        foreach (var others in syntax.Facts.Where(fact => fact.Predicate is null))
            foreach (var finding in Findings(others).Where(finding => !given.ContainsKey(finding)))
                given.Add(finding, (Presence.Absent, syntax.Span));
        var expectations = syntax.Expectations.Select(BindExpectation).OfType<Expectation>().ToList();
        if (diagnostics.Count > before) return null;
        var encounter = new Encounter();
        foreach (var fact in given)
            encounter.Record(fact.Key, fact.Value.Value);
        return new(syntax.Title, syntax.Span, encounter, expectations);
    }

    private IEnumerable<Finding> Findings(FactSyntax others) =>
        (others.Subject.Is(ExampleParser.EveryOther) ? phrasebook.Vocabulary.Terms : phrasebook.Vocabulary.Screening).OfType<Finding>();

    private void BindFact(FactSyntax fact, Dictionary<Term, (object Value, SourceSpan Span)> given)
    {
        if (phrasebook.Term(fact.Subject.Text) is null && Spelling.Nearest(fact.Subject.Text, [ExampleParser.EveryOtherScreening, ExampleParser.EveryOther]) is { } meant)
        {
            diagnostics.Add("BPR002", fact.Subject.Span, $"'{fact.Subject.Text}' is not in the vocabulary", $"did you mean '{meant}'?");
            return;
        }

        if (BindValue(fact.Subject, fact.Predicate!) is not var (term, value)) return;
        if (given.TryGetValue(term, out var first))
            diagnostics.Add("BPR021", fact.Subject.Span, $"'{term.Label}' is given a second time", "keep one of them", new RelatedPlace(first.Span, "the first one"));
        else
            given.Add(term, (value, fact.Subject.Span));
    }

    private (Term Term, object Value)? BindValue(Phrase subject, PredicateSyntax predicate)
    {
        if (predicate is PredicateSyntax.Number(var number, var unit))
            return values.Term<Quantity>(subject) is { } quantity && values.HasUnit(quantity, number, unit) & values.InRange(quantity, number) ? (quantity, number.Value) : null;
        var word = ((PredicateSyntax.Word)predicate).Text;
        if (phrasebook.Term(subject.Text) is Choice choice)
            return values.Value(choice, word) is { } value ? (choice, value) : null;
        if (phrasebook.Term(subject.Text) is Quantity measured)
        {
            diagnostics.Add("BPR004", word.Span, $"'{measured.Label}' is a quantity, so it is given with a number", $"write for example '{measured.Label} is {measured.WithUnit(Numbers.Print(ValueBinder.Middle(measured)))}'");
            return null;
        }

        if (values.Term<Finding>(subject) is not { } finding) return null;
        foreach (var presence in new[] { Presence.Present, Presence.Absent, Presence.Unknown })
            if (word.Is(Words.Of(presence))) return (finding, presence);
        diagnostics.Add("BPR004", word.Span, $"'{finding.Label}' cannot be '{word.Text}'", "a finding is present, absent or unknown");
        return null;
    }

    private Expectation? BindExpectation(ExpectationSyntax syntax)
    {
        var (subject, word) = (syntax.Subject, syntax.Predicate.Text.ToLowerInvariant());
        if (word is not ("recommended" or "not recommended") && syntax.Details.Count > 0)
            return Fail("BPR001", syntax.Details[0].Span, $"'{syntax.Details[0].Text}' cannot follow here", "write each expectation on its own line, beginning with 'and'");
        if (subject.Is("classification"))
            return OneOf(syntax, ["specific", "nonspecific", "undetermined"], assessment => Words.Of(assessment.Classification));
        if (subject.Is("category"))
            return OneOf(syntax, ["nonspecific", "radiculopathy or stenosis", "specific cause", "undetermined"], assessment => Words.Of(assessment.Category));
        if (subject.Is("urgency"))
            return OneOf(syntax, [.. Words.Urgencies.Select(Words.Of)], assessment => Words.Of(assessment.Urgency));
        switch (word)
        {
            case "met" or "not met" or "open":
                return BindCriterion(syntax);
            case "suspected" or "not suspected" or "possible" or "likely":
                return values.Outcome<Condition>(subject, "a condition that can be suspected") is { } condition
                    ? new(condition.Phrase, word, subject.Span, assessment => ExpectationWords.Level(assessment, condition, word)) : null;
            case "recommended" or "not recommended":
                return BindRecommended(syntax);
            case "concluded" or "not concluded":
                return BindConcluded(syntax);
            case "asked" or "not asked":
                return values.Term<Term>(subject) is { } term
                    ? new(term.Label, word, subject.Span, assessment => assessment.OpenQuestions.Any(open => open.Term == term) ? "asked" : "not asked") { Kind = ExpectationKind.Question } : null;
            default:
                return Fail("BPR001", syntax.Predicate.Span, $"'{syntax.Predicate.Text}' is not something to expect", ExpectationHelp(word));
        }
    }

    private Expectation? BindCriterion(ExpectationSyntax syntax)
    {
        var subject = syntax.Subject;
        var isKnown = rules.ContainsKey(subject.Text) || definitions.ContainsKey(subject.Text);
        if (!isKnown && diagnostics.Excuse(subject.Text)) return null;
        if (!isKnown)
            return Fail("BPR027", subject.Span, $"'{subject.Text}' is neither a rule nor a definition",
                Spelling.Nearest(subject.Text, rules.Keys.Concat(definitions.Keys)) is { } nearest ? $"did you mean '{nearest}'?" : "'backpain rules' lists the rules");
        return new(subject.Text, syntax.Predicate.Text.ToLowerInvariant(), subject.Span, assessment => ExpectationWords.Of(assessment.Knowledge.FindCriterion(subject.Text)?.Evaluate(assessment.Encounter)))
        {
            Kind = ExpectationKind.Criterion,
        };
    }

    private Expectation? BindRecommended(ExpectationSyntax syntax)
    {
        if (values.Outcome<Investigation>(syntax.Subject, "an investigation, referral or follow-up") is not { } investigation) return null;
        var (urgency, insteadOf, coveredBy) = ("", "", "");
        foreach (var detail in syntax.Details)
        {
            if (detail.Text.StartsWith("instead of ", StringComparison.OrdinalIgnoreCase)) insteadOf = Named(detail, "instead of ");
            else if (detail.Text.StartsWith("covered by ", StringComparison.OrdinalIgnoreCase)) coveredBy = Named(detail, "covered by ");
            else if (Words.Urgencies.Select(Words.Of).Any(detail.Is)) urgency = detail.Text.ToLowerInvariant();
            else return Fail("BPR026", detail.Span, $"'{detail.Text}' is not an urgency", "it is none, routine, soon, urgent or emergency; or say 'instead of' or 'covered by' and an investigation");
        }

        if (syntax.Predicate.Is("not recommended") && syntax.Details.Count > 0)
            return Fail("BPR001", syntax.Details[0].Span, "what is not recommended has no urgency", "remove it and the comma before it");
        var expected = syntax.Predicate.Is("not recommended") ? "not recommended" : ExpectationWords.Recommended(urgency, insteadOf, coveredBy);
        return new(investigation.Phrase, expected, syntax.Subject.Span, assessment =>
            ExpectationWords.Recommended(assessment, investigation, urgency.Length > 0, insteadOf, coveredBy));

        string Named(Phrase detail, string words) =>
            values.Outcome<Investigation>(new(detail.Text.Substring(words.Length), detail.Span), "an investigation")?.Phrase ?? "";
    }

    private Expectation? BindConcluded(ExpectationSyntax syntax)
    {
        var (subject, word) = (syntax.Subject, syntax.Predicate.Text.ToLowerInvariant());
        if (phrasebook.Outcome<Contributor>(subject.Text) is { } contributor)
            return new(contributor.Phrase, word, subject.Span, assessment => assessment.Contributors.Any(known => known.Contributor == contributor) ? "concluded" : "not concluded");
        return values.Outcome<Mechanism>(subject, "a mechanism or a contributor") is { } mechanism
            ? new(mechanism.Phrase, word, subject.Span, assessment => assessment.Mechanisms.Any(known => known.Mechanism == mechanism) ? "concluded" : "not concluded") : null;
    }

    private static readonly string[] expectable =
    [
        "met", "not met", "open", "suspected", "not suspected", "possible", "likely",
        "recommended", "not recommended", "concluded", "not concluded", "asked", "not asked",
    ];

    private Expectation? OneOf(ExpectationSyntax syntax, string[] allowed, Func<Assessment, string> actual) =>
        allowed.FirstOrDefault(syntax.Predicate.Is) is { } expected
            ? new(syntax.Subject.Text, expected, syntax.Subject.Span, actual)
            : Fail("BPR019", syntax.Predicate.Span, $"'{syntax.Predicate.Text}' is not a value of '{syntax.Subject.Text}'", $"it is {ValueBinder.Or(allowed.Select(value => $"'{value}'"))}");

    private static string ExpectationHelp(string word) => word switch
    {
        "present" or "absent" or "unknown" => "what is known stands after 'given'; after 'expect' stands what should come out",
        _ when Spelling.Nearest(word, expectable) is { } meant => $"did you mean '{meant}'?",
        _ => "write for example 'is met', 'is open', 'is suspected', 'is recommended' or 'is asked'",
    };

    private Expectation? Fail(string code, SourceSpan span, string message, string help)
    {
        diagnostics.Add(code, span, message, help);
        return null;
    }
}
