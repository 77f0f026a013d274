namespace BackPainRules.Cli.Encounters;

/// <summary>How assessments are written for people.</summary>
/// <param name="Write">An assessment.</param>
/// <param name="Heading">Above each of several, the words that tell which one it is.</param>
/// <param name="End">Below each of several.</param>
/// <param name="Errors">Errors, a line for each.</param>
internal sealed record ReadableForm(Func<Assessment, string> Write, Func<string, string> Heading, string End, Func<IEnumerable<string>, string> Errors);

/// <summary>Text or Markdown for people. Several encounters get a heading each.</summary>
/// <param name="terminal">Where it goes.</param>
/// <param name="form">Text or Markdown.</param>
/// <param name="name">The name of the input.</param>
/// <param name="kind">What the input holds.</param>
/// <param name="alone">There is no other input. An object that is alone needs no heading, and its errors are no result: they are told aside.</param>
internal sealed class ReadableResults(Terminal terminal, ReadableForm form, string name, InputKind kind, bool alone) : Results(terminal.Output)
{

    public override void Add(FoundEncounter encounter, Assessment assessment)
    {
        Write(encounter, form.Write(assessment));
    }

    public override void AddBad(FoundEncounter encounter)
    {
        var errors = encounter.Reading.Errors.Select(error => Lines.Visible(error.ToString()));
        var what = encounter.Reading.Errors.Count == 1 ? "this is wrong with the encounter" : $"{encounter.Reading.Errors.Count} things are wrong with the encounter";
        if (IsOnlyOne)
        {
            terminal.Complain($"{name}: not assessed, because {what}:\n{string.Join('\n', errors.Select(error => "  " + error))}");
            return;
        }

        Write(encounter, $"Not assessed, because {what}:\n{form.Errors(errors)}");
    }

    private void Write(FoundEncounter encounter, string text)
    {
        if (!IsOnlyOne) Output.Write(form.Heading(string.Join(", ", Words(encounter).OfType<string>().Select(Lines.Visible))));
        Output.Write(text);
        if (!IsOnlyOne) Output.Write(form.End);
    }

    private bool IsOnlyOne => alone && kind == InputKind.Object;

    private IEnumerable<string?> Words(FoundEncounter encounter)
    {
        if (!alone) yield return name;
        if (kind == InputKind.Lines) yield return $"line {encounter.Line}";
        if (kind == InputKind.Array) yield return $"number {encounter.Number}";
        yield return encounter.Reading.Encounter?.Id ?? encounter.Reading.Id;
    }
}
