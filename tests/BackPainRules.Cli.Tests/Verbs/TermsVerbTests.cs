using System.Text.Json;

namespace BackPainRules.Cli.Tests.Verbs;

public class TermsVerbTests
{
    [Fact]
    public void Everything_is_listed_with_its_id()
    {
        var output = Call.To("terms").Output;

        foreach (var term in Vocabulary.BuiltIn.Terms) Assert.Contains($" {term.Id}\n", output);
        foreach (var condition in Vocabulary.BuiltIn.Conditions) Assert.Contains(condition.Phrase, output);
        foreach (var investigation in Vocabulary.BuiltIn.Investigations) Assert.Contains($" {investigation.Id}\n", output);
    }

    [Fact]
    public void Words_find_what_speaks_of_all_of_them_with_its_meaning() => Assert.Equal("""
        presentation
          pain intensity  0 to 10 score  presentation.painIntensity
              0-10 numerical rating or visual analog score
              How strong is the pain now, from 0 (none) to 10 (worst imaginable)?

        """.ReplaceLineEndings("\n").Replace("score  presentation", "score    presentation", StringComparison.Ordinal), Call.To("terms", "PAIN", "intensity").Output);

    [Fact]
    public void What_nothing_speaks_of_is_told()
    {
        var call = Call.To("terms", "toothache");

        Assert.Equal((0, "", "backpain: nothing in the vocabulary speaks of 'toothache'\n"), (call.ExitCode, call.Output, call.Error));
    }

    [Fact]
    public void Json_holds_types_ranges_and_values()
    {
        using var json = JsonDocument.Parse(Call.To("terms", "--format", "json").Output);

        var terms = json.RootElement.GetProperty("terms").EnumerateArray().ToDictionary(term => term.GetProperty("id").GetString()!);
        Assert.Equal(Vocabulary.BuiltIn.Terms.Count, terms.Count);
        Assert.Equal(10, terms["presentation.painIntensity"].GetProperty("maximum").GetInt32());
        Assert.Equal("female", terms["patient.sex"].GetProperty("values")[0].GetString());
        Assert.True(terms["presentation.fever"].GetProperty("screening").GetBoolean());
        Assert.Contains(json.RootElement.GetProperty("outcomes").EnumerateArray(), outcome => outcome.GetProperty("id").GetString() == "caudaEquina");
    }

    [Theory]
    [InlineData("haematoma", "epidural hematoma")]
    [InlineData("saddle numbness", "also: saddle numbness")]
    [InlineData("ESR", "erythrocyte sedimentation rate")]
    [InlineData("Las\u00E8gue", "Lasegue sign")]
    public void Other_spellings_and_phrases_are_found(string words, string found) => Assert.Contains(found, Call.To("terms", words).Output);
}
