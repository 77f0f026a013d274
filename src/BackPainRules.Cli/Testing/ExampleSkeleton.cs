using System.Text;

namespace BackPainRules.Cli.Testing;

/// <summary>A patient as an example in the language of documents, to be pasted into one.</summary>
internal static class ExampleSkeleton
{
    private const int width = 120;

    /// <summary>The example in its fence.</summary>
    public static string Fenced(Vocabulary vocabulary, Encounter encounter, IEnumerable<string> expectations) => $"```example\n{Write(vocabulary, encounter, expectations)}```\n";

    public static string Write(Vocabulary vocabulary, Encounter encounter, IEnumerable<string> expectations)
    {
        var (text, length) = (new StringBuilder("given "), "given ".Length);
        foreach (var (fact, index) in Facts(vocabulary, encounter).Select((fact, index) => (fact, index)))
        {
            var fits = index == 0 || length + 2 + fact.Length <= width;
            var before = index == 0 ? "" : fits ? ", " : ",\n      ";
            text.Append(before).Append(fact);
            length = (fits ? length + before.Length : 6) + fact.Length;
        }

        return text.Append("\nexpect ").Append(string.Join("\n   and ", expectations)).Append('\n').ToString();
    }

    /// <summary>What is recorded, as facts. An example has to say something, so one of whom nothing is known says that one thing is unknown.</summary>
    public static IReadOnlyList<string> Facts(Vocabulary vocabulary, Encounter encounter)
    {
        var screened = vocabulary.Screening.OfType<Finding>().ToList();
        var shorter = screened.TrueForAll(encounter.Knows) && screened.Count(finding => encounter[finding] == Presence.Absent) > 2;
        List<string> facts =
        [
            .. vocabulary.Terms.Where(encounter.Knows).Where(term => !(shorter && term.IsScreening && term is Finding finding && encounter[finding] == Presence.Absent)).Select(term => Fact(encounter, term)),
            .. shorter ? ["every other screening finding is absent"] : Array.Empty<string>(),
        ];
        return facts.Count > 0 ? facts : [$"{screened[0].Label} is unknown"];
    }

    private static string Fact(Encounter encounter, Term term) => term switch
    {
        Finding finding => $"{finding.Label} is {Words.Of(encounter[finding])}",
        Quantity quantity => $"{quantity.Label} is {quantity.WithUnit(Numbers.Print((decimal)encounter.ValueOf(quantity)!))}",
        Choice choice => $"{choice.Label} is {encounter[choice]}",
        _ => "",
    };
}
