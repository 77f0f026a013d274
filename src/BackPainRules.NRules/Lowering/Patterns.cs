using System.Linq.Expressions;
using NRules.RuleModel.Builders;

namespace BackPainRules.NRules.Lowering;

/// <summary>Conditions on a pattern.</summary>
internal static class Patterns
{
    /// <summary>Adds a condition. NRules knows what a condition is about by the name of its parameter, so the parameter takes the name of the pattern.</summary>
    public static PatternBuilder Where<T>(this PatternBuilder pattern, Expression<Func<T, bool>> condition) => pattern.Where((LambdaExpression)condition);

    /// <summary>Adds a condition on the one fact that the pattern is about.</summary>
    public static PatternBuilder Where(this PatternBuilder pattern, LambdaExpression condition)
    {
        var fact = Expression.Parameter(condition.Parameters[0].Type, pattern.Declaration.Name);
        pattern.Condition(Expression.Lambda(new Renaming(condition.Parameters[0], fact).Visit(condition.Body), fact));
        return pattern;
    }

    private sealed class Renaming(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
