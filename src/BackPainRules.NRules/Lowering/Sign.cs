using System.Diagnostics;
using System.Linq.Expressions;
using BackPainRules.NRules.Facts;
using NRules.RuleModel.Builders;

namespace BackPainRules.NRules.Lowering;

/// <summary>Something to look for in working memory. Equal signs look for the same thing.</summary>
internal abstract record Sign
{
    private Sign() { }

    /// <summary>An observation that answers a question with yes or with no.</summary>
    public sealed record Answered(Term Term, Criterion Question, Truth Answer) : Sign;

    /// <summary>An observation that somebody recorded, whatever it says.</summary>
    public sealed record Known(Term Term) : Sign;

    /// <summary>A judgment, which can be there once at most or on several grounds.</summary>
    public sealed record Judged(Matter Matter, bool IsMet, bool Once) : Sign;

    /// <summary>A suspicion at this level or above.</summary>
    public sealed record Suspected(Condition Condition, SuspicionLevel Level) : Sign;

    /// <summary>A recommendation.</summary>
    public sealed record Recommended(Investigation Investigation) : Sign;

    /// <summary>A suspicion of anything.</summary>
    public sealed record Specific : Sign;

    /// <summary>A suspicion of anything, or that the patient is outside the scope.</summary>
    public sealed record AgainstNonspecific : Sign;

    /// <summary>Whether one fact at most bears it.</summary>
    public bool IsUnique => this is Answered or Known or Judged { Once: true };

    /// <summary>What it is called in a rule.</summary>
    public string Name => this switch
    {
        Answered(var term, _, _) => term.Name,
        Known(var term) => term.Name,
        Judged => "judgment",
        _ => "consequence",
    };

    /// <summary>What a fact that bears it is like. The conditions narrow down step by step, and patterns share the steps that they have in common.</summary>
    public IReadOnlyList<LambdaExpression> Conditions => this switch
    {
        Answered(var term, var question, var answer) => [.. AboutTerm(term), Condition<Observation>(fact => fact.Answers(question) == answer)],
        Known(var term) => [.. AboutTerm(term), Condition<Observation>(fact => fact.IsRecorded)],
        Judged(var matter, var isMet, _) => AboutMatter(matter, isMet, matter.Group),
        Suspected(var condition, var level) => [Condition<Consequence>(fact => fact.Suspects(condition, level))],
        Recommended(var investigation) => [Condition<Consequence>(fact => fact.Recommends(investigation))],
        Specific => [Condition<Consequence>(fact => fact.SpeaksForSpecific())],
        AgainstNonspecific => [Condition<Consequence>(fact => fact.SpeaksAgainstNonspecific())],
        _ => throw new UnreachableException(),
    };

    /// <summary>The pattern that finds it.</summary>
    public PatternBuilder ToPattern(string name)
    {
        var conditions = Conditions;
        var pattern = new PatternBuilder(conditions[0].Parameters[0].Type, name);
        foreach (var condition in conditions) pattern.Where(condition);
        return pattern;
    }

    private static LambdaExpression[] AboutTerm(Term term)
    {
        var part = term.Part;
        return [Condition<Observation>(fact => fact.Term.Part == part), Condition<Observation>(fact => fact.Term == term)];
    }

    private static LambdaExpression[] AboutMatter(Matter matter, bool isMet, int group) =>
        [Condition<Judgment>(fact => fact.IsMet == isMet), Condition<Judgment>(fact => fact.Matter.Group == group), Condition<Judgment>(fact => fact.Matter == matter)];

    private static Expression<Func<T, bool>> Condition<T>(Expression<Func<T, bool>> condition) => condition;
}
