using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>One yes-or-no thing that an assessment says.</summary>
/// <param name="Id">What it is about: <c>classification</c>, <c>urgency</c>, or the id of an outcome.</param>
/// <param name="Says">The whole of it, in clinical words.</param>
/// <param name="Urgency">The urgency that it comes with at least; none where it is no recommendation.</param>
/// <param name="Patients">Those of whom it is said.</param>
internal sealed record Part(string Id, string Says, Urgency Urgency, int Patients)
{
    /// <summary>Everything that assessments by a knowledge base can say, apart from reasons and open questions.</summary>
    public static IReadOnlyList<Part> Of(KnowledgeBase knowledge, Consequences consequences, Diagram diagram)
    {
        var outputs = consequences.All;
        var vocabulary = knowledge.Vocabulary;
        var parts = new List<Part>
        {
            new("classification", "classification is specific", Urgency.None, outputs[0].Node),
            new("classification", "classification is nonspecific", Urgency.None, outputs[1].Node),
            new("category", "category is specific cause", Urgency.None, outputs[4].Node),
        };
        foreach (var condition in vocabulary.Conditions)
        {
            var levels = outputs.Where(output => output.Id == condition.Id).ToList();
            parts.Add(new(condition.Id, $"{condition.Phrase} is suspected", Urgency.None, levels[0].Node));
            parts.Add(new(condition.Id, $"{condition.Phrase} is likely", Urgency.None, levels[1].Node));
        }

        foreach (var investigation in vocabulary.Investigations)
            foreach (var output in outputs.Where(output => output.Id == investigation.Id))
                parts.Add(new(investigation.Id, $"{investigation.Phrase} is recommended{(output.Urgency > Urgency.Routine ? $", {Words.Of(output.Urgency)}" : "")}", output.Urgency, output.Node));
        foreach (var urgency in Words.Urgencies.Skip(1))
            parts.Add(new("urgency", $"urgency is {Words.Of(urgency)}", urgency,
                diagram.AnyOf(outputs.Where(output => output.Urgency == urgency).Select(output => output.Node))));
        foreach (var (id, says) in knowledge.Rules.SelectMany(rule => rule.Conclusions).SelectMany(Sayings).Distinct())
            parts.Add(new(id, says, Urgency.None, consequences.Where(conclusion => Sayings(conclusion).Contains((id, says)))));
        var mechanism = consequences.Where(conclusion => conclusion is Conclusion.HasMechanism);
        parts.Add(new(vocabulary.CauseUnknown.Id, "cause unknown is concluded", Urgency.None, diagram.And(outputs[1].Node, diagram.Not(mechanism))));
        parts.AddRange(new Details(knowledge, consequences, diagram).All());
        return parts;
    }

    /// <summary>What a met rule says by itself, whatever the other rules say.</summary>
    private static IEnumerable<(string Id, string Says)> Sayings(Conclusion conclusion) => conclusion switch
    {
        Conclusion.HasMechanism(var mechanism) => [(mechanism.Id, $"{mechanism.Phrase} is concluded")],
        Conclusion.HasContributor(var contributor) => [(contributor.Id, $"{contributor.Phrase} is concluded")],
        Conclusion.ExpectCourse(var text) => [("course", $"the expected course says \"{text}\"")],
        Conclusion.Note(var text) => [("note", $"a note says \"{text}\"")],
        _ => [],
    };
}
