using System.Text.Json;
using BackPainRules.Json;

namespace BackPainRules.Cli.Encounters;

/// <summary>A JSON array of encounters, held as a whole. What is wrong with one does no harm to the others, as far as the array can be read.</summary>
internal static class EncounterArray
{
    public static IEnumerable<FoundEncounter> Read(ByteWindow window, Vocabulary vocabulary)
    {
        if (!window.ReadAll(Limits.Array)) return [EncounterSource.Bad(Limits.ArrayTooLong)];
        var problem = Split(window.Waiting, out var elements);
        var found = elements.Select((element, index) => new FoundEncounter(EncounterReader.Read(window.Waiting[element].ToArray(), vocabulary), index + 1));
        return problem is null ? found : found.Append(EncounterSource.Bad(problem, elements.Count + 1));
    }

    /// <summary>Where the elements stand, up to the end of the array or to where it cannot be read on. However deep an element goes, it is one.</summary>
    private static string? Split(ReadOnlySpan<byte> utf8, out List<Range> elements)
    {
        elements = [];
        var reader = new Utf8JsonReader(utf8, new() { MaxDepth = int.MaxValue });
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                elements.Add(start..(int)reader.BytesConsumed);
            }

            reader.Read();
            return null;
        }
        catch (JsonException malformed)
        {
            return $"the array is malformed here, and nothing from here on was read (line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} of the input)";
        }
    }
}
