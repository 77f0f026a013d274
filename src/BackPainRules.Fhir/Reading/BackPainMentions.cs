namespace BackPainRules.Fhir.Reading;

/// <summary>Looks for back pain in a record: in what was read, and in problems that say too little for a term and enough for this.</summary>
internal static class BackPainMentions
{
    /// <summary>Twelve weeks: what began before is chronic, and no acute pain.</summary>
    private const int acuteDays = 84;

    public static BackPainMention Of(Ledger ledger, IReadOnlyList<TermReading> terms, FhirInput input)
    {
        var problems = ledger.Problems;
        if (terms.Any(reading => reading.Value == "present" && ledger.Bindings.IsComplaint(reading.Term.Id))
            || problems.Any(problem => problem.IsCurrent && problem.Node["code"] is { } code && SpeaksOfIt(ledger, code)) || ledger.IsAskedAboutIt) return BackPainMention.OnRecord;
        return input.IsWhole && AreAll(input.Prefetch) && problems.Count > 0 && problems.All(problem => !problem.IsCurrent || IsUnderstood(ledger, problem.Node)) ? BackPainMention.NotOnRecord : BackPainMention.CannotTell;
    }

    /// <summary>Recorded or begun within twelve weeks, or nobody knows when.</summary>
    public static bool IsOfNow(Ledger ledger, When? when) => when is null || when.LastDay.DayNumber >= ledger.AsOf.DayNumber - acuteDays;

    /// <summary>Any code of the back counts, one that says less than a term too: backache.</summary>
    public static bool SpeaksOfIt(Ledger ledger, Node concept) => concept.Each("coding").Any(coding => SpeaksOfIt(ledger.Bindings, coding));

    public static bool SpeaksOfIt(FhirBindings bindings, Node coding)
    {
        var (system, code) = (coding.TextOf("system"), coding.TextOf("code"));
        return code is not null && (system == bindings.TermSystem || system == bindings.OutcomeSystem ? bindings.IsComplaint(code)
            : bindings.Find("term", system, code).Concat(bindings.Find("diagnosis", system, code)).Any(rule => bindings.IsComplaint(rule.Means)));
    }

    private static bool AreAll(IReadOnlyList<PrefetchReading> prefetch) => prefetch.Where(query => query.ResourceTypes.Contains("Condition")).All(query => query.State == PrefetchState.Supplied);

    /// <summary>Carries a code of a system that is known, and no word for the back beside it.</summary>
    private static bool IsUnderstood(Ledger ledger, Node problem) =>
        problem["code"] is { } code && !BackWords.AreIn(code) && code.Each("coding").Any(coding => coding.TextOf("code") is not null && ledger.Bindings.Knows(coding.TextOf("system")));
}
