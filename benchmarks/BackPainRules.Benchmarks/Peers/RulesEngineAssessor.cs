using BackPainRules.Benchmarks.Floor;
using RulesEngine.Models;

namespace BackPainRules.Benchmarks.Peers;

/// <summary>The same rules on Microsoft RulesEngine: lambda expressions over the same encounter, compiled once.</summary>
/// <remarks>
/// A workflow for each level, since a rule there does not see what others concluded; that is handed on as an input. Definitions are written out where they
/// are used, and scoped parameters are off, because both are faster so.
/// </remarks>
internal sealed class RulesEngineAssessor
{
    private readonly RulesEngine.RulesEngine engine;
    private readonly Level[] levels;
    private readonly int words;
    private readonly int fields;

    public RulesEngineAssessor(KnowledgeBase knowledge)
    {
        words = (knowledge.Rules.Count + 63) / 64;
        var names = Dependence.References(knowledge).Select(Name).Distinct().Order(StringComparer.Ordinal).ToList();
        fields = names.Count;
        var dependence = new Dependence(knowledge);
        var screened = CriterionText.AreKnown(knowledge.Vocabulary.Screening);
        CriterionText criteria = null!;
        criteria = new(criterion => criterion switch
        {
            Criterion.Defined(var definition) => $"({criteria.Of(definition.Criterion)})",
            Criterion.Nonspecific => $"(!found[{names.IndexOf(Name(criterion))}] && {screened})",
            _ => $"found[{names.IndexOf(Name(criterion))}]",
        });
        var fieldsOf = Dependence.References(knowledge).SelectMany(reference => Dependence.Rules(reference)!.Select(rule => (rule, Field: names.IndexOf(Name(reference))))).Distinct()
            .ToLookup(pair => pair.rule, pair => pair.Field);
        levels = [.. Enumerable.Range(0, dependence.Levels).Select(level => new Level($"level {level}", [.. knowledge.Rules.Where(rule => dependence.LevelOf(rule) == level)
            .Select(rule => new Effect(Number(knowledge, rule), [.. fieldsOf[rule]], CategoryOf(rule), UrgencyOf(rule), rule.Conclusions.Any(conclusion => conclusion is Conclusion.OutsideScope)))]))];
        var workflows = levels.Select(level => new Workflow
        {
            WorkflowName = level.Workflow,
            Rules = [.. level.Effects.Select(effect => knowledge.Rules[effect.Rule]).Select(rule => (rule.Id, Expression: criteria.Of(rule.Criterion)))
                .Concat(level == levels[0] ? [("screening.complete", screened)] : [])
                .Select(rule => new Rule { RuleName = rule.Item1, RuleExpressionType = RuleExpressionType.LambdaExpression, Expression = rule.Item2 })],
        });
        engine = new([.. workflows], new ReSettings { CustomTypes = [typeof(Presence), typeof(Sex), typeof(Onset)], EnableScopedParams = false });
    }

    public FloorAssessment Assess(Encounter encounter)
    {
        var (met, found) = (new ulong[words], new bool[fields]);
        var (category, urgency, outside, screened) = (Category.Undetermined, Urgency.None, false, false);
        RuleParameter[] inputs =
        [
            new("patient", encounter.Patient), new("presentation", encounter.Presentation), new("history", encounter.History),
            new("examination", encounter.Examination), new("tests", encounter.Tests),
            new("ageAtOnset", AgeAtOnset.Of(encounter.Patient, encounter.Presentation)), new("found", found),
        ];
        foreach (var level in levels)
        {
            var results = engine.ExecuteAllRulesAsync(level.Workflow, inputs).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < level.Effects.Length; i++)
            {
                if (!results[i].IsSuccess) continue;
                var effect = level.Effects[i];
                met[effect.Rule / 64] |= 1UL << effect.Rule % 64;
                foreach (var field in effect.Fields) found[field] = true;
                if (effect.Category > category) category = effect.Category;
                if (effect.Urgency > urgency) urgency = effect.Urgency;
                outside |= effect.IsOutsideScope;
            }

            if (level == levels[0]) screened = results[^1].IsSuccess;
        }

        return category != Category.Undetermined ? new(encounter, met, Classification.Specific, category, urgency)
            : screened && !outside ? new(encounter, met, Classification.Nonspecific, Category.Nonspecific, urgency)
            : new(encounter, met, Classification.Undetermined, category, urgency);
    }

    private static string Name(Criterion criterion) => criterion is Criterion.Nonspecific ? "nonspecific" : criterion.ToString();

    private static int Number(KnowledgeBase knowledge, ClinicalRule rule)
    {
        for (var number = 0; number < knowledge.Rules.Count; number++)
            if (knowledge.Rules[number] == rule) return number;
        return -1;
    }

    private static Category CategoryOf(ClinicalRule rule) =>
        rule.Conclusions.OfType<Conclusion.Suspect>().Select(suspect => suspect.Condition.Category).DefaultIfEmpty().Max();

    private static Urgency UrgencyOf(ClinicalRule rule) => rule.Conclusions.OfType<Conclusion.Recommend>().Select(recommend => recommend.Urgency).DefaultIfEmpty().Max();

    /// <summary>The rules that can be decided together, in the order of their results.</summary>
    private sealed record Level(string Workflow, Effect[] Effects);

    /// <summary>What follows when a rule is met.</summary>
    private sealed record Effect(int Rule, int[] Fields, Category Category, Urgency Urgency, bool IsOutsideScope);
}
