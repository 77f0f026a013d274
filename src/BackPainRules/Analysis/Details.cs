using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>What is said of recommendations beside their urgency: attributes, what they stand in for, and what keeps its place although rules speak against it.</summary>
internal sealed class Details(KnowledgeBase knowledge, Consequences consequences, Diagram diagram)
{
    public IEnumerable<Part> All() => [.. Attributes(), .. Places()];

    private IEnumerable<Part> Attributes()
    {
        var recommended = knowledge.Rules.SelectMany(rule => rule.Conclusions.OfType<Conclusion.Recommend>()).SelectMany(conclusion => conclusion.Attributes.Select(attribute => (Place: conclusion.Investigation, attribute)));
        var replacing = knowledge.Rules.SelectMany(rule => rule.Conclusions.OfType<Conclusion.Substitute>()).SelectMany(conclusion => conclusion.Attributes.Select(attribute => (Place: conclusion.By, attribute)));
        var carried = from replacement in consequences.Replacements from pair in recommended where pair.Place == replacement.Original select (Place: replacement.By, pair.attribute);
        return from pair in recommended.Concat(replacing).Concat(carried).Distinct()
               select new Part(pair.Place.Id, $"{pair.Place.Phrase}: {pair.attribute}", Urgency.None, diagram.Or(
                   diagram.And(Recommending(pair.Place, pair.attribute), pair.Place.IsNoImaging ? consequences.All.First(output => output.Id == pair.Place.Id).Node : consequences.Stays(pair.Place)),
                   diagram.AnyOf(consequences.Replacements.Where(replacement => replacement.By == pair.Place).Select(replacement => diagram.And(replacement.When, diagram.Or(
                       Recommending(replacement.Original, pair.attribute),
                       diagram.And(consequences.Wanted(replacement.Original, Urgency.None), Replacing(replacement, pair.attribute))))))));
    }

    private IEnumerable<Part> Places()
    {
        foreach (var (original, by, when) in consequences.Replacements)
        {
            var wanted = consequences.Wanted(original, Urgency.None);
            yield return new(original.Id, $"{by.Phrase} is recommended instead of {original.Phrase}", Urgency.None, diagram.And(wanted, when));
            yield return new(original.Id, $"{original.Phrase} is recommended although {by.Phrase} would take its place", Urgency.None,
                diagram.And(diagram.And(wanted, consequences.Speaks(original, by)), consequences.Stays(original)));
        }
    }

    private int Recommending(Investigation investigation, RecommendationAttribute attribute) =>
        consequences.Where(conclusion => conclusion is Conclusion.Recommend(var recommended, _, var attributes) && recommended == investigation && attributes.Contains(attribute));

    private int Replacing(Consequences.Replacement replacement, RecommendationAttribute attribute) =>
        consequences.Where(conclusion => conclusion is Conclusion.Substitute(var original, var by, var attributes) && original == replacement.Original && by == replacement.By && attributes.Contains(attribute));
}
