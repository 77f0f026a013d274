using BackPainRules.NRules.Facts;

namespace BackPainRules.NRules.Lowering;

/// <summary>Counts the members of "at least so many of". One that is judged on several grounds counts once, one that is listed twice counts twice.</summary>
internal sealed class Tally
{
    private readonly int count;
    private readonly Dictionary<(Matter, bool), int> listed;

    public Tally(int count, IEnumerable<Sign.Judged> members)
    {
        this.count = count;
        listed = members.GroupBy(member => (member.Matter, member.IsMet)).ToDictionary(group => group.Key, group => group.Count());
    }

    public bool Lists(Judgment judgment) => listed.ContainsKey((judgment.Matter, judgment.IsMet));

    public bool IsReachedBy(IEnumerable<Judgment> judgments) =>
        judgments.Select(judgment => (judgment.Matter, judgment.IsMet)).Distinct().Sum(member => listed[member]) >= count;
}
