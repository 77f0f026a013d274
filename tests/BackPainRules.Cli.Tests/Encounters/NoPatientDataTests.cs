using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace BackPainRules.Cli.Tests.Encounters;

/// <summary>Every number of the patient is unlike all others here, and the id is unmistakable, so that whatever leaks can be told.</summary>
public class NoPatientDataTests
{
    private const string canary = "CANARY";

    private static readonly Quantity[] quantities = [.. Vocabulary.BuiltIn.Terms.OfType<Quantity>()];

    public static TheoryData<string> Formats => ["json", "text", "markdown"];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Only_the_offending_value_is_shown(string format)
    {
        foreach (var offending in Vocabulary.BuiltIn.Terms)
        {
            var patient = Patient();
            patient[offending.Part]![offending.Name] = canary + offending.Name;

            var said = Said(Call.With(patient.ToJsonString(), "assess", "--format", format), format);

            Assert.Contains(canary + offending.Name, said);
            Assert.DoesNotContain(canary, said.Replace(canary + offending.Name, "", StringComparison.Ordinal));
            foreach (var other in quantities) Assert.DoesNotContain(Value(other), said);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Malformed_json_is_not_quoted(string format)
    {
        var whole = Patient().ToJsonString();
        for (var length = 2; length < whole.Length; length += 37)
        {
            var said = Said(Call.With(whole[..length], "assess", "--format", format), format);

            Assert.DoesNotContain(canary, said);
            foreach (var quantity in quantities) Assert.DoesNotContain(Value(quantity), said);
        }
    }

    [Fact]
    public void Invalid_utf8_is_not_quoted()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(Patient().ToJsonString()), 0xFF];

        Assert.DoesNotContain(canary, Call.With(input, "assess", "--format", "json").Output);
    }

    [Fact]
    public void What_is_told_aside_of_lines_says_how_many_and_nothing_of_whom()
    {
        var call = Call.With($"{Patient().ToJsonString()}\n{Patient().ToJsonString()[..^1]}\n", "assess");

        Assert.Equal("backpain: standard input: 1 of 2 encounters could not be assessed; their errors stand in their places\n", call.Error);
    }

    /// <summary>The id is given back with an error, in its own member of the JSON form: that is how the caller finds the encounter.</summary>
    private static string Said(Call call, string format)
    {
        Assert.Equal(1, call.ExitCode);
        return format == "json" ? call.Output.Replace($"\"id\": \"{canary}-ID\"", "", StringComparison.Ordinal) : call.Output + call.Error;
    }

    private static JsonObject Patient()
    {
        var patient = new JsonObject { ["id"] = canary + "-ID" };
        foreach (var part in Vocabulary.BuiltIn.Terms.GroupBy(term => term.Part))
        {
            var members = new JsonObject();
            foreach (var term in part)
                members[term.Name] = term switch
                {
                    Quantity quantity => JsonNode.Parse(Value(quantity)),
                    Choice choice => choice.Values[0],
                    _ => "present",
                };
            patient[part.Key] = members;
        }

        return patient;
    }

    /// <summary>Within its range, and recognizable by its decimals.</summary>
    private static string Value(Quantity quantity) =>
        (quantity.Minimum + 1 + ((Array.IndexOf(quantities, quantity) + 5417) * 0.00001m)).ToString(CultureInfo.InvariantCulture);
}
