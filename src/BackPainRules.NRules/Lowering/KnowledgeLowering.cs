using System.Diagnostics;
using BackPainRules.NRules.Facts;
using NRules.RuleModel;
using NRules.RuleModel.Builders;

namespace BackPainRules.NRules.Lowering;

/// <summary>Writes a knowledge base in the canonical model of NRules.</summary>
/// <remarks>
/// Each rule, each definition and each nested part of a criterion is a matter that is judged: met when enough of its members are met, not met when
/// so many are not met that the rest are too few. What is unknown has no observation, so that neither is judged and the matter stays open: the three-valued
/// logic of <see cref="Criterion.Evaluate"/> without a third value. Rules are stratified, so no matter rests on itself.
/// </remarks>
internal sealed class KnowledgeLowering
{
    private readonly KnowledgeBase knowledge;
    private readonly RuleWriter write;
    private readonly Dictionary<object, Matter> matters = [];
    private readonly Dictionary<Criterion, int> leaves = [];
    private readonly HashSet<Term> terms = [];
    private readonly Dictionary<(Matter, bool), Sign.Judged> judged = [];
    private readonly List<IRuleDefinition> rules = [];

    private KnowledgeLowering(KnowledgeBase knowledge, RuleWriter write) => (this.knowledge, this.write) = (knowledge, write);

    /// <summary>The rules, and the terms that they look at.</summary>
    /// <param name="knowledge">What to write.</param>
    /// <param name="alsoNotMet">Whether to judge of every rule that it is not met, too. Without, only what something concluded rests on is judged.</param>
    /// <param name="write">How a judgment becomes a rule of NRules.</param>
    public static (IReadOnlyList<IRuleDefinition> Rules, IReadOnlyCollection<Term> Terms) Lower(KnowledgeBase knowledge, bool alsoNotMet, RuleWriter write)
    {
        var lowering = new KnowledgeLowering(knowledge, write);
        foreach (var rule in knowledge.Rules)
        {
            lowering.Judged(rule, true);
            if (alsoNotMet) lowering.Judged(rule, false);
        }

        return (lowering.rules, lowering.terms);
    }

    /// <summary>What shows that a criterion is met, or that it is not met.</summary>
    private Sign SignOf(Criterion criterion, bool isMet) => criterion switch
    {
        Criterion.IsPresent(var finding) => Answered(finding, isMet ? criterion : new Criterion.IsAbsent(finding), true),
        Criterion.IsAbsent(var finding) => Answered(finding, isMet ? criterion : new Criterion.IsPresent(finding), true),
        Criterion.Is(var choice, _) => Answered(choice, criterion, isMet),
        Criterion.Within(var quantity, _) => Answered(quantity, criterion, isMet),
        Criterion.AtLeast(_, { Count: 1 } members) => SignOf(members[0], isMet),
        Criterion.Defined(var definition) => Judged(definition, isMet),
        Criterion.Suspected(var condition, var level, _) when isMet => new Sign.Suspected(condition, level),
        Criterion.Recommended(var investigation, _) when isMet => new Sign.Recommended(investigation),
        Criterion.Specific when isMet => new Sign.Specific(),
        Criterion.Nonspecific when !isMet => new Sign.AgainstNonspecific(),
        _ => Judged(criterion, isMet),
    };

    /// <summary>What has to be there for a criterion to be met, or not to be.</summary>
    private Grounds GroundsOf(Criterion criterion, bool isMet) => criterion switch
    {
        Criterion.AtLeast(var count, var members) => Enough(isMet ? count : members.Count - count + 1, [.. members.Select(member => SignOf(member, isMet))]),
        Criterion.Suspected(_, _, var by) when !isMet => NoneOf(by, SignOf(criterion, true)),
        Criterion.Recommended(_, var by) when !isMet => NoneOf(by, SignOf(criterion, true)),
        Criterion.Specific(var by) when !isMet => NoneOf(by, SignOf(criterion, true)),
        Criterion.Nonspecific(var screening, _) when isMet => new(screening.Count, [.. screening.Select(Known)], new Sign.AgainstNonspecific()),
        _ => new(1, [SignOf(criterion, isMet)]),
    };

