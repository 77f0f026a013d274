using BackPainRules.Authoring;

namespace BackPainRules.Analysis;

/// <summary>Red flags that lower something once they are found: an urgency, a suspicion, or a recommendation other than the advice not to image.</summary>
internal static class RedFlags
{
    public static IEnumerable<Diagnostic> In(Study study)
    {
        var lost = new List<Loss>();
        foreach (var flag in study.Knowledge.Vocabulary.Terms.OfType<Finding>().Where(finding => (finding.Roles & TermRoles.RedFlag) != 0))
            foreach (var parts in Guarded(study).GroupBy(part => part.Id))
                if (parts.Select(part => LossOf(study, flag, part)).FirstOrDefault(loss => loss is not null) is { } loss) lost.Add(loss);
        return lost.GroupBy(loss => (loss.Culprit, loss.Part.Id)).Select(same => ToDiagnostic(study, [.. same]));
    }

    /// <summary>What no red flag may lower.</summary>
    private static IEnumerable<Part> Guarded(Study study)
    {
        var vocabulary = study.Knowledge.Vocabulary;
        return study.Parts.Where(part => part.Id == "urgency" || vocabulary.FindOutcome(part.Id) is Condition
            || (vocabulary.FindOutcome(part.Id) is Investigation && part.Urgency > Urgency.None));
    }

    /// <summary>A patient of whom something is said that is not said any more once the red flag is found; null where there is none.</summary>
    private static Loss? LossOf(Study study, Finding flag, Part part)
    {
        var without = study.Diagram.Not(study.Space.Given(part.Patients, flag, Presence.Present));
        foreach (var before in new[] { Presence.Unknown, Presence.Absent })
        {
            var losing = study.Diagram.And(study.Space.Given(part.Patients, flag, before), without);
            if (losing == study.Diagram.Never) continue;
            var patient = study.Patient(losing);
            var (one, other) = (patient.With(flag, before), patient.With(flag, Presence.Present));
            return new(flag, before, part, one, other, Culprit(study, one, other));
        }

        return null;
    }

    /// <summary>The rule that is met no longer, or else the one that is newly met and puts something else in its place.</summary>
    private static string? Culprit(Study study, Encounter before, Encounter after)
    {
        var changed = study.Knowledge.Rules.Select(rule => (rule.Id, rule.Conclusions, Before: rule.Criterion.Evaluate(before) == Truth.True, After: rule.Criterion.Evaluate(after) == Truth.True))
            .Where(rule => rule.Before != rule.After).ToList();
        return changed.Where(rule => rule.Before && rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect or Conclusion.Recommend { Investigation.IsNoImaging: false })).Select(rule => rule.Id).FirstOrDefault()
            ?? changed.Where(rule => rule.After && rule.Conclusions.Any(conclusion => conclusion is Conclusion.Substitute)).Select(rule => rule.Id).FirstOrDefault();
    }

    private static Diagnostic ToDiagnostic(Study study, IReadOnlyList<Loss> losses)
    {
        var (flag, before, part, one, other, culprit) = losses[0];
        var more = losses.Count == 1 ? "" : losses.Count == 2 ? $" (and so does {losses[1].Flag.Label})" : $" (and so do {losses.Count - 1} other red flags)";
        var vocabulary = study.Knowledge.Vocabulary;
        return new("BPR111", $"finding a red flag lowers something: '{part.Says}' no longer holds once {flag.Label} is present{more}", culprit is null ? Study.Beginning(study.Knowledge) : study.PlaceOf(culprit),
            $"no finding of a red flag may lower an urgency, a suspicion or a recommendation: do not ask for its absence here, or recommend as much when it is present; before: {Facts.Of(one, vocabulary)}; after: {Facts.Of(other, vocabulary)}", [])
        { Severity = vocabulary.FindOutcome(part.Id) is Investigation ? Severity.Warning : study.Wrong, Patients = [one, other] };
    }

    /// <summary>What two patients who differ in a red flag alone differ in.</summary>
    private sealed record Loss(Finding Flag, Presence Was, Part Part, Encounter Before, Encounter After, string? Culprit);
}
