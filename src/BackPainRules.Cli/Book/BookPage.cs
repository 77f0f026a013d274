using System.Text;

namespace BackPainRules.Cli.Book;

/// <summary>A whole knowledge base as one page of HTML that needs nothing else: no network, no script. The same bytes for the same documents.</summary>
internal sealed class BookPage(BookContent content)
{
    private readonly KnowledgeBase knowledge = content.Knowledge;

    public string Write()
    {
        var writer = new DocumentHtml(content);
        var documents = content.Documents.Select(document => (Document: document, Head: content.Head(document.Name)!, Html: writer.Write(document))).ToList();
        var notes = documents.Where(document => document.Html.ReviewNotes.Length > 0).ToList();
        var page = new StringBuilder($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{Html.Text(Title)}</title>\n<style>\n{Style()}</style>\n</head>\n<body>\n");
        page.Append(Cover());
        page.Append($"<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ul class=\"parts\"><li><a href=\"#approval\">State of approval</a></li><li><a href=\"#pictures\">Decision pictures</a></li>{(notes.Count > 0 ? "<li><a href=\"#notes\">Open review notes</a></li>" : "")}<li><a href=\"#sources\">Sources</a></li><li><a href=\"#index\">All rules</a></li></ul>\n");
        page.Append($"<h3>Documents</h3>\n<ol>{string.Concat(documents.Select(document => $"<li>{Html.Link("document", document.Document.Name, document.Head.Title)}</li>"))}</ol>\n</nav>\n<main>\n");
        var approval = new ApprovalHtml(content);
        page.Append(Section("approval", "State of approval", approval.Write()));
        page.Append(Section("pictures", "Decision pictures", $"<p>Read from left to right: any one of the rules on the left raises the suspicion, at the level on its line; what stands on the right follows. Each rule stands in full, with its sources, in its document.</p>\n{string.Concat(content.Suspected.Select(Picture))}"));
        foreach (var (document, head, html) in documents)
            page.Append(Section(Html.Id("document", document.Name), head.Title, $"<p class=\"quiet\">{Html.Text(document.Name)}, version {Html.Text(head.Version)}, {approval.Standing(document.Name)}</p>\n{html.Body}"));
        if (notes.Count > 0)
            page.Append(Section("notes", "Open review notes", string.Concat(notes.Select(note => $"<h3>{Html.Link("document", note.Document.Name, note.Head.Title)}</h3>\n{note.Html.ReviewNotes}"))));
        page.Append(Section("sources", "Sources", new SourcesHtml(content).Write()));
        page.Append(Section("index", "All rules", $"<ul class=\"index\">{string.Concat(knowledge.Rules.Select(rule => $"<li>{Html.Link("rule", rule.Id, rule.Id)}</li>"))}</ul>\n"));
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private string Title => $"{knowledge.Name} {knowledge.Version}";

    private string Cover()
    {
        var examples = content.Documents.SelectMany(document => content.Examples(document.Name)).ToList();
        var failing = examples.Count(example => example.Run(content.Assessor).Count > 0);
        return $"""
            <header>
            <h1>{Html.Text(Title)}</h1>
            <p>Knowledge for decision support in acute low back pain: {Counted.Of(content.Documents.Count, "document")}, {Counted.Of(knowledge.Rules.Count, "rule")}, {Counted.Of(knowledge.Definitions.Count, "definition")}, {Counted.Of(examples.Count, "example")}{(failing == 0 ? ", all of which come out as expected" : $", <span class=\"flag\">{failing} of which do not come out as expected</span>")}.</p>
            <p class="quiet">It supports a clinician's judgement and replaces none of it: it diagnoses nothing and orders nothing. Unknown is never read as absent.{(knowledge.Adaptation is { } adaptation ? $" It {Html.Text(adaptation.ToString())}." : "")}</p>
            <p class="quiet">SHA-256 of what it means: <code>{knowledge.Sha256}</code></p>
            </header>

            """.ReplaceLineEndings("\n");
    }

    private string Picture(Condition condition) => $"<figure id=\"{Html.Id("suspicion", condition.Id)}\">\n<figcaption>{Html.Text(condition.Phrase)}</figcaption>\n{new DecisionPicture(content).Write(condition)}</figure>\n";

    private static string Section(string id, string title, string inside) => $"<section id=\"{id}\">\n<h2>{Html.Text(title)}</h2>\n{inside}</section>\n";

    private static string Style()
    {
        using var stream = typeof(BookPage).Assembly.GetManifestResourceStream("book.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
