namespace BackPainRules.Cli.Tests.Guides;

/// <summary>What a guide tells its reader to do, done, gives what the guide says.</summary>
public class GuideTests
{
    [Theory]
    [InlineData("authoring.md")]
    public void Every_call_prints_what_the_guide_says(string name)
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(Approved.Repository, "docs", name);

        Approved.Is(path, Guide.Follow(File.ReadAllText(path), folder.Path));
    }
}
