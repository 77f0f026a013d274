using BackPainRules.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>An encounter as it stands in an input, read or with all that is wrong with it.</summary>
/// <param name="Reading">What came of reading it.</param>
/// <param name="Number">Its number among the encounters of the input, from 1.</param>
/// <param name="Line">Its line, from 1, in NDJSON; blank lines count.</param>
internal sealed record FoundEncounter(EncounterReading Reading, long Number, long? Line = null);

/// <summary>The encounters of one input, one after another. NDJSON is read in constant memory.</summary>
internal sealed class EncounterSource
{
    private readonly ByteWindow window;
    private readonly Vocabulary vocabulary;

    /// <param name="stream">The input.</param>
    /// <param name="name">What to call it in messages.</param>
    /// <param name="beforeRead">Called before waiting for more of it.</param>
    /// <param name="vocabulary">What encounters can record; the vocabulary of the library where left out.</param>
    public EncounterSource(Stream stream, string name, Action beforeRead, Vocabulary? vocabulary = null)
    {
        this.vocabulary = vocabulary ?? Vocabulary.BuiltIn;
        window = new(stream, name, beforeRead);
        window.DropByteOrderMark();
        Kind = InputKinds.Of(window);
    }

    /// <summary>What the input holds.</summary>
    public InputKind Kind { get; }

    /// <summary>Reads on. Once only.</summary>
    public IEnumerable<FoundEncounter> Read() => Kind switch
    {
        InputKind.Array => EncounterArray.Read(window, vocabulary),
        InputKind.Lines => EncounterLines.Read(window, vocabulary),
        _ => [window.ReadAll(Limits.Encounter) ? new(EncounterReader.Read(window.Waiting, vocabulary), 1) : Bad(Limits.ObjectTooLong)],
    };

    /// <summary>Reads NDJSON on, line by line, for many processors. Once only, and then nothing else.</summary>
    public LineReader ReadLines() => new(window, default);

    /// <summary>An encounter that cannot be looked into.</summary>
    public static FoundEncounter Bad(string message, long number = 1, long? line = null) => new(new(null, null, [new("$", null, message)]), number, line);
}
