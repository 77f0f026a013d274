namespace BackPainRules.Interviewing;

/// <summary>The question that matters most now. Why this order: <c>docs/decisions/0006-interview-order.md</c>.</summary>
internal static class QuestionOrder
{
    public static OpenQuestion? First(IEnumerable<OpenQuestion> open) => open
        .OrderByDescending(question => question.Term.IsScreening)
        .ThenByDescending(question => question.Urgency)
        .ThenByDescending(question => question.CouldChange.Count > 0)
        .ThenBy(question => Effort(question.Term))
        .ThenByDescending(question => question.CouldChange.Count)
        .ThenBy(question => question.Term.Index)
        .FirstOrDefault();

    /// <summary>The patient is asked before the couch is, and the couch before the laboratory.</summary>
    private static int Effort(Term term) => term.Part switch
    {
        "tests" => 2,
        "examination" => 1,
        _ => 0,
    };
}
