using System.Diagnostics;

namespace BackPainRules.Authoring.Printing;

/// <summary>Prints criteria: a statement on its line, the items of a list below its head.</summary>
internal sealed class CriterionPrinter(CanonicalWords words)
{
    public IEnumerable<string> Print(string first, CriterionSyntax criterion, int indent)
    {
        switch (criterion)
        {
            case CriterionSyntax.Statement statement:
                yield return first + Statement(statement);
                break;
            case CriterionSyntax.Group group:
                yield return first + Head(group.Count);
                foreach (var line in Items(group.Members, indent)) yield return line;
                break;
            default:
                throw new UnreachableException();
        }
    }

    public IEnumerable<string> Items(IEnumerable<CriterionSyntax> members, int indent) =>
        members.SelectMany(member => Print($"{new string(' ', indent)}- ", member, indent + 2));

    public string Statement(CriterionSyntax.Statement statement) => statement switch
    {
        (var subject, PredicateSyntax.Word(var word)) => $"{words.Subject(subject.Text, word.Text)} is {words.Predicate(subject.Text, word.Text)}",
        (var subject, var predicate) => $"{words.Term(subject.Text)} is {Predicate(subject.Text, predicate)}",
    };

    /// <summary>What stands after "is".</summary>
    public string Predicate(string subject, PredicateSyntax predicate) => predicate switch
    {
        PredicateSyntax.Word(var word) => words.Predicate(subject, word.Text),
        PredicateSyntax.Number(var value, var unit) => words.Amount(subject, value.Value, unit?.Text),
        PredicateSyntax.Comparison { High: { } high } range => $"between {Numbers.Print(range.Low.Value)} and {words.Amount(subject, high.Value, range.Unit?.Text)}",
        PredicateSyntax.Comparison comparison => $"{comparison.Operator} {words.Amount(subject, comparison.Low.Value, comparison.Unit?.Text)}",
        _ => throw new UnreachableException(),
    };

    private static string Head(int? count) => count switch
    {
        null => "all of",
        1 => "any of",
        _ => $"at least {count} of",
    };
}
