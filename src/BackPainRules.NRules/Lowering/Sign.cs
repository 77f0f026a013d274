using System.Diagnostics;
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

    /// <summary>The pattern that finds it. Its conditions narrow down step by step, and patterns share the steps that they have in common.</summary>
    public PatternBuilder ToPattern(string name) => this switch
    {
        Answered(var term, var question, var answer) => AboutTerm(term, name).Where<Observation>(fact => fact.Answers(question) == answer),
        Known(var term) => AboutTerm(term, name).Where<Observation>(fact => fact.IsRecorded),
        Judged(var matter, var isMet, _) => AboutMatter(matter, isMet, matter.Group, name),
        Suspected(var condition, var level) => Pattern<Consequence>(name).Where<Consequence>(fact => fact.Suspects(condition, level)),
        Recommended(var investigation) => Pattern<Consequence>(name).Where<Consequence>(fact => fact.Recommends(investigation)),
        Specific => Pattern<Consequence>(name).Where<Consequence>(fact => fact.SpeaksForSpecific()),
        AgainstNonspecific => Pattern<Consequence>(name).Where<Consequence>(fact => fact.SpeaksAgainstNonspecific()),
        _ => throw new UnreachableException(),
    };

    private static PatternBuilder Pattern<T>(string name) => new(typeof(T), name);

    private static PatternBuilder AboutTerm(Term term, string name)
    {
        var part = term.Part;
        return Pattern<Observation>(name).Where<Observation>(fact => fact.Term.Part == part).Where<Observation>(fact => fact.Term == term);
    }

    private static PatternBuilder AboutMatter(Matter matter, bool isMet, int group, string name) => Pattern<Judgment>(name)
        .Where<Judgment>(fact => fact.IsMet == isMet).Where<Judgment>(fact => fact.Matter.Group == group).Where<Judgment>(fact => fact.Matter == matter);
}
