using BackPainRules.Authoring;

namespace BackPainRules.Governance;

/// <summary>Holds the urgency of recommendations against what the grade of their evidence allows, where a knowledge base declares that.</summary>
internal static class GradeCheck
{
    public static IEnumerable<Diagnostic> Check(KnowledgeBase knowledge)
    {
        var heads = DocumentReview.Of(knowledge).Select(review => review.Head).ToDictionary(head => head.Document, StringComparer.Ordinal);
        foreach (var declaring in heads.Values.Where(head => head.Policy is not null && head.Status != "retired"))
            foreach (var rule in knowledge.Rules.Where(rule => heads.ContainsKey(rule.Document)))
            {
                var grade = GradeOf(rule, heads[rule.Document]);
                if (!declaring.Policy!.Highest.TryGetValue(grade, out var highest)) continue;
                foreach (var conclusion in rule.Conclusions.OfType<Conclusion.Recommend>().Where(conclusion => conclusion.Urgency > highest))
                    yield return new("BPR066", $"'{rule.Id}' recommends {conclusion.Investigation.Phrase}, {Words.Of(conclusion.Urgency)}, on {Described(grade)}, which allows {Words.Of(highest)} at most",
                        knowledge.Places[rule.Id], $"lower the urgency, or rest it on better evidence: evidence for {rule.Id}, with its grade", [new(declaring.PlaceOf("urgency allowed"), "what is allowed")]);
            }
    }

    /// <summary>The best grade of what stands beside the rule; where nothing does, that of its document.</summary>
    private static EvidenceGrade GradeOf(ClinicalRule rule, DocumentHead head) =>
        rule.Evidence.Select(evidence => evidence.Grade).Where(grade => grade != EvidenceGrade.Ungraded).Append(EvidenceGrade.Ungraded).Max() is var best and not EvidenceGrade.Ungraded ? best : head.EvidenceGrade;

    private static string Described(EvidenceGrade grade) => grade == EvidenceGrade.Ungraded ? "evidence that nobody has graded" : $"evidence of {UrgencyPolicy.Of(grade)} certainty";
}
