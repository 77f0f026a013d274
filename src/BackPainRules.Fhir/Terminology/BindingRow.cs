using System.Globalization;

namespace BackPainRules.Fhir.Terminology;

/// <summary>A row of the table of bindings, as it was written.</summary>
internal sealed record BindingRow(int Line, string Kind, string System, string Code, string Means, string How, string Source, string Note);

/// <summary>How a code's meaning lies to the meaning of a term.</summary>
internal enum Fit
{
    /// <summary>The same: presence and absence carry over.</summary>
    Exact,

    /// <summary>The code says more than the term: its presence carries over, its absence does not.</summary>
    Narrower,

    /// <summary>The code says less than the term: nothing carries over, and the question remains.</summary>
    Broader,
}

/// <summary>A code of a system, or of several when it ends with a star or is a range of ICD categories.</summary>
internal sealed record CodeRule(string Code, string Means, Fit Fit, string Note, int? MoreThanDays = null, int? AtMostDays = null)
{
    /// <summary>Whether the rule covers the code, both without dots and in upper case where <paramref name="icd"/>.</summary>
    public bool Covers(string code, bool icd)
    {
        if (!icd) return code == Code;
        var (plain, rule) = (Plain(code), Plain(Code));
        if (rule.IndexOf('-') is > 0 and var dash)
            return plain.Length >= 3 && string.CompareOrdinal(plain[..3], rule[..dash].TrimEnd('*')) >= 0 && string.CompareOrdinal(plain[..3], rule[(dash + 1)..].TrimEnd('*')) <= 0;
        return rule.EndsWith('*') ? plain.StartsWith(rule[..^1], StringComparison.Ordinal) : plain == rule;
    }

    private static string Plain(string code) => code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();
}

/// <summary>Days after which a statement is no longer one about now; null where it always is.</summary>
internal readonly record struct Currency(int? Present, int? Absent);

/// <summary>A conversion in the order in which it is written: <c>-32 *5 /9</c>.</summary>
internal sealed record Conversion(IReadOnlyList<(char Operation, decimal Operand)> Steps)
{
    public bool IsIdentity => Steps is [('*', 1)];

    /// <summary>The converted value, or null where it is beyond what a decimal holds.</summary>
    public decimal? Apply(decimal value)
    {
        try
        {
            return Steps.Aggregate(value, static (current, step) => step.Operation switch
            {
                '+' => current + step.Operand,
                '-' => current - step.Operand,
                '*' => current * step.Operand,
                _ => current / step.Operand,
            });
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public static Conversion? Parse(string text)
    {
        var steps = new List<(char, decimal)>();
        foreach (var step in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!"+-*/".Contains(step[0]) || !decimal.TryParse(step.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var operand) || (step[0] == '/' && operand == 0)) return null;
            steps.Add((step[0], operand));
        }

        return steps.Count > 0 ? new(steps) : null;
    }
}

/// <summary>When a question of the questionnaire is shown.</summary>
internal sealed record AskedWhen(string Term, string On, bool Negated, string Value);
