using System.Text;

namespace BackPainRules.Cli.Book;

/// <summary>A rule or definition as a card: what it asks, what follows, and why to believe it.</summary>
internal sealed class RuleHtml(BookContent content)
{
    private readonly CriterionHtml criteria = new(content);

    public string Write(ClinicalRule rule)
    {
        var text = new StringBuilder($"<article class=\"rule\" id=\"{Html.Id("rule", rule.Id)}\">\n<h5>{Html.Text(rule.Id)}{(rule.IsLocal ? " <span class=\"tag\">local</span>" : "")}</h5>\n<dl>\n");
        text.Append($"<dt>when</dt><dd>{criteria.Write(rule.Criterion)}</dd>\n");
        text.Append($"<dt>then</dt><dd><ul class=\"then\">{string.Concat(rule.Conclusions.Select(conclusion => $"<li>{Conclusion(conclusion)}</li>"))}</ul></dd>\n");
        return text.Append(Foot(rule.Id, rule.Citations)).Append("</dl>\n</article>\n").ToString();
    }

    public string Write(Definition definition) =>
        $"<article class=\"rule definition\" id=\"{Html.Id("definition", definition.Name)}\">\n<h5><span class=\"tag\">definition</span> {Html.Text(definition.Name)}</h5>\n<dl>\n<dt>when</dt><dd>{criteria.Write(definition.Criterion)}</dd>\n{Foot(definition.Name, definition.Citations)}</dl>\n</article>\n";

    /// <summary>Citations as links to the sources.</summary>
    public static string Cites(IEnumerable<Citation> citations) => string.Join("; ", citations.Select(citation =>
        Html.Link("source", citation.Key, citation.Key) + (citation.Locator.Length > 0 ? " " + Html.Text(citation.Locator) : "")));

    private string Foot(string name, IReadOnlyList<Citation> citations)
    {
        var shown = string.Join(", ", content.Shown(name).Select(state => $"{state.State} {state.Count}\u00d7"));
        return $"<dt>cite</dt><dd>{Cites(citations)}</dd>\n<dt>shown</dt><dd class=\"quiet\">{shown}</dd>\n";
    }

    private string Conclusion(Conclusion conclusion) => conclusion switch
    {
        BackPainRules.Conclusion.Suspect(var condition, var level) => $"suspect {Html.Link("suspicion", condition.Id, condition.Phrase)}, <b>{Words.Of(level)}</b>",
        BackPainRules.Conclusion.Recommend(var investigation, var urgency and not Urgency.None, var attributes) =>
            $"recommend {Html.Text(investigation.Phrase)}, <b class=\"{Words.Of(urgency)}\">{Words.Of(urgency)}</b>{string.Concat(attributes.Select(attribute => $", {Html.Text(attribute.ToString())}"))}",
        BackPainRules.Conclusion.Note(var note) => $"note <q>{Html.Text(note)}</q>",
        BackPainRules.Conclusion.ExpectCourse(var course) => $"expect course <q>{Html.Text(course)}</q>",
        _ => Html.Text(conclusion.ToString()),
    };
}
