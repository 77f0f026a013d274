using System.Text.Json.Nodes;

namespace BackPainRules.Fhir.Tests.Bundles;

/// <summary>Records that lost, changed or broke something: nothing fails, nothing turns reassuring, and no red flag goes with another resource.</summary>
public class MutationTests
{
    private const int Seeds = 200;

    public static TheoryData<string> Names => [.. BundleFiles.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_input_throws(string name) => Each(name, [Mutations.Removed, Mutations.Changed, Mutations.Damaged], (clean, mutated, json, seed) =>
    {
        Assert.NotNull(BackPainAssessor.Default.Assess(mutated.Encounter).ToJson());
        Assert.NotEmpty(mutated.Report.ToString());
        Assert.Equal(Vocabulary.BuiltIn.Terms.Count, mutated.Report.Terms.Count);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_lost_something_is_never_more_reassuring(string name) => Each(name, [Mutations.Removed], (clean, mutated, json, seed) =>
    {
        foreach (var (before, after) in clean.Report.Terms.Zip(mutated.Report.Terms))
            Assert.False(after.Value == "absent" && before.Value != "absent" && !before.IsConflict, $"{name}, seed {seed}: {before} became {after}");
        if (BackPainAssessor.Default.Assess(clean.Encounter).Classification != Classification.Nonspecific)
            Assert.NotEqual(Classification.Nonspecific, BackPainAssessor.Default.Assess(mutated.Encounter).Classification);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_record_that_is_damaged_denies_nothing_that_it_did_not_deny(string name) => Each(name, [Mutations.Damaged], (clean, mutated, json, seed) =>
    {
        foreach (var (before, after) in clean.Report.Terms.Zip(mutated.Report.Terms))
            Assert.False(after.Value == "absent" && before.Value == "present" && !before.IsConflict, $"{name}, seed {seed}: {before} became {after}");
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_red_flag_is_never_lost_because_another_resource_is_broken(string name)
    {
        var json = BundleFiles.Text(name);
        var clean = Read(json);
        var present = clean.Report.Terms.Where(term => term.Value == "present").ToList();
        var references = JsonNode.Parse(json)!["entry"]!.AsArray().Select(entry => $"{entry?["resource"]?["resourceType"]}/{entry?["resource"]?["id"]}").ToList();
        Assert.NotEmpty(present);
        for (var entry = 0; entry < references.Count; entry++)
            for (var seed = 0; seed < 15; seed++)
            {
                var mutated = Read(Mutations.Broken(json, entry, seed));
                foreach (var term in present.Where(term => term.Sources.Any(source => source.Resource != references[entry])))
                    if (term.Sources.All(source => source.Resource != references[entry]))
                        Assert.True(mutated.Report[term.Term].Value == "present", $"{name}, entry {entry} ({references[entry]}), seed {seed}: lost {term}, now {mutated.Report[term.Term]}");
            }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_order_of_resources_does_not_matter(string name) => Each(name, [Mutations.Reordered], (clean, mutated, json, seed) => Assert.Equal(clean.Encounter, mutated.Encounter));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[[[[")]
    [InlineData("\ud800")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":{\"resource\":{\"resourceType\":\"Patient\"}}}")]
    [InlineData("{\"resourceType\":\"Patient\",\"birthDate\":\"9999-12-31\"}")]
    [InlineData("{\"resourceType\":\"Patient\",\"birthDate\":\"0001-01-01\"}")]
    [InlineData("{\"resourceType\":\"Observation\",\"status\":\"final\",\"effectiveDateTime\":\"9999\",\"code\":{\"coding\":{\"system\":\"http://loinc.org\",\"code\":\"8310-5\"}},\"valueQuantity\":{\"value\":79228162514264337593543950335,\"code\":\"[degF]\"}}")]
    public void Strange_input_gives_an_empty_encounter(string json) => Assert.Equal(new Encounter(), Read(json).Encounter);

    [Fact]
    public void Deep_nesting_and_endless_openings_are_read_in_bounded_time()
    {
        Assert.Equal(new Encounter(), Read(string.Concat(Enumerable.Repeat("{\"a\":", 50_000))).Encounter);
        Assert.Equal(new Encounter(), Read(new string('{', 200_000)).Encounter);
        Assert.Equal(new Encounter(), Read("{\"resourceType\":\"QuestionnaireResponse\",\"status\":\"completed\",\"item\":" + string.Concat(Enumerable.Repeat("[{\"item\":", 60)) + "[]" + string.Concat(Enumerable.Repeat("}]", 60)) + "}").Encounter);
    }

    [Fact]
    public void A_resource_a_line_is_read_as_well()
    {
        var lines = string.Join('\n', JsonNode.Parse(BundleFiles.Text("plain-nonspecific"))!["entry"]!.AsArray().Select(entry => entry!["resource"]!.ToJsonString()));
        Assert.Equal(Read(BundleFiles.Text("plain-nonspecific")).Encounter, Read(lines).Encounter);
    }

    private static void Each(string name, Func<string, int, string>[] mutations, Action<FhirReading, FhirReading, string, int> check)
    {
        var json = BundleFiles.Text(name);
        var clean = Read(json);
        foreach (var mutation in mutations)
            for (var seed = 0; seed < Seeds; seed++)
            {
                var mutated = mutation(json, seed);
                check(clean, Read(mutated), mutated, seed);
            }
    }

    private static FhirReading Read(string json) => FhirIntake.Default.Read(json, BundleFiles.AsOf);
}
