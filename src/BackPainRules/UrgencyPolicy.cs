namespace BackPainRules;

/// <summary>How urgent a recommendation may be that rests on evidence of a grade, where a knowledge base declares it. What is not named has no limit.</summary>
/// <param name="Highest">The highest urgency that each named grade allows.</param>
public sealed record UrgencyPolicy(IReadOnlyDictionary<EvidenceGrade, Urgency> Highest)
{
    internal static readonly IReadOnlyDictionary<string, EvidenceGrade> Grades = new Dictionary<string, EvidenceGrade>
    {
        ["high"] = EvidenceGrade.High,
        ["moderate"] = EvidenceGrade.Moderate,
        ["low"] = EvidenceGrade.Low,
        ["very low"] = EvidenceGrade.VeryLow,
        ["ungraded"] = EvidenceGrade.Ungraded,
    };

    /// <summary>Reads <c>high up to emergency; low up to soon; ungraded up to routine</c>, or gives null where it says something else.</summary>
    internal static UrgencyPolicy? Parse(string text)
    {
        var highest = new Dictionary<EvidenceGrade, Urgency>();
        foreach (var part in text.Split(';'))
        {
            var words = part.Trim().Split([" up to "], StringSplitOptions.None);
            if (words.Length != 2 || !Grades.TryGetValue(words[0].Trim(), out var grade) || highest.ContainsKey(grade)) return null;
            var urgency = Words.Urgencies.Where(known => Words.Of(known) == words[1].Trim()).Select(known => (Urgency?)known).FirstOrDefault();
            if (urgency is not { } limit) return null;
            highest.Add(grade, limit);
        }

        return new(highest);
    }

    internal static string Of(EvidenceGrade grade) => Grades.First(pair => pair.Value == grade).Key;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Join("; ", Highest.OrderByDescending(pair => pair.Key).Select(pair => $"{Of(pair.Key)} up to {Words.Of(pair.Value)}"));
}
