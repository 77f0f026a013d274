using System.Globalization;
using BackPainRules;
using BackPainRules.Interviewing;

Console.OutputEncoding = System.Text.Encoding.UTF8;
Console.WriteLine("One question at a time, the one that matters most first. ? is \"don't know\", and leaves it unknown; back takes the last answer back; stop ends.");

var (interview, put) = (Interview.Start(), true);
while (interview.Next is { } question)
{
    if (put) Console.Write($"\n{interview.Asked.Count + 1}. {question.Question}\n   ({Allowed(question.Term)}; {Left(interview)})\n");
    Console.Write("> ");
    if (Console.ReadLine()?.Trim().ToLowerInvariant() is not { } reply || reply is "stop") break;
    if (Console.IsInputRedirected) Console.WriteLine(reply);

    if (reply is "back")
    {
        put = interview.CanGoBack;
        if (put) interview = interview.Back();
        else Console.WriteLine("  This is the first question.");
        continue;
    }

    if (Answered(interview, question.Term, reply) is not { } next)
    {
        put = false;
        Console.WriteLine($"  Not taken. Please answer {Allowed(question.Term)}.");
        continue;
    }

    var wasSettled = interview.IsSettled;
    (interview, put) = (next, true);
    foreach (var change in interview.Changes) Console.WriteLine($"  => {change}");
    if (interview.Changes.Count == 0) Console.WriteLine(reply is "?" ? "  Left unknown." : "  Nothing changes so far.");
    if (interview.IsSettled && !wasSettled && interview.Next is not null) Console.WriteLine("  No answer could raise the urgency or change the classification any more. What is suspected and advised still may.");
}

Console.WriteLine();
if (interview.Next is not null) Console.WriteLine("Stopped with questions open: what follows is the least that is due.\n");
Console.Write(interview.Assessment);

// The interview after an answer, or null where it is none. An Interview is immutable: the one before it stays as it was.
static Interview? Answered(Interview interview, Term term, string reply) => (term, reply) switch
{
    (_, "?") => interview.Skip(),
    (Finding, "y" or "yes") => interview.Answer(Presence.Present),
    (Finding, "n" or "no") => interview.Answer(Presence.Absent),
    (Quantity quantity, _) when Number(reply) is { } number && number >= quantity.Minimum && number <= quantity.Maximum => interview.Answer(number),
    (Choice choice, _) when choice.Values.Contains(reply) => interview.Answer(reply),
    _ => null,
};

static decimal? Number(string reply) => decimal.TryParse(reply, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

static string Allowed(Term term) => term switch
{
    Quantity { Unit: "score" } score => FormattableString.Invariant($"a number from {score.Minimum} to {score.Maximum}, or ?"),
    Quantity quantity => FormattableString.Invariant($"a number from {quantity.Minimum} to {quantity.Maximum}, in {quantity.Unit}, or ?"),
    Choice choice => $"{string.Join(", ", choice.Values)}, or ?",
    _ => "y, n or ?",
};

static string Left(Interview interview) => interview.Progress.ScreeningLeft switch
{
    0 => $"at most {interview.Progress.Left} left",
    var screening => $"{screening} of the screening set without an answer",
};
