namespace BackPainRules.Authoring;

/// <summary>Adds the entries of documents to a vocabulary, or says what is wrong with them.</summary>
internal sealed class LocalVocabulary(Vocabulary known, IReadOnlyCollection<string> definitions, Diagnostics diagnostics)
{
    /// <summary>What is said of each kind of entry; what ends in a question mark may be left out.</summary>
    private static readonly Dictionary<string, string[]> says = new()
    {
        ["finding"] = ["phrase", "roles", "question", "meaning?"],
        ["quantity"] = ["phrase", "roles", "range", "question", "meaning?"],
        ["choice"] = ["phrase", "roles", "values", "question", "meaning?"],
        ["condition"] = ["phrase", "category"],
        ["investigation"] = ["phrase", "group", "covers?"],
        ["mechanism"] = ["phrase"],
        ["contributor"] = ["phrase"],
    };

    /// <summary>Each keyword as an author may write it.</summary>
    private static readonly Dictionary<string, string> samples = new()
    {
        ["phrase"] = "phrase dialysis",
        ["roles"] = "roles red flag, screening",
        ["range"] = "range 0 to 100 ng/mL",
        ["values"] = "values self, physician, ambulance",
        ["category"] = "category specific cause",
        ["group"] = "group referral",
        ["question"] = "question \"Is the patient on dialysis?\"",
    };

    private readonly LocalNames names = new(known, definitions, diagnostics);
    private readonly LocalTerms locals = new();
    private readonly List<Outcome> outcomes = [];

    /// <summary>The vocabulary with everything that could be understood; the same vocabulary where nothing is added.</summary>
    public Vocabulary With(IReadOnlyList<EntrySyntax> entries)
    {
        if (entries.Count == 0) return known;
        var kept = entries.Where(names.Take).ToList();
        foreach (var entry in kept)
        {
            CheckLines(entry);
            if (entry.Line("phrase") is not { } phrase) continue;
            if (entry.Kind is "finding" or "quantity" or "choice") Add(ToTerm(entry, phrase.Words[0].Text));
            else if (ToOutcome(entry, phrase.Words[0].Text, kept) is { } outcome) outcomes.Add(outcome);
        }

        CheckRoom(kept);
        return new(known, locals, outcomes);
    }

    private void Add(Term? term)
    {
        if (term is not null) locals.Add(term);
    }

    private void CheckLines(EntrySyntax entry)
    {
        var allowed = says[entry.Kind];
        foreach (var line in entry.Lines.Where(line => !allowed.Any(keyword => keyword.TrimEnd('?') == line.Keyword)))
            diagnostics.Add("BPR054", line.Span, $"a {entry.Kind} has no {line.Keyword}", $"of a {entry.Kind} is said: {string.Join(", ", allowed.Select(keyword => keyword.TrimEnd('?')))}");
        foreach (var missing in allowed.Where(keyword => !keyword.EndsWith("?", StringComparison.Ordinal) && entry.Line(keyword) is null))
            diagnostics.Add("BPR054", entry.Id.Span, $"'{entry.Id.Text}' has no {missing}", $"add a line such as: {samples[missing]}");
    }

    private Term? ToTerm(EntrySyntax entry, string phrase)
    {
        var head = new TermEntry(entry.Id.Text, phrase, ToRoles(entry), Sources(entry), entry.Line("meaning")?.Text ?? "", entry.Line("question")?.Text ?? "", locals);
        var index = known.Terms.Count + locals.All.Count;
        return entry.Kind switch
        {
            "finding" => new Finding(head, index, locals.Findings),
            "choice" => ToValues(entry.Line("values")) is { } values ? new Choice(head, index, locals.Choices, values) : null,
            _ => entry.Line("range") is { } range && IsSound(range) ? new Quantity(head, index, locals.Quantities, range.Low!.Value, range.High!.Value, range.Words[0].Text) : null,
        };
    }

    private Outcome? ToOutcome(EntrySyntax entry, string phrase, IReadOnlyList<EntrySyntax> all) => entry.Kind switch
    {
        "condition" => OneOf(entry.Line("category"), "a category", ["specific cause", "radiculopathy or stenosis"]) is { } category
            ? new Condition(entry.Id.Text, phrase, category == "specific cause" ? Category.SpecificCause : Category.RadiculopathyOrStenosis) { IsLocal = true, Source = Sources(entry) } : null,
        "investigation" => OneOf(entry.Line("group"), "a group", ["imaging", "laboratory", "physiology", "referral", "follow-up"]) is { } group
            ? new Investigation(entry.Id.Text, phrase, group, ToCovers(entry, all)) { IsLocal = true, Source = Sources(entry) } : null,
        "mechanism" => new Mechanism(entry.Id.Text, phrase) { IsLocal = true, Source = Sources(entry) },
        _ => new Contributor(entry.Id.Text, phrase) { IsLocal = true, Source = Sources(entry) },
    };

