using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Tests;
using BackPainRules.Tests.House;
using PublicApiGenerator;

namespace BackPainRules.CdsHooks.Tests;

/// <summary>What holds of the whole project.</summary>
public class HouseTests
{
    [Fact]
    public void The_public_api_is_the_one_that_was_approved() =>
        Approved.Match(typeof(Card).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n", "PublicApi.approved.txt");

    [Fact]
    public void The_only_clock_is_the_one_that_was_handed_in() => Assert.All(Directory.EnumerateFiles(Repository.File("src/BackPainRules.CdsHooks"), "*.cs", SearchOption.AllDirectories), file =>
        Assert.DoesNotMatch(@"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|new Random|Random\.Shared|Console\.|File\.(Read|Write|Open)|Thread\.Sleep|Task\.Run", File.ReadAllText(file)));

    [Fact]
    public void Files_are_short() => Assert.All(Directory.EnumerateFiles(Repository.File("src/BackPainRules.CdsHooks"), "*.cs", SearchOption.AllDirectories), file =>
        Assert.InRange(File.ReadAllLines(file).Length, 1, 230));

    [Fact]
    public void Types_that_are_not_meant_to_be_inherited_are_sealed() =>
        Assert.All(typeof(Card).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }), type => Assert.True(type.IsSealed, $"{type} is not sealed"));
}
