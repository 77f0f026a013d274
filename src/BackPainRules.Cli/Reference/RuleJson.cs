using System.Text.Json;
using BackPainRules.Authoring;

namespace BackPainRules.Cli.Reference;

/// <summary>Rules for programs, in the words of the language.</summary>
internal static class RuleJson
{
    /// <summary>An array of rules.</summary>
    public static string Write(IReadOnlyList<ClinicalRule> rules, KnowledgeBase knowledge) =>
        JsonText.Write(writer => writer.Objects(rules, rule => Write(writer, rule, knowledge)));

    /// <summary>One rule, as an object.</summary>
    public static string Write(ClinicalRule rule, KnowledgeBase knowledge) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        Write(writer, rule, knowledge);
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, ClinicalRule rule, KnowledgeBase knowledge)
    {
        var basis = RuleBasis.Of(rule);
        writer.WriteString("id", rule.Id);
        writer.WriteString("document", rule.Document);
        if (rule.IsLocal) writer.WriteString("origin", "local");
        writer.WriteString("fingerprint", RuleFingerprint.Of(rule).ToString());
        writer.WriteString("when", rule.Criterion.ToString());
        writer.Strings("then", rule.Conclusions.Select(conclusion => conclusion.ToString()));
        Cites(writer, rule.Citations, knowledge);
        writer.Objects("definitions", basis.Definitions, definition =>
        {
            writer.WriteString("name", definition.Name);
            writer.WriteString("document", definition.Document);
            writer.WriteString("when", definition.Criterion.ToString());
            Cites(writer, definition.Citations, knowledge);
        });
        writer.Strings("buildsOn", basis.Rules.Select(other => other.Id));
    }

    private static void Cites(Utf8JsonWriter writer, IReadOnlyList<Citation> citations, KnowledgeBase knowledge) => writer.Objects("cites", citations, citation =>
    {
        writer.WriteString("key", citation.Key);
        if (citation.Locator.Length > 0) writer.WriteString("locator", citation.Locator);
        if (knowledge.Bibliography.TryGetValue(citation.Key, out var reference)) writer.WriteString("reference", reference);
    });
}
