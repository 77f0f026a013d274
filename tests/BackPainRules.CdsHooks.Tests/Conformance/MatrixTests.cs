using System.Reflection;
using System.Text.RegularExpressions;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>The page about conformance says what is so.</summary>
public class MatrixTests
{
    [Fact]
    public void Each_requirement_stands_once_and_is_told_in_full()
    {
        Assert.Equal(Matrix.All.Select(row => row.Id).Distinct(), Matrix.All.Select(row => row.Id));
        Assert.All(Matrix.All, row => Assert.Matches("^[a-z]+-[0-9]{2}$", row.Id));
        Assert.All(Matrix.All, row => Assert.All([row.Section, row.Level, row.Asks, row.Shown], Assert.NotEmpty));
        Assert.InRange(Matrix.BindingServices.Count, 90, 200);
        Assert.InRange(Matrix.BindingOthers.Count, 50, 200);
    }

    [Fact]
    public void What_binds_a_service_is_shown_by_tests_that_exist_or_it_is_said_why_not() => Assert.All(Matrix.BindingServices, row =>
    {
        var named = Regex.Matches(row.Shown, "`([A-Za-z]+)[.]([A-Za-z0-9_]+)`");
        Assert.True(named.Count > 0 || Regex.IsMatch(row.Shown, "^n/a: .{10}"), $"{row.Id} names no test and no reason");
        Assert.All(named, name => Assert.True(IsTest(name.Groups[1].Value, name.Groups[2].Value), $"{row.Id}: there is no test {name.Value}"));
        if (named.Count > 0) Assert.NotEmpty(row.Here);
    });

    [Fact]
    public void The_validator_names_the_requirements_that_show_in_JSON_and_no_others() => Assert.Equal(
        Matrix.NamedByTheValidator,
        [.. Matrix.All.Where(row => row.Json.Length > 0 && !row.Json.StartsWith("as ", StringComparison.Ordinal)).Select(row => row.Id).Order(StringComparer.Ordinal)]);

    /// <summary>What the documents are in which a requirement is broken is known from <c>breakages.txt</c>.</summary>
    [Fact]
    public void The_documents_in_which_the_validator_sees_a_requirement_are_those_that_the_page_names()
    {
        var seen = Breakage.Read().SelectMany(row => ((string[])row[3]).Select(issue => (Id: issue.Split(' ')[1], Kind: (string)row[0]))).Distinct().ToLookup(pair => pair.Id, pair => pair.Kind);
        Assert.All(Matrix.All.Where(row => seen.Contains(row.Id)), row => Assert.Equal($"{row.Id}: {string.Join(", ", Documents.All.Keys.Where(seen[row.Id].Contains))}", $"{row.Id}: {row.Json}"));
    }

    [Fact]
    public void What_is_seen_as_something_else_names_what_there_is() => Assert.All(Matrix.All.Where(row => row.Json.StartsWith("as ", StringComparison.Ordinal)),
        row => Assert.All(Regex.Matches(row.Json, "[a-z]+-[0-9]{2}"), id => Assert.Contains(id.Value, Matrix.NamedByTheValidator)));

    [Fact]
    public void The_keywords_of_the_rows_are_as_many_as_the_page_states()
    {
        var counted = Matrix.All.Where(row => row.Level != "states").SelectMany(row => row.Level.Split(", ").Select(word => (row.Section, Word: Regex.Match(word, "^([A-Z ]+?)(?: ×([0-9]+))?$"))))
            .GroupBy(word => (word.Section, word.Word.Groups[1].Value), word => word.Word.Groups[2].Success ? int.Parse(word.Word.Groups[2].Value) : 1).ToDictionary(group => group.Key, group => group.Sum());
        var sections = Matrix.Stated.Where(stated => stated.Key.Section != "all").ToDictionary();
        Assert.Equal(sections.OrderBy(pair => pair.Key), counted.OrderBy(pair => pair.Key));
        Assert.All(sections.GroupBy(pair => pair.Key.Keyword), group => Assert.Equal(Matrix.Stated[("all", group.Key)], group.Sum(pair => pair.Value)));
    }

    private static bool IsTest(string type, string method) => typeof(MatrixTests).Assembly.GetTypes().Where(candidate => candidate.Name == type).SelectMany(candidate => candidate.GetMethods())
        .Any(candidate => candidate.Name == method && candidate.GetCustomAttributes<FactAttribute>(inherit: true).Any());
}
