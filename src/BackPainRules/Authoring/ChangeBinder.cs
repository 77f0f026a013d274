using System.Globalization;

namespace BackPainRules.Authoring;

/// <summary>Holds the rules that documents replace or retire against the knowledge that they extend.</summary>
/// <remarks>A change was decided on by people who read the rule as it was. Where it is another by now, or gone, they have to look again.</remarks>
internal sealed class ChangeBinder(Foundation? foundation, IReadOnlyCollection<string> localRules, Diagnostics diagnostics)
{
    private readonly Dictionary<string, SourceSpan> changed = new(StringComparer.Ordinal);

    public IReadOnlyList<RuleChange> Bind(IEnumerable<ChangeSyntax> changes) =>
        [.. changes.Select(Bind).OfType<RuleChange>().OrderBy(change => change.Rule, StringComparer.Ordinal)];

    private RuleChange? Bind(ChangeSyntax syntax)
    {
        var before = diagnostics.Count;
        if (foundation is null)
        {
            if (diagnostics.IsMissingFence) return null;
            diagnostics.Add("BPR056", syntax.Rule.Span, $"'{syntax.Rule.Text}' cannot be {Done(syntax)}, because these documents extend nothing", "say in the front matter of one document what they extend: extends: BackPainRules 1.x");
            return null;
        }

        CheckWhole(syntax);
        if (foundation.Knowledge.FindRule(syntax.Rule.Text) is not { } rule)
        {
            FailMissing(syntax, foundation.Knowledge);
            return null;
        }

        if (changed.TryGetValue(rule.Id, out var first))
            diagnostics.Add("BPR060", syntax.Rule.Span, $"'{rule.Id}' is replaced or retired a second time", "keep one of them", new RelatedPlace(first, "the first one"));
        else
            changed.Add(rule.Id, syntax.Rule.Span);
        CheckReplacement(syntax, rule);
        CheckUnchanged(syntax, rule);
        return diagnostics.Count > before ? null
            : new(rule.Id, syntax.By?.Text, syntax.Rule.Span.Document, syntax.Reason!.Text, syntax.Approver!.Text, syntax.Date!.Text);
    }

    private void CheckWhole(ChangeSyntax syntax)
    {
        if (!syntax.Retires && syntax.By is null)
            Missing(syntax, "names no rule that takes its place", $"add a line such as: by our-hospital.{syntax.Rule.Text.Split('.').Last()}");
        if (syntax.Version is null)
            Missing(syntax, "does not say which form of the rule was read", $"add the line: {Against(syntax.Rule.Text)}");
        if (syntax.Reason is null)
            Missing(syntax, "gives no reason", "add a line such as: because \"Our emergency department has no CT at night.\"");
        if (syntax.Approver is null || syntax.Date is null)
            Missing(syntax, syntax.Approver is null ? "does not say who approved it" : "does not say when it was approved", "add a line such as: approved by \"Dr. Jane Doe\" on 2026-11-22");
        if (syntax.Date is { } date && !DateTime.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            diagnostics.Add("BPR058", date.Span, $"'{date.Text}' is not a date", "write year, month and day: 2026-11-22");
        if (syntax is { Version: { } version, Fingerprint: null })
            diagnostics.Add("BPR058", version.Span, "this does not say which form of the rule was read", $"write: {Against(syntax.Rule.Text)}");
        else if (syntax.Fingerprint is { } fingerprint && RuleFingerprint.Parse(fingerprint.Text) is null)
            diagnostics.Add("BPR058", fingerprint.Span, $"'{fingerprint.Text}' is not the fingerprint of a rule", $"'backpain rules {syntax.Rule.Text}' shows it; write: {Against(syntax.Rule.Text)}");

        void Missing(ChangeSyntax change, string message, string help) =>
            diagnostics.Add("BPR058", change.Rule.Span, $"the change of '{change.Rule.Text}' {message}", help);
    }

    private string Against(string id) => foundation!.Knowledge.FindRule(id) is { } rule
        ? $"written against {foundation.Knowledge.Version} {RuleFingerprint.Of(rule)}" : "written against, and the version and the fingerprint that 'backpain rules' shows";

    private void FailMissing(ChangeSyntax syntax, KnowledgeBase extended)
    {
        var id = syntax.Rule.Text;
        if (localRules.Contains(id))
            diagnostics.Add("BPR057", syntax.Rule.Span, $"'{id}' is a rule of these documents, and cannot be {Done(syntax)} by them", "change it, or take it out, where it stands");
        else if (syntax.Version is { } version && version.Text != extended.Version)
            diagnostics.Add("BPR057", syntax.Rule.Span, $"{extended.Name} {extended.Version} has no rule '{id}' any more; this was written against {version.Text}",
                "read what has come in its place, decide anew, and take this change out or write it for another rule");
        else
            diagnostics.Add("BPR057", syntax.Rule.Span, $"{extended.Name} {extended.Version} has no rule '{id}'",
                Spelling.Nearest(id, extended.Rules.Select(rule => rule.Id)) is { } nearest ? $"did you mean '{nearest}'?" : "'backpain rules' lists its rules");
    }

    private void CheckReplacement(ChangeSyntax syntax, ClinicalRule rule)
    {
        if (syntax.By is not { } by || localRules.Contains(by.Text) || diagnostics.Excuse(by.Text)) return;
        diagnostics.Add("BPR060", by.Span, by.Is(rule.Id) ? $"'{rule.Id}' cannot take its own place" : $"'{by.Text}' is not a rule of these documents",
            Spelling.Nearest(by.Text, localRules) is { } nearest && !by.Is(rule.Id) ? $"did you mean '{nearest}'?" : "write a rule with an id of its own, so that every assessment tells which of the two spoke, and name it here");
    }

    private void CheckUnchanged(ChangeSyntax syntax, ClinicalRule rule)
    {
        if (syntax.Fingerprint is not { } written || RuleFingerprint.Parse(written.Text) is not { } then) return;
        var now = RuleFingerprint.Of(rule);
        List<string> different = [.. then.Differences(now)];
        if (different.Count == 0) return;
        var extended = foundation!.Knowledge;
        diagnostics.Add("BPR059", written.Span,
            syntax.Version!.Text == extended.Version ? $"'{rule.Id}' of {extended.Name} {extended.Version} has another fingerprint: this was written against a rule that differs in {And(different)}"
            : $"'{rule.Id}' is not the rule that this was written against: since {syntax.Version.Text}, {And(different)} changed",
            $"in {extended.Name} {extended.Version} it reads: when {rule.Criterion} then {string.Join(" and ", rule.Conclusions)}, cite {string.Join("; ", rule.Citations)}. "
            + $"Decide anew; if the change still stands, write: written against {extended.Version} {now}",
            extended.Places.TryGetValue(rule.Id, out var place) ? [new RelatedPlace(place, "the rule as it is now")] : []);
    }

    private static string And(IReadOnlyList<string> words) =>
        words.Count == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Count - 1))} and {words[words.Count - 1]}";

    private static string Done(ChangeSyntax syntax) => syntax.Retires ? "retired" : "replaced";
}
