using System.Text.RegularExpressions;
using BackPainRules.Authoring;
using BackPainRules.Tests.House;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Authoring;

/// <summary>A table is rules in fewer words: what is known of rules is known of it.</summary>
public class TableTests
{
    private static readonly KnowledgeDocument sample = new("scores.md", File.ReadAllText(Repository.File("samples/tables/scores.md")));

    [Property(MaxTest = 300)]
    public void A_table_means_what_its_rows_mean_as_sentences(int seed)
    {
        var made = GeneratedTable.Make(new(seed));
        var (table, rules) = (Load(Document("table", made.Table)), Load(Document("rule", made.Rules)));

        // A list of one item asks for the item.
        Assert.Equal(Regex.Replace(CanonicalForm.Write(rules), @"\t1 of 1 \((.*?)\)\t", "\t$1\t"), Regex.Replace(CanonicalForm.Write(table), @"\t1 of 1 \((.*?)\)\t", "\t$1\t"));
    }

    [Fact]
    public void The_tables_of_the_sample_say_what_the_built_in_rules_say()
    {
        var knowledge = Load(sample);
        foreach (var (row, builtIn) in new[]
        {
            ("start-back.group.raised", "start-back.raised"), ("start-back.group.medium", "start-back.medium"), ("start-back.group.high", "start-back.high"), ("workup.suspected-fracture.image", "workup.fracture"),
        })
        {
            var (table, rule) = (knowledge.FindRule(row)!, KnowledgeBase.BuiltIn.FindRule(builtIn)!);
            Assert.Equal(rule.Criterion.ToString(), table.Criterion.ToString());
            Assert.Equal(rule.Conclusions.Select(conclusion => conclusion.ToString()), table.Conclusions.Select(conclusion => conclusion.ToString()));
            Assert.Equal(rule.Citations, table.Citations);
        }
    }

    [Fact]
    public void The_examples_of_the_sample_pass()
    {
        var knowledge = Load(sample);
        Assert.All(knowledge.Examples, example => Assert.Empty(example.Run(new BackPainAssessor(knowledge))));
        Assert.Equal(7, knowledge.Examples.Count);
    }

    [Fact]
    public void Nothing_is_concluded_from_silence()
    {
        var knowledge = Load(sample);
        var assessment = new BackPainAssessor(knowledge).Assess(new());
        Assert.All(knowledge.Rules, rule => Assert.NotEqual(Truth.True, rule.Criterion.Evaluate(new())));
        Assert.Equal(Classification.Undetermined, assessment.Classification);
    }

    [Fact]
    public void A_mistake_in_a_row_is_no_excuse_for_the_others()
    {
        var (_, diagnostics) = KnowledgeCompiler.Compile([Document("table", """
            table a.b
              | row | age               | suspect spinal infection |
              | one | at lest 50 years  | likely                   |
              | two | at least 40 weeks | likly                    |
            """ + "\n  cite X")]);

        Assert.Equal(["BPR004", "BPR005", "BPR026", "BPR008"], diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static KnowledgeBase Load(KnowledgeDocument document)
    {
        var (knowledge, diagnostics) = KnowledgeCompiler.Compile([document]);
        Assert.True(diagnostics.Count == 0, document.Text + string.Join("\n", diagnostics));
        return knowledge!;
    }

    private static KnowledgeDocument Document(string label, string inside) => new("made.md", $"---\ntitle: T\nversion: 1.0.0\nstatus: draft\n---\n\n```bibliography\nA: a\n\nB: b\n\nC: c\n```\n\n```{label}\n{inside}\n```\n");
}
