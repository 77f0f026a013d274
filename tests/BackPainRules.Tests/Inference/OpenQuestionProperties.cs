using FsCheck.Xunit;

namespace BackPainRules.Tests.Inference;

/// <summary>Open questions against their definition, tried out: every way to fill in what is unknown, or to leave it so.</summary>
public class OpenQuestionProperties
{
    /// <summary>So many combinations are tried; encounters that leave more open are filled in first.</summary>
    private const int affordable = 40_000;

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 60)]
    public void Every_question_that_is_open_is_listed_and_no_other(GeneratedKnowledge generated, Encounter encounter)
    {
        var asked = Asked(generated.Knowledge);
        encounter = FillIn(encounter, asked);

        var expected = Definition(generated.Knowledge, encounter, asked);
        var actual = new BackPainAssessor(generated.Knowledge).Assess(encounter).OpenQuestions;

        Assert.Equal(expected, actual.ToDictionary(open => open.Term.Id, open => string.Join(" ", open.CouldChange.Order(StringComparer.Ordinal))).OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Age_duration_and_age_at_onset_hang_together()
    {
        var knowledge = new GeneratedKnowledge(
        [
            "rule a.young\n  when all of\n    - age at onset is less than 45 years\n    - age is at least 50 years\n    - symptom duration is at most 14 days\n  then suspect nerve root irritation, possible\n  cite generated",
            "rule b.old\n  when all of\n    - age at onset is at least 40 years\n    - fever is present\n  then suspect cauda equina syndrome, likely\n  cite generated",
        ]).Knowledge;
        foreach (var encounter in new[]
        {
            new Encounter(),
            new Encounter { Patient = new() { Age = 50 } },
            new Encounter { Patient = new() { Age = 45 } },
            new Encounter { Patient = new() { AgeAtOnset = 30 } },
            new Encounter { Presentation = new() { SymptomDuration = 10 } },
            new Encounter { Presentation = new() { SymptomDuration = 5500 } },
            new Encounter { Patient = new() { Age = 40 }, Presentation = new() { SymptomDuration = 20 } },
        })
        {
            var asked = Asked(knowledge);
            var expected = Definition(knowledge, encounter, asked);
            var actual = new BackPainAssessor(knowledge).Assess(encounter).OpenQuestions;
            Assert.Equal(expected.Select(pair => pair.Key), actual.Select(open => open.Term.Id).Order(StringComparer.Ordinal));
        }
    }

    [Property(Arbitrary = [typeof(Generated)], MaxTest = 100)]
    public void The_question_that_reaches_the_most_urgent_outcome_comes_first(GeneratedKnowledge generated, Encounter encounter)
    {
        var questions = new BackPainAssessor(generated.Knowledge).Assess(encounter).OpenQuestions;
        Assert.Equal(questions.OrderByDescending(open => open.Urgency).ThenBy(open => open.Term.Index), questions);
    }

    /// <summary>What each term could change, for every term that could change anything.</summary>
    private static SortedDictionary<string, string> Definition(KnowledgeBase knowledge, Encounter encounter, IReadOnlyList<Term> asked)
    {
        var unknown = asked.Where(term => !encounter.Knows(term)).ToList();
        var choices = unknown.Select(term => Values(term).ToArray()).ToArray();
        var changes = unknown.ToDictionary(term => term, _ => new SortedSet<string>(StringComparer.Ordinal));
        var seen = unknown.Select(_ => new Dictionary<string, SortedDictionary<string, string>>()).ToArray();
        var at = new int[unknown.Count];
        do
        {
            var parts = Oracle.Decide(knowledge, Extend(encounter, unknown, choices, at));
            for (var i = 0; i < at.Length; i++)
            {
                var others = string.Join(",", at.Select((value, index) => index == i ? -1 : value));
                if (!seen[i].TryGetValue(others, out var first)) seen[i].Add(others, parts);
                else changes[unknown[i]].UnionWith(first.Except(parts).Concat(parts.Except(first)).Select(pair => pair.Key));
            }
        }
        while (Advance(at, choices));
        return new(changes.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key.Id, pair => string.Join(" ", pair.Value)), StringComparer.Ordinal);
    }

    private static bool Advance(int[] at, object?[][] choices)
    {
        for (var i = 0; i < at.Length; i++)
        {
            if (++at[i] < choices[i].Length) return true;
            at[i] = 0;
        }

        return false;
    }

    private static Encounter Extend(Encounter encounter, List<Term> unknown, object?[][] choices, int[] at)
    {
        var extended = encounter with
        {
            Patient = encounter.Patient with { },
            Presentation = encounter.Presentation with { },
            Examination = encounter.Examination with { },
        };
        for (var i = 0; i < at.Length; i++)
            if (choices[i][at[i]] is { } value) extended.PartOf(unknown[i]).Record(unknown[i], value);
        return extended;
    }

    private static IEnumerable<object?> Values(Term term) => term switch
    {
        Finding => [null, Presence.Present, Presence.Absent],
        Choice choice => [null, .. choice.Values],
        _ => [null, .. Samples.Of((Quantity)term).Cast<object>()],
    };

    /// <summary>The terms that the knowledge could ask: its own, what age at onset follows from, and the screening set.</summary>
    private static IReadOnlyList<Term> Asked(KnowledgeBase knowledge)
    {
        var text = string.Join("\n", knowledge.Rules.Select(rule => rule.Criterion.ToString()));
        return [.. GeneratedKnowledge.Vocabulary.Terms.Where(term => term.IsScreening || text.Contains(term.Label + " is", StringComparison.Ordinal)
            || (term.Id == Terms.Presentation.SymptomDuration && text.Contains("age at onset", StringComparison.Ordinal)))];
    }

    private static Encounter FillIn(Encounter encounter, IReadOnlyList<Term> asked)
    {
        var unknown = asked.Where(term => !encounter.Knows(term)).ToList();
        while (unknown.Aggregate(1L, (product, term) => product * Values(term).Count()) > affordable)
        {
            var largest = unknown.OrderByDescending(term => Values(term).Count()).ThenBy(term => term.Index).First();
            encounter = Extend(encounter, [largest], [[Values(largest).Skip(1).First()]], [0]);
            unknown.Remove(largest);
        }

        return encounter;
    }
}
