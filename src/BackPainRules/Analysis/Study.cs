using BackPainRules.Authoring;
using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>A knowledge base laid open: for whom each rule is met, and what comes of it.</summary>
internal sealed class Study
{
    public Study(KnowledgeBase knowledge, int mostSteps)
    {
        Knowledge = knowledge;
        Space = new(Statements.ComparisonsOf([.. knowledge.Rules.Select(rule => rule.Criterion), .. knowledge.Definitions.Select(definition => definition.Criterion)]), mostSteps);
        Verdicts = new(Space);
        Met = MetIn(Verdicts);
        Complete = Space.Screened(knowledge.Vocabulary.Screening);
        Consequences = new(knowledge, Space.Diagram, Met, Complete);
        Parts = Part.Of(knowledge, Consequences, Space.Diagram);
    }

    public KnowledgeBase Knowledge { get; }

    public PatientSpace Space { get; }

    public Diagram Diagram => Space.Diagram;

    public Verdicts Verdicts { get; }

    /// <summary>For each rule the patients for whom it is met.</summary>
    public IReadOnlyList<int> Met { get; }

    /// <summary>The patients of whom every screening term is known.</summary>
    public int Complete { get; }

    public Consequences Consequences { get; }

    /// <summary>Everything that an assessment can say.</summary>
    public IReadOnlyList<Part> Parts { get; }

    /// <summary>Everything that an assessment could say without a rule.</summary>
    public IReadOnlyList<Part> PartsWithout(ClinicalRule rule) =>
        Part.Of(Knowledge, new(Knowledge, Diagram, MetIn(new(Space, rule)), Complete), Diagram);

    /// <summary>Where a rule or definition stands.</summary>
    public SourceSpan PlaceOf(string name) => Knowledge.Places.TryGetValue(name, out var place) ? place : Beginning(Knowledge);

    /// <summary>Where the part of a rule or definition stands that the path leads to: all the words of a statement, the head of a list.</summary>
    public SourceSpan PlaceOf(string name, IReadOnlyList<int> path)
    {
        if (!Knowledge.Wordings.TryGetValue(name, out var wording)) return PlaceOf(name);
        foreach (var step in path)
            if (wording is CriterionSyntax.Group group) wording = group.Members[step];
        return wording is CriterionSyntax.Statement(var subject, var predicate) && EndOf(predicate) is var end && subject.Span.Line == end.Line
            ? subject.Span with { Length = end.Column + end.Length - subject.Span.Column }
            : wording.Span;
    }

    private static SourceSpan EndOf(PredicateSyntax predicate) =>
        predicate is PredicateSyntax.Comparison(_, _, var low, var high, var unit) ? unit?.Span ?? (high ?? low).Span : predicate.Span;

    /// <summary>One of these patients, with as little known as it takes.</summary>
    public Encounter Patient(int patients) => Space.Simplest(patients) ?? throw new InvalidOperationException("There is no such patient.");

    /// <summary>What is plainly wrong, unless the missing part may stand in other documents.</summary>
    public Severity Wrong => Knowledge.IsNamed ? Severity.Error : Severity.Warning;

    /// <summary>Where the knowledge base is named, or where its first document begins.</summary>
    public static SourceSpan Beginning(KnowledgeBase knowledge) =>
        (knowledge.Documents.FirstOrDefault(document => document.KnowledgeBase.Length > 0) ?? knowledge.Documents.FirstOrDefault() ?? new()).NamePlace;

    private int[] MetIn(Verdicts verdicts) => [.. Knowledge.Rules.Select(rule => verdicts.Of(rule, true))];
}
