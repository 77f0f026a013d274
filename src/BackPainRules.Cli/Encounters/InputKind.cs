using System.Text.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>What an input holds.</summary>
internal enum InputKind
{
    /// <summary>One encounter.</summary>
    Object,

    /// <summary>A JSON array of encounters.</summary>
    Array,

    /// <summary>NDJSON: one encounter a line.</summary>
    Lines,
}

/// <summary>Tells by its content what an input holds, without using any of it up.</summary>
/// <remarks>
/// What begins with <c>[</c> is an array. Lines that together read as one JSON value are one object. Where they do not, they are NDJSON if the
/// first is a complete value, or another looks like an encounter of its own (from { to }), so that a bad first line does no harm to the
/// others; and else they are one malformed object.
/// </remarks>
internal static class InputKinds
{
    public static InputKind Of(ByteWindow window)
    {
        if (FirstCharacter(window) == '[') return InputKind.Array;
        var (place, lines, several) = (0, 0, false);
        var together = new LinesTogether();
        while (window.TryFindLine(ref place, Limits.Encounter, out var line))
        {
            var text = line.Trim(" \t\r\n"u8);
            if (text.IsEmpty) continue;
            if (lines == 1 && together.AreComplete) return InputKind.Lines;
            several |= lines > 0 && text[0] == '{' && text[^1] == '}';
            together.Read(window.Waiting[..place]);
            if (several && together.AreBroken) return InputKind.Lines;
            lines++;
        }

        var goesOnBeyondTheLimit = !window.Waiting[place..].Trim(" \t\r\n"u8).IsEmpty;
        several |= goesOnBeyondTheLimit && (lines == 0 || (lines == 1 && together.AreComplete));
        return several && (goesOnBeyondTheLimit || !together.AreComplete) ? InputKind.Lines : InputKind.Object;
    }

    private static int FirstCharacter(ByteWindow window)
    {
        while (true)
        {
            var place = window.Waiting.IndexOfAnyExcept(" \t\r\n"u8);
            if (place >= 0) return window.Waiting[place];
            if (window.Waiting.Length > Limits.Encounter || !window.ReadMore()) return -1;
        }
    }

    /// <summary>The lines so far, read as one JSON value. No word of JSON goes on over a line end, so that they can be read line by line.</summary>
    private sealed class LinesTogether
    {
        private JsonReaderState state = new(new() { MaxDepth = int.MaxValue });
        private int used;

        public bool AreComplete { get; private set; }

        public bool AreBroken { get; private set; }

        public void Read(ReadOnlySpan<byte> lines)
        {
            if (AreBroken) return;
            try
            {
                var reader = new Utf8JsonReader(lines[used..], isFinalBlock: false, state);
                while (reader.Read()) { }
                (state, used) = (reader.CurrentState, used + (int)reader.BytesConsumed);
                AreComplete = reader is { CurrentDepth: 0, TokenType: not (JsonTokenType.StartObject or JsonTokenType.StartArray) };
            }
            catch (JsonException)
            {
                (AreComplete, AreBroken) = (false, true);
            }
        }
    }
}
