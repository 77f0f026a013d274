using BackPainRules.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>Writes what comes of the encounters of one input, in their order.</summary>
internal abstract class Results(TextWriter output)
{
    protected TextWriter Output { get; } = output;

    /// <summary>An encounter that was assessed.</summary>
    public abstract void Add(FoundEncounter encounter, Assessment assessment);

    /// <summary>An encounter that has errors.</summary>
    public abstract void AddBad(FoundEncounter encounter);

    /// <summary>There are no more.</summary>
    public virtual void End() { }
}

/// <summary>JSON, of the same shape as the input: an object, an array, or one line for each line.</summary>
internal sealed class JsonResults(TextWriter output, InputKind kind) : Results(output)
{
    private readonly bool indented = kind == InputKind.Object;
    private bool any;

    public override void Add(FoundEncounter encounter, Assessment assessment) => Write(AssessmentWriter.Write(assessment, indented));

    public override void AddBad(FoundEncounter encounter) => Write(EncounterErrorWriter.Write(encounter.Reading.Id, encounter.Line, encounter.Reading.Errors, indented));

    public override void End()
    {
        if (kind == InputKind.Array) Output.WriteLine(any ? "\n]" : "[]");
    }

    private void Write(string json)
    {
        if (kind == InputKind.Array) Output.Write(any ? ",\n" : "[\n");
        any = true;
        Output.Write(json);
        if (kind != InputKind.Array) Output.WriteLine();
    }
}
