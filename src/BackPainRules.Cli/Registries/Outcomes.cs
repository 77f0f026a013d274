namespace BackPainRules.Cli.Registries;

/// <summary>What can come of a screening, in the order in which it is counted.</summary>
internal sealed class Outcomes
{
    private readonly Dictionary<Outcome, int> places = [];

    public Outcomes(KnowledgeBase knowledge)
    {
        Knowledge = knowledge;
        Screening = [.. knowledge.Vocabulary.Screening];
        Conditions = [.. knowledge.Vocabulary.Conditions];
        Investigations = [.. knowledge.Vocabulary.Investigations];
        for (var i = 0; i < Conditions.Length; i++) places.Add(Conditions[i], i);
        for (var i = 0; i < Investigations.Length; i++) places.Add(Investigations[i], i);
    }

    public KnowledgeBase Knowledge { get; }

    public Term[] Screening { get; }

    public Condition[] Conditions { get; }

    public Investigation[] Investigations { get; }

    /// <summary>The place of a condition among the conditions, or of an investigation among the investigations.</summary>
    public int PlaceOf(Outcome outcome) => places[outcome];
}
