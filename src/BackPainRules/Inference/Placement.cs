using Advising = BackPainRules.Inference.Concluding<BackPainRules.Investigation, BackPainRules.Inference.Advice>;
using Replacing = BackPainRules.Inference.Concluding<BackPainRules.Investigation, System.Collections.Generic.IReadOnlyList<BackPainRules.Conclusion.Substitute>>;

namespace BackPainRules.Inference;

/// <summary>What is recommended, once imaging that reassures has been held back and contraindicated investigations have given their place to others.</summary>
/// <remarks>One pass of substitutions: simultaneous, and never chained.</remarks>
internal sealed class Placement
{
    private readonly Assessment assessment;
    private readonly List<(Advising Advising, Urgency Urgency)> wanted = [];
    private readonly List<(int Rule, Conclusion.Substitute Substitute)>? active;
    private readonly bool noPicture = true;

    public Placement(Assessment assessment, Advising[] recommendations, Replacing[] substitutes)
    {
        this.assessment = assessment;
        foreach (var advising in recommendations)
        {
            if (!advising.IsIn(assessment.Met)) continue;
            var urgency = Urgency.None;
            foreach (var (_, advice) in advising.In(assessment.Met))
                if (advice.Urgency > urgency) urgency = advice.Urgency;
            wanted.Add((advising, urgency));
            noPicture &= !advising.Outcome.IsImaging;
        }

        foreach (var replacing in substitutes)
            foreach (var (rule, conclusions) in replacing.In(assessment.Met))
                foreach (var substitute in conclusions)
                    (active ??= []).Add((rule, substitute));
    }

    /// <summary>The recommendations, the most urgent first, then by id.</summary>
    public IReadOnlyList<Recommendation> Recommendations()
    {
        var placed = active is null ? InTheirOwnPlaces() : InPlaces();
        var ordered = new Recommendation[placed.Count];
        var next = 0;
        for (var urgency = Urgency.Emergency; urgency >= Urgency.None; urgency--)
            foreach (var recommendation in placed)
                if (recommendation.Urgency == urgency) ordered[next++] = recommendation;
        return ordered;
    }

    /// <summary>Notes on what keeps its place although it is contraindicated, since so is everything that could take it.</summary>
    public IReadOnlyList<Remark> Kept() => active is null ? [] :
    [
        .. from pair in wanted
           let kept = pair.Advising.Outcome
           where Against(kept).Any() && PlaceOf(kept) == kept
           let others = Against(kept).Select(against => against.Substitute.By).Distinct().ToList()
           let speaking = Against(kept).Concat(others.SelectMany(Against)).Select(against => against.Rule).Distinct().OrderBy(rule => rule).ToList()
           select new Remark(assessment, WhyKept(kept, others), speaking),
    ];

    /// <summary>Imaging is not advised against while screening is incomplete, nor beside an imaging recommendation.</summary>
    private bool IsHeldBack(Investigation investigation) => investigation.IsNoImaging && !(noPicture && assessment.ScreeningIsComplete);

    private List<Recommendation> InTheirOwnPlaces()
    {
        var placed = new List<Recommendation>(wanted.Count);
        foreach (var (advising, urgency) in wanted)
            if (!IsHeldBack(advising.Outcome)) placed.Add(new(assessment, advising, urgency));
        return placed;
    }

    private List<Recommendation> InPlaces() =>
    [
        .. wanted.Where(pair => !IsHeldBack(pair.Advising.Outcome)).GroupBy(pair => PlaceOf(pair.Advising.Outcome))
            .OrderBy(place => place.Key.Id, StringComparer.Ordinal).Select(place =>
            {
                List<Investigation> insteadOf = [.. place.Select(pair => pair.Advising.Outcome).Where(original => original != place.Key)];
                return new Recommendation(assessment, place.Key, place.Max(pair => pair.Urgency), [.. place.Select(pair => pair.Advising)], insteadOf,
                    [.. insteadOf.SelectMany(Against).Where(against => against.Substitute.By == place.Key)]);
            }),
    ];

    /// <summary>What takes the place of an investigation: itself, unless it is contraindicated and a substitute is not. Of several substitutes the first by id.</summary>
    private Investigation PlaceOf(Investigation original) =>
        Against(original).Select(against => against.Substitute.By).Where(by => !Against(by).Any()).OrderBy(by => by.Id, StringComparer.Ordinal).FirstOrDefault() ?? original;

    private IEnumerable<(int Rule, Conclusion.Substitute Substitute)> Against(Investigation investigation) =>
        active!.Where(pair => pair.Substitute.Original == investigation);

    private static string WhyKept(Investigation kept, IEnumerable<Investigation> others) =>
        $"{kept.Phrase} is contraindicated here, and so is {string.Join(" and ", others.Select(other => other.Phrase).OrderBy(phrase => phrase, StringComparer.Ordinal))}, which would take its place: decide together with the radiologist.";
}
