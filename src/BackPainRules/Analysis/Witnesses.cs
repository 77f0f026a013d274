using BackPainRules.Inference;

namespace BackPainRules.Analysis;

/// <summary>Patients of whom two knowledge bases say something else.</summary>
internal sealed class Witnesses(KnowledgeBase before, KnowledgeBase after)
{
    private readonly BackPainAssessor one = new(before);
    private readonly BackPainAssessor other = new(after);

    /// <summary>For everything that is said of other patients than before one of them, who may stand for several such things.</summary>
    /// <exception cref="Diagram.TooEntangledException">There are too many ways in which rules share terms.</exception>
    public IReadOnlyList<PatientDifference> Find(int mostSteps)
    {
        var space = new PatientSpace(Statements.ComparisonsOf(Criteria(before).Concat(Criteria(after))).Concat(LocalTermPairs.Ranges(before.Vocabulary, after.Vocabulary)), mostSteps, LocalTermPairs.OnePerId(before.Vocabulary, after.Vocabulary));
        var (old, now) = (Parts(before, space), Parts(after, space));
        var (found, shown) = (new List<PatientDifference>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var key in old.Keys.Union(now.Keys))
        {
            var (was, @is) = (old.TryGetValue(key, out var node) ? node : space.Diagram.Never, now.TryGetValue(key, out node) ? node : space.Diagram.Never);
            foreach (var (more, less) in new[] { (was, @is), (@is, was) })
            {
                var changed = space.Diagram.And(more, space.Diagram.Not(less));
                if (changed == space.Diagram.Never) continue;
                var facts = space.SimplestFacts(changed);
                if (Compare(Record(facts, before.Vocabulary), Record(facts, after.Vocabulary)) is { } patient && patient.NoLonger.Select(said => "- " + said).Concat(patient.Newly.Select(said => "+ " + said)).Count(shown.Add) > 0) found.Add(patient);
            }
        }

        return found;
    }

    /// <summary>A patient in both vocabularies, if something else is said; null otherwise.</summary>
    public PatientDifference? Of(Encounter encounter)
    {
        List<(Term, object)> facts = [.. Vocabulary.BuiltIn.Terms.Concat(encounter.Local?.LocalTerms.All ?? []).Where(encounter.Knows).Select(term => (term, encounter.ValueOf(term)!))];
        return Compare(Record(facts, before.Vocabulary), Record(facts, after.Vocabulary));
    }

    private PatientDifference? Compare(Encounter old, Encounter now)
    {
        var (was, @is) = (Said.By(one.Assess(old)), Said.By(other.Assess(now)));
        List<string> noLonger = [.. was.Except(@is)], newly = [.. @is.Except(was)];
        return noLonger.Count + newly.Count == 0 ? null : new(old, now, noLonger, newly);
    }

    /// <summary>The facts in the terms of a vocabulary, by id; what cannot be recorded in it is left out.</summary>
    private static Encounter Record(IReadOnlyList<(Term Term, object Value)> facts, Vocabulary vocabulary)
    {
        var encounter = new Encounter();
        foreach (var (term, value) in facts)
            if (!term.IsLocal) encounter.Record(term, value);
            else if (vocabulary.FindTerm(term.Id) is { } same && LocalTermPairs.AreRecordedAlike(term, same) && EncounterBuilder.Allows(same, value)) encounter.Record(same, value);
        return encounter;
    }

    private static Dictionary<(string, string), int> Parts(KnowledgeBase knowledge, PatientSpace space)
    {
        var verdicts = new Verdicts(space);
        int[] met = [.. knowledge.Rules.Select(rule => verdicts.Of(rule, true))];
        var parts = new Dictionary<(string, string), int>();
        foreach (var part in Part.Of(knowledge, new(knowledge, space.Diagram, met, space.Screened(knowledge.Vocabulary.Screening)), space.Diagram)) parts[(part.Id, part.Says)] = part.Patients;
        return parts;
    }

    private static IEnumerable<Criterion> Criteria(KnowledgeBase knowledge) => knowledge.Rules.Select(rule => rule.Criterion);
}
