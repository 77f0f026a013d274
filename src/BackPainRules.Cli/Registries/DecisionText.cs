using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPainRules.Cli.Registries;

/// <summary>Puts together what is decided, as JSON. Its pieces are few and are made beforehand.</summary>
internal sealed class DecisionText
{
    private readonly Counts places;
    private readonly byte[][] classifications = Pieces<Classification>(",\"classification\":\"{0}\"");
    private readonly byte[][] categories = Pieces<Category>(",\"category\":\"{0}\",\"screeningComplete\":");
    private readonly byte[][] urgencies = Pieces<Urgency>(",\"urgency\":\"{0}\",\"suspicions\":[");
    private readonly byte[][] suspicions;
    private readonly byte[][] recommendations;
    private readonly byte[][] covers;

    public DecisionText(Outcomes outcomes)
    {
        places = new(outcomes);
        suspicions = [.. from condition in outcomes.Conditions from level in Ids.All<SuspicionLevel>() select Bytes($$"""{"condition":{{Text(condition.Id)}},"level":"{{level}}"}""")];
        recommendations = [.. from investigation in outcomes.Investigations from urgency in Ids.All<Urgency>() select Bytes($$"""{"investigation":{{Text(investigation.Id)}},"urgency":"{{urgency}}" """.TrimEnd())];
        covers = [.. outcomes.Investigations.Select(investigation => Bytes($$""","coveredBy":{{Text(investigation.Id)}}"""))];
    }

    public Decided Of(Assessment assessment, bool complete)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        output.Write(classifications[(int)assessment.Classification]);
        output.Write(categories[(int)assessment.Category]);
        output.Write(complete ? "true"u8 : "false"u8);
        output.Write(urgencies[(int)assessment.Urgency]);
        var suspected = new int[assessment.Suspicions.Count];
        for (var i = 0; i < suspected.Length; i++)
        {
            if (i > 0) output.Write(","u8);
            output.Write(suspicions[suspected[i] = places.PlaceOf(assessment.Suspicions[i])]);
        }

        output.Write("],\"recommendations\":["u8);
        var recommended = new int[assessment.Recommendations.Count];
        for (var i = 0; i < recommended.Length; i++)
        {
            if (i > 0) output.Write(","u8);
            output.Write(recommendations[recommended[i] = places.PlaceOf(assessment.Recommendations[i])]);
            if (assessment.Recommendations[i].CoveredBy is { } cover) output.Write(covers[places.Outcomes.PlaceOf(cover)]);
            output.Write("}"u8);
        }

        output.Write("]}\n"u8);
        return new(output.WrittenSpan.ToArray(), suspected, recommended);
    }

    private static byte[][] Pieces<T>(string form) where T : struct, Enum => [.. Ids.All<T>().Select(id => Bytes(form.Replace("{0}", id, StringComparison.Ordinal)))];

    private static string Text(string id) => $"\"{JsonEncodedText.Encode(id, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
