namespace BackPainRules.Inference;

/// <summary>Finds the unrecorded terms that could still change an assessment: all of them, and no others.</summary>
/// <remarks>
/// What an encounter records is put into the decision diagrams of the knowledge base; what they still depend on is open. Built when first asked,
/// then shared by all threads.
/// </remarks>
internal sealed class OpenQuestions
{
    private readonly Outputs outputs;
    private readonly IReadOnlyList<Term> variables;
    private readonly Dictionary<string, int> order;

    public OpenQuestions(KnowledgeBase knowledge, RuleProgram program)
    {
        outputs = new(knowledge, program);
        outputs.Diagram.Seal();
        variables = outputs.Variables;
        order = outputs.All.Select(output => output.Id).Distinct().Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index);
    }

    public IReadOnlyList<OpenQuestion> Of(Encounter encounter)
    {
        var restriction = new Restriction(outputs, variables, encounter);
        var open = new Dictionary<Term, (HashSet<string> Parts, Urgency Urgency)>();
        foreach (var output in outputs.All)
            foreach (var term in restriction.DependsOn(output.Node))
            {
                var (parts, urgency) = open.TryGetValue(term, out var known) ? known : ([], Urgency.None);
                parts.Add(output.Id);
                open[term] = (parts, output.Urgency > urgency ? output.Urgency : urgency);
            }

        return [.. open.OrderByDescending(pair => pair.Value.Urgency).ThenBy(pair => pair.Key.Index)
            .Select(pair => new OpenQuestion(pair.Key, [.. pair.Value.Parts.OrderBy(part => order[part])], pair.Value.Urgency))];
    }
}
