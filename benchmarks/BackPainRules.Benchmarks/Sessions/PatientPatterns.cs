using System.Linq.Expressions;
using BackPainRules.NRules.Facts;
using BackPainRules.NRules.Lowering;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace BackPainRules.Benchmarks.Sessions;

/// <summary>What BackPainRules.NRules looks for in a session of one encounter, looked for in a session of several.</summary>
internal static class PatientPatterns
{
    /// <summary>The pattern that finds the sign, whosever it is.</summary>
    public static PatternBuilder ToPatternOfAnybody(this Sign sign, string name)
    {
        var conditions = sign.Conditions;
        var type = typeof(Of<>).MakeGenericType(conditions[0].Parameters[0].Type);
        var pattern = new PatternBuilder(type, name);
        var fact = Expression.Parameter(type, name);
        foreach (var condition in conditions)
            pattern.Condition(Expression.Lambda(new Replacing(condition.Parameters[0], Expression.Property(fact, nameof(Of<>.Fact))).Visit(condition.Body), fact));
        return pattern;
    }

    /// <summary>Only what is said of the patient whom the first pattern found, or of whom it found something.</summary>
    public static PatternBuilder OfSamePatientAs(this PatternBuilder pattern, Declaration first)
    {
        var (fact, other) = (Expression.Parameter(pattern.Declaration.Type, pattern.Declaration.Name), Expression.Parameter(first.Type, first.Name));
        Expression patient = first.Type == typeof(Patient) ? other : Expression.Property(other, nameof(Of.Patient));
        pattern.Condition(Expression.Lambda(Expression.ReferenceEqual(Expression.Property(fact, nameof(Of.Patient)), patient), other, fact));
        return pattern;
    }

    /// <summary>What follows, of the patient whom the facts are about.</summary>
    /// <remarks>A match of one branch of "any of" has no facts for the others.</remarks>
    public static IEnumerable<KeyValuePair<object, object>> Follow(Matter matter, bool isMet, IMatch match)
    {
        var patient = match.Facts.First(fact => fact.Value is not null).Value switch
        {
            Patient alone => alone,
            Of fact => fact.Patient,
            var other => throw new InvalidOperationException($"{other} is of no patient"),
        };
        return RuleLowering.Follow(matter, isMet).Select(fact => new KeyValuePair<object, object>(fact.Key, Of.The(patient, fact.Value)));
    }

    private sealed class Replacing(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
