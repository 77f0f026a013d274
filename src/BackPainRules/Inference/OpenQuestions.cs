namespace BackPainRules.Inference;

/// <summary>Finds the unrecorded terms that could still change an assessment: all of them, and no others.</summary>
/// <remarks>
/// What an encounter records is put into the decision diagrams of the knowledge base; what they still depend on is open. Shared by all threads.
/// </remarks>
internal sealed class OpenQuestions
{
    private readonly QuestionTable table;
    private readonly Dictionary<string, int> order = new(StringComparer.Ordinal);

    public OpenQuestions(QuestionTable table)
    {
        this.table = table;
        foreach (var output in table.Outputs)
            if (!order.ContainsKey(output.Id)) order.Add(output.Id, order.Count);
    }

    public IReadOnlyList<OpenQuestion> Of(Encounter encounter)
    {
        using var restriction = new Restriction(table, encounter);
        var found = new Dictionary<Term, Found>();
        foreach (var output in table.Outputs)
            foreach (var term in restriction.DependsOn(output.Node))
            {
                if (!found.TryGetValue(term, out var open)) found.Add(term, open = new(term));
                open.CouldChange(output);
            }

        var all = new Found[found.Count];
        found.Values.CopyTo(all, 0);
        Array.Sort(all, static (one, other) => one.Urgency != other.Urgency ? other.Urgency - one.Urgency : one.Term.Index - other.Term.Index);
        return Array.ConvertAll(all, open => new OpenQuestion(open.Term, open.PartsInOrder(order), open.Urgency));
    }

    /// <summary>A term that is open, and what it could change.</summary>
    private sealed class Found(Term term)
    {
        private readonly List<string> parts = [];

        public Term Term => term;

        public Urgency Urgency { get; private set; }

        public void CouldChange(Output output)
        {
            if (!parts.Contains(output.Id)) parts.Add(output.Id);
            if (output.Urgency > Urgency) Urgency = output.Urgency;
        }

        public IReadOnlyList<string> PartsInOrder(Dictionary<string, int> order)
        {
            parts.Sort((one, other) => order[one] - order[other]);
            return parts;
        }
    }
}
