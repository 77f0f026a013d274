using System.Globalization;
using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Tests.Interviews;

/// <summary>What patients type: what their encounter says; every finding that it does not mention they do not have, and other things they do not know.</summary>
internal static class Replies
{
    public static Encounter Sample(string name) => Encounter.Parse(File.ReadAllText(Path.Combine(Approved.Repository, "samples", "encounters", name + ".json")));

    /// <summary>A line for each question of an interview from the beginning, until it ends or this is enough.</summary>
    public static IReadOnlyList<string> Of(Encounter patient, Func<Interview, bool> isEnough)
    {
        var replies = new List<string>();
        for (var interview = Interview.Start(); interview.Next is { Term: var term } && !isEnough(interview); interview = Answer(interview, term, replies[^1]))
            replies.Add(Of(patient, term));
        return replies;
    }

    private static string Of(Encounter patient, Term term) => term switch
    {
        Finding finding => patient[finding] == Presence.Present ? "y" : "n",
        Quantity quantity => patient.Knows(quantity) ? patient[quantity]!.Value.ToString() : "?",
        Choice choice => patient[choice] ?? "?",
        _ => throw new ArgumentOutOfRangeException(nameof(term)),
    };

    private static Interview Answer(Interview interview, Term term, string reply) => (term, reply) switch
    {
        (_, "?") => interview.Skip(),
        (Finding, _) => interview.Answer(reply == "y" ? Presence.Present : Presence.Absent),
        (Quantity, _) => interview.Answer(decimal.Parse(reply, CultureInfo.InvariantCulture)),
        _ => interview.Answer(reply),
    };
}
