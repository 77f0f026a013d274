using System.Text.RegularExpressions;
using BackPainRules.Authoring;

namespace BackPainRules.Analysis;

/// <summary>Reassurance that a patient could get while a screening term is unknown. Never acceptable, so never suppressed.</summary>
internal static class Reassurance
{
    /// <summary>What only the engine may say, once the screening set is complete: as authors would write it in a note.</summary>
    private static readonly Regex reassuring = new(
        @"\bimaging (is |would be )?not (indicated|needed|necessary|required)\b|\bno (further |need for )?imaging\b|\b(do|does|need|needs) not (need|require|be) (imaging|imaged)\b"
        + @"|\bno (serious|dangerous) (cause|disease|condition)\b|\bnothing (serious|dangerous)\b|\bnonspecific (back |low back )?pain\b|\bis (harmless|benign)\b|\bcause is unknown\b|\b(settles|resolves) by itself\b|\bno red flags?\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public static IEnumerable<Diagnostic> In(Study study)
    {
        var incomplete = study.Diagram.Not(study.Complete);
        for (var i = 0; i < study.Met.Count; i++)
        {
            var rule = study.Knowledge.Rules[i];
            var early = study.Diagram.And(study.Met[i], incomplete);
            if (early == study.Diagram.Never) continue;
            foreach (var conclusion in rule.Conclusions)
                if (Says(conclusion) is { } words) yield return Finding(study, rule.Id, words, study.Patient(early));
        }
    }

    private static string? Says(Conclusion conclusion) => conclusion switch
    {
        Conclusion.ExpectCourse => "what course to expect",
        Conclusion.Note(var text) when reassuring.Match(text) is { Success: true } match => $"\"{match.Value}\"",
        _ => null,
    };

    private static Diagnostic Finding(Study study, string rule, string words, Encounter patient) => new("BPR110",
        $"'{rule}' says {words} while the screening set may be incomplete", study.PlaceOf(rule),
        "let it ask whether the classification is nonspecific, or conclude 'recommend imaging not indicated', which the engine holds back until the screening set is complete; "
        + $"it is said of this patient, of whom {Missing(study, patient)} are not known: {Facts.Of(patient, study.Knowledge.Vocabulary)}", [])
    { Patients = [patient] };

    private static string Missing(Study study, Encounter patient)
    {
        List<string> missing = [.. study.Knowledge.Vocabulary.Screening.Where(term => !patient.Knows(term)).Select(term => term.Label)];
        return missing.Count <= 3 ? string.Join(" and ", missing) : $"{string.Join(", ", missing.Take(2))} and {missing.Count - 2} more screening terms";
    }
}
