using BackPainRules.Authoring;

namespace BackPainRules.Analysis;

/// <summary>Advice that contradicts itself in one patient.</summary>
internal static class Conflicts
{
    public static IEnumerable<Diagnostic> In(Study study) => [.. Imaging(study), .. Contrast(study)];

    /// <summary>A rule says that imaging is not indicated for patients for whom another recommends it. The engine then says nothing of the first.</summary>
    private static IEnumerable<Diagnostic> Imaging(Study study)
    {
        foreach (var (rule, met) in Where(study, conclusion => conclusion is Conclusion.Recommend { Investigation.IsNoImaging: true }))
        {
            var against = Where(study, conclusion => conclusion is Conclusion.Recommend { Investigation.IsImaging: true })
                .Where(other => study.Diagram.And(met, other.Met) != study.Diagram.Never).ToList();
            if (against.Count == 0) continue;
            var patient = study.Patient(study.Diagram.And(met, study.Diagram.AnyOf(against.Select(other => other.Met))));
            against = [.. against.OrderBy(other => other.Rule.Criterion.Evaluate(patient) == Truth.True ? 0 : 1)];
            yield return new("BPR107", $"'{rule.Id}' says that imaging is not indicated where {Names(against)} imaging", study.PlaceOf(rule.Id),
                $"imaging prevails there, and nothing is said against it, which is right if it is meant so; otherwise let '{rule.Id}' ask for more; it happens in this patient: {Facts.Of(patient, study.Knowledge.Vocabulary)}",
                [.. against.Where(other => other.Rule != rule).Take(3).Select(other => new RelatedPlace(study.PlaceOf(other.Rule.Id), "recommends imaging"))])
            { Severity = Severity.Information, Patients = [patient] };
        }
    }

    /// <summary>One investigation with contrast, by one rule, and without, by another.</summary>
    private static IEnumerable<Diagnostic> Contrast(Study study)
    {
        foreach (var investigation in study.Knowledge.Vocabulary.Investigations)
            foreach (var (with, metWith) in Where(study, conclusion => Is(conclusion, investigation, "with")))
                foreach (var (without, metWithout) in Where(study, conclusion => Is(conclusion, investigation, "without")))
                {
                    var both = study.Diagram.And(metWith, metWithout);
                    if (both == study.Diagram.Never) continue;
                    var patient = study.Patient(both);
                    yield return new("BPR107", $"{investigation.Phrase} is recommended with contrast by '{with.Id}' and without by '{without.Id}'", study.PlaceOf(with.Id),
                        $"let one of them ask for less, so that the radiologist is told one thing; it happens in this patient: {Facts.Of(patient, study.Knowledge.Vocabulary)}",
                        with == without ? [] : [new(study.PlaceOf(without.Id), "without contrast")])
                    { Severity = Severity.Warning, Patients = [patient] };
                }

        static bool Is(Conclusion conclusion, Investigation investigation, string contrast) =>
            conclusion is Conclusion.Recommend(var recommended, _, var attributes) && recommended == investigation && attributes.Any(attribute => attribute.Name == "contrast" && attribute.Value == contrast);
    }

    private static string Names(IReadOnlyList<(ClinicalRule Rule, int Met)> rules) => rules.Count switch
    {
        1 => $"'{rules[0].Rule.Id}' recommends",
        2 => $"'{rules[0].Rule.Id}' and '{rules[1].Rule.Id}' recommend",
        _ => $"'{rules[0].Rule.Id}' and {rules.Count - 1} other rules recommend",
    };

    private static IEnumerable<(ClinicalRule Rule, int Met)> Where(Study study, Func<Conclusion, bool> concluded)
    {
        for (var i = 0; i < study.Met.Count; i++)
            if (study.Met[i] != study.Diagram.Never && study.Knowledge.Rules[i].Conclusions.Any(concluded)) yield return (study.Knowledge.Rules[i], study.Met[i]);
    }
}
