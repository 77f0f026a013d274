using System.Reflection;
using System.Runtime.CompilerServices;

namespace BackPainRules.Tests;

public class DomainTests
{
    private static readonly Type[] parts = [typeof(Patient), typeof(Presentation), typeof(History), typeof(Examination), typeof(TestResults)];

    [Fact]
    public void The_typed_domain_is_what_the_table_of_terms_says()
    {
        var source = Source();
        foreach (var (file, text) in DomainGenerator.Generate(File.ReadAllText(Path.Combine(source, "Vocabulary", "terms.tsv"))))
            Approved.MatchFile(text, Path.Combine(source, file));
    }

    [Fact]
    public void Every_term_has_one_property_and_every_property_one_term()
    {
        var properties = parts.SelectMany(part => part.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => $"{(part == typeof(TestResults) ? "tests" : char.ToLowerInvariant(part.Name[0]) + part.Name[1..])}.{char.ToLowerInvariant(property.Name[0]) + property.Name[1..]}"));

        Assert.Equal(Vocabulary.BuiltIn.Terms.Select(term => term.Id).Order(StringComparer.Ordinal), properties.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_vocabulary_is_complete_and_unambiguous()
    {
        var vocabulary = Vocabulary.BuiltIn;

        Assert.Equal(174, vocabulary.Terms.Count);
        Assert.Equal(17, vocabulary.Screening.Count);
        Assert.Equal(13, vocabulary.Conditions.Count);
        Assert.Equal(vocabulary.Terms.Count, vocabulary.Terms.Select(term => term.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(vocabulary.Terms.Count, vocabulary.Terms.Select(term => term.Question).Distinct().Count());
        Assert.All(vocabulary.Terms, term => Assert.EndsWith("?", term.Question));
        Assert.All(vocabulary.Investigations.SelectMany(investigation => investigation.Covers), covered => Assert.IsType<Investigation>(vocabulary.FindOutcome(covered)));
        Assert.All(vocabulary.Terms.GroupBy(term => term.Part), part => Assert.True(part.OfType<Finding>().Count() <= 64));
    }

    [Fact]
    public void What_is_recorded_by_property_is_read_by_term()
    {
        var encounter = new Encounter
        {
            Patient = new() { Age = 45, Sex = Sex.Female },
            Presentation = new() { Fever = Presence.Absent, Onset = Onset.Sudden },
            Examination = new() { Temperature = 37.10m },
        };

        Assert.Equal(Presence.Absent, encounter[(Finding)Vocabulary.BuiltIn.FindTerm(Terms.Presentation.Fever)!]);
        Assert.Equal(Presence.Unknown, encounter[(Finding)Vocabulary.BuiltIn.FindTerm(Terms.History.Cancer)!]);
        Assert.Equal("sudden", encounter[(Choice)Vocabulary.BuiltIn.FindTerm(Terms.Presentation.Onset)!]);
        Assert.Equal("age 45 years, sex female, onset sudden, fever absent, temperature 37.1 degrees Celsius", encounter.ToString());
    }

    [Fact]
    public void Changing_a_value_gives_a_new_encounter()
    {
        var before = new Presentation { Fever = Presence.Present };
        var after = before with { Fever = Presence.Absent, NightPain = Presence.Present };

        Assert.Equal(Presence.Present, before.Fever);
        Assert.Equal(Presence.Unknown, before.NightPain);
        Assert.Equal(Presence.Absent, after.Fever);
        Assert.NotEqual(before, after);
        Assert.Equal(before, after with { Fever = Presence.Present, NightPain = Presence.Unknown });
    }

    [Fact]
    public void A_value_out_of_range_cannot_be_constructed()
    {
        Assert.StartsWith("pain intensity must be between 0 and 10 (score).", Assert.Throws<ArgumentOutOfRangeException>(() => new Presentation { PainIntensity = 11 }).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => new Patient { Age = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new Patient { Sex = (Sex)7 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new History { Cancer = (Presence)3 });
        Assert.Throws<ArgumentNullException>(() => new Encounter { History = null! });
    }

    private static string Source([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../src/BackPainRules"));
}
