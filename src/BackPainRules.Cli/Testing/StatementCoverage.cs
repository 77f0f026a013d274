namespace BackPainRules.Cli.Testing;

/// <summary>How often a statement in a criterion alone decided it: in how many examples the criterion would be another if this statement were turned over and nothing else.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Met">Examples in which it is met, and decides.</param>
/// <param name="NotMet">Examples in which it is not met, and decides.</param>
/// <param name="Open">Examples in which it is open, and would decide.</param>
/// <param name="CannotBeMet">No patient is there for whom it decides by being met.</param>
/// <param name="CannotBeNotMet">No patient is there for whom it decides by not being met.</param>
internal sealed record StatementCoverage(Criterion Statement, int Met, int NotMet, int Open, bool CannotBeMet, bool CannotBeNotMet)
{
    /// <summary>Whether examples show that it matters both when it is met and when it is not, as far as there are such patients.</summary>
    public bool IsDecisive => (Met > 0 || CannotBeMet) && (NotMet > 0 || CannotBeNotMet);
}
