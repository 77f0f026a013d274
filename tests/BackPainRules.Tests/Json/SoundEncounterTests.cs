using System.Text;
using BackPainRules.Json;
using FsCheck.Xunit;

namespace BackPainRules.Tests.Json;

/// <summary>The short way of reading is held to the long one.</summary>
public class SoundEncounterTests
{
    private const string letters = " \"{}[]:,.-+eE\\/0123456789abntu";

    [Property(Arbitrary = [typeof(Inference.BuiltInEncounters)], MaxTest = 200)]
    public void What_is_sound_is_read_the_short_way_and_is_the_same(Encounter encounter)
    {
        var utf8 = Encoding.UTF8.GetBytes(encounter.ToJson(indented: false));

        Assert.Equal(encounter, SoundEncounter.Read(utf8));
        Assert.Equal(encounter, EncounterReader.ReadInFull(utf8).Encounter);
    }

    /// <summary>Any byte dropped, doubled or changed: what the short way takes, the long way takes too, and reads alike.</summary>
    [Property(Arbitrary = [typeof(Inference.BuiltInEncounters)], MaxTest = 40)]
    public void The_short_way_takes_nothing_that_the_long_way_would_not(Encounter encounter, int seed)
    {
        var (whole, random) = (Encoding.UTF8.GetBytes((encounter with { Id = "x" }).ToJson(indented: false)), new Random(seed));
        for (var i = 0; i < 200; i++)
        {
            var (place, letter) = (random.Next(whole.Length), (byte)letters[random.Next(letters.Length)]);
            byte[] changed = random.Next(3) switch
            {
                0 => [.. whole[..place], .. whole[(place + 1)..]],
                1 => [.. whole[..place], letter, .. whole[place..]],
                _ => [.. whole[..place], letter, .. whole[(place + 1)..]],
            };
            AssertAgree(changed);
        }
    }

    [Theory]
    [InlineData("""{"id":"a\u00e4\"","patient":{"age":45}}""")]
    [InlineData("""{"id":"\ud800"}""")]
    [InlineData("""{"id":null,"id":"x"}""")]
    [InlineData("""{"patient":{"age":45},"patient":null}""")]
    [InlineData("""{"patient":{"age":45,"age":null}}""")]
    [InlineData("""{"p\u0061tient":{"age":45}}""")]
    [InlineData("""{"patient":{"\u0061ge":45}}""")]
    [InlineData("""{"history":{"cancer":"\u0061bsent"}}""")]
    [InlineData("""{"history":{"cancer":"unknown","diabetes":true,"psoriasis":false,"osteoporosis":null}}""")]
    [InlineData("""{"examination":{"temperature":37.10},"patient":{"age":4.5e1}}""")]
    [InlineData("""{"examination":{"temperature":37.999999999999999999}}""")]
    [InlineData("""{"patient":{"age":-0}}""")]
    [InlineData("""{"patient":{"age":45,"sex":"female"}} """)]
    [InlineData("""{"patient":{"age":45}} {}""")]
    [InlineData("""{"history":{"cancer":"absent"null}}""")]
    [InlineData("""{"history":{"cancer":"absent"true}}""")]
    [InlineData("""{"history":{"cancer":trueabsent}}""")]
    [InlineData("""{"history":{"cancer":nullnull}}""")]
    [InlineData("""{"history":nullnull}""")]
    [InlineData("""{"patient":{"age":045}}""")]
    [InlineData("""{"patient":{"age":45.}}""")]
    [InlineData("""{"patient":{"age":.5}}""")]
    [InlineData("""{"patient":{"age":4.5.1}}""")]
    [InlineData("""{"patient":{"age":45 }, "history" : { "cancer" : "absent" , "diabetes":null } }""")]
    [InlineData("""{"patient":{"age":45,},}""")]
    [InlineData("""{,"patient":{}}""")]
    [InlineData("""{"id":"a	b"}""")]
    [InlineData("""{"tests":{}}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void Unusual_text_reads_alike_both_ways(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        AssertAgree(utf8);
        Assert.Equal(EncounterReader.ReadInFull(utf8).Encounter, EncounterReader.Read(utf8).Encounter);
    }

    private static void AssertAgree(byte[] utf8)
    {
        if (SoundEncounter.Read(utf8) is { } sound) Assert.Equal(sound, EncounterReader.ReadInFull(utf8).Encounter);
    }
}
