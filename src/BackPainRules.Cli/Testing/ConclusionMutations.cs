using BackPainRules.Authoring;

namespace BackPainRules.Cli.Testing;

/// <summary>The mistakes that can be made in what a rule concludes.</summary>
/// <remarks>
/// Not in the words of notes and expected courses, nor in the attributes of recommendations: an example cannot speak of them, so a person has to read them.
/// </remarks>
internal sealed class ConclusionMutations(Phrasebook phrasebook, MutantWriter writer)
{
    private readonly Vocabulary vocabulary = phrasebook.Vocabulary;

    public IEnumerable<Mutant> Of(RuleSyntax rule)
    {
        var conclusions = rule.Conclusions;
        return conclusions.SelectMany((conclusion, index) => (Mutant[])[.. Of(conclusion), .. IsText(conclusion) || conclusions.Count == 1 ? [] : new[] { Without(rule, index) }]);
    }

    private static bool IsText(ConclusionSyntax conclusion) => conclusion.Verb is "note" or "expect course";

    private Mutant Without(RuleSyntax rule, int index)
    {
        var (conclusions, at) = (rule.Conclusions, rule.Conclusions[index].Span);
        var next = index + 1 < conclusions.Count ? conclusions[index + 1].Span.Line : rule.Citations[0].Key.Span.Line;
        return index == 0 ? writer.DropFirst("conclusion dropped", at.Line, next, at.Column) : writer.Drop("conclusion dropped", at.Line, next - 1, at.Column);
    }

    private IEnumerable<Mutant> Of(ConclusionSyntax conclusion) => conclusion.Verb switch
    {
        "suspect" => [.. Swapped<Condition>(conclusion.Object!, "condition swapped", Siblings.Of), .. Leveled(conclusion)],
        "recommend" => [.. Swapped<Investigation>(conclusion.Object!, "investigation swapped", Siblings.Of, conclusion.Details.Count > 0), .. Hastened(conclusion)],
        "substitute" => [.. Swapped<Investigation>(conclusion.Object!, "investigation swapped", Siblings.Of), .. Swapped<Investigation>(conclusion.By!, "investigation swapped", Siblings.Of)],
        "mechanism" => Swapped<Mechanism>(conclusion.Object!, "mechanism swapped", Siblings.Of),
        "contributor" => Swapped<Contributor>(conclusion.Object!, "contributor swapped", Siblings.Of),
        _ => [],
    };

    private IEnumerable<Mutant> Swapped<T>(Phrase phrase, string kind, Func<Vocabulary, T, T> sibling, bool hasUrgency = true) where T : Outcome =>
        phrasebook.Outcome<T>(phrase.Text) is { } outcome && hasUrgency ? [writer.Replace(kind, phrase.Span, sibling(vocabulary, outcome).Phrase)] : [];

    private IEnumerable<Mutant> Leveled(ConclusionSyntax conclusion) =>
        conclusion.Details.Take(1).Select(level => writer.Replace("level changed", level.Span, level.Is("likely") ? "possible" : "likely"));

    /// <summary>One urgency lower, one higher.</summary>
    private IEnumerable<Mutant> Hastened(ConclusionSyntax conclusion)
    {
        if (conclusion.Details.Count == 0 || Words.Urgencies.FirstOrDefault(known => conclusion.Details[0].Is(Words.Of(known))) is not (not Urgency.None and var urgency)) return [];
        return new[] { urgency - 1, urgency + 1 }.Where(other => other is > Urgency.None and <= Urgency.Emergency)
            .Select(other => writer.Replace("urgency changed", conclusion.Details[0].Span, Words.Of(other)));
    }
}
