using System.Diagnostics;

namespace BackPainRules.Packing;

/// <summary>Writes the rules of a knowledge base so that nothing has to be parsed or looked up by phrase when they are read again.</summary>
/// <remarks>Examples and places are not in it: they are read from the documents where they are asked for.</remarks>
internal sealed class KnowledgePacker
{
    private readonly PackWriter writer;
    private readonly KnowledgeBase knowledge;
    private readonly Dictionary<object, int> numbers = [];
    private readonly List<object> order = [];

    public KnowledgePacker(PackWriter writer, KnowledgeBase knowledge) => (this.writer, this.knowledge) = (writer, knowledge);

    public void Write()
    {
        writer.Text(knowledge.Name);
        writer.Text(knowledge.Version);
        writer.Text(knowledge.Sha256);
        writer.List([.. knowledge.Bibliography.OrderBy(source => source.Key, StringComparer.Ordinal)], source =>
        {
            writer.Text(source.Key);
            writer.Text(source.Value);
        });
        Write(knowledge.NonspecificRestsOn);
        Write(knowledge.CauseUnknownRestsOn);
        foreach (var definition in knowledge.Definitions) Place(definition, definition.Criterion);
        foreach (var rule in knowledge.Rules) Place(rule, rule.Criterion);
        writer.List(order, Write);
    }

    /// <summary>What a rule or definition builds on comes before it.</summary>
    private void Place(object entry, Criterion criterion)
    {
        if (numbers.ContainsKey(entry)) return;
        PlaceWhatItBuildsOn(criterion);
        numbers.Add(entry, order.Count);
        order.Add(entry);
    }

    private void PlaceWhatItBuildsOn(Criterion criterion)
    {
        if (criterion is Criterion.AtLeast(_, var members))
            foreach (var member in members) PlaceWhatItBuildsOn(member);
        if (criterion is Criterion.Defined(var definition)) Place(definition, definition.Criterion);
        foreach (var rule in RulesOf(criterion)) Place(rule, rule.Criterion);
    }

    private static IReadOnlyList<ClinicalRule> RulesOf(Criterion criterion) => criterion switch
    {
        Criterion.Suspected(_, _, var by) => by,
        Criterion.Recommended(_, var by) => by,
        Criterion.Specific(var by) => by,
        Criterion.Nonspecific(_, var against) => against,
        _ => [],
    };

    private void Write(object entry)
    {
        if (entry is Definition definition)
        {
            writer.Number(0);
            writer.Text(definition.Name);
            writer.Text(definition.Document);
            Write(definition.Criterion);
            Write(definition.Citations);
            return;
        }

        var rule = (ClinicalRule)entry;
        writer.Number(1);
        writer.Text(rule.Id);
        writer.Text(rule.Document);
        Write(rule.Criterion);
        writer.List(rule.Conclusions, Write);
        Write(rule.Citations);
        writer.List(rule.Evidence, Write);
    }

    private void Write(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.IsPresent(var finding):
                Write(PackedCriterion.IsPresent, finding);
                break;
            case Criterion.IsAbsent(var finding):
                Write(PackedCriterion.IsAbsent, finding);
                break;
            case Criterion.Is(var choice, var value):
                Write(PackedCriterion.Is, choice);
                writer.Text(value);
                break;
            case Criterion.Within(var quantity, var range):
                Write(PackedCriterion.Within, quantity);
                writer.Decimal(range.Minimum);
                writer.Decimal(range.Maximum);
                writer.Number((range.MinimumIncluded ? 1 : 0) + (range.MaximumIncluded ? 2 : 0));
                break;
            case Criterion.AtLeast(var count, var members):
                writer.Number((int)PackedCriterion.AtLeast);
                writer.Number(count);
                writer.List(members, Write);
                break;
            case Criterion.Defined(var definition):
                writer.Number((int)PackedCriterion.Defined);
                writer.Number(numbers[definition]);
                break;
            case Criterion.Suspected(var condition, var level, var by):
                writer.Number((int)PackedCriterion.Suspected);
                writer.Text(condition.Id);
                writer.Number((int)level);
                Write(by);
                break;
            case Criterion.Recommended(var investigation, var by):
                writer.Number((int)PackedCriterion.Recommended);
                writer.Text(investigation.Id);
                Write(by);
                break;
            case Criterion.Specific(var by):
                writer.Number((int)PackedCriterion.Specific);
                Write(by);
                break;
            case Criterion.Nonspecific(var screening, var against):
                writer.Number((int)PackedCriterion.Nonspecific);
                writer.List(screening, term => writer.Text(term.Id));
                Write(against);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(PackedCriterion kind, Term term)
    {
        writer.Number((int)kind);
        writer.Text(term.Id);
    }

    private void Write(IReadOnlyList<ClinicalRule> rules) => writer.List(rules, rule => writer.Number(numbers[rule]));

    private void Write(Conclusion conclusion)
    {
        switch (conclusion)
        {
            case Conclusion.Suspect(var condition, var level):
                Write(PackedConclusion.Suspect, condition.Id);
                writer.Number((int)level);
                break;
            case Conclusion.Recommend(var investigation, var urgency, var attributes):
                Write(PackedConclusion.Recommend, investigation.Id);
                writer.Number((int)urgency);
                Write(attributes);
                break;
            case Conclusion.Substitute(var original, var by, var attributes):
                Write(PackedConclusion.Substitute, original.Id);
                writer.Text(by.Id);
                Write(attributes);
                break;
            case Conclusion.HasMechanism(var mechanism):
                Write(PackedConclusion.HasMechanism, mechanism.Id);
                break;
            case Conclusion.HasContributor(var contributor):
                Write(PackedConclusion.HasContributor, contributor.Id);
                break;
            case Conclusion.ExpectCourse(var text):
                Write(PackedConclusion.ExpectCourse, text);
                break;
            case Conclusion.Note(var text):
                Write(PackedConclusion.Note, text);
                break;
            case Conclusion.OutsideScope:
                Write(PackedConclusion.OutsideScope, "");
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Write(PackedConclusion kind, string subject)
    {
        writer.Number((int)kind);
        writer.Text(subject);
    }

    private void Write(IReadOnlyList<RecommendationAttribute> attributes) => writer.List(attributes, attribute =>
    {
        writer.Text(attribute.Name);
        writer.Text(attribute.Value);
    });

    private void Write(IReadOnlyList<Citation> citations) => writer.List(citations, citation =>
    {
        writer.Text(citation.Key);
        writer.Text(citation.Locator);
    });

    private void Write(Evidence evidence)
    {
        writer.Text(evidence.Subject);
        writer.List(evidence.Figures, figure =>
        {
            writer.Text(figure.Measure);
            writer.Decimal(figure.Low);
            writer.Decimal(figure.High);
            writer.Number(figure.IsPercent ? 1 : 0);
        });
        writer.Text(evidence.Setting);
        writer.Number((evidence.IsUnverified ? 1 : 0) + (int)evidence.Grade * 2);
        Write(evidence.Citations);
    }
}

/// <summary>How a criterion begins in the packed form.</summary>
internal enum PackedCriterion
{
    IsPresent,
    IsAbsent,
    Is,
    Within,
    AtLeast,
    Defined,
    Suspected,
    Recommended,
    Specific,
    Nonspecific,
}

/// <summary>How a conclusion begins in the packed form.</summary>
internal enum PackedConclusion
{
    Suspect,
    Recommend,
    Substitute,
    HasMechanism,
    HasContributor,
    ExpectCourse,
    Note,
    OutsideScope,
}
