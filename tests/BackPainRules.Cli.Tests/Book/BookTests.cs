using System.Xml.Linq;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace BackPainRules.Cli.Tests.Book;

/// <summary>The book is valid, whole, needs nothing else, and is always the same.</summary>
public class BookTests
{
    private static readonly Lazy<string> builtIn = new(() => Call.To("book") is { ExitCode: 0, Error: "" } call ? call.Output : throw new InvalidOperationException("no book"));
    private static readonly Lazy<IHtmlDocument> page = new(() => Parse(builtIn.Value));

    [Fact]
    public void It_is_valid_and_every_link_leads_somewhere()
    {
        var ids = page.Value.All.Select(element => element.Id).Where(id => !string.IsNullOrEmpty(id)).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(page.Value.QuerySelectorAll("a").Select(link => link.GetAttribute("href")!), href =>
            Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || ids.Contains(href.TrimStart('#')), href));
    }

    [Fact]
    public void Every_rule_definition_and_source_is_on_it()
    {
        var knowledge = KnowledgeBase.BuiltIn;

        Assert.Equal(knowledge.Rules.Select(rule => rule.Id), page.Value.QuerySelectorAll("article.rule:not(.definition) > h5").Select(title => title.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(knowledge.Definitions.Select(definition => $"definition {definition.Name}").Order(StringComparer.Ordinal), page.Value.QuerySelectorAll("article.definition > h5").Select(title => title.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(knowledge.Bibliography.Keys.Order(StringComparer.Ordinal), page.Value.QuerySelectorAll(".sources > li > b").Select(key => key.TextContent).Order(StringComparer.Ordinal));
        Assert.Equal(knowledge.Examples.Count, page.Value.QuerySelectorAll("table.examples > tbody > tr").Length);
        Assert.Equal(knowledge.Rules.Sum(rule => rule.Evidence.Count), page.Value.QuerySelectorAll("table.evidence > tbody > tr").Length);
        Assert.Empty(page.Value.QuerySelectorAll(".failed"));
    }

    [Fact]
    public void Each_suspicion_has_a_picture_with_all_that_raises_it()
    {
        foreach (var condition in KnowledgeBase.BuiltIn.Vocabulary.Conditions)
        {
            var picture = page.Value.QuerySelector($"#suspicion-{condition.Id.ToLowerInvariant()} svg")!;
            var drawn = XDocument.Parse(picture.OuterHtml).Descendants().Where(text => text.Name.LocalName == "text" && text.Attribute("class")?.Value == "id").Select(text => text.Value);
            var raising = KnowledgeBase.BuiltIn.Rules.Where(rule => rule.Conclusions.Any(conclusion => conclusion is Conclusion.Suspect suspect && suspect.Condition == condition)).Select(rule => rule.Id);

            Assert.Subset(drawn.ToHashSet(), raising.ToHashSet());
        }
    }

    [Fact]
    public void It_needs_no_network_and_no_script()
    {
        Assert.Empty(page.Value.QuerySelectorAll("script, link, img, iframe, object, embed, form, [style], [onclick], [onload]"));
        Assert.DoesNotContain("url(", builtIn.Value);
        Assert.DoesNotContain("@import", builtIn.Value);
    }

    [Fact]
    public void The_same_documents_give_the_same_bytes_in_whichever_order_they_are_named()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (folder.Write("one.md", Document("One", "one", "Prose.")), folder.Write("two.md", Document("Two", "two", "Prose.").Replace("Source:", "Other:", StringComparison.Ordinal).Replace("cite Source", "cite Other", StringComparison.Ordinal)));

        Assert.Equal(builtIn.Value, Call.To("book").Output);
        Assert.Equal(Call.To("book", one, other).Output, Call.To("book", other, one).Output);
    }

    [Fact]
    public void Html_in_prose_and_in_texts_is_shown_and_not_obeyed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", Document("A <i>title</i> & more", "test", "Prose with <img src=x onerror=alert(1)> and [a link](javascript:alert(1)) and ![a picture](https://example.org/x.png).", "<b>bold</b> & \"quoted\"".Replace("\"", "'", StringComparison.Ordinal)));

        var html = Parse(Call.To("book", folder.Path).Output);

        Assert.Empty(html.QuerySelectorAll("img, i, main a[href^=javascript]"));
        Assert.Contains("<img src=x onerror=alert(1)>", html.Body!.TextContent);
        Assert.Contains("a picture", html.Body.TextContent);
        Assert.Contains(html.QuerySelectorAll("q"), note => note.TextContent == "<b>bold</b> & 'quoted'");
        Assert.Equal("A <i>title</i> & more", html.QuerySelector("[id='document-test.md'] > h2")!.TextContent);
    }

    [Fact]
    public void A_source_that_nothing_rests_on_and_an_example_that_fails_are_pointed_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", Document("A test", "test", "Prose.") + "\n```bibliography\nUnread: A source.\n```\n\n```example\ngiven fever is present\nexpect test.rule is not met\n```\n");

        var html = Parse(Call.To("book", folder.Path).Output);

        Assert.Contains("cited by nothing", html.QuerySelector("#source-unread")!.TextContent);
        Assert.Contains("rules: test.rule", html.QuerySelector("#source-source")!.TextContent);
        Assert.Equal("test.rule is not met but it is met", Assert.Single(html.QuerySelectorAll(".failed")).TextContent);
        Assert.Contains("1 of which do not come out as expected", html.QuerySelector("header")!.TextContent);
    }

    [Fact]
    public void What_a_hospital_changes_is_told_where_it_was()
    {
        var html = Parse(Call.To("book", Path.Combine(Approved.Repository, "samples", "LocalHospital", "knowledge")).Output);
        var ids = html.All.Select(element => element.Id).OfType<string>().ToHashSet();

        Assert.Contains(html.QuerySelectorAll("p.flag"), told => told.TextContent.StartsWith("nonspecific.reassessment does not hold here: nonspecific.reassessment replaced by st-elsewhere.reassessment", StringComparison.Ordinal));
        Assert.Contains("local", html.QuerySelector("[id='rule-st-elsewhere.reassessment'] > h5")!.TextContent);
        Assert.All(html.QuerySelectorAll("a[href^='#']"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void It_is_written_to_a_file_where_one_is_named()
    {
        using var folder = new TemporaryFolder();
        var (documents, file) = (folder.Write("knowledge/test.md", Document("A test", "test", "Prose.")), Path.Combine(folder.Path, "book.html"));

        var call = Call.To("book", documents, "-o", file);

        Assert.Equal((0, ""), (call.ExitCode, call.Output));
        Assert.Equal(Call.To("book", documents).Output, File.ReadAllText(file));
        Assert.Equal(2, Call.To("book", documents, "-o", Path.Combine(folder.Path, "no", "such", "book.html")).ExitCode);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);

    private static string Document(string title, string topic, string prose, string note = "A note.") => $"""
        ---
        title: {title}
        version: 1.0.0
        status: draft
        ---

        {prose}

        ```rule
        rule {topic}.rule
          when fever is present
          then note "{note}"
          cite Source
        ```

        ```bibliography
        Source: A source.
        ```

        """.ReplaceLineEndings("\n");
}
