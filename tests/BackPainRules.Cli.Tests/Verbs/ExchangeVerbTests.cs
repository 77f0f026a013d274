using BackPainRules.Tests.House;

namespace BackPainRules.Cli.Tests.Verbs;

public class ExchangeVerbTests
{
    private static readonly string sample = Repository.File("samples/tables/scores.md");

    [Fact]
    public void A_document_goes_out_and_comes_back()
    {
        using var folder = new TemporaryFolder();
        var (json, back) = (Path.Combine(folder.Path, "scores.json"), Path.Combine(folder.Path, "scores.md"));

        Assert.Equal(new Call(0, "", ""), Call.To("export", sample, "-o", json));
        Assert.Equal(new Call(0, "", ""), Call.To("import", json, "-o", back));
        Assert.Equal(File.ReadAllText(sample), File.ReadAllText(back));
    }

    [Fact]
    public void A_built_in_document_is_called_by_its_name() => Assert.Contains("\"id\": \"cauda-equina.two-signs\"", Call.To("export", "cauda-equina-syndrome.md").Output);

    [Fact]
    public void A_table_is_changed_in_a_spreadsheet()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("scores.md", File.ReadAllText(sample));
        var csv = Call.To("export", document, "--table", "start-back.group").Output;
        Assert.StartsWith("row,STarT Back total,STarT Back psychosocial subscore,contributor risk of persistent disability,", csv);
        var changed = folder.Write("group.csv", "\uFEFF" + csv.Replace("medium,at least 4,at most 3", "middle,at least 4,at most 3"));

        Assert.Equal(0, Call.To("import", changed, "--table", "start-back.group", "--into", document).ExitCode);

        Assert.Equal(File.ReadAllText(sample).Replace("| medium |", "| middle |"), File.ReadAllText(document));
    }

    [Fact]
    public void A_table_that_counts_goes_out_and_comes_back()
    {
        using var folder = new TemporaryFolder();
        var document = folder.Write("scores.md", File.ReadAllText(sample));
        var csv = folder.Write("henschke.csv", Call.To("export", document, "--table", "fracture.henschke").Output);

        Assert.Contains("\nrow,Henschke features: sex is female; age is more than 70 years; ", "\n" + File.ReadAllText(csv));
        Assert.Equal(0, Call.To("import", csv, "--table", "fracture.henschke", "--into", document).ExitCode);
        Assert.Equal(File.ReadAllText(sample), File.ReadAllText(document));
    }

    [Fact]
    public void All_mistakes_of_a_spreadsheet_are_told_with_their_line()
    {
        using var folder = new TemporaryFolder();
        var csv = folder.Write("bad.csv", "row;age;fever;suspect spinal infection;cite\nold;at least 50 years;;likely;A\nyoung;at most x years;-;likely;A\nOther;-;present;likely\n");

        var call = Call.To("import", csv, "--table", "infection.by-age");

        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("bad.csv: line 2: this cell is blank: it does not say whether 'fever' matters; write '-'", call.Error);
        Assert.Contains("bad.csv: line 3: 'x' is not a number", call.Error);
        Assert.Contains("bad.csv: line 4: this row has 4 cells, but the head has 5", call.Error);
        Assert.EndsWith("3 mistakes, so nothing is imported\n", call.Error);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new TemporaryFolder();
        var there = folder.Write("there.json", "{}");

        var call = Call.To("export", sample, "-o", there);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains("is there already, and nothing is written over it", call.Error);
        Assert.Equal("{}", File.ReadAllText(there));
    }

    [Fact]
    public void A_document_with_a_mistake_is_not_exported()
    {
        using var folder = new TemporaryFolder();
        var call = Call.To("export", folder.Write("bad.md", TestDocuments.With("given fever is present")));

        Assert.Equal((1, ""), (call.ExitCode, call.Output));
        Assert.Contains("error BPR001", call.Error);
    }

    [Fact]
    public void The_schema_is_the_published_one() => Assert.Equal(File.ReadAllText(Repository.File("docs/schemas/document.schema.json")), Call.To("export", "--schema").Output);

    [Theory]
    [InlineData("export", "name one document")]
    [InlineData("export --vocabulary SAMPLE", "name one document")]
    [InlineData("export --vocabulary --table a.b", "needs the document")]
    [InlineData("export SAMPLE --table start-back.groups", "did you mean 'start-back.group'?")]
    [InlineData("export nowhere.md", "cannot read 'nowhere.md'")]
    [InlineData("import nowhere.json", "cannot read 'nowhere.json'")]
    [InlineData("import SAMPLE", "neither a .json nor a .csv file")]
    [InlineData("import x.csv", "say '--table'")]
    [InlineData("import x.csv --into SAMPLE", "'--into' needs '--table'")]
    [InlineData("import x.csv --table a.b --vocabulary", "say '--table' or '--vocabulary'")]
    [InlineData("import x.json --table a.b", "imported whole")]
    public void A_call_that_leaves_it_open_is_refused(string line, string why)
    {
        var call = Call.To(line.Replace("SAMPLE", sample).Split(' '));

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
        Assert.Contains(why, call.Error);
    }
}
