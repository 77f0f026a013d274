using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Interviews;

/// <summary>What the interview says, apart from the questions themselves.</summary>
internal static class DialogueText
{
    private const int indent = 2;

    public const string Help =
        """
          y (yes), n (no), a number, or one of the choices: the answer. ? (don't know) or skip: leave it unknown, which is not "no".
          why: what the answer could change. back: take the last answer back. save FILE: keep the interview, to resume it later.
          stop: end here, with the assessment as it stands.
        """;

    public static string Opening(Interview interview) => Wrap(
        $"{(interview.Encounter.Equals(new Encounter()) ? "Nothing is recorded yet." : "What is recorded already is not asked again.")} "
        + $"{Counted.Of(interview.Progress.ScreeningLeft, "screening question")} without an answer; {Left(interview)}. Type help for the commands.", 0);

    public static string Question(int number, OpenQuestion question, Interview interview)
    {
        var place = question.Term.IsScreening ? $"screening, {interview.Progress.ScreeningLeft} without an answer" : $"at most {interview.Progress.Left} left";
        var who = question.Term.Part switch { "examination" => "On examination: ", "tests" => "From tests: ", _ => "" };
        return $"{Lines.Wrap($"{number}. {who}{question.Question}", 0, number.ToString(System.Globalization.CultureInfo.InvariantCulture).Length + 2)}\n   ({Reply.HowToAnswer(question.Term)}; {place})";
    }

    /// <summary>What an answer changed, and what it settled, in a line or a few.</summary>
    public static string Changes(Interview before, Interview after)
    {
        var lines = new List<string>();
        if (after.Changes.Count > 0) lines.Add(Wrap($"=> {string.Join(". ", after.Changes)}.", indent));
        else if (after.Asked.Count > after.Skipped.Count && after.Skipped.Count == before.Skipped.Count) lines.Add("  => The assessment stays as it is.");
        if (!before.Assessment.Screening.Complete && after.Assessment.Screening.Complete) lines.Add(Wrap($"Every screening question is answered. {Milestone(after)}", indent));
        if (!before.IsSettled && after.IsSettled && after.Next is not null) lines.Add(Settled(after));
        return string.Concat(lines.Select(line => line + "\n"));
    }

    public static string Settled(Interview interview) => Wrap(
        $"Nothing left to ask could change the classification or raise the urgency{(interview.Assessment.Urgency == Urgency.Emergency ? ", which is an emergency: act now" : "")}. "
        + $"{Counted.Of(interview.Progress.Left, "question")} could still change what is suspected or advised. Type stop to end here.", indent);

    /// <summary>What the answer could change. In the words of the vocabulary.</summary>
    public static string Why(OpenQuestion question, Interview interview)
    {
        var vocabulary = interview.Assessment.Knowledge.Vocabulary;
        var could = question.CouldChange.Select(part => vocabulary.FindOutcome(part) is { } outcome
            ? outcome is Investigation { IsNoImaging: true } ? "whether imaging is indicated" : outcome.Phrase : $"the {part}").ToList();
        var screening = question.Term.IsScreening ? " It is a screening question: without its answer nothing reassuring can be said." : "";
        var reach = question.Urgency == Urgency.None ? "" : $" The most urgent outcome that it can reach is {Of(question.Urgency)}.";
        return Wrap((could.Count == 0 ? "It could change no suspicion and no advice, only the probable mechanism or the remarks." : $"It could change {string.Join(", ", could)}.") + reach + screening, indent);
    }

    public static string Ended(string how, Interview interview) => Wrap(
        $"{how} with open questions: {Counted.Of(interview.Progress.Left, "question")} {(interview.Progress.Left == 1 ? "was" : "were")} not put{Skipped(interview)}. {Caution(interview)}", 0);

    public static string Finished(Interview interview) => Wrap(
        $"Nothing left to ask could change the assessment{(interview.Progress.Skipped > 0 ? ", as far as the answers are known" : "")}{Skipped(interview)}. {Caution(interview)}".TrimEnd(), 0);

    private static string Milestone(Interview interview) => interview.Next is null ? ""
        : $"{Counted.Of(interview.Progress.Left, "more question")} could still change the assessment, the most urgent of them to {Of(interview.HighestOpenUrgency)}. Type stop to end here.";

    private static string Skipped(Interview interview) => interview.Progress.Skipped == 0 ? "" : $"; {Counted.Of(interview.Progress.Skipped, "question")} {(interview.Progress.Skipped == 1 ? "has" : "have")} no answer";

    private static string Caution(Interview interview) => interview.Assessment.Screening.Complete ? ""
        : $"{Counted.Of(interview.Progress.ScreeningLeft, "screening question")} without an answer: what follows is the least that is due, and no reassurance.";

    private static string Left(Interview interview) => interview.Next is null ? "nothing is left to ask" : $"at most {Counted.Of(interview.Progress.Left, "question")} in all";

    private static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Emergency => "emergency (now)",
        Urgency.Urgent => "urgent (24 hours)",
        Urgency.Soon => "soon (days)",
        Urgency.Routine => "routine (next visit)",
        _ => "no urgency",
    };

    private static string Wrap(string text, int by) => Lines.Wrap(text, by, by);
}
