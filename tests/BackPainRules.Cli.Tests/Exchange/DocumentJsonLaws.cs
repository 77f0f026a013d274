using System.Text.Json.Nodes;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.Exchange;
using BackPainRules.Tests.Authoring.Printing;
using FsCheck.Xunit;
using NJsonSchema;

namespace BackPainRules.Cli.Tests.Exchange;

/// <summary>A document and its JSON say the same, prose included.</summary>
public class DocumentJsonLaws
{
    private static readonly JsonSchema schema = JsonSchema.FromJsonAsync(DocumentSchema.Text).Result;
    private static readonly IReadOnlyList<KnowledgeDocument> builtIn = KnowledgeBase.BuiltInDocuments();

    [Property(MaxTest = 200)]
    public void To_json_and_back_is_the_canonical_form(int seed) => ThereAndBack(JumbledDocument.Make(seed));

    [Fact]
    public void So_it_is_for_the_built_in_documents() => Assert.All(builtIn, ThereAndBack);

    [Fact]
    public void The_sample_with_tables_too() => ThereAndBack(new("scores.md", File.ReadAllText(BackPainRules.Tests.House.Repository.File("samples/tables/scores.md"))));

    [Fact]
    public void The_schema_knows_every_key_of_the_front_matter() =>
        Assert.Equal(BackPainRules.Authoring.FrontMatter.Keys.Order(StringComparer.Ordinal),
            JsonNode.Parse(DocumentSchema.Text)!["properties"]!["head"]!["properties"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("level", "\"probable\"")]
    [InlineData("urgency", "\"now\"")]
    [InlineData("subject", "\"fever, chills\"")]
    [InlineData("id", "\"No id\"")]
    [InlineData("cite", "[]")]
    public void The_schema_refuses_what_the_language_does(string member, string value)
    {
        var json = JsonNode.Parse(Export(builtIn.Single(document => document.Name == "cauda-equina-syndrome.md")))!;
        Replace(json);
        Assert.NotEmpty(schema.Validate(json.ToJsonString()));

        bool Replace(JsonNode? node) => node switch
        {
            JsonObject members when members.ContainsKey(member) => (members[member] = JsonNode.Parse(value)) is not null,
            JsonObject members => members.Any(inner => Replace(inner.Value)),
            JsonArray items => items.Any(Replace),
            _ => false,
        };
    }

    [Property(MaxTest = 400)]
    public void A_slip_is_told_with_its_path_or_changes_nothing_else(int seed)
    {
        var random = new Random(seed);
        var json = JsonNode.Parse(Export(builtIn[random.Next(builtIn.Count)]))!;
        var path = Slip(json, random);

        var (document, mistakes) = DocumentJsonReader.Read(json.ToJsonString());

        Assert.Equal(document is null, mistakes.Count > 0);
        if (document is not null) Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Export(document)), JsonNode.Parse(Export(new(document.Name, DocumentFormatter.Format(document).Text)))), path);
        Assert.All(mistakes, mistake => Assert.Matches(@"^(\$|written as a document|line |"")", mistake));
    }

    [Theory]
    [InlineData("""{"subject":"fever","is":"presnt\nthen outside scope"}""", "$.content[0].rules[0].when.is: \"presnt\\nthen outside scope\": words are expected")]
    [InlineData("""{"subject":"fever"}""", "$.content[0].rules[0].when: {\"subject\":\"fever\"}: a statement says one thing of its subject: one of is, lessThan")]
    [InlineData("""{"subject":"fever","is":"present","unit":"days"}""", "$.content[0].rules[0].when.unit: \"days\": only a number has a unit")]
    [InlineData("""{"subject":"age","atLest":50}""", "$.content[0].rules[0].when.atLest: 50: there is no member 'atLest' here; did you mean 'atLeast'?")]
    [InlineData("""{"subject":"age","atLeast":-50,"unit":"years"}""", "$.content[0].rules[0].when.atLeast: -50: a number from 0 is expected")]
    [InlineData("""{"subject":"age","between":[50],"unit":"years"}""", "$.content[0].rules[0].when.between: [50]: two numbers are expected")]
    [InlineData("""{"atLeast":3,"of":[{"subject":"fever","is":"present"}]}""", "$.content[0].rules[0].when.atLeast: 3: a whole number from 1 to 1, the number of items, is expected")]
    [InlineData("""{"allOf":[]}""", "$.content[0].rules[0].when.allOf: []: an array with at least one item is expected")]
    [InlineData("""{"subject":"fever","is":"present","is":"absent"}""", "$.content[0].rules[0].when.is: \"absent\": this member stands here a second time")]
    [InlineData("""{"subject":"fever is present or age","is":"at least 50 years"}""", "written as a document, this has a mistake:\nerror BPR0")]
    [InlineData("""{"subject":"age","is":"at least 50 years"}""", "\"is\": \"at least 50 years\": the language has no way to say this; written as a document it would read \"atLeast\": 50")]
    [InlineData("7", "$.content[0].rules[0].when: 7: an object is expected")]
    public void What_cannot_be_a_criterion_is_told(string criterion, string told)
    {
        var (document, mistakes) = DocumentJsonReader.Read(
            $$"""{"format":"backpainrules document 1","name":"a.md","head":{"title":"T","version":"1.0.0","status":"draft"},"content":[{"rules":[{"id":"a.b","when":{{criterion}},"then":[{"outsideScope":true}],"cite":[{"key":"A"}]}]}]}""");

        Assert.Null(document);
        Assert.Contains(mistakes, mistake => mistake.Contains(told, StringComparison.Ordinal));
    }

    private static void ThereAndBack(KnowledgeDocument document)
    {
        var json = Export(document);
        var (back, mistakes) = DocumentJsonReader.Read(json);

        Assert.Empty(mistakes);
        Assert.Equal(DocumentFormatter.Format(document).Text, back!.Text);
        Assert.Equal(document.Name, back.Name);
        Assert.Empty(schema.Validate(json).Select(error => error.ToString()));
    }

    internal static string Export(KnowledgeDocument document)
    {
        var diagnostics = new BackPainRules.Authoring.Diagnostics();
        var content = DocumentContent.Read(document, diagnostics);
        Assert.True(diagnostics.Count == 0, string.Join("\n", diagnostics.InOrder()));
        return new DocumentJson(new(new(Vocabulary.BuiltIn))).Write(document.Name, content);
    }

    /// <summary>Changes one place, and says which.</summary>
    private static string Slip(JsonNode json, Random random)
    {
        var all = new List<JsonNode>();
        Collect(json["content"]!, all);
        var node = all[random.Next(all.Count)];
        var path = node.GetPath();
        JsonNode? other = random.Next(6) switch { 0 => null, 1 => 7, 2 => "other words", 3 => new JsonArray(), 4 => new JsonObject { ["prose"] = "x" }, _ => "a,\nb\"" };
        if (node.Parent is JsonObject parent && random.Next(3) == 0) parent.Remove(node.GetPropertyName());
        else node.ReplaceWith(other);
        return path;
    }

    private static void Collect(JsonNode node, List<JsonNode> all)
    {
        if (node is JsonArray array)
            foreach (var item in array) Add(item);
        if (node is JsonObject members)
            foreach (var member in members) Add(member.Value);

        void Add(JsonNode? inner)
        {
            if (inner is null) return;
            all.Add(inner);
            Collect(inner, all);
        }
    }
}
