using System.Text.Json;
using BackPainRules.Analysis;

namespace BackPainRules.Cli.Comparing;

/// <summary>What is different between two versions, for other programs.</summary>
internal static class DifferenceJson
{
    public static string Write(KnowledgeDifference difference) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        Knowledge(writer, "before", difference.Before);
        Knowledge(writer, "after", difference.After);
        writer.WriteBoolean("sameMeaning", difference.HaveSameMeaning);
        writer.WriteBoolean("exact", difference.IsExact);
        writer.Objects("rules", difference.Rules, rule => Block(writer, rule.Id, RuleLines.Of(rule.Before), RuleLines.Of(rule.After)));
        writer.Objects("definitions", difference.Definitions, definition => Block(writer, definition.Name, RuleLines.Of(definition.Before), RuleLines.Of(definition.After)));
        writer.Objects("patients", difference.Patients, patient => Patient(writer, patient));
        writer.Objects("examples", difference.Cases, example =>
        {
            writer.WriteString("document", example.Example.Span.Document);
            writer.WriteNumber("line", example.Example.Span.Line);
            writer.WriteString("title", example.Example.Title);
            Patient(writer, example.Patient);
        });
        writer.WriteEndObject();
    });

    private static void Knowledge(Utf8JsonWriter writer, string name, KnowledgeBase knowledge)
    {
        writer.WriteStartObject(name);
        writer.WriteString("name", knowledge.Name);
        writer.WriteString("version", knowledge.Version);
        writer.WriteString("sha256", knowledge.Sha256);
        writer.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter writer, string id, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        writer.WriteString("id", id);
        writer.WriteString("change", before.Count == 0 ? "added" : after.Count == 0 ? "removed" : "changed");
        writer.Strings("before", before);
        writer.Strings("after", after);
    }

    private static void Patient(Utf8JsonWriter writer, PatientDifference patient)
    {
        writer.WritePropertyName("encounterBefore");
        writer.WriteRawValue(patient.Before.ToJson(indented: false));
        writer.WritePropertyName("encounterAfter");
        writer.WriteRawValue(patient.After.ToJson(indented: false));
        writer.Strings("noLonger", patient.NoLonger);
        writer.Strings("newly", patient.Newly);
    }
}
