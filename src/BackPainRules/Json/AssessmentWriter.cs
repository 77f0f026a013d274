using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BackPainRules.Json;

/// <summary>Writes the JSON form of an assessment: the same bytes on every platform, culture and target framework.</summary>
public static class AssessmentWriter
{
    internal static readonly JsonWriterOptions OnOneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    internal static readonly JsonWriterOptions Indented = OnOneLine with { Indented = true, NewLine = "\n" };

    /// <summary>The assessment as JSON, on one line or indented.</summary>
    public static string Write(Assessment assessment, bool indented = true)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, indented ? Indented : OnOneLine))
            Write(writer, assessment);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes the assessment as one JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, Assessment assessment)
    {
        if (writer is null) throw new ArgumentNullException(nameof(writer));
        writer.WriteStartObject();
        if (assessment.Encounter.Id is { } id) writer.WriteString("id", id);
        writer.WriteString("classification", Words.Of(assessment.Classification));
        writer.WriteString("category", Id(assessment.Category));
        Array(writer, "classificationBecause", assessment.ClassificationBecause, Write);
        writer.WriteStartObject("screening");
        writer.WriteBoolean("complete", assessment.Screening.Complete);
        Array(writer, "missing", assessment.Screening.Missing, (inner, term) => inner.WriteStringValue(term.Id));
        writer.WriteEndObject();
        writer.WriteString("urgency", Words.Of(assessment.Urgency));
        Array(writer, "suspicions", assessment.Suspicions, Write);
        Array(writer, "recommendations", assessment.Recommendations, Write);
        Array(writer, "mechanisms", assessment.Mechanisms, (inner, mechanism) => Write(inner, "mechanism", mechanism.Mechanism.Id, mechanism, mechanism.Mechanism.IsLocal));
        Array(writer, "contributors", assessment.Contributors, (inner, contribution) => Write(inner, "contributor", contribution.Contributor.Id, contribution, contribution.Contributor.IsLocal));
        Array(writer, "expectedCourse", assessment.ExpectedCourse, (inner, remark) => Write(inner, "text", remark.Text, remark));
        Array(writer, "notes", assessment.Notes, (inner, remark) => Write(inner, "text", remark.Text, remark));
        Array(writer, "openQuestions", assessment.OpenQuestions, Write);
        writer.WriteStartObject("knowledge");
        writer.WriteString("name", assessment.Knowledge.Name);
        writer.WriteString("version", assessment.Knowledge.Version);
        writer.WriteString("sha256", assessment.Knowledge.Sha256);
        if (assessment.Knowledge.Adaptation is { } adaptation) AdaptationWriter.Write(writer, adaptation, assessment.Knowledge.Reviews);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Suspicion suspicion)
    {
        writer.WriteStartObject();
        writer.WriteString("condition", suspicion.Condition.Id);
        Origin(writer, suspicion.Condition.IsLocal);
        writer.WriteString("level", Words.Of(suspicion.Level));
        writer.WriteString("category", Id(suspicion.Condition.Category));
        Array(writer, "because", suspicion.Because, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Recommendation recommendation)
    {
        writer.WriteStartObject();
        writer.WriteString("investigation", recommendation.Investigation.Id);
        Origin(writer, recommendation.Investigation.IsLocal);
        writer.WriteString("urgency", Words.Of(recommendation.Urgency));
        Attributes(writer, recommendation.Attributes);
        if (recommendation.InsteadOf.Count > 0) writer.WriteString("insteadOf", recommendation.InsteadOf[0].Id);
        if (recommendation.InsteadOf.Count > 1) Array(writer, "alsoInsteadOf", recommendation.InsteadOf.Skip(1), (inner, also) => inner.WriteStringValue(also.Id));
        if (recommendation.CoveredBy is { } cover) writer.WriteString("coveredBy", cover.Id);
        Array(writer, "because", recommendation.Because, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, string value, Concluded concluded, bool isLocal = false)
    {
        writer.WriteStartObject();
        writer.WriteString(name, value);
        Origin(writer, isLocal);
        Array(writer, "because", concluded.Because, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Reason reason)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", reason.RuleId);
        if (reason.Rule is { } rule) writer.WriteString("document", rule.Document);
        Origin(writer, reason.Rule is { IsLocal: true });
        if (reason.Level is { } level) writer.WriteString("level", Words.Of(level));
        if (reason.Urgency is { } urgency) writer.WriteString("urgency", Words.Of(urgency));
        Attributes(writer, reason.Attributes);
        if (reason.Through.Count > 0) Array(writer, "through", reason.Through, (inner, through) => inner.WriteStringValue(through.Id));
        Array(writer, "facts", reason.Facts, Write);
        Array(writer, "cites", reason.Citations, Write);
        if (reason.Rule is { Evidence.Count: > 0 } evident) Array(writer, "evidence", evident.Evidence, Write);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Evidence evidence)
    {
        writer.WriteStartObject();
        if (evidence.Subject.Length > 0) writer.WriteString("of", evidence.Subject);
        Array(writer, "figures", evidence.Figures, (inner, figure) =>
        {
            inner.WriteStartObject();
            inner.WriteString("measure", figure.Measure);
            Number(inner, "low", figure.Low);
            Number(inner, "high", figure.High);
            if (figure.IsPercent) inner.WriteString("unit", "percent");
            inner.WriteEndObject();
        });
        if (evidence.Setting.Length > 0) writer.WriteString("setting", evidence.Setting);
        if (evidence.Grade != EvidenceGrade.Ungraded) writer.WriteString("grade", evidence.Certainty);
        if (evidence.IsUnverified) writer.WriteBoolean("unverified", true);
        Array(writer, "cites", evidence.Citations, Write);
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal value)
    {
        writer.WritePropertyName(name);
        writer.WriteRawValue(Numbers.Print(value));
    }

    private static void Write(Utf8JsonWriter writer, Fact fact)
    {
        writer.WriteStartObject();
        writer.WriteString("term", fact.Term.Id);
        Origin(writer, fact.Term.IsLocal);
        if (fact.Term is Quantity quantity)
        {
            writer.WritePropertyName("value");
            writer.WriteRawValue(fact.Value);
            writer.WriteString("unit", quantity.Unit);
        }
        else
        {
            writer.WriteString("value", fact.Value);
        }

        writer.WriteString("criterion", fact.Criterion);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Citation citation)
    {
        writer.WriteStartObject();
        writer.WriteString("key", citation.Key);
        if (citation.Locator.Length > 0) writer.WriteString("locator", citation.Locator);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, OpenQuestion question)
    {
        writer.WriteStartObject();
        writer.WriteString("term", question.Term.Id);
        Origin(writer, question.Term.IsLocal);
        writer.WriteString("question", question.Question);
        Array(writer, "couldChange", question.CouldChange, (inner, part) => inner.WriteStringValue(part));
        writer.WriteEndObject();
    }

    /// <summary>By name; where rules give different values, all of them.</summary>
    private static void Attributes(Utf8JsonWriter writer, IReadOnlyList<RecommendationAttribute> attributes)
    {
        if (attributes.Count == 0) return;
        writer.WriteStartObject("attributes");
        foreach (var attribute in attributes.GroupBy(attribute => attribute.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            writer.WriteString(attribute.Key, string.Join("; ", attribute.Select(value => value.Value).OrderBy(value => value, StringComparer.Ordinal)));
        writer.WriteEndObject();
    }

    /// <summary>Said of what local documents added; what comes with the extended knowledge says nothing.</summary>
    private static void Origin(Utf8JsonWriter writer, bool isLocal)
    {
        if (isLocal) writer.WriteString("origin", "local");
    }

    private static void Array<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items) write(writer, item);
        writer.WriteEndArray();
    }

    private static string Id(Category category) => category switch
    {
        Category.RadiculopathyOrStenosis => "radiculopathyOrStenosis",
        Category.SpecificCause => "specificCause",
        _ => Words.Of(category),
    };
}
