using System.Text.Json;

namespace BackPainRules.Cli.Reference;

/// <summary>The vocabulary for programs.</summary>
internal static class VocabularyJson
{
    public static string Write(VocabularySearch found) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.Objects("terms", found.Terms, term => Write(writer, term));
        writer.Objects("outcomes", found.Outcomes, outcome => Write(writer, outcome));
        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Term term)
    {
        writer.WriteString("id", term.Id);
        writer.WriteString("label", term.Label);
        if (term.IsLocal) writer.WriteString("origin", "local");
        writer.WriteString("type", VocabularyWords.TypeOf(term));
        if (term is Choice choice) writer.Strings("values", choice.Values);
        if (term is Quantity quantity)
        {
            writer.WriteNumber("minimum", quantity.Minimum);
            writer.WriteNumber("maximum", quantity.Maximum);
            writer.WriteString("unit", quantity.Unit);
        }

        writer.WriteBoolean("redFlag", term.Roles.HasFlag(TermRoles.RedFlag));
        writer.WriteBoolean("screening", term.IsScreening);
        writer.WriteBoolean("nonorganic", term.Roles.HasFlag(TermRoles.Nonorganic));
        if (term.Meaning.Length > 0) writer.WriteString("meaning", term.Meaning);
        writer.WriteString("question", term.Question);
        Synonyms(writer, term.Id);
    }

    private static void Write(Utf8JsonWriter writer, Outcome outcome)
    {
        writer.WriteString("id", outcome.Id);
        writer.WriteString("phrase", outcome.Phrase);
        if (outcome.IsLocal) writer.WriteString("origin", "local");
        writer.WriteString("kind", VocabularyWords.KindOf(outcome));
        Synonyms(writer, outcome.Id);
        if (outcome is Condition condition) writer.WriteString("category", condition.Category == Category.SpecificCause ? "specificCause" : "radiculopathyOrStenosis");
        if (outcome is not Investigation investigation) return;
        writer.WriteString("group", investigation.Group);
        writer.Strings("covers", investigation.Covers);
    }

    private static void Synonyms(Utf8JsonWriter writer, string id)
    {
        if (VocabularySearch.OtherPhrases(id).ToList() is { Count: > 0 } others) writer.Strings("synonyms", others);
    }
}
