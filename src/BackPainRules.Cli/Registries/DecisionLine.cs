using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace BackPainRules.Cli.Registries;

/// <summary>Writes what is decided about an encounter as one line of JSON. Only the id and the line's number have to be made.</summary>
internal static class DecisionLine
{
    public static void Write(ArrayBufferWriter<byte> output, string? id, long number, Decided decided)
    {
        output.Write("{"u8);
        if (id is not null)
        {
            output.Write("\"id\":\""u8);
            if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(id) is var safe && safe.Length > 0) Encoding.UTF8.GetBytes(safe, output);
            output.Write("\","u8);
        }

        output.Write("\"line\":"u8);
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var digits);
        output.Advance(digits);
        output.Write(decided.Line);
    }
}
