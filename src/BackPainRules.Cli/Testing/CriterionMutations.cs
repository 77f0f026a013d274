using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>The mistakes that can be made in what a rule or definition asks.</summary>
internal sealed class CriterionMutations(Phrasebook phrasebook, MutantWriter writer)
{
    public IEnumerable<Mutant> Of(CriterionSyntax criterion) => criterion switch
    {
        CriterionSyntax.Group group => [.. OfHead(group), .. OfItems(group), .. group.Members.SelectMany(Of)],
        CriterionSyntax.Statement(var subject, PredicateSyntax.Comparison comparison) => phrasebook.Term(subject.Text) is Quantity quantity ? OfComparison(quantity, comparison) : [],
        CriterionSyntax.Statement(var subject, PredicateSyntax.Word(var word)) => [.. OfWord(subject, word), .. OfSubject(subject, word)],
        _ => [],
    };

    /// <summary>"All" for "any", or one more or less of them.</summary>
    private IEnumerable<Mutant> OfHead(CriterionSyntax.Group group)
    {
        var (members, count) = (group.Members.Count, group.Count ?? group.Members.Count);
        var others = new[] { 1, count - 1, count + 1, members }.Where(other => other >= 1 && other <= members && other != count).Distinct();
        return others.Select(other => writer.Replace("count changed", group.Span, other == members ? "all of" : other == 1 ? "any of" : $"at least {other} of"));
    }

    /// <summary>Without one of the items.</summary>
    private IEnumerable<Mutant> OfItems(CriterionSyntax.Group group) => group.Members.Count <= Math.Max(1, group.Count ?? 1) ? [] :
        group.Members.Select(member => writer.Drop("criterion dropped", member.Span.Line, LastLineOf(member), member.Span.Column));

    private static int LastLineOf(CriterionSyntax criterion) => criterion is CriterionSyntax.Group group ? LastLineOf(group.Members[^1]) : criterion.Span.Line;

    private IEnumerable<Mutant> OfComparison(Quantity quantity, PredicateSyntax.Comparison comparison)
    {
        foreach (var other in Steps.Around(quantity, comparison.Low.Value).Where(other => comparison.High is null || other <= comparison.High.Value))
            yield return writer.Replace("threshold shifted", comparison.Low.Span, Numbers.Print(other));
        if (comparison.High is { } high)
        {
            foreach (var other in Steps.Around(quantity, high.Value).Where(other => other >= comparison.Low.Value))
                yield return writer.Replace("threshold shifted", high.Span, Numbers.Print(other));
            yield return writer.Replace("end of range dropped", comparison.Span, high.Span, $"at least {Numbers.Print(comparison.Low.Value)}");
            yield return writer.Replace("end of range dropped", comparison.Span, high.Span, $"at most {Numbers.Print(high.Value)}");
        }
        else
        {
            var (end, opposite) = comparison.Operator switch
            {
                "at least" => ("more than", "less than"),
                "more than" => ("at least", "at most"),
                "at most" => ("less than", "more than"),
                _ => ("at most", "at least"),
            };
            var words = comparison.Span with { Length = comparison.Low.Span.Column - comparison.Span.Column };
            yield return writer.Replace("threshold itself in or out", words, $"{end} ");
            yield return writer.Replace("comparison turned round", words, $"{opposite} ");
        }

        if (comparison.Unit is { } unit && Steps.OtherUnit(quantity) is { } otherUnit) yield return writer.Replace("unit swapped", unit.Span, otherUnit);
    }

    private IEnumerable<Mutant> OfWord(Phrase subject, Phrase word)
    {
        if (phrasebook.Term(subject.Text) is Choice choice)
            return choice.Values.Where(value => !word.Is(value)).Take(1).Select(value => writer.Replace("value swapped", word.Span, value));
        var other = word.Text.ToLowerInvariant() switch
        {
            "present" => "absent",
            "absent" => "present",
            "suspected" => "likely",
            "likely" => "suspected",
            "specific" => "nonspecific",
            "nonspecific" => "specific",
            _ => null,
        };
        return other is null ? [] : [writer.Replace(other is "present" or "absent" ? "presence swapped" : other is "suspected" or "likely" ? "level changed" : "classification swapped", word.Span, other)];
    }

    /// <summary>Another condition or investigation in the place of the one that is built on.</summary>
    private IEnumerable<Mutant> OfSubject(Phrase subject, Phrase word)
    {
        if ((word.Is("suspected") || word.Is("likely")) && phrasebook.Outcome<Condition>(subject.Text) is { } condition)
            yield return writer.Replace("condition swapped", subject.Span, Siblings.Of(phrasebook.Vocabulary, condition).Phrase);
        if (word.Is("recommended") && phrasebook.Outcome<Investigation>(subject.Text) is { } investigation)
            yield return writer.Replace("investigation swapped", subject.Span, Siblings.Of(phrasebook.Vocabulary, investigation).Phrase);
    }
}
