using BackPainRules.CdsHooks.Tests.Conformance;
using BackPainRules.Tests.House;

namespace BackPainRules.CdsHooks.Tests.Samples;

/// <summary>The validator without C#.</summary>
public class CdsHooksCheckTests
{
    [Theory, InlineData("response"), InlineData("discovery"), InlineData("request"), InlineData("feedback")]
    public void A_document_that_conforms_is_said_to(string kind) => Assert.Equal((0, "Conforms: 0 errors, 0 remarks.\n", ""), Check(Documents.All[kind], kind));

    [Fact]
    public void What_does_not_conform_is_listed() => Assert.Equal(
        (1, "error at $.cards[0]: `summary` is required (card-03)\nDoes not conform: 1 errors, 0 remarks.\n", ""),
        Check(Documents.With("response", "$.cards[0].summary", null), "response"));

    [Fact]
    public void Who_does_not_say_what_it_is_is_asked()
    {
        var (code, _, error) = Check("{}", "reply");
        Assert.Equal(2, code);
        Assert.Contains("discovery, response, request or feedback", error);
    }

    private static (int Code, string Output, string Error) Check(string document, string kind) => BuiltProgram.Tell("CdsHooksCheck", [document], kind);
}
