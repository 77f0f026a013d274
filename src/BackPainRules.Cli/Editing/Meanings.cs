using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using BackPainRules.Cli.Reference;

namespace BackPainRules.Cli.Editing;

/// <summary>Tells, in Markdown, what a name stands for.</summary>
internal sealed partial class Meanings(KnowledgeFolder folder)
{
    private const int mostRules = 12;

    /// <summary>What there is to say of a name, or null where nobody knows it.</summary>
    public string? Of(Mention mention) => mention.Kind switch
    {
        NameKind.Term => folder.Phrasebook.Term(mention.Name) is { } term ? Of(term) : null,
        NameKind.Rule => folder.BlockOf(NameKind.Rule, mention.Name) is { } rule ? OfRule(mention.Name, rule) : null,
        NameKind.Definition => folder.BlockOf(NameKind.Definition, mention.Name) is { } definition ? OfDefinition(mention.Name, definition) : null,
        NameKind.Source => ReferenceOf(mention.Name) is { } reference ? Paragraphs($"**{Plain(mention.Name)}**", Plain(reference)) : null,
        NameKind.Condition => folder.Phrasebook.Outcome<Condition>(mention.Name) is { } condition ? Of(condition, mention.Kind) : null,
        NameKind.Investigation => folder.Phrasebook.Outcome<Investigation>(mention.Name) is { } investigation ? Of(investigation, mention.Kind) : null,
        NameKind.Mechanism => folder.Phrasebook.Outcome<Mechanism>(mention.Name) is { } mechanism ? Of(mechanism, mention.Kind) : null,
        _ => folder.Phrasebook.Outcome<Contributor>(mention.Name) is { } contributor ? Of(contributor, mention.Kind) : null,
    };

    public static string Of(Term term) => Paragraphs(
        $"**{Plain(term.Label)}**: {string.Join(", ", [VocabularyWords.TypeOf(term), .. VocabularyWords.Roles(term), .. Local(term.IsLocal)])}",
        Plain(term.Meaning),
        term is Finding ? "" : $"Recorded as {Plain(VocabularyWords.Takes(term).Replace(" | ", ", ", StringComparison.Ordinal))}",
        term.Question.Length > 0 ? $"*{Plain(term.Question)}*" : "",
        $"`{term.Id}`{(term.Source.Length > 0 ? $", from {Plain(term.Source)}" : "")}");

    public string Of(Outcome outcome, NameKind kind)
    {
        var rules = folder.Concluding(kind, outcome.Phrase).Select(rule => $"`{rule.Name}`").ToList();
        var group = VocabularyWords.GroupOf(outcome);
        var covers = outcome is Investigation investigation ? investigation.Covers.Select(id => folder.Vocabulary.FindOutcome(id)?.Phrase).OfType<string>().ToList() : [];
        return Paragraphs(
            $"**{Plain(outcome.Phrase)}**: {VocabularyWords.KindOf(outcome)}{(group.Length > 0 ? ", " + group : "")}{string.Concat(Local(outcome.IsLocal).Select(word => ", " + word))}",
            covers.Count > 0 ? $"Covers {Plain(string.Join(", ", covers))}" : "",
            rules.Count == 0 ? "No rule of this folder concludes it" : $"Concluded by {string.Join(", ", rules.Take(mostRules))}{(rules.Count > mostRules ? $" and {rules.Count - mostRules} more" : "")}",
            $"`{outcome.Id}`");
    }

    /// <summary>The full reference of a source, or null.</summary>
    public string? ReferenceOf(string key) =>
        folder.Documents.SelectMany(document => document.Parsed.Sources).FirstOrDefault(source => source.Key.Text == key)?.Reference;

    private string OfRule(string id, Block rule)
    {
        var cites = folder.Documents.SelectMany(document => document.Parsed.Rules).FirstOrDefault(syntax => syntax.Id.Text == id)?.Citations ?? [];
        var evidence = folder.Documents.SelectMany(document => document.Parsed.Evidence).Where(syntax => syntax.Rule.Text == id)
            .Select(syntax => $"{new Evidence(syntax.Subject, syntax.Figures, syntax.Setting, syntax.Unverified, [])} [{string.Join("; ", syntax.Citations.Select(Short))}]").ToList();
        return Paragraphs(Code(rule.Keyword, rule.Text), evidence.Count > 0 ? $"Evidence\n{List(evidence)}" : "", Sources(cites), ChangeOf(id), Home(rule));
    }

    private string OfDefinition(string name, Block definition)
    {
        var cites = folder.Documents.SelectMany(document => document.Parsed.Definitions).FirstOrDefault(syntax => syntax.Name.Is(name))?.Citations ?? [];
        return Paragraphs(Code("definition", definition.Text), Sources(cites), Home(definition));
    }

    private string Sources(IReadOnlyList<CitationSyntax> cites) =>
        cites.Count == 0 ? "" : $"Sources\n{List(cites.Select(cite => $"{Short(cite)}: {ReferenceOf(cite.Key.Text) ?? "not in a bibliography of this folder"}"))}";

    private string Home(Block block) =>
        folder.DocumentOf(block.NamePlace) is var document
            ? Plain(string.Join(", ", new[] { block.NamePlace.Document, document.Parsed.Head.Title, document.Parsed.Head.Status, document.IsExtended ? "built-in" : "" }.Where(part => part.Length > 0))) : "";

    /// <summary>That a rule does not hold in this folder, and why.</summary>
    private string ChangeOf(string rule) => folder.ChangeOf(rule) is not { } change ? ""
        : $"**Does not hold here**: {(change.By is { } by ? $"replaced by `{by.Text}`" : "retired")}{(change.Reason is { } reason ? $", because: {Plain(reason.Text)}" : "")}";

    private static IEnumerable<string> Local(bool isLocal) => isLocal ? ["local"] : [];

    private static string Short(CitationSyntax cite) => cite.Locator.Length > 0 ? $"{cite.Key.Text} {cite.Locator}" : cite.Key.Text;

    private static string List(IEnumerable<string> items) => string.Join('\n', items.Select(item => $"- {Plain(item)}"));

    /// <summary>A fence that no line of the text can end.</summary>
    private static string Code(string label, string text)
    {
        var marker = new string('`', Math.Max(3, text.Split('\n').Max(line => line.TrimStart().TakeWhile(letter => letter == '`').Count()) + 1));
        return $"{marker}{label}\n{text}\n{marker}";
    }

    private static string Paragraphs(params string[] all) => string.Join("\n\n", all.Where(paragraph => paragraph.Length > 0));

    /// <summary>Text that Markdown shows as it is.</summary>
    private static string Plain(string text) => Marks().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|~]")]
    private static partial Regex Marks();
}
