using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using PublicApiGenerator;

namespace BackPainRules.Tests.House;

/// <summary>What STYLE asks of the code, where a test can see it.</summary>
public class HouseRules
{
    private static readonly Assembly library = typeof(Encounter).Assembly;

    [Fact]
    public void The_public_api_is_the_one_that_was_approved() =>
        Approved.Match(library.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n") + "\n", "PublicApi.approved.txt");

    [Theory]
    [InlineData("Authoring", "Inference", "Explanation", "Json", "Interviewing", "Cohorts", "Governance")]
    [InlineData("Governance", "Inference", "Explanation", "Json", "Interviewing", "Cohorts")]
    [InlineData("Inference", "Explanation", "Json", "Interviewing", "Cohorts", "Analysis")]
    [InlineData("Analysis", "Explanation", "Json", "Interviewing", "Cohorts", "Governance")]
    [InlineData("Explanation", "Inference", "Json", "Interviewing", "Cohorts")]
    [InlineData("Json", "Inference", "Authoring", "Explanation", "Interviewing", "Cohorts")]
    [InlineData("Interviewing", "Inference", "Authoring", "Explanation", "Cohorts")]
    [InlineData("Cohorts", "Inference", "Authoring", "Explanation", "Json", "Interviewing")]
    public void Dependence_points_one_way(string folder, params string[] mustNotUse)
    {
        foreach (var file in Sources(folder))
            Assert.DoesNotContain(mustNotUse, other => Regex.IsMatch(File.ReadAllText(file), $@"using BackPainRules\.{other};|BackPainRules\.{other}\."));
    }

    [Fact]
    public void The_domain_uses_nothing_but_the_base_class_library()
    {
        string[] compositionRoot = ["KnowledgeBase.cs", "KnowledgeException.cs", "BackPainAssessor.cs", "ServiceCollectionExtensions.cs", "Assessment.cs", "Conclusions.cs", "Encounter.cs"];
        foreach (var file in Sources("").Where(file => !compositionRoot.Contains(Path.GetFileName(file))))
            Assert.DoesNotMatch(@"using (BackPainRules|Microsoft)\.", File.ReadAllText(file));
    }

    [Fact]
    public void The_core_depends_on_dependency_injection_abstractions_alone() =>
        Assert.Equal(["Microsoft.Extensions.DependencyInjection.Abstractions"], library.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal)));

    [Fact]
    public void No_clock_no_randomness_no_console_and_no_file_in_the_core()
    {
        foreach (var file in Sources("", SearchOption.AllDirectories))
            Assert.DoesNotMatch(@"DateTime\.(Now|UtcNow|Today)|DateTimeOffset\.(Now|UtcNow)|Guid\.NewGuid|new Random|Random\.Shared|Stopwatch|Console\.|File\.(Read|Write|Open)|Environment\.(?!NewLine)|Thread\.Sleep|Task\.Run", File.ReadAllText(file));
    }

    [Fact]
    public void Thresholds_stand_in_documents_and_not_in_code()
    {
        foreach (var file in Sources("", SearchOption.AllDirectories).Where(file => !file.EndsWith(".g.cs", StringComparison.Ordinal)))
            Assert.DoesNotMatch(@"\b(presentation|history|examination|tests)\.[a-z]\w+", Regex.Replace(File.ReadAllText(file), @"///.*|\$?""[^""\n]*\\?""", ""));
    }

    [Fact]
    public void Types_that_are_not_meant_to_be_inherited_are_sealed() =>
        Assert.All(library.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false }), type => Assert.True(type.IsSealed, $"{type} is not sealed"));

    [Fact]
    public void Public_members_have_no_mutable_setters() =>
        Assert.All(library.GetExportedTypes().SelectMany(type => type.GetProperties()).Where(property => property.DeclaringType!.Assembly == library), property =>
            Assert.True(property.SetMethod is not { IsPublic: true } setter || setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)), $"{property.DeclaringType}.{property.Name} can be set"));

    private static IEnumerable<string> Sources(string folder, SearchOption option = SearchOption.TopDirectoryOnly) =>
        Directory.EnumerateFiles(Repository.File($"src/BackPainRules/{folder}"), "*.cs", option);
}
