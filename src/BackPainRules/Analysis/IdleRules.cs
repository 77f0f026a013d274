using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>Rules that say nothing that others do not say: duplicates, rules that another one subsumes, and rules that never matter.</summary>
internal static class IdleRules
{
    public static IEnumerable<Diagnostic> In(Study study)
    {
        var rules = study.Knowledge.Rules;
        List<(int Rule, int? Other)> all = [.. Enumerable.Range(0, rules.Count).Where(rule => study.Met[rule] != study.Diagram.Never).Select(rule => (rule, Subsuming(study, rule)))];
        foreach (var (rule, subsuming) in all)
            if (subsuming is { } other) yield return Subsumed(study, rule, other);
            else if (!all.Any(pair => pair.Other == rule && AreTheSame(study, pair.Rule, rule)) && !Matters(study, rules[rule])) yield return NeverMatters(study, rule);
    }

    /// <summary>The first rule that is met wherever this one is and concludes as much; of two that are the same, the second is subsumed by the first.</summary>
    private static int? Subsuming(Study study, int rule)
    {
        var rules = study.Knowledge.Rules;
        for (var other = 0; other < rules.Count; other++)
            if (other != rule && Implies(rule, other) && (other < rule || !Implies(other, rule))) return other;
        return null;

        bool Implies(int weaker, int stronger) => ConcludesAsMuch(rules[weaker], rules[stronger])
            && study.Diagram.And(study.Met[weaker], study.Diagram.Not(study.Met[stronger])) == study.Diagram.Never;
    }

    private static Diagnostic Subsumed(Study study, int rule, int other)
    {
        var (one, two) = (study.Knowledge.Rules[rule], study.Knowledge.Rules[other]);
        var isSame = AreTheSame(study, rule, other);
        var patient = study.Patient(study.Met[rule]);
        return new(isSame ? "BPR105" : "BPR104",
            isSame ? $"'{one.Id}' asks and concludes the same as '{two.Id}'" : $"'{one.Id}' concludes nothing that '{two.Id}' does not conclude wherever it is met",
            study.PlaceOf(one.Id), $"keep one of them, with the sources of both; both are met in this patient: {Facts.Of(patient, study.Knowledge.Vocabulary)}",
            [new(study.PlaceOf(two.Id), isSame ? "the same rule" : "the wider rule")])
        { Severity = isSame ? Severity.Warning : Severity.Information, Patients = [patient] };
    }

    private static bool AreTheSame(Study study, int rule, int other) => study.Met[rule] == study.Met[other]
        && ConcludesAsMuch(study.Knowledge.Rules[rule], study.Knowledge.Rules[other]) && ConcludesAsMuch(study.Knowledge.Rules[other], study.Knowledge.Rules[rule]);

    private static bool ConcludesAsMuch(ClinicalRule weaker, ClinicalRule stronger) =>
        weaker.Conclusions.All(conclusion => stronger.Conclusions.Any(other => IsAtMost(conclusion, other)));

    private static bool IsAtMost(Conclusion weaker, Conclusion stronger) => (weaker, stronger) switch
    {
        (Conclusion.Suspect(var one, var level), Conclusion.Suspect(var other, var otherLevel)) => one == other && level <= otherLevel,
        (Conclusion.Recommend(var one, var urgency, var details), Conclusion.Recommend(var other, var otherUrgency, var more)) => one == other && urgency <= otherUrgency && details.All(more.Contains),
        (Conclusion.Substitute(var one, var by, var details), Conclusion.Substitute(var other, var otherBy, var more)) => one == other && by == otherBy && details.All(more.Contains),
        (Conclusion.HasMechanism(var one), Conclusion.HasMechanism(var other)) => one == other,
        (Conclusion.HasContributor(var one), Conclusion.HasContributor(var other)) => one == other,
        (Conclusion.ExpectCourse(var one), Conclusion.ExpectCourse(var other)) => one == other,
        (Conclusion.Note(var one), Conclusion.Note(var other)) => one == other,
        (Conclusion.OutsideScope, Conclusion.OutsideScope) => true,
        _ => false,
    };

    /// <summary>Whether some assessment would say something else without the rule.</summary>
    private static bool Matters(Study study, ClinicalRule rule)
    {
        if (rule.Conclusions.Any(conclusion => IsSaidByNobodyElse(study, rule, conclusion))) return true;
        var without = study.PartsWithout(rule);
        for (var i = 0; i < without.Count; i++)
            if (without[i].Patients != study.Parts[i].Patients) return true;
        return false;
    }

    /// <summary>Whether a conclusion would be lost in some patient, as far as that can be told without looking at everything that follows. Nobody is suspected of more for want of a suspicion.</summary>
    private static bool IsSaidByNobodyElse(Study study, ClinicalRule rule, Conclusion conclusion)
    {
        var others = Enumerable.Range(0, study.Met.Count).Where(other => study.Knowledge.Rules[other] != rule && study.Knowledge.Rules[other].Conclusions.Any(stronger => IsAtMost(conclusion, stronger)));
        return conclusion switch
        {
            Conclusion.HasMechanism or Conclusion.HasContributor or Conclusion.Note or Conclusion.ExpectCourse => !others.Any(),
            Conclusion.Suspect => study.Diagram.And(study.Verdicts.Of(rule, true), study.Diagram.Not(study.Diagram.AnyOf(others.Select(other => study.Met[other])))) != study.Diagram.Never,
            _ => false,
        };
    }

    private static Diagnostic NeverMatters(Study study, int rule)
    {
        var id = study.Knowledge.Rules[rule].Id;
        var patient = study.Patient(study.Met[rule]);
        var others = Others(study, study.Knowledge.Rules[rule], patient);
        return new("BPR106", $"'{id}' never matters: without it every assessment would say the same", study.PlaceOf(id),
            $"{(others.Count > 0 ? "others always conclude as much; " : "what it concludes is never said; ")}leave it out, or let it conclude more; it is met in this patient: {Facts.Of(patient, study.Knowledge.Vocabulary)}",
            [.. others.Take(3).Select(other => new RelatedPlace(study.PlaceOf(other.Id), "met in this patient too"))])
        { Severity = Severity.Warning, Patients = [patient] };
    }

    /// <summary>The rules that conclude something of the same in a patient.</summary>
    private static List<ClinicalRule> Others(Study study, ClinicalRule rule, Encounter patient) =>
        [.. study.Knowledge.Rules.Where(other => other != rule && other.Conclusions.Any(stronger => rule.Conclusions.Any(conclusion => IsAtMost(conclusion, stronger)))
            && other.Criterion.Evaluate(patient) == Truth.True)];
}
