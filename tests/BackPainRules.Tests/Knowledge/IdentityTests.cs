using BackPainRules.Authoring;

namespace BackPainRules.Tests.Knowledge;

public class IdentityTests
{
    private const string rule = """
        rule infection.fever
          when all of
            - fever is present
            - any of
              - intravenous drug use is present
              - temperature is at least 38 degrees Celsius
          then suspect spinal infection, likely
           and recommend MRI of the lumbar spine, urgent, following ACP/APS
           and note "Absence of fever excludes nothing."
          cite Chou2007 table 2
        """;

    [Theory]
    [InlineData("  when all of\n    - fever is present", "when  all  of\n\n    -   fever  is PRESENT")]
    [InlineData("at least 38 degrees", "at least 38.0 degrees")]
    [InlineData("      - intravenous drug use is present\n      - temperature is at least 38 degrees Celsius", "      - temperature is at least 38 degrees Celsius\n      - intravenous drug use is present")]
    [InlineData("\"Absence of fever excludes nothing.\"", "\"Absence of fever\n         excludes nothing.\"")]
    [InlineData("any of", "at least 1 of")]
    public void Reformatting_does_not_change_it(string old, string @new) => Assert.Equal(Hash(rule), Hash(Replace(old, @new)));

    [Theory]
    [InlineData("fever is present", "night pain is present")]
    [InlineData("fever is present", "fever is absent")]
    [InlineData("all of", "any of")]
    [InlineData("any of", "at least 2 of")]
    [InlineData("at least 38", "more than 38")]
    [InlineData("at least 38", "at least 38.1")]
    [InlineData("likely", "possible")]
    [InlineData("spinal infection", "spinal malignancy")]
    [InlineData("urgent", "soon")]
    [InlineData("following ACP/APS", "following ACR")]
    [InlineData(", following ACP/APS", "")]
    [InlineData("excludes nothing", "excludes little")]
    [InlineData("table 2", "table 3")]
    [InlineData("infection.fever", "infection.feverish")]
    [InlineData("      - intravenous drug use is present\n", "")]
    public void Every_change_of_meaning_changes_it(string old, string @new) => Assert.NotEqual(Hash(rule), Hash(Replace(old, @new)));

    [Fact]
    public void Prose_examples_status_and_other_layout_do_not_count()
    {
        var document = Document(rule);
        Assert.Equal(Hash(document), Hash(document.Replace("status: draft", "status: approved").Replace("version: 1.0.0", "version: 1.0.1")));
        Assert.Equal(Hash(document), Hash(document + "\nProse.\n\n```example\ngiven fever is present\nexpect infection.fever is open\n```\n"));
        Assert.Equal(Hash(document), Hash(document.Replace("\n", "\r\n")));
        Assert.NotEqual(Hash(document), Hash(document.Replace("Chou2007: A", "Chou2007: B")));
        Assert.NotEqual(Hash(document), Hash([new("other.md", document)]));
    }

    [Fact]
    public void It_is_lower_case_hexadecimal() => Assert.Matches("^[0-9a-f]{64}$", KnowledgeBase.BuiltIn.Sha256);

    private static string Replace(string old, string @new)
    {
        Assert.Contains(old, rule);
        var at = rule.IndexOf(old, StringComparison.Ordinal);
        return Document(rule[..at] + @new + rule[(at + old.Length)..]);
    }

    private static string Hash(string text) => Hash([new("infection.md", text.StartsWith("---", StringComparison.Ordinal) ? text : Document(text))]);

    private static string Hash(KnowledgeDocument[] documents)
    {
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile(documents);
        Assert.Empty(diagnostics);
        return knowledge!.Sha256;
    }

    private static string Document(string rules) => $"---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n```bibliography\nChou2007: A reference.\n```\n\n```rule\n{rules}\n```\n";
}
