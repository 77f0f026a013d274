using BackPainRules.Authoring;
using BackPainRules.Authoring.Printing;
using BackPainRules.Cli.Exchange;
using BackPainRules.Tests.Authoring;
using FsCheck;
using FsCheck.Xunit;

namespace BackPainRules.Cli.Tests.Exchange;

/// <summary>What goes to a spreadsheet comes back as it was.</summary>
public class CsvLaws
{
    private static readonly CanonicalWords words = new(new(Vocabulary.BuiltIn));

    [Property(MaxTest = 500)]
    public void Any_cells_come_back(NonEmptyArray<NonEmptyArray<NonNull<string>>> rows)
    {
        var cells = rows.Get.Select(row => row.Get.Select(cell => cell.Get).Prepend("x").ToList()).ToList();

        Assert.Equal(cells, Csv.Read(Csv.Write(cells)).Select(row => row.Cells.ToList()));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+1")]
    [InlineData("-1+2")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("'quoted'")]
    [InlineData("=")]
    public void A_cell_that_looks_like_a_formula_survives_and_is_none(string cell)
    {
        var csv = Csv.Write([["x", cell]]);

        Assert.Equal("'", csv.Split(',', 2)[1].TrimStart('"')[..1]);
        Assert.Equal(cell, Csv.Read(csv).Single().Cells[1]);
    }

    [Theory]
    [InlineData("a;b\r\n1;2\r\n")]
    [InlineData("\uFEFFa,b\n1,2")]
    [InlineData("a\tb\n\n1\t2\n\n")]
    [InlineData("\"a\",\"b\"\r1,2\r")]
    public void What_spreadsheets_write_is_read(string csv) => Assert.Equal([["a", "b"], ["1", "2"]], Csv.Read(csv).Select(row => row.Cells.ToArray()));

    [Fact]
    public void What_divides_cells_is_not_mistaken_for_what_stands_in_them() =>
        Assert.Equal(["row", "features: a; b; c; d; e", "cite"], Csv.Read("row,features: a; b; c; d; e,cite\r\n").Single().Cells);

    [Property(MaxTest = 300)]
    public void A_table_comes_back_with_the_same_rules(int seed)
    {
        var table = Parse(GeneratedTable.Make(new(seed)).Table);
        var csv = new TableCsv(words).Write(table);
        var mistakes = new List<string>();

        var back = SharedCitations.Hoist(TableCsv.Read(table.Id.Text, csv, mistakes.Add)!);

        Assert.Empty(mistakes);
        Assert.Equal(Rules(table), Rules(back));
        Assert.Equal(csv, new TableCsv(words).Write(back));
        Assert.Equal(Rules(back), Rules(Parse(string.Join("\n", new TablePrinter(words).Print(back)))));
    }

    [Fact]
    public void The_vocabulary_comes_back_and_adds_nothing()
    {
        var mistakes = new List<string>();
        var rows = VocabularyCsv.Read(VocabularyCsv.Write(Vocabulary.BuiltIn), mistakes.Add)!;

        Assert.Equal(VocabularyCsv.Rows(Vocabulary.BuiltIn).Select(row => string.Join("|", row.Cells)), rows.Select(row => string.Join("|", row.Cells)));
        Assert.Equal("", VocabularyAdditions.Fence(rows, mistakes.Add));
        Assert.Empty(mistakes);
    }

    [Fact]
    public void What_is_added_becomes_a_fence()
    {
        var mistakes = new List<string>();
        var csv = VocabularyCsv.Write(Vocabulary.BuiltIn)
            + "finding,history.hemodialysis,hemodialysis,,,,,\"red flag, screening\",,,,Is the patient on hemodialysis?,by catheter,Local2026 section 3\r\n"
            + "quantity,tests.procalcitonin,procalcitonin,0,1000,ng/mL,,,,,,What was the procalcitonin?,,Local2026\r\n"
            + "condition,spinalBrucellosis,spinal brucellosis,,,,,,specific cause,,,,,Local2026\r\n";

        var fence = VocabularyAdditions.Fence(VocabularyCsv.Read(csv, mistakes.Add)!, mistakes.Add);

        Assert.Empty(mistakes);
        Assert.Equal("""
            ```vocabulary
            finding history.hemodialysis
              phrase hemodialysis
              roles red flag, screening
              question "Is the patient on hemodialysis?"
              meaning "by catheter"
              cite Local2026 section 3

            quantity tests.procalcitonin
              phrase procalcitonin
              roles contextual
              range 0 to 1000 ng/mL
              question "What was the procalcitonin?"
              cite Local2026

            condition spinalBrucellosis
              phrase spinal brucellosis
              category specific cause
              cite Local2026
            ```

            """.ReplaceLineEndings("\n"), fence);
    }

    [Theory]
    [InlineData("finding,presentation.fever,high fever", "the phrase of 'presentation.fever' is 'fever' in the vocabulary, and 'high fever' here: what is in the vocabulary is not changed")]
    [InlineData("finding,history.local,Saddle Anaesthesia", "'Saddle Anaesthesia' already has a meaning in the vocabulary: it is another phrase for 'saddle anesthesia'")]
    [InlineData("findin,history.local,hemodialysis", "'findin' is not a kind; did you mean 'finding'?")]
    [InlineData("finding,history.local,hemodialysis", "the cell 'cite' of 'history.local' is blank")]
    public void What_would_change_the_vocabulary_is_refused(string row, string told)
    {
        var mistakes = new List<string>();

        Assert.Null(VocabularyAdditions.Fence(VocabularyCsv.Read($"kind,id,phrase\n{row}\n", mistakes.Add)!, mistakes.Add));
        Assert.Contains(mistakes, mistake => mistake.StartsWith($"line 2: {told}", StringComparison.Ordinal));
    }

    private static List<string> Rules(TableSyntax table) => [.. TableRules.Of(table).Select(rule => string.Join("\n", new RulePrinter(words).Print(rule)))];

    private static TableSyntax Parse(string text)
    {
        var diagnostics = new Diagnostics();
        var lines = text.Split('\n').Select((line, index) => new SourceLine("made.md", index + 1, line)).ToList();
        var tables = new TableParser(new("table", lines[0], lines), diagnostics).Read();
        Assert.True(diagnostics.Count == 0, text + string.Join("\n", diagnostics.InOrder()));
        return tables.Single();
    }
}
