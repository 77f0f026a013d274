namespace BackPainRules.Inference;

/// <summary>What is recommended, once imaging that reassures has been held back and contraindicated investigations have given their place to others.</summary>
/// <remarks>One pass of substitutions: simultaneous, and never chained.</remarks>
internal sealed class Placement
{
    private readonly Assessment assessment;
    private readonly List<Wanted> wanted = new(8);
    private readonly List<Against>? against;
    private readonly bool noPicture = true;

    public Placement(Assessment assessment, Concluding<Investigation>[] recommendations, Concluding<Investigation>[] substitutes)
    {
        this.assessment = assessment;
        foreach (var advising in recommendations)
        {
            if (!advising.IsIn(assessment.Met)) continue;
            var urgency = Urgency.None;
            foreach (var (_, manner) in advising.In(assessment.Met))
                if (manner.Urgency > urgency) urgency = manner.Urgency.GetValueOrDefault();
            wanted.Add(new(advising, urgency));
            noPicture &= !advising.Outcome.IsImaging;
        }

        foreach (var original in substitutes)
            foreach (var (rule, _) in original.In(assessment.Met))
                foreach (var conclusion in assessment.Knowledge.Rules[rule].Conclusions)
                    if (conclusion is Conclusion.Substitute substitute && substitute.Original == original.Outcome) (against ??= []).Add(new(rule, substitute));
    }

    /// <summary>The recommendations, the most urgent first, then by id.</summary>
    public IReadOnlyList<Recommendation> Recommendations()
    {
        var placed = against is null ? InTheirOwnPlaces() : InPlaces();
        var ordered = new Recommendation[placed.Count];
        var next = 0;
        for (var urgency = Urgency.Emergency; urgency >= Urgency.None; urgency--)
            foreach (var recommendation in placed)
                if (recommendation.Urgency == urgency) ordered[next++] = recommendation;
        return ordered;
    }

    /// <summary>Notes on what keeps its place although it is contraindicated, since so is everything that could take it.</summary>
    public IReadOnlyList<Remark> Kept() => against is null ? [] :
    [
        .. from one in wanted
           let kept = one.Advising.Outcome
           where AgainstWhat(kept).Any() && PlaceOf(kept) == kept
           let others = AgainstWhat(kept).Select(substitution => substitution.Conclusion.By).Distinct().ToList()
           let speaking = AgainstWhat(kept).Concat(others.SelectMany(AgainstWhat)).Select(substitution => substitution.Rule).Distinct().OrderBy(rule => rule).ToList()
           select new Remark(assessment, WhyKept(kept, others), speaking),
    ];

    /// <summary>Imaging is not advised against while screening is incomplete, nor beside an imaging recommendation.</summary>
    private bool IsHeldBack(Investigation investigation) => investigation.IsNoImaging && !(noPicture && assessment.ScreeningIsComplete);

    private List<Recommendation> InTheirOwnPlaces()
    {
        var placed = new List<Recommendation>(wanted.Count);
        foreach (var one in wanted)
            if (!IsHeldBack(one.Advising.Outcome)) placed.Add(new(assessment, one.Advising, one.Urgency));
        return placed;
    }

    private List<Recommendation> InPlaces() =>
    [
        .. wanted.Where(one => !IsHeldBack(one.Advising.Outcome)).GroupBy(one => PlaceOf(one.Advising.Outcome))
            .OrderBy(place => place.Key.Id, StringComparer.Ordinal).Select(place =>
            {
                List<Investigation> insteadOf = [.. place.Select(one => one.Advising.Outcome).Where(original => original != place.Key)];
                return new Recommendation(assessment, place.Key, place.Max(one => one.Urgency), [.. place.Select(one => one.Advising)], insteadOf,
                    [.. insteadOf.SelectMany(AgainstWhat).Where(substitution => substitution.Conclusion.By == place.Key)]);
            }),
    ];

    /// <summary>What takes the place of an investigation: itself, unless it is contraindicated and a substitute is not. Of several substitutes the first by id.</summary>
    private Investigation PlaceOf(Investigation original) =>
        AgainstWhat(original).Select(substitution => substitution.Conclusion.By).Where(by => !AgainstWhat(by).Any()).OrderBy(by => by.Id, StringComparer.Ordinal).FirstOrDefault() ?? original;

    private IEnumerable<Against> AgainstWhat(Investigation investigation) => against!.Where(substitution => substitution.Conclusion.Original == investigation);

    private static string WhyKept(Investigation kept, IEnumerable<Investigation> others) =>
        $"{kept.Phrase} is contraindicated here, and so is {string.Join(" and ", others.Select(other => other.Phrase).OrderBy(phrase => phrase, StringComparer.Ordinal))}, which would take its place: decide together with the radiologist.";

    /// <summary>An investigation that met rules recommend, and how urgently.</summary>
    private sealed record Wanted(Concluding<Investigation> Advising, Urgency Urgency);
}

/// <summary>A met rule that speaks against an investigation, and what it puts in its place.</summary>
internal sealed record Against(int Rule, Conclusion.Substitute Conclusion);
