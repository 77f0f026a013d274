using System.Globalization;
using System.Text;
using BackPainRules.Interviewing;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Interviewing;

/// <summary>How long interviews are, over the worked cases: a table that somebody has read and approved.</summary>
public class InterviewLengthTests
{
    /// <summary>Of the worked cases, every so many: an interview takes a third of a second.</summary>
    private const int every = 3;

    [Fact]
    public void The_length_is_the_one_in_the_documentation()
    {
        var rows = Directory.GetFiles(Repository.File("samples/encounters"), "*.json").OrderBy(file => file, StringComparer.Ordinal)
            .Select(file => Row.Of(Path.GetFileNameWithoutExtension(file), Encounter.Parse(File.ReadAllText(file)))).ToList();
        var cases = KnowledgeBase.BuiltIn.Examples.Where(example => Vocabulary.BuiltIn.Screening.All(example.Encounter.Knows))
            .Where((_, place) => place % every == 0).Select(example => Row.Of("", example.Encounter)).ToList();

        var text = new StringBuilder()
            .Append("# How long an interview is\n\n")
            .Append("Written by a test (`UPDATE_APPROVED=1`) that interviews patients from an empty record. They answer what their encounter says; every finding that it does\n")
            .Append("not mention they do not have, and numbers and choices that it does not mention they do not know. Counted are questions put until the assessment\n")
            .Append("says its final classification for the first time; its final urgency; until every screening question was put; until nothing left to ask could be an\n")
            .Append("emergency that is not known yet; until nothing left to ask could change the classification or raise the urgency; and until nothing left to ask could change\n")
            .Append("anything. Why the questions come in this order: [decision 6](decisions/0006-interview-order.md).\n\n")
            .Append("The worked cases are those examples of the knowledge documents that answer every screening question, every third of them.\n\n")
            .Append("| patient | classification | urgency | class. said | urgency said | screened | emergencies done | settled | nothing open |\n|---|---|---|--:|--:|--:|--:|--:|--:|\n");
        foreach (var row in rows) text.Append(row).Append('\n');
        foreach (var group in cases.GroupBy(row => row.Classification).OrderBy(group => group.Key))
            text.Append(CultureInfo.InvariantCulture, $"| median of {group.Count()} worked cases | {group.Key} | | {Row.Medians(group)} |\n");
        text.Append("\nSettled is not safe to stop at by itself: an emergency settles at its first sign, and everything else about the patient is then unknown. Whoever stops early reassures\n"
            + "nobody, unless the assessment says nonspecific; and even then a later answer may change it, as long as a question is open.\n");

        Approved.MatchFile(text.ToString(), Repository.File("docs/interview.md"));
    }

    private sealed record Row(string Name, string Classification, string Urgency, int?[] Lengths)
    {
        public static Row Of(string name, Encounter recorded)
        {
            var steps = recorded.OtherwiseHealthy().Ask();
            var end = steps[^1].Assessment;
            return new(name, Low(end.Classification), Low(end.Urgency),
            [
                First(step => step.Assessment.Classification == end.Classification),
                First(step => step.Assessment.Urgency == end.Urgency),
                First(step => step.Next is not { Term.IsScreening: true }),
                First(step => step.Assessment.Urgency == BackPainRules.Urgency.Emergency || step.Left.All(open => open.Urgency < BackPainRules.Urgency.Emergency)),
                First(step => !step.Left.Any(open => open.CouldChange.Contains("classification") || open.Urgency > step.Assessment.Urgency)),
                steps.Count - 1,
            ]);

            int? First(Func<Interview, bool> holds) => steps.Select((step, number) => (step, number)).Where(pair => holds(pair.step)).Select(pair => (int?)pair.number).FirstOrDefault();
        }

        public static string Medians(IEnumerable<Row> rows) => string.Join(" | ", Enumerable.Range(0, 6).Select(column =>
        {
            var sorted = rows.Select(row => row.Lengths[column] ?? int.MaxValue).Order().ToList();
            return sorted[(sorted.Count - 1) / 2] is var middle and < int.MaxValue ? Print(middle) : "–";
        }));

        public override string ToString() => $"| {Name} | {Classification} | {Urgency} | {string.Join(" | ", Lengths.Select(length => length is { } known ? Print(known) : "–"))} |";

        private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

        private static string Low<T>(T value) where T : Enum => value.ToString().ToLowerInvariant();
    }
}
