using System.Text;

namespace BackPainRules.Cli.Testing;

/// <summary>A patient as an example in the language of documents, to be pasted into one.</summary>
internal static class ExampleSkeleton
{
    private const int width = 120;

    /// <summary>The example in its fence.</summary>
    public static string Fenced(Encounter encounter, IEnumerable<string> expectations, string title = "") => $"```example\n{Write(encounter, expectations, title)}```\n";

    public static string Write(Encounter encounter, IEnumerable<string> expectations, string title = "")
    {
        var text = new StringBuilder();
        if (title.Length > 0) text.Append($"example \"{title}\"\n");
        text.Append("given ");
        var length = text.Length;
        var line = "given ".Length;
        foreach (var fact in Facts(encounter))
        {
            if (text.Length > length)
            {
                text.Append(',');
                line += 2 + fact.Length;
                if (line > width) line = text.Append("\n      ") is null ? 0 : 6 + fact.Length;
                else text.Append(' ');
            }
            else
            {
                line += fact.Length;
            }

            text.Append(fact);
        }

        return text.Append("\nexpect ").Append(string.Join("\n   and ", expectations)).Append('\n').ToString();
    }

    /// <summary>What is recorded, as facts. An example has to say something, so one of whom nothing is known says that one thing is unknown.</summary>
    public static IReadOnlyList<string> Facts(Encounter encounter)
    {
        var vocabulary = Vocabulary.BuiltIn;
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
