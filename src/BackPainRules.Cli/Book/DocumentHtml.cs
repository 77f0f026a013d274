using System.Text;
using BackPainRules.Authoring;
using Markdig;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackPainRules.Cli.Book;

/// <summary>A document as it reads: its prose, and its fences as cards and tables. Whatever HTML stands in the prose is shown, not obeyed.</summary>
internal sealed class DocumentHtml
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseYamlFrontMatter().Build();

    private readonly BookContent content;
    private readonly FenceHtml fences;
    private readonly HashSet<string> ids = [];

    public DocumentHtml(BookContent content) => (this.content, fences) = (content, new(content));

    /// <summary>The body of the document, and the part of it that its review notes are.</summary>
    public (string Body, string ReviewNotes) Write(KnowledgeDocument document)
    {
        var (body, notes, isNote) = (new StringBuilder(), new StringBuilder(), false);
        var read = BackPainRules.Authoring.Markdown.Read(document, new Diagnostics()).Fences.ToDictionary(fence => fence.Opening.Number);
        var parsed = Markdig.Markdown.Parse(document.Text.TrimStart('\uFEFF'), pipeline);
        foreach (var link in parsed.Descendants<LinkInline>().ToList()) Resolve(link);
        foreach (var block in parsed)
        {
            if (block is YamlFrontMatterBlock) continue;
            if (block is HeadingBlock heading) isNote = heading.Level > 2 ? isNote : IsReviewNotes(heading);
            var html = block is FencedCodeBlock && read.TryGetValue(block.Line + 1, out var fence) ? fences.Write(fence) : Render(block, document.Name);
            body.Append(html);
            if (isNote && block is not HeadingBlock) notes.Append(html);
        }

        return (body.ToString(), notes.ToString());
    }

    private static bool IsReviewNotes(HeadingBlock heading) =>
        string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(text => text.ToString()) ?? []).StartsWith("Review notes", StringComparison.OrdinalIgnoreCase);

    private string Render(Block block, string document)
    {
        if (block is HeadingBlock heading)
        {
            heading.Level = Math.Min(6, heading.Level + 1);
            heading.GetAttributes().Id = Unique($"{Html.Slug(document)}--{Html.Slug(string.Concat(heading.Inline?.Descendants<LiteralInline>().Select(text => text.ToString()) ?? []))}");
        }

        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.Render(block);
        return writer.ToString();
    }

    /// <summary>Links lead to another document of this book or to the web; others, and pictures, are left as their text.</summary>
    private void Resolve(LinkInline link)
    {
        var url = link.Url ?? "";
        if (!link.IsImage && content.Documents.FirstOrDefault(document => document.Name == url.Split('#')[0]) is { } document) link.Url = $"#{Html.Id("document", document.Name)}";
        else if (link.IsImage || !(url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal))) link.ReplaceBy(new ContainerInline(), copyChildren: true);
    }

    private string Unique(string id)
    {
        for (var number = 1; ; number++)
            if (ids.Add(number == 1 ? id : $"{id}-{number}")) return number == 1 ? id : $"{id}-{number}";
    }
}
