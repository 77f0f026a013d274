using System.Text;
using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Interviews;

/// <summary>An interview on the terminal: puts questions, takes replies line by line, and says what each changes.</summary>
/// <param name="terminal">Where replies come from.</param>
/// <param name="writer">Where the dialogue goes.</param>
/// <param name="file">Keeps the interview on request.</param>
/// <param name="saveTo">The file in which every step is kept, or null.</param>
internal sealed class Dialogue(Terminal terminal, TextWriter writer, InterviewFile file, string? saveTo)
{
    /// <summary>A script that goes on replying what is no answer would never end; somebody at the keyboard sees what is wrong.</summary>
    private const int mostRefusals = 3;

    private readonly StreamReader replies = new(terminal.Input, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true);

    private int refusals;

    /// <summary>Asks until nothing left could change the assessment, or nobody answers any more.</summary>
    public Interview Run(Interview interview)
    {
        Keep(interview);
        writer.WriteLine(DialogueText.Opening(interview));
        if (interview.IsSettled && interview.Next is not null) writer.WriteLine(DialogueText.Settled(interview));
        var (number, put) = (interview.Asked.Count, true);
        while (interview.Next is { } question)
        {
            if (put) writer.Write($"\n{DialogueText.Question(number + 1, question, interview)}\n");
            writer.Write("> ");
            writer.Flush();
            if (replies.ReadLine() is not { } typed)
            {
                writer.Write($"\n\n{DialogueText.Ended("The input ended", interview)}\n");
                return interview;
            }

            if (!terminal.InputIsKeyboard) writer.WriteLine(Lines.Visible(typed));
            if (typed.Trim().ToLowerInvariant() is "stop" or "quit")
            {
                writer.Write($"\n{DialogueText.Ended("Stopped", interview)}\n");
                return interview;
            }

            var after = Take(interview, question, typed.Trim());
            put = after is not null;
            if (after is null) continue;
            (interview, number) = (after, after.Asked.Count);
            Keep(interview);
        }

        writer.Write($"\n{DialogueText.Finished(interview)}\n");
        return interview;
    }

    /// <summary>The interview after a reply, or null where the same question stays.</summary>
    private Interview? Take(Interview interview, OpenQuestion question, string typed)
    {
        switch (typed.ToLowerInvariant())
        {
            case "why":
                writer.WriteLine(DialogueText.Why(question, interview));
                return null;
            case "help":
                writer.WriteLine(DialogueText.Help);
                return null;
            case "skip":
                return interview.Skip();
            case "back" when !interview.CanGoBack:
                writer.WriteLine("  There is nothing to go back to: this is the first question.");
                return null;
            case "back":
                return interview.Back();
        }

        if (typed.StartsWith("save", StringComparison.OrdinalIgnoreCase) && (typed.Length == 4 || typed[4] == ' '))
        {
            Save(typed[4..].Trim(), interview);
            return null;
        }

        var reply = Reply.To(question.Term, typed);
        if (reply.Problem is { } problem)
        {
            writer.WriteLine($"  Not taken: {Lines.Visible(problem)}; or why, back, skip, save FILE, stop, help.");
            if (terminal.InputIsKeyboard || ++refusals < mostRefusals) return null;
            refusals = 0;
            writer.WriteLine($"  {mostRefusals} replies were no answers: left unknown.");
            return interview.Skip();
        }

        refusals = 0;

        var after = reply.Value switch
        {
            Presence presence => presence == Presence.Unknown ? interview.Skip() : interview.Answer(presence),
            decimal number => interview.Answer(number),
            var chosen => interview.Answer((string)chosen!),
        };
        writer.Write(DialogueText.Changes(interview, after));
        return after;
    }

    private void Save(string path, Interview interview)
    {
        try
        {
            if (path.Length == 0) throw new WrongCallException("name a file: save FILE");
            file.Save(path, interview);
            writer.WriteLine($"  Saved; go on later with 'backpain interview --resume {Lines.Visible(path)}'.");
        }
        catch (WrongCallException wrong)
        {
            writer.WriteLine($"  Not saved: {Lines.Visible(wrong.Message)}");
        }
    }

    private void Keep(Interview interview)
    {
        if (saveTo is not null) file.Save(saveTo, interview);
    }
}