    /// <summary>Not met when none of the rules is met; where there are none, what they would conclude never comes.</summary>
    private Grounds NoneOf(IReadOnlyList<ClinicalRule> rules, Sign concluded) =>
        new(rules.Count, [.. rules.Select(rule => Judged(rule, false))], rules.Count == 0 ? concluded : null);

    /// <summary>A count is taken of judgments; what is not judged otherwise is judged for it.</summary>
    private Grounds Enough(int count, IReadOnlyList<Sign> signs) =>
        count == 1 || count == signs.Count ? new(count, signs) : new(count, [.. signs.Select(Counted)]);

    private Sign.Judged Counted(Sign sign) => sign as Sign.Judged ?? Judge(sign, sign, true, Describe(sign), () => new(1, [sign]), _ => { });

    private Sign.Judged Judged(ClinicalRule rule, bool isMet) => Judge(rule.Id, rule, isMet, rule.Id, () => GroundsOf(rule.Criterion, isMet), builder =>
    {
        builder.Description($"when {rule.Criterion} then {string.Join(" and ", rule.Conclusions)}");
        Cite(builder, rule.Document, rule.Citations);
    });

    private Sign.Judged Judged(Definition definition, bool isMet) => Judge(definition, definition, isMet, definition.Name, () => GroundsOf(definition.Criterion, isMet), builder =>
    {
        builder.Description($"{definition.Name}: {definition.Criterion}");
        Cite(builder, definition.Document, definition.Citations);
    });

    private Sign.Judged Judged(Criterion criterion, bool isMet) => Judge(KeyOf(criterion), criterion, isMet, criterion.ToString(), () => GroundsOf(criterion, isMet), builder =>
    {
        if (criterion is Criterion.Nonspecific) Cite(builder, "", knowledge.NonspecificRestsOn);
    });

    private Sign.Judged Judge(object key, object subject, bool isMet, string text, Func<Grounds> grounds, Action<RuleBuilder> describe)
    {
        if (!matters.TryGetValue(key, out var matter)) matters.Add(key, matter = new(matters.Count, text, subject as ClinicalRule));
        if (judged.TryGetValue((matter, isMet), out var sign)) return sign;
        var restsOn = grounds();
        rules.Add(write(matter, isMet, restsOn, describe));
        return judged[(matter, isMet)] = new(matter, isMet, restsOn.Once);
    }

    private void Cite(RuleBuilder rule, string document, IReadOnlyList<Citation> citations)
    {
        if (document.Length > 0) rule.Tag(document);
        rule.Property("Citations", string.Join("; ", citations));
        rule.Property("References", string.Join("\n", citations.Select(citation => citation.Key).Distinct().Select(key => $"{key}: {knowledge.Bibliography[key]}")));
    }

    private Sign.Answered Answered(Term term, Criterion question, bool isMet)
    {
        terms.Add(term);
        return new(term, question, isMet ? Truth.True : Truth.False);
    }

    private Sign.Known Known(Term term)
    {
        terms.Add(term);
        return new(term);
    }

    private static string Describe(Sign sign) => sign switch
    {
        Sign.Answered(_, var question, Truth.True) => question.ToString(),
        Sign.Answered(_, var question, _) => $"not {question}",
        Sign.Suspected(var condition, var level) => $"{condition} is {(level == SuspicionLevel.Likely ? "likely" : "suspected")}",
        Sign.Recommended(var investigation) => $"{investigation} is recommended",
        Sign.Specific => "classification is specific",
        Sign.AgainstNonspecific => "classification is not nonspecific",
        _ => throw new UnreachableException(),
    };

    /// <summary>Criteria that ask the same in the same order have the same key, and are judged once.</summary>
    private string KeyOf(Criterion criterion) => criterion switch
    {
        Criterion.AtLeast(_, { Count: 1 } members) => KeyOf(members[0]),
        Criterion.AtLeast(var count, var members) => $"{count} of ({string.Join(", ", members.Select(KeyOf))})",
        Criterion.Defined(var definition) => $"defined {definition.Name}",
        Criterion.Suspected(var condition, var level, _) => $"suspected {condition.Id} {level}",
        Criterion.Recommended(var investigation, _) => $"recommended {investigation.Id}",
        Criterion.Specific => "specific",
        Criterion.Nonspecific => "nonspecific",
        _ => $"leaf {(leaves.TryGetValue(criterion, out var leaf) ? leaf : leaves[criterion] = leaves.Count)}",
    };
}
