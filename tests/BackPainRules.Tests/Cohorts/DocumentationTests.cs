using System.Text.RegularExpressions;
using BackPainRules.Cohorts;
using BackPainRules.Tests.House;

namespace BackPainRules.Tests.Cohorts;

/// <summary>docs/cohorts.md shows code that runs.</summary>
public class DocumentationTests
{
    [Fact]
    public void The_example_is_what_it_says()
    {
        var cohort = new CohortBuilder(3)
            .SetIds(new[] { "a", "b", "c" })
            .Set(Terms.Patient.Age, new decimal?[] { 45, 71, null })
            .Set(Terms.Presentation.UrinaryRetention, new[] { Presence.Present, Presence.Absent, Presence.Unknown })
            .Set(Terms.Presentation.SaddleAnesthesia, new[] { Presence.Present, Presence.Absent, Presence.Unknown })
            .Build();

        var decisions = CohortAssessor.Default.Assess(cohort);

        var urgency = decisions.Urgencies[0];
        var emergencies = decisions.Urgencies.CountOf(Urgency.Emergency);
        var level = decisions.Suspicions("caudaEquina")[0];
        var scan = decisions.Recommendations("mriLumbarSpine")[0];
        var assessment = decisions.Explain(0);

        Assert.Equal((Urgency.Emergency, 1, SuspicionLevel.Likely, Urgency.Emergency, "a"), (urgency, emergencies, level, scan, assessment.Encounter.Id));
    }

    [Fact]
    public void The_page_shows_the_code_of_this_test()
    {
        var page = File.ReadAllText(Repository.File("docs/cohorts.md"));
        var test = File.ReadAllText(Repository.File("tests/BackPainRules.Tests/Cohorts/DocumentationTests.cs"));

        Assert.All(Regex.Matches(page, "```csharp\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value), code =>
            Assert.Contains(Regex.Replace(code, "(?m)^(?=.)", "        "), test));
    }
}
