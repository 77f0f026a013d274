namespace BackPainRules.Fhir.Reading;

/// <summary>Problems and diagnoses. Their absence from the list says nothing; a refuted one is a no.</summary>
internal sealed class ConditionReader : IResourceReader
{
    private static readonly string[] ended = ["inactive", "remission", "resolved"];

    public IReadOnlyList<string> Types { get; } = ["Condition", "AllergyIntolerance"];

    public void Read(Ledger ledger, Item item)
    {
        var node = item.Node;
        var verification = Code(node["verificationStatus"]);
        if (verification == "entered-in-error")
        {
            ledger.Ignore(item, IgnoredReason.EnteredInError, "it was entered in error");
            return;
        }

        var recorded = When.Parse(node.TextOf("recordedDate"));
        var onset = When.Between(When.Parse(node.TextOf("onsetDateTime")) ?? When.Parse(node["onsetPeriod"]?.TextOf("start")), When.Parse(node["onsetPeriod"]?.TextOf("end")));
        var abated = When.Parse(node.TextOf("abatementDateTime")) ?? When.Parse(node["abatementPeriod"]?.TextOf("end"));
        var isOver = ended.Contains(Code(node["clinicalStatus"]));
        var doubt = verification is "confirmed" or "refuted" ? null : verification is null ? "it does not say that it is confirmed" : $"it is recorded as {verification}";
        var at = node["code"] ?? node;
        if (verification == "refuted")
            Sayings.Assert(ledger, node["code"], false, new(item, at, recorded ?? onset, null));
        else
            Sayings.Assert(ledger, node["code"], true, new(item, at, abated ?? Latest(onset, recorded), doubt));

        if (verification == "refuted" || isOver) return;
        if (item.Type == "Condition") ledger.Problems.Add((node, BackPainMentions.IsOfNow(ledger, Latest(recorded, onset))));
        foreach (var condition in ledger.DiagnosesOf(node["code"]))
            ledger.Diagnoses.Add(new(condition, item.Source(at, recorded ?? onset), doubt is null));
        if (onset is not null) Began(ledger, item, node, onset, doubt);
    }

    /// <summary>Low back pain that is still there began with its onset.</summary>
    private static void Began(Ledger ledger, Item item, Node node, When onset, string? doubt)
    {
        var isBackPain = node["code"] is { } code && code.Each("coding").SelectMany(ledger.Of).Any(meaning => meaning.Id == Terms.Presentation.LumbosacralPain && meaning.Rule.Fit != Terminology.Fit.Broader);
        if (!isBackPain || onset.FirstDay > ledger.AsOf || ledger.Vocabulary.FindTerm(Terms.Presentation.SymptomDuration) is not Quantity duration) return;
        var days = new Interval(Math.Max(0, ledger.AsOf.DayNumber - onset.LastDay.DayNumber), ledger.AsOf.DayNumber - onset.FirstDay.DayNumber);
        if (days.High > duration.Maximum) return;
        ledger.Statements.Add(new QuantityStatement(duration, days, item.Source(node["onsetDateTime"] ?? node["onsetPeriod"], onset), null)
        {
            Doubt = item.Doubt ?? doubt,
            IsStanding = true,
            Remarks = ["counted from the onset on record"],
        });
    }

    /// <summary>When it was last said to be so.</summary>
    private static When? Latest(params When?[] times) => times.OfType<When>().MaxBy(time => time.Last);

    private static string? Code(Node? concept) => concept is { } node ? node.Each("coding").Select(coding => coding.TextOf("code")).FirstOrDefault(code => code is not null) ?? node.Text ?? "something that cannot be read" : null;
}
