using System.Text;
using BackPainRules.Cli.Encounters;

namespace BackPainRules.Cli.Tests.Encounters;

public class InputKindTests
{
    [Theory]
    [InlineData("{}")]
    [InlineData("{}\n")]
    [InlineData("\uFEFF{}\r\n")]
    [InlineData("\n\n  {}  \n\n")]
    [InlineData("{\n  \"patient\": {\n    \"age\": 45\n  }\n}\n")]
    [InlineData("{\n\"patient\":\n{\n\"age\": 45\n}\n}")]
    [InlineData("{ \"patient\":\n{ \"age\": 45 }\n}")]
    [InlineData("{ \"id\": \"a\",\n \"patient\": { \"age\": 45 } }")]
    [InlineData("{ \"id\": \"a\",\n\"patient\":\n{ \"age\": 45 }, \"history\":\n{ \"cancer\": null }\n}")]
    [InlineData("{\n  \"patient\": {\n    \"age\": 45,,\n  }\n}\n")]
    [InlineData("{\n  id: 'a',\n  \"patient\": { \"age\": 45 },\n}\n")]
    [InlineData("{\n  \"patient\": {}\n}\n{\n  \"patient\": {}\n}\n")]
    [InlineData("{\"patient\":{\"age\":45}")]
    [InlineData("")]
    [InlineData(" \n \n")]
    [InlineData("hello")]
    [InlineData("hello\nworld\n")]
    [InlineData("\"text\"")]
    public void One_object(string text) => Assert.Equal(InputKind.Object, KindOf(text));

    [Theory]
    [InlineData("[]")]
    [InlineData(" \r\n [{}]")]
    [InlineData("\uFEFF[")]
    [InlineData("[\n{},\n{}\n]")]
    public void An_array(string text) => Assert.Equal(InputKind.Array, KindOf(text));

    [Theory]
    [InlineData("{}\n{}")]
    [InlineData("{}\r\n{}\r\n")]
    [InlineData("\uFEFF{}\n\n\n{}\n")]
    [InlineData("\n{}\n{}")]
    [InlineData("{}\ngarbage\n")]
    [InlineData("{}\n{\n")]
    [InlineData("null\n{}\n")]
    [InlineData("garbage\n{}\n")]
    [InlineData("garbage\n\nmore garbage\n{}\n{}")]
    [InlineData("{\"patient\":{\"age\":45}\n{\"id\":\"b\"}\n")]
    [InlineData("{\"patient\":{\"age\":\n{\"id\":\"b\"}\n{\"id\":\"c\"}\n")]
    [InlineData("{\"patient\":{\"age\":\n{\"id\":\"b\"}")]
    [InlineData("{\"patient\":{\n{\"id\":\"b\"}")]
    [InlineData("{\"id\":\"a\",\n{\"id\":\"b\"}")]
    [InlineData("{\"id\":\"a\n{\"id\":\"b\"}")]
    [InlineData("{\"id\":\"a\"}}\n{\"id\":\"b\"}")]
    public void Lines(string text) => Assert.Equal(InputKind.Lines, KindOf(text));

    [Fact]
    public void It_does_not_matter_in_how_many_pieces_the_input_arrives()
    {
        foreach (var text in new[] { "\uFEFF{}\r\n\r\n{}", "{\n\"patient\":\n{\n\"age\": 45\n}\n}", "garbage\n{}\n", "\n[{}]" })
            Assert.Equal(KindOf(text), new EncounterSource(new InPieces(Encoding.UTF8.GetBytes(text)), "pieces", () => { }, Vocabulary.BuiltIn).Kind);
    }

    [Fact]
    public void A_line_beyond_the_limit_is_one_of_several()
    {
        var tooLong = $"{{\"id\":\"{new string('x', Limits.Encounter)}\"}}";

        Assert.Equal(InputKind.Lines, KindOf(tooLong));
        Assert.Equal(InputKind.Lines, KindOf("{}\n" + tooLong));
        Assert.Equal(InputKind.Lines, KindOf(tooLong + "\n{}"));
        Assert.Equal(InputKind.Object, KindOf("{\n" + tooLong));
    }

    private static InputKind KindOf(string text) => new EncounterSource(new MemoryStream(Encoding.UTF8.GetBytes(text)), "text", () => { }, Vocabulary.BuiltIn).Kind;

    /// <summary>One byte at a time.</summary>
    private sealed class InPieces(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 1));
    }
}
