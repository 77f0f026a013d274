using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>Writes what is decided about an encounter as one line of JSON. Its pieces are few and are made beforehand: only the id has to be looked at.</summary>
internal sealed class DecisionLine
{
    private readonly Counts places;
    private readonly byte[][] classifications = Pieces<Classification>("\"classification\":\"{0}\"");
    private readonly byte[][] categories = Pieces<Category>(",\"category\":\"{0}\",\"screeningComplete\":");
    private readonly byte[][] urgencies = Pieces<Urgency>(",\"urgency\":\"{0}\",\"suspicions\":[");
    private readonly byte[][] suspicions;
    private readonly byte[][] recommendations;
    private readonly byte[][] covers;

    public DecisionLine(Outcomes outcomes)
    {
        places = new(outcomes);
        suspicions = [.. from condition in outcomes.Conditions from level in Ids.All<SuspicionLevel>() select Bytes($$"""{"condition":{{Text(condition.Id)}},"level":"{{level}}"}""")];
        recommendations = [.. from investigation in outcomes.Investigations from urgency in Ids.All<Urgency>() select Bytes($$"""{"investigation":{{Text(investigation.Id)}},"urgency":"{{urgency}}" """.TrimEnd())];
        covers = [.. outcomes.Investigations.Select(investigation => Bytes($$""","coveredBy":{{Text(investigation.Id)}}"""))];
    }

    public void Write(ArrayBufferWriter<byte> output, long number, Assessment assessment, bool complete)
    {
        output.Write("{"u8);
        if (assessment.Encounter.Id is { } id)
        {
            output.Write("\"id\":"u8);
            WriteText(output, id);
            output.Write(","u8);
        }

        output.Write("\"line\":"u8);
        Utf8Formatter.TryFormat(number, output.GetSpan(20), out var digits);
        output.Advance(digits);
        output.Write(","u8);
        output.Write(classifications[(int)assessment.Classification]);
        output.Write(categories[(int)assessment.Category]);
        output.Write(complete ? "true"u8 : "false"u8);
        output.Write(urgencies[(int)assessment.Urgency]);
        var first = true;
        foreach (var suspicion in assessment.Suspicions)
        {
            if (!first) output.Write(","u8);
            output.Write(suspicions[places.PlaceOf(suspicion)]);
            first = false;
        }

        output.Write("],\"recommendations\":["u8);
        first = true;
        foreach (var recommendation in assessment.Recommendations)
        {
            if (!first) output.Write(","u8);
            output.Write(recommendations[places.PlaceOf(recommendation)]);
            if (recommendation.CoveredBy is { } cover) output.Write(covers[places.Outcomes.PlaceOf(cover)]);
            output.Write("}"u8);
            first = false;
        }

        output.Write("]}\n"u8);
    }

    private static void WriteText(ArrayBufferWriter<byte> output, string text)
    {
        output.Write("\""u8);
        if (JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text) is var safe && safe.Length > 0) Encoding.UTF8.GetBytes(safe, output);
        output.Write("\""u8);
    }

    private static byte[][] Pieces<T>(string form) where T : struct, Enum => [.. Ids.All<T>().Select(id => Bytes(form.Replace("{0}", id, StringComparison.Ordinal)))];

    private static string Text(string id) => $"\"{JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
