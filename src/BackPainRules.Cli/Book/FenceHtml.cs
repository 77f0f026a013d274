using BackPainRules.Authoring;

namespace BackPainRules.Cli.Book;

/// <summary>A fence as cards or a table; as it was written, where nothing better can be shown.</summary>
internal sealed class FenceHtml(BookContent content)
{
    private readonly RuleHtml rules = new(content);
    private readonly ExamplesHtml examples = new(content);

    public string Write(Fence fence)
    {
        var html = fence.Label switch
        {
            "rule" => Rules(fence, new RuleParser(fence, new()).ReadRules()),
            "table" => Rules(fence, new TableParser(fence, new()).Read().SelectMany(TableRules.Of)),
            "definition" => string.Concat(new RuleParser(fence, new()).ReadDefinitions().Select(definition => content.Knowledge.Definitions.FirstOrDefault(known => known.Name == definition.Name.Text)).OfType<Definition>().Select(rules.Write)),
            "evidence" => EvidenceHtml.Write(new EvidenceParser(fence, new()).Read()),
            "example" when Examples(fence) is { Count: > 0 } found => examples.Write(found),
            "bibliography" => "<p class=\"quiet\">The sources stand <a href=\"#sources\">at the end</a>.</p>\n",
            _ => "",
        };
        return html.Length > 0 ? html : $"<pre>{string.Join('\n', fence.Lines.Select(line => Html.Text(line.Text)))}</pre>\n";
    }

    private string Rules(Fence fence, IEnumerable<RuleSyntax> read) => string.Concat(read.Select(rule =>
        content.Knowledge.FindRule(rule.Id.Text) is { } known && known.Document == fence.Opening.Document ? rules.Write(known) : Withdrawn(rule.Id.Text)));

    private IReadOnlyList<Example> Examples(Fence fence) => fence.Lines.Count == 0 ? [] : content.Examples(fence.Opening.Document, fence.Lines[0].Number, fence.Lines[^1].Number);

    private string Withdrawn(string id) => $"<p class=\"flag\">{Html.Text(id)} does not hold here: {Html.Text(content.Knowledge.Adaptation?.Changes.FirstOrDefault(change => change.Rule == id)?.ToString() ?? "its document is retired")}</p>\n";
}
