using System.Runtime.CompilerServices;

namespace BackPainRules.Analysis;

/// <summary>For which patients the rules and definitions of a knowledge base are met, and for which they are not met, as decision diagrams.</summary>
/// <remarks>The two are worked out separately: whom a rule cannot concern is often a much larger diagram than whom it concerns.</remarks>
/// <param name="space">What patients are told apart by.</param>
/// <param name="withdrawn">A rule that is taken for met by nobody, and not met by everybody; none where left out.</param>
internal sealed class Verdicts(PatientSpace space, ClinicalRule? withdrawn = null)
{
    private readonly Dictionary<(object Block, bool IsMet), int> known = new(new ByReference());

    public PatientSpace Space => space;

    /// <summary>The patients for whom a rule is met, or for whom it is not met.</summary>
    public int Of(ClinicalRule rule, bool isMet) =>
        ReferenceEquals(rule, withdrawn) ? (isMet ? space.Diagram.Never : space.Diagram.Always) : Once(rule, rule.Criterion, isMet);

    /// <summary>The patients for whom a criterion is met, or for whom it is not met.</summary>
    public int Of(Criterion criterion, bool isMet) => criterion switch
    {
        Criterion.AtLeast(var count, var members) => AtLeast(isMet ? count : members.Count - count + 1, [.. members.Select(member => Of(member, isMet))]),
        Criterion.Defined(var definition) => Once(definition, definition.Criterion, isMet),
        Criterion.Suspected(_, _, var by) => AnyOf(by, isMet),
        Criterion.Recommended(_, var by) => AnyOf(by, isMet),
        Criterion.Specific(var by) => AnyOf(by, isMet),
        Criterion.Nonspecific(_, var against) when !isMet => AnyOf(against, true),
        Criterion.Nonspecific(var screening, var against) => space.Diagram.And(space.Diagram.Not(AnyOf(against, true)), space.Screened(screening)),
        _ => space.Of(criterion, isMet),
    };

    /// <summary>The criterion, were the member at the end of the path met or not met for everybody.</summary>
    public int Supposing(Criterion criterion, ReadOnlySpan<int> path, bool memberIsMet, bool isMet)
    {
        if (path.IsEmpty) return memberIsMet == isMet ? space.Diagram.Always : space.Diagram.Never;
        var (count, members) = (Criterion.AtLeast)criterion;
        var verdicts = new int[members.Count];
        for (var i = 0; i < verdicts.Length; i++) verdicts[i] = i == path[0] ? Supposing(members[i], path.Slice(1), memberIsMet, isMet) : Of(members[i], isMet);
        return AtLeast(isMet ? count : members.Count - count + 1, verdicts);
    }

    /// <summary>The patients for whom some rule comes to such a conclusion.</summary>
    public int Where(KnowledgeBase knowledge, Func<Conclusion, bool> concluded) =>
        space.Diagram.AnyOf(knowledge.Rules.Where(rule => rule.Conclusions.Any(concluded)).Select(rule => Of(rule, true)));

    private int Once(object block, Criterion criterion, bool isMet) => known.TryGetValue((block, isMet), out var verdict) ? verdict : known[(block, isMet)] = Of(criterion, isMet);

    private int AnyOf(IReadOnlyList<ClinicalRule> rules, bool isMet)
    {
        var each = rules.Select(rule => Of(rule, isMet));
        return isMet ? space.Diagram.AnyOf(each) : each.Aggregate(space.Diagram.Always, space.Diagram.And);
    }

    private int AtLeast(int count, IReadOnlyList<int> members) => count == 1 ? space.Diagram.AnyOf(members) : space.Diagram.AtLeast(count, members);

    /// <summary>Rules and definitions are told apart as things, not by what they say.</summary>
    private sealed class ByReference : IEqualityComparer<(object Block, bool IsMet)>
    {
        public bool Equals((object Block, bool IsMet) one, (object Block, bool IsMet) other) => ReferenceEquals(one.Block, other.Block) && one.IsMet == other.IsMet;

        public int GetHashCode((object Block, bool IsMet) one) => RuntimeHelpers.GetHashCode(one.Block) * 2 + (one.IsMet ? 1 : 0);
    }
}
