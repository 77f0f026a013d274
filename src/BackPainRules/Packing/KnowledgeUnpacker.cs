using System.Diagnostics;

namespace BackPainRules.Packing;

/// <summary>Reads the rules that a <see cref="KnowledgePacker"/> wrote.</summary>
internal sealed class KnowledgeUnpacker
{
    private readonly PackReader reader;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<(string, string), Citation> citations = [];
    private object[] entries = [];

    public KnowledgeUnpacker(PackReader reader, Vocabulary vocabulary) => (this.reader, this.vocabulary) = (reader, vocabulary);

    /// <param name="authored">What stands in the documents and not in the packed form.</param>
    public KnowledgeBase Read(Func<KnowledgeBase> authored)
    {
        var (name, version, sha256) = (reader.Text(), reader.Text(), reader.Text());
        var bibliography = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var left = reader.Number(); left > 0; left--) bibliography.Add(reader.Text(), reader.Text());
        var (nonspecific, causeUnknown) = (Citations(), Citations());
        entries = new object[reader.Number()];
        var rules = new List<ClinicalRule>(entries.Length);
        var definitions = new List<Definition>();
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = Entry();
            if (entries[i] is ClinicalRule rule) rules.Add(rule);
            else definitions.Add((Definition)entries[i]);
        }

        rules.Sort(static (one, other) => string.CompareOrdinal(one.Id, other.Id));
        definitions.Sort(static (one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new(sha256, authored)
        {
            Name = name,
            Version = version,
            Vocabulary = vocabulary,
            Rules = rules.ToArray(),
            Definitions = definitions.ToArray(),
            Bibliography = bibliography,
            NonspecificRestsOn = nonspecific,
            CauseUnknownRestsOn = causeUnknown,
        };
    }

    private object Entry()
    {
        if (reader.Number() == 0) return new Definition(reader.Text(), reader.Text(), Criterion(), Citations());
        var (id, document, criterion) = (reader.Text(), reader.Text(), Criterion());
        var conclusions = new Conclusion[reader.Number()];
        for (var i = 0; i < conclusions.Length; i++) conclusions[i] = Conclusion();
        var cited = Citations();
        var evidence = new Evidence[reader.Number()];
        for (var i = 0; i < evidence.Length; i++) evidence[i] = Evidence();
        return new ClinicalRule(id, document, criterion, conclusions, cited) { Evidence = evidence };
    }

    private Criterion Criterion()
    {
        switch ((PackedCriterion)reader.Number())
        {
            case PackedCriterion.IsPresent: return new Criterion.IsPresent((Finding)Term());
            case PackedCriterion.IsAbsent: return new Criterion.IsAbsent((Finding)Term());
            case PackedCriterion.Is: return new Criterion.Is((Choice)Term(), reader.Text());
            case PackedCriterion.Within:
                var quantity = (Quantity)Term();
                var (minimum, maximum, included) = (reader.Decimal(), reader.Decimal(), reader.Number());
                return new Criterion.Within(quantity, new(minimum, (included & 1) != 0, maximum, (included & 2) != 0));
            case PackedCriterion.AtLeast:
                var count = reader.Number();
                var members = new Criterion[reader.Number()];
                for (var i = 0; i < members.Length; i++) members[i] = Criterion();
                return new Criterion.AtLeast(count, members);
            case PackedCriterion.Defined: return new Criterion.Defined((Definition)entries[reader.Number()]);
            case PackedCriterion.Suspected: return new Criterion.Suspected((Condition)Outcome(), (SuspicionLevel)reader.Number(), Rules());
            case PackedCriterion.Recommended: return new Criterion.Recommended((Investigation)Outcome(), Rules());
            case PackedCriterion.Specific: return new Criterion.Specific(Rules());
            case PackedCriterion.Nonspecific:
                var screening = new Term[reader.Number()];
                for (var i = 0; i < screening.Length; i++) screening[i] = Term();
                return new Criterion.Nonspecific(screening, Rules());
            default: throw new UnreachableException();
        }
    }

    private Conclusion Conclusion() => (PackedConclusion)reader.Number() switch
    {
        PackedConclusion.Suspect => new Conclusion.Suspect((Condition)Outcome(), (SuspicionLevel)reader.Number()),
        PackedConclusion.Recommend => new Conclusion.Recommend((Investigation)Outcome(), (Urgency)reader.Number(), Attributes()),
        PackedConclusion.Substitute => new Conclusion.Substitute((Investigation)Outcome(), (Investigation)Outcome(), Attributes()),
        PackedConclusion.HasMechanism => new Conclusion.HasMechanism((Mechanism)Outcome()),
        PackedConclusion.HasContributor => new Conclusion.HasContributor((Contributor)Outcome()),
        PackedConclusion.ExpectCourse => new Conclusion.ExpectCourse(reader.Text()),
        PackedConclusion.Note => new Conclusion.Note(reader.Text()),
        PackedConclusion.OutsideScope => Nothing(),
        _ => throw new UnreachableException(),
    };

    private Conclusion.OutsideScope Nothing()
    {
        reader.Text();
        return new();
    }

    private RecommendationAttribute[] Attributes()
    {
        var attributes = new RecommendationAttribute[reader.Number()];
        for (var i = 0; i < attributes.Length; i++) attributes[i] = new(reader.Text(), reader.Text());
        return attributes;
    }

    private Citation[] Citations()
    {
        var cited = new Citation[reader.Number()];
        for (var i = 0; i < cited.Length; i++)
        {
            var key = (reader.Text(), reader.Text());
            if (!citations.TryGetValue(key, out var citation)) citations.Add(key, citation = new(key.Item1, key.Item2));
            cited[i] = citation;
        }

        return cited;
    }

    private Evidence Evidence()
    {
        var subject = reader.Text();
        var figures = new Figure[reader.Number()];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = new(reader.Text(), reader.Decimal().GetValueOrDefault(), reader.Decimal().GetValueOrDefault(), reader.Number() == 1);
        var (setting, kind) = (reader.Text(), reader.Number());
        return new(subject, figures, setting, kind % 2 == 1, Citations()) { Grade = (EvidenceGrade)(kind / 2) };
    }

    private ClinicalRule[] Rules()
    {
        var rules = new ClinicalRule[reader.Number()];
        for (var i = 0; i < rules.Length; i++) rules[i] = (ClinicalRule)entries[reader.Number()];
        return rules;
    }

    private Term Term() => vocabulary.FindTerm(reader.Text())!;

    private Outcome Outcome() => vocabulary.FindOutcome(reader.Text())!;
}
