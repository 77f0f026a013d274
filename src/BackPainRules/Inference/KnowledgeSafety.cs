using BackPainRules.Authoring;

namespace BackPainRules.Inference;

/// <summary>What keeps knowledge safe, checked exactly and for any knowledge base, with an example patient where it fails.</summary>
internal static class KnowledgeSafety
{
    public static IReadOnlyList<Diagnostic> Check(KnowledgeBase knowledge)
    {
        try
        {
            var outputs = new Outputs(knowledge, new(knowledge));
            return [.. Unsuspected(knowledge, outputs), .. Unanswered(knowledge, outputs), .. NotTakenUp(knowledge)];
        }
        catch (Diagram.TooEntangledException)
        {
            return [new("BPR033", "these rules share terms in so many ways that they cannot be checked exactly", Beginning(knowledge), "let each rule ask about one topic, and join topics by what is suspected", [])];
        }
    }

    /// <summary>Whatever recommends imaging or anything above routine also suspects a condition.</summary>
    private static IEnumerable<Diagnostic> Unsuspected(KnowledgeBase knowledge, Outputs outputs)
    {
        for (var i = 0; i < knowledge.Rules.Count; i++)
        {
            var rule = knowledge.Rules[i];
            var alone = outputs.Diagram.And(outputs.Met[i], outputs.Diagram.Not(outputs.Suspected));
            if (alone == outputs.Diagram.Never) continue;
            foreach (var conclusion in rule.Conclusions.OfType<Conclusion.Recommend>().Where(conclusion => conclusion.Investigation.IsImaging || conclusion.Urgency > Urgency.Routine))
                yield return Finding(knowledge, "BPR030", knowledge.Places[rule.Id],
                    $"'{rule.Id}' can recommend {conclusion.Investigation.Phrase} with nothing suspected",
                    $"let it suspect a condition, or ask for one; it happens in this patient: {outputs.ExampleOf(alone)}");
        }
    }

    /// <summary>Every suspicion comes with a recommendation of routine or more.</summary>
    private static IEnumerable<Diagnostic> Unanswered(KnowledgeBase knowledge, Outputs outputs)
    {
        var answered = outputs.Diagram.AnyOf(outputs.Met.Where((_, index) => IsAnswer(knowledge.Rules[index])));
        foreach (var condition in knowledge.Vocabulary.Conditions)
        {
            var alone = outputs.Diagram.And(outputs.Where(conclusion => conclusion is Conclusion.Suspect(var suspected, _) && suspected == condition), outputs.Diagram.Not(answered));
            if (alone == outputs.Diagram.Never) continue;
            var rule = knowledge.Rules.First(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect(var suspected, _) && suspected == condition));
            yield return Finding(knowledge, "BPR031", knowledge.Places[rule.Id],
                $"{condition.Phrase} can be suspected with nothing recommended",
                $"recommend something, routine at least, whenever it is suspected; it happens in this patient: {outputs.ExampleOf(alone)}");
        }
    }

    /// <summary>A recommendation for anything specific at all answers no suspicion in particular.</summary>
    private static bool IsAnswer(ClinicalRule rule) =>
        rule.Criterion is not Criterion.Specific && rule.Conclusions.Any(conclusion => conclusion is Conclusion.Recommend { Urgency: > Urgency.None });

    /// <summary>Every screening finding that is present leads to a suspicion, or to a note and a reassessment.</summary>
    private static IEnumerable<Diagnostic> NotTakenUp(KnowledgeBase knowledge)
    {
        var assessor = new BackPainAssessor(knowledge);
        foreach (var finding in knowledge.Vocabulary.Screening.OfType<Finding>())
        {
            var assessment = assessor.Assess(new EncounterBuilder(knowledge.Vocabulary).Set(finding.Id, Presence.Present).Build());
            if (assessment.Suspicions.Count > 0
                || (assessment.Notes.Count > 0 && assessment.Recommendations.Any(recommendation => recommendation.Investigation.Group == "follow-up"))) continue;
            yield return Finding(knowledge, "BPR032", Beginning(knowledge),
                $"no rule takes it up when {finding.Label} is present",
                "it is in the screening set: write a rule that suspects something then, or one that says a note and recommends reassessment");
        }
    }

    /// <summary>Where the knowledge base is named, or where its first document begins.</summary>
    private static SourceSpan Beginning(KnowledgeBase knowledge) =>
        (knowledge.Documents.FirstOrDefault(document => document.KnowledgeBase.Length > 0) ?? knowledge.Documents.FirstOrDefault() ?? new()).NamePlace;

    private static Diagnostic Finding(KnowledgeBase knowledge, string code, SourceSpan span, string message, string help) =>
        new(code, message, span, help, []) { Severity = knowledge.IsNamed ? Severity.Error : Severity.Warning };
}
