using System.Globalization;
using System.Text;
using BackPainRules.CdsHooks.Cards;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>Summaries fit, whatever they are made of, and end where a reader can stand it.</summary>
public class SentenceTests
{
    [Fact]
    public void The_first_that_fits_is_taken_and_the_last_is_cut_between_words()
    {
        var word = new string('w', 20);
        var long1 = string.Join(' ', Enumerable.Repeat(word, 9));
        Assert.Equal("short", Sentence.Fitting(long1, "short", "shorter"));
        Assert.Equal(string.Join(' ', Enumerable.Repeat(word, 6)) + "…", Sentence.Fitting("x" + long1, long1));
        Assert.Equal(new string('a', 139), Sentence.Fitting(new string('a', 139)));
        Assert.Equal(new string('a', 138) + "…", Sentence.Fitting(new string('a', 140)));
    }

    /// <summary>Letters of two code units, of several code points, and of very many: never a part of one.</summary>
    [Theory]
    [InlineData("\ud83d\ude00")]
    [InlineData("e\u0301\u0323")]
    [InlineData("\ud83c\udde8\ud83c\udded")]
    public void No_letter_is_cut_in_two(string letter) => Assert.All(Enumerable.Range(0, 12), before =>
    {
        var cut = Sentence.Fitting(new string('x', before) + string.Concat(Enumerable.Repeat(letter, 200)));
        Assert.InRange(cut.Length, 100, 139);
        Assert.Equal("…", cut[^1..]);
        Assert.All(StringInfo.GetTextElementEnumerator(cut[before..^1]).Elements(), element => Assert.Equal(letter, element));
    });

    [Property(MaxTest = 500)]
    public Property Whatever_text_comes_it_fits_on_one_line() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements("word", " ", "\n", "\t", "\u2028", "\ud83d\ude00", "e\u0301", "\u0301", "\u202e", "\0", new string('y', 150), "")).ToArbitrary(), parts =>
        {
            var sentence = Sentence.Fitting(string.Concat(parts), string.Concat(parts.Reverse()));
            Assert.InRange(sentence.Length, 0, 139);
            Assert.DoesNotContain(sentence, letter => char.IsControl(letter) || letter is '\u2028' or '\u202e');
            Assert.Equal(sentence, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(sentence)));   // no half of a pair
        });
}

file static class TextElements
{
    public static IEnumerable<string> Elements(this TextElementEnumerator elements)
    {
        while (elements.MoveNext()) yield return elements.GetTextElement();
    }
}
