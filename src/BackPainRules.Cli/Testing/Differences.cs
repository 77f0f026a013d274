using BackPainRules.Analysis;
using BackPainRules.Inference;

namespace BackPainRules.Cli.Testing;

/// <summary>Finds a patient for whom two versions of the knowledge differ, or shows that there is none.</summary>
/// <remarks>
/// To differ is to differ in something that an example can speak of: whether a rule or definition is met, not met or open, and what is concluded. Not safe for several threads.
/// </remarks>
internal sealed class Differences(KnowledgeBase knowledge)
{
    private readonly IReadOnlyCollection<Criterion.Within> comparisons = Statements.ComparisonsOf(Blocks(knowledge));
    private Verdicts? remembered;

    /// <summary>The patient with the fewest facts for whom the versions differ; null where they differ for nobody. Not to be trusted where <paramref name="isKnown"/> is false: it was too much to work out.</summary>
    public Encounter? Find(KnowledgeBase other, string block, out bool isKnown)
    {
        isKnown = true;
        for (var isFresh = false; ; isFresh = true)
        {
            try
            {
                var (before, after) = (knowledge.FindCriterion(block)!, other.FindCriterion(block)!);
                return before.ToString() == after.ToString() ? InConclusions(other) : InCriterion(before, after);
            }
            catch (Diagram.TooEntangledException) when (!isFresh)
            {
                remembered = null;
            }
            catch (Diagram.TooEntangledException)
            {
                isKnown = false;
                return null;
            }
        }
    }

    private static IEnumerable<Criterion> Blocks(KnowledgeBase knowledge) => [.. knowledge.Definitions.Select(definition => definition.Criterion), .. knowledge.Rules.Select(rule => rule.Criterion)];

    /// <summary>The diagrams of the knowledge as it is. Every term is asked in them, in an order that depends on nothing else.</summary>
    private Verdicts Known()
    {
        if (remembered is not null) return remembered;
        remembered = new(new(comparisons));
        foreach (var rule in knowledge.Rules) remembered.Of(rule, true);
        remembered.Space.Screened(knowledge.Vocabulary.Screening);
        return remembered;
    }

    private Encounter? InCriterion(Criterion before, Criterion after)
    {
        var needed = Statements.ComparisonsOf([before, after]);
        var verdicts = needed.All(comparisons.Contains) ? Known() : new(new(needed));
        return Between(true) ?? Between(false);

        Encounter? Between(bool isMet) => verdicts.Space.Simplest(verdicts.Space.Differ(verdicts.Of(before, isMet), verdicts.Of(after, isMet)));
    }

    private Encounter? InConclusions(KnowledgeBase other)
    {
        var (before, space) = (Known(), Known().Space);
        var after = new Verdicts(space);
        var pairs = Outcomes(knowledge, before).Zip(Outcomes(other, after)).Concat(States(knowledge, before).Zip(States(other, after)));
        foreach (var (one, two) in pairs)
            if (space.Simplest(space.Differ(one, two)) is { } patient) return patient;
        return null;
    }

    private static IEnumerable<int> States(KnowledgeBase knowledge, Verdicts verdicts) =>
        new[] { true, false }.SelectMany(isMet => Blocks(knowledge).Select(criterion => verdicts.Of(criterion, isMet)));

    /// <summary>Everything that conclusions come to, each for whom it does, before investigations give their place to others.</summary>
    private static IEnumerable<int> Outcomes(KnowledgeBase knowledge, Verdicts verdicts)
    {
        var (vocabulary, diagram) = (knowledge.Vocabulary, verdicts.Space.Diagram);
        foreach (var condition in vocabulary.Conditions)
            foreach (var least in new[] { SuspicionLevel.Possible, SuspicionLevel.Likely })
                yield return Where(conclusion => conclusion is Conclusion.Suspect(var suspected, var level) && suspected == condition && level >= least);
        foreach (var investigation in vocabulary.Investigations.Where(investigation => !investigation.IsNoImaging))
            foreach (var least in Words.Urgencies.Skip(1))
                yield return Where(conclusion => conclusion is Conclusion.Recommend(var recommended, var urgency, _) && recommended == investigation && urgency >= least);
        foreach (var original in vocabulary.Investigations)
            foreach (var by in vocabulary.Investigations)
                yield return Where(conclusion => conclusion is Conclusion.Substitute(var replaced, var with, _) && replaced == original && with == by);
        foreach (var mechanism in vocabulary.Mechanisms) yield return Where(conclusion => conclusion is Conclusion.HasMechanism(var concluded) && concluded == mechanism);
        foreach (var contributor in vocabulary.Contributors) yield return Where(conclusion => conclusion is Conclusion.HasContributor(var concluded) && concluded == contributor);
        yield return Where(conclusion => conclusion is Conclusion.OutsideScope);
        var picture = Where(conclusion => conclusion is Conclusion.Recommend({ IsImaging: true }, _, _));
        var advised = Where(conclusion => conclusion is Conclusion.Recommend({ IsNoImaging: true }, _, _));
        yield return diagram.And(verdicts.Space.Screened(vocabulary.Screening), diagram.And(advised, diagram.Not(picture)));

        int Where(Func<Conclusion, bool> concluded) => verdicts.Where(knowledge, concluded);
    }
}
