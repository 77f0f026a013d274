using System.Globalization;
using BackPainRules.Explanation;

namespace BackPainRules.Tests.Explanation;

public class EnglishTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b, and c and d", "a", "b", "c and d")]
    public void Lists_keep_apart_what_belongs_apart(string expected, params string[] phrases) =>
        Assert.Equal(expected, English.And(phrases is [""] ? [] : phrases.Length == 0 && expected.Length > 0 ? [expected] : phrases));

    [Theory]
    [InlineData("fever", "Fever")]
    [InlineData("MRI", "MRI")]
    [InlineData("pH of the urine", "pH of the urine")]
    [InlineData("", "")]
    public void A_sentence_begins_with_a_capital(string phrase, string expected) => Assert.Equal(expected, English.Capital(phrase));

    [Fact]
    public void Citations_of_one_source_stand_together() =>
        Assert.Equal("Review S22, S23; Deyo1988", English.Cite([new("Review", "S22"), new("Deyo1988", ""), new("Review", "S23"), new("Review", "S22")]));

    [Theory]
    [InlineData("a\r\n\tb\u2028c", "a b c")]
    [InlineData("\u001b[31ma\u202eb\u200b", " [31mab")]
    public void Nothing_can_steer_a_terminal(string text, string expected) => Assert.Equal(expected, English.OnOneLine(text));

    [Fact]
    public void The_culture_does_not_matter()
    {
        var assessment = Samples.Read("infection");
        var (text, before) = (AssessmentText.Write(assessment), CultureInfo.CurrentCulture);
        try
        {
            CultureInfo.CurrentCulture = new("tr-TR") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };
            Assert.Equal(text, AssessmentText.Write(Samples.Read("infection")));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
