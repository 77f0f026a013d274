using System.Text;

namespace BackPainRules.Cli.Book;

/// <summary>Every source, and what rests on it; those that nothing rests on are said to be so.</summary>
internal sealed class SourcesHtml(BookContent content)
{
    private readonly KnowledgeBase knowledge = content.Knowledge;

    public string Write()
    {
        var sources = knowledge.Bibliography.OrderBy(source => source.Key, StringComparer.OrdinalIgnoreCase).Select(source => (source.Key, Reference: source.Value, Rests: Resting(source.Key))).ToList();
        var unused = sources.Where(source => source.Rests.Length == 0).ToList();
        var text = new StringBuilder($"<p>{Counted.Of(sources.Count, "source")}; ");
        text.Append(unused.Count == 0 ? "something rests on each of them.</p>\n"
            : $"nothing rests on {Counted.Of(unused.Count, "source")}: {string.Join(", ", unused.Select(source => Html.Link("source", source.Key, source.Key)))}.</p>\n");
        text.Append("<ul class=\"sources\">\n");
        foreach (var (key, reference, rests) in sources)
            text.Append($"<li id=\"{Html.Id("source", key)}\"><b>{Html.Text(key)}</b> {Html.Text(reference)}<br><span class=\"quiet\">{(rests.Length > 0 ? rests : "<span class=\"flag\">cited by nothing</span>")}</span></li>\n");
        return text.Append("</ul>\n").ToString();
    }

    private string Resting(string key)
    {
        bool Cites(IEnumerable<Citation> citations) => citations.Any(citation => citation.Key == key);
        string[] parts =
        [
            Part("rules", knowledge.Rules.Where(rule => Cites(rule.Citations)).Select(rule => Html.Link("rule", rule.Id, rule.Id))),
            Part("definitions", knowledge.Definitions.Where(definition => Cites(definition.Citations)).Select(definition => Html.Link("definition", definition.Name, definition.Name))),
            Part("evidence for", knowledge.Rules.Where(rule => rule.Evidence.Any(evidence => Cites(evidence.Citations))).Select(rule => Html.Link("rule", rule.Id, rule.Id))),
            Part("what the engine concludes by itself", new[] { ("nonspecific pain", knowledge.NonspecificRestsOn), ("cause unknown", knowledge.CauseUnknownRestsOn) }.Where(pair => Cites(pair.Item2)).Select(pair => pair.Item1)),
        ];
        return string.Join("; ", parts.Where(part => part.Length > 0));
    }

    private static string Part(string kind, IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? $"{kind}: {list}" : "";
}