    private TermRoles ToRoles(EntrySyntax entry)
    {
        var (roles, isContextual) = (TermRoles.Contextual, false);
        foreach (var word in entry.Line("roles")?.Words ?? [])
        {
            TermRoles? role = word.Text.ToLowerInvariant() switch
            {
                "contextual" => TermRoles.Contextual,
                "screening" => TermRoles.Screening,
                "red flag" => TermRoles.RedFlag,
                "nonorganic" => TermRoles.Nonorganic,
                _ => null,
            };
            if (role is not { } known)
                diagnostics.Add("BPR052", word.Span, $"'{word.Text}' is not a role",
                    Spelling.Nearest(word.Text, ["contextual", "red flag", "screening", "nonorganic"]) is { } nearest ? $"did you mean '{nearest}'?" : "a term is contextual, or it is a red flag, in the screening set or nonorganic: roles red flag, screening");
            else if (entry.Kind != "finding" && known is TermRoles.RedFlag or TermRoles.Nonorganic)
                diagnostics.Add("BPR052", word.Span, $"a {entry.Kind} cannot be a {(known == TermRoles.RedFlag ? "red flag" : "nonorganic sign")}: only what is present or absent can", "make it contextual or screening, and write a rule that asks for the value that alarms");
            isContextual |= role == TermRoles.Contextual;
            roles |= role.GetValueOrDefault();
        }

        if (isContextual && roles != TermRoles.Contextual)
            diagnostics.Add("BPR052", entry.Line("roles")!.Words[0].Span, $"'{entry.Id.Text}' cannot be contextual and more than that", "a contextual term neither alarms nor reassures by itself: leave it out, or leave the others out");
        return roles;
    }

    private bool IsSound(EntryLine range)
    {
        var (low, high) = (range.Low!, range.High!);
        if (low.Value >= high.Value)
            diagnostics.Add("BPR053", low.Span, $"nothing lies in the range from {Numbers.Print(low.Value)} to {Numbers.Print(high.Value)}", "write the lowest value that can be recorded, then the highest");
        if (range.Words.Count == 0)
            diagnostics.Add("BPR053", high.Span, "this range has no unit", $"write it after the highest value: range {Numbers.Print(low.Value)} to {Numbers.Print(high.Value)} mg/L; a score has the unit 'score'");
        else if (LocalNames.Unusable(range.Words[0].Text) is { } word)
            diagnostics.Add("BPR053", range.Words[0].Span, $"'{range.Words[0].Text}' cannot be a unit, because criteria would end it at '{word}'", "write the unit as a laboratory does: mg/L, 10^9/L, per minute");
        else
            return low.Value < high.Value;
        return false;
    }

    private IReadOnlyList<string>? ToValues(EntryLine? line)
    {
        if (line is null) return null;
        var before = diagnostics.Count;
        if (line.Words.Count < 2)
            diagnostics.Add("BPR053", line.Words[0].Span, "a choice needs two values or more", "write them with commas between them; what is present or absent is a finding");
        for (var i = 0; i < line.Words.Count; i++)
        {
            var value = line.Words[i];
            if (line.Words.Take(i).Any(other => value.Is(other.Text)))
                diagnostics.Add("BPR053", value.Span, $"the value '{value.Text}' stands here twice", "keep one of them");
            if (value.Text != value.Text.ToLowerInvariant())
                diagnostics.Add("BPR053", value.Span, $"the value '{value.Text}' has capitals", $"write it in lower case: {value.Text.ToLowerInvariant()}");
            if (LocalNames.Unusable(value.Text) is { } word)
                diagnostics.Add("BPR053", value.Span, $"'{value.Text}' cannot be a value, because criteria would end it at '{word}'", "use other words");
            if (value.Text.ToLowerInvariant() is "present" or "absent" or "unknown" or "suspected" or "likely" or "recommended" or "met")
                diagnostics.Add("BPR053", value.Span, $"'{value.Text}' cannot be a value of a choice, because it already says something in criteria", "what is present or absent is a finding; what is not known is left out");
        }

        return diagnostics.Count > before ? null : [.. line.Words.Select(word => word.Text)];
    }

    private IReadOnlyList<string> ToCovers(EntrySyntax entry, IReadOnlyList<EntrySyntax> all)
    {
        var ids = new List<string>();
        foreach (var phrase in entry.Line("covers")?.Words ?? [])
        {
            var id = known.Investigations.FirstOrDefault(other => phrase.Is(other.Phrase) && !other.IsNoImaging)?.Id
                ?? all.FirstOrDefault(other => other.Kind == "investigation" && other != entry && other.Line("phrase")?.Words[0] is { } name && phrase.Is(name.Text))?.Id.Text;
            if (id is not null) ids.Add(id);
            else
                diagnostics.Add("BPR003", phrase.Span, $"'{phrase.Text}' is not another investigation, referral or follow-up",
                    Spelling.Nearest(phrase.Text, known.Investigations.Select(other => other.Phrase)) is { } nearest ? $"did you mean '{nearest}'?" : "it says which investigations it makes unnecessary; 'backpain terms' lists them");
        }

        return ids;
    }

    private string? OneOf(EntryLine? line, string what, string[] allowed)
    {
        if (line is null) return null;
        if (line.Words.Count == 1 && allowed.FirstOrDefault(line.Words[0].Is) is { } one) return one;
        diagnostics.Add("BPR052", line.Words[line.Words.Count == 1 ? 0 : 1].Span, line.Words.Count == 1 ? $"'{line.Words[0].Text}' is not {what}" : $"there is one {line.Keyword} only", $"it is {ValueBinder.Or(allowed.Select(word => $"'{word}'"))}");
        return null;
    }

    private void CheckRoom(IReadOnlyList<EntrySyntax> entries)
    {
        Check("finding", LocalTerms.MostFindings);
        Check("quantity", LocalTerms.MostQuantities);

        void Check(string kind, int most)
        {
            if (entries.Where(entry => entry.Kind == kind).Skip(most).FirstOrDefault() is { } tooMany)
                diagnostics.Add("BPR055", tooMany.Id.Span, $"there are more than {most} local terms of the type {kind}", "propose those that others need too for the vocabulary of the library, and leave out what no rule asks for");
        }
    }

    private static string Sources(EntrySyntax entry) =>
        string.Join("; ", entry.Citations.Select(citation => citation.Locator.Length > 0 ? $"{citation.Key.Text} {citation.Locator}" : citation.Key.Text));
}
