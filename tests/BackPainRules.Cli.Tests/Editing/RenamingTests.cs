using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;
using FsCheck.Xunit;

namespace BackPainRules.Cli.Tests.Editing;

public class RenamingTests
{
    private static readonly KnowledgeDocument document = new("made.md", """
        ---
        title: A test
        version: 1.0.0
        status: draft
        ---

        The rule `test.retention` stands alone; `test.none` is no rule.

        ```definition
        definition odd bladder
          when urinary retention is present
          cite Source

        definition other thing
          when fever is present
          cite Source
        ```

        ```rule
        rule test.retention
          when Odd Bladder is met
          then note "odd bladder, test.retention, Source"
          cite Source odd bladder
        ```

        ```evidence
        evidence for test.retention
          sensitivity 30 percent
          cite Source
        ```

        ```bibliography
        Source: A source.
        Other: Another.
        ```

        ```example
        given urinary retention is present
        expect test.retention is met
           and odd bladder is met
        ```
        """.ReplaceLineEndings("\n"));

    [Property(MaxTest = 12)]
    public void Another_name_and_back_again_leaves_everything_as_it_was(int choice)
    {
        var declared = new[] { NameKind.Rule, NameKind.Definition, NameKind.Source }.SelectMany(MarkedText.BuiltIn.Declared).ToList();
        var name = declared[(int)((uint)choice % declared.Count)];
        var other = name.Kind switch { NameKind.Rule => "made-up.name", NameKind.Definition => "made up name", _ => "MadeUp" };

        var renamed = Renamed(MarkedText.BuiltIn, name, other);
        var back = Renamed(renamed, renamed.Declaration(name.Kind, other)!, name.Name);

        Assert.Empty(renamed.Of(name));
        Assert.Equal(MarkedText.BuiltIn.Of(name).Count(), renamed.Of(renamed.Declaration(name.Kind, other)!).Count());
        Assert.Empty(KnowledgeCompiler.Compile(renamed.Documents.Select(document => document.Document)).Diagnostics);
        Assert.Equal(MarkedText.BuiltIn.Documents.Select(document => document.Document.Text.ToLowerInvariant()), back.Documents.Select(document => document.Document.Text.ToLowerInvariant()));
    }

    [Theory]
    [InlineData("Rule", "test.retention", 4)]
    [InlineData("Definition", "odd bladder", 3)]
    [InlineData("Source", "Source", 5)]
    public void All_places_of_a_name_are_renamed_and_nothing_that_only_looks_like_it(string of, string name, int places)
    {
        var folder = MarkedText.Folder(document);
        var kind = Enum.Parse<NameKind>(of);
        var (found, conflict) = new Renaming(folder).To(folder.Declaration(kind, name)!, kind switch { NameKind.Rule => "test.other", NameKind.Definition => "another thing", _ => "Else" });

        Assert.Null(conflict);
        Assert.Equal(places, found.Count);
    }

    [Theory]
    [InlineData("Rule", "test.retention", "Retention", "'Retention' is not an id")]
    [InlineData("Rule", "test.retention", "", "'' is not an id")]
    [InlineData("Rule", "test.retention", "a.b\nrule c.d", "is not an id")]
    [InlineData("Definition", "odd bladder", "Other Thing", "there is already a definition 'other thing', in made.md, line 14")]
    [InlineData("Definition", "odd bladder", "fever", "'fever' already has a meaning in the vocabulary")]
    [InlineData("Definition", "odd bladder", "what is odd", "'what is odd' is not a phrase")]
    [InlineData("Definition", "odd bladder", "odd, bladder", "is not a phrase")]
    [InlineData("Definition", "odd bladder", "odd\nbladder", "is not a phrase")]
    [InlineData("Definition", "odd bladder", "test.retention", "looks like the id of a rule")]
    [InlineData("Definition", "odd bladder", "classification", "already has a meaning")]
    [InlineData("Definition", "odd bladder", "any of these", "'any of' begins a list")]
    [InlineData("Source", "Source", "Other", "there is already a source 'Other'")]
    [InlineData("Source", "Source", "Other 2", "'Other 2' is not the key of a source")]
    public void A_name_that_cannot_be_is_refused(string of, string name, string other, string why)
    {
        var folder = MarkedText.Folder(document);

        Assert.Contains(why, new Renaming(folder).To(folder.Declaration(Enum.Parse<NameKind>(of), name)!, other).Conflict);
    }

    [Fact]
    public void What_belongs_to_others_is_not_renamed()
    {
        var folder = MarkedText.Folder(document);
        var term = folder.Mentions.First(mention => mention.Kind == NameKind.Term);
        var broken = MarkedText.Folder(document, new("broken.md", "```rule\nrule a.b"));

        Assert.Contains("belongs to the vocabulary", new Renaming(folder).Obstacle(term));
        Assert.Contains("no name here", new Renaming(folder).Obstacle(null));
        Assert.Contains("is given nowhere", new Renaming(folder).Obstacle(term with { Kind = NameKind.Rule, Name = "no.rule" }));
        Assert.Contains("a fence of broken.md cannot be read", new Renaming(broken).Obstacle(broken.Declaration(NameKind.Rule, "test.retention")));
    }

    private static KnowledgeFolder Renamed(KnowledgeFolder folder, Mention name, string other)
    {
        var (places, conflict) = new Renaming(folder).To(name, other);
        Assert.Null(conflict);
        return MarkedText.Folder([.. folder.Documents.Select(document =>
        {
            var lines = document.Document.Text.Split('\n');
            foreach (var place in places.Where(place => place.Span.Document == document.Document.Name).OrderByDescending(place => place.Span.Column))
                lines[place.Span.Line - 1] = lines[place.Span.Line - 1].Remove(place.Span.Column - 1, place.Span.Length).Insert(place.Span.Column - 1, other);
            return document.Document with { Text = string.Join('\n', lines) };
        })]);
    }
}
