using System.Diagnostics;
using System.Text.Json;
using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;

namespace BackPainRules.Cli.Exchange;

/// <summary>A knowledge document as JSON: all that it says, prose included, in its order. docs/schemas/document.schema.json describes it.</summary>
internal sealed class DocumentJson(CanonicalWords words)
{
    /// <summary>What the member <c>format</c> says.</summary>
    public const string Format = "backpainrules document 1";

    private readonly CriterionJson criteria = new(words);

    public string Write(string name, DocumentContent content) => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("format", Format);
        writer.WriteString("name", name);
        if (content.LineEnd != "\n") writer.WriteString("lineEnd", content.LineEnd == "\r\n" ? "crlf" : "cr");
        writer.WriteStartObject("head");
        foreach (var (key, value) in content.Head) writer.WriteString(key, value);
        writer.WriteEndObject();
        writer.Objects("content", content.Parts, part => Write(writer, part));
        writer.WriteEndObject();
    });

    private void Write(Utf8JsonWriter writer, DocumentPart part)
    {
        switch (part)
        {
            case DocumentPart.Prose(var prose):
                writer.WriteString("prose", prose);
                break;
            case DocumentPart.Rules(var rules):
                writer.Objects("rules", rules, rule =>
                {
                    writer.WriteString("id", rule.Id.Text);
                    criteria.Write(writer, "when", rule.Criterion);
                    writer.Objects("then", rule.Conclusions, conclusion => Write(writer, conclusion));
                    Cite(writer, rule.Citations);
                });
                break;
            case DocumentPart.Definitions(var definitions):
                writer.Objects("definitions", definitions, definition =>
                {
                    writer.WriteString("name", definition.Name.Text);
                    criteria.Write(writer, "when", definition.Criterion);
                    Cite(writer, definition.Citations);
                });
                break;
            case DocumentPart.Tables(var tables):
                writer.Objects("tables", tables, table => Write(writer, table));
                break;
            case DocumentPart.Evidence(var evidence):
                writer.Objects("evidence", evidence, one => Write(writer, one));
                break;
            case DocumentPart.Examples(var examples):
                writer.Objects("examples", examples, example => Write(writer, example));
                break;
            case DocumentPart.Vocabulary(var entries):
                writer.Objects("vocabulary", entries, entry => LocalJson.Write(writer, entry, citations => Cite(writer, citations)));
                break;
            case DocumentPart.Adaptations(var changes):
                writer.Objects("adaptations", changes, change => LocalJson.Write(writer, change));
                break;
            case DocumentPart.Bibliography(var sources):
                writer.Objects("bibliography", sources, source =>
                {
                    writer.WriteString("key", source.Key.Text);
                    writer.WriteString("reference", source.Reference);
                });
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(Utf8JsonWriter writer, ConclusionSyntax conclusion)
    {
        var details = conclusion.Details.Select(detail => CanonicalWords.Detail(detail.Text)).ToList();
        switch (conclusion.Verb)
        {
            case "suspect":
                writer.WriteString("suspect", words.Outcome<Condition>(conclusion.Object!.Text));
                Take("level", _ => true);
                break;
            case "recommend":
                writer.WriteString("recommend", words.Outcome<Investigation>(conclusion.Object!.Text));
                Take("urgency", detail => Words.Urgencies.Select(Words.Of).Contains(detail));
                break;
            case "substitute":
                writer.WriteString("substitute", words.Outcome<Investigation>(conclusion.Object!.Text));
                writer.WriteString("by", words.Outcome<Investigation>(conclusion.By!.Text));
                break;
            case "mechanism":
                writer.WriteString("mechanism", words.Outcome<Mechanism>(conclusion.Object!.Text));
                break;
            case "contributor":
                writer.WriteString("contributor", words.Outcome<Contributor>(conclusion.Object!.Text));
                break;
            case "expect course":
                writer.WriteString("expectCourse", conclusion.Text);
                break;
            case "note":
                writer.WriteString("note", conclusion.Text);
                break;
            default:
                writer.WriteBoolean("outsideScope", true);
                break;
        }

        if (details.Count > 0) writer.Strings("attributes", details);

        void Take(string member, Func<string, bool> isIt)
        {
            if (details.Count == 0 || !isIt(details[0])) return;
            writer.WriteString(member, details[0]);
            details.RemoveAt(0);
        }
    }

    private void Write(Utf8JsonWriter writer, TableSyntax table)
    {
        var printer = new TablePrinter(words);
        writer.WriteString("id", table.Id.Text);
        if (table.Counted.Count > 0)
        {
            writer.Objects("counted", table.Counted, counted =>
            {
                writer.WriteString("name", counted.Name.Text);
                criteria.Write(writer, "items", counted.List.Members);
            });
        }

        writer.Strings("columns", printer.Head(table).Skip(1));
        writer.Objects("rows", table.Rows, row =>
        {
            writer.WriteString("name", row.Name.Text);
            writer.Strings("cells", printer.Row(table, row).Skip(1));
        });
        if (table.Citations.Count > 0) Cite(writer, table.Citations);
    }

    private static void Write(Utf8JsonWriter writer, EvidenceSyntax evidence)
    {
        writer.WriteString("for", evidence.Rule.Text);
        if (evidence.Subject.Length > 0) writer.WriteString("of", evidence.Subject);
        writer.Objects("figures", evidence.Figures, figure =>
        {
            writer.WriteString("measure", figure.Measure);
            Number("low", figure.Low);
            if (figure.High != figure.Low) Number("high", figure.High);

            void Number(string member, decimal value)
            {
                writer.WritePropertyName(member);
                writer.WriteRawValue(EvidencePrinter.Published(value));
            }
        });
        if (evidence.Setting.Length > 0) writer.WriteString("in", evidence.Setting);
        if (evidence.Grade != EvidenceGrade.Ungraded) writer.WriteString("grade", UrgencyPolicy.Of(evidence.Grade));
        if (evidence.Unverified) writer.WriteBoolean("unverified", true);
        Cite(writer, evidence.Citations);
    }

    private void Write(Utf8JsonWriter writer, ExampleSyntax example)
    {
        if (example.Title.Length > 0) writer.WriteString("title", example.Title);
        writer.Objects("given", example.Facts, fact =>
        {
            writer.WriteString("subject", words.Term(fact.Subject.Text));
            if (fact.Predicate is { } predicate) criteria.Write(writer, fact.Subject.Text, predicate);
            else writer.WriteString("is", "absent");
        });
        writer.Objects("expect", example.Expectations, expectation =>
        {
            writer.WriteString("subject", words.Subject(expectation.Subject.Text, expectation.Predicate.Text));
            writer.WriteString("is", words.Predicate("", expectation.Predicate.Text));
            if (expectation.Details.Count > 0) writer.Strings("details", expectation.Details.Select(detail => words.ExpectedDetail(detail.Text)));
        });
    }

    private static void Cite(Utf8JsonWriter writer, IReadOnlyList<CitationSyntax> citations) => writer.Objects("cite", citations, citation =>
    {
        writer.WriteString("key", citation.Key.Text);
        if (citation.Locator.Length > 0) writer.WriteString("locator", citation.Locator);
    });
}
