using System.Text.RegularExpressions;
using BackPainRules.Tests;
using BackPainRules.Tests.House;
using PublicApiGenerator;

namespace BackPainRules.Fhir.Tests;

/// <summary>What holds of the whole project.</summary>
public class HouseTests
{
    [Fact]
    public void The_public_api_is_the_one_that_was_approved() =>
        Approved.Match(typeof(FhirIntake).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n", "PublicApi.approved.txt");

    [Fact]
    public void No_clock_no_randomness_no_network_and_no_file() => Assert.All(Directory.EnumerateFiles(Repository.File("src/BackPainRules.Fhir"), "*.cs", SearchOption.AllDirectories), file =>
        Assert.DoesNotMatch(@"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Guid\.NewGuid|new Random|Random\.Shared|Stopwatch|Console\.|File\.(Read|Write|Open)|HttpClient|Thread\.Sleep|Task\.Run|Date\.(Utc)?Today", File.ReadAllText(file)));

    [Fact]
    public void Files_are_short() => Assert.All(Directory.EnumerateFiles(Repository.File("src/BackPainRules.Fhir"), "*.cs", SearchOption.AllDirectories), file =>
        Assert.InRange(File.ReadAllLines(file).Length, 1, 230));

    [Fact]
    public void Types_that_are_not_meant_to_be_inherited_are_sealed() =>
        Assert.All(typeof(FhirIntake).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }), type => Assert.True(type.IsSealed, $"{type} is not sealed"));

    [Fact]
    public void The_guide_names_every_reason_for_which_something_is_unknown_or_left_out()
    {
        var guide = File.ReadAllText(Repository.File("docs/fhir.md"));
        Assert.All(Enum.GetNames<UnknownReason>().Concat(Enum.GetNames<IgnoredReason>()).Concat(Enum.GetNames<PrefetchState>()), name => Assert.Matches($@"\b{Regex.Escape(name)}\b", guide));
    }
}
