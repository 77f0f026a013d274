using System.Diagnostics;
using System.Globalization;

namespace BackPainRules.Authoring;

/// <summary>Looks up what rules conclude.</summary>
internal sealed class ConclusionBinder(ValueBinder values, Diagnostics diagnostics)
{
    private static readonly Urgency[] urgencies = [.. Words.Urgencies.Skip(1)];
    private static readonly string[] intervalUnits = ["day", "days", "week", "weeks", "month", "months"];

    public Conclusion? Bind(ConclusionSyntax syntax) => syntax.Verb switch
    {
        "suspect" => BindSuspect(syntax),
        "recommend" => BindRecommend(syntax),
        "substitute" => BindSubstitute(syntax),
        "mechanism" => BindMechanism(syntax),
        "contributor" => NoDetails(syntax, 0) && values.Outcome<Contributor>(syntax.Object!, "a contributor") is { } contributor ? new Conclusion.HasContributor(contributor) : null,
        "expect course" => new Conclusion.ExpectCourse(syntax.Text),
        "note" => new Conclusion.Note(syntax.Text),
        "outside scope" => new Conclusion.OutsideScope(),
        _ => throw new UnreachableException(),
    };

    private Conclusion.Suspect? BindSuspect(ConclusionSyntax syntax)
    {
        var condition = values.Outcome<Condition>(syntax.Object!, "a condition that can be suspected");
        if (syntax.Details.Count == 0)
        {
            diagnostics.Add("BPR026", Place(syntax), $"this does not say how strongly '{syntax.Object!.Text}' is suspected", $"write 'suspect {syntax.Object.Text}, possible' or 'suspect {syntax.Object.Text}, likely'");
            return null;
        }

        SuspicionLevel? level = syntax.Details[0].Is("possible") ? SuspicionLevel.Possible : syntax.Details[0].Is("likely") ? SuspicionLevel.Likely : null;
        if (level is null)
            diagnostics.Add("BPR026", syntax.Details[0].Span, $"'{syntax.Details[0].Text}' is not a level of suspicion", "a suspicion is possible or likely");
        return NoDetails(syntax, 1) && condition is not null && level is { } known ? new(condition, known) : null;
    }

    private Conclusion.Recommend? BindRecommend(ConclusionSyntax syntax)
    {
        if (values.Outcome<Investigation>(syntax.Object!, "an investigation, referral or follow-up") is not { } investigation) return null;
        if (investigation.IsNoImaging)
        {
            if (syntax.Details.FirstOrDefault(detail => urgencies.Any(known => detail.Is(Words.Of(known)))) is not { } urgent)
                return Attributes(syntax.Details) is { } ofAdvice ? new(investigation, Urgency.None, ofAdvice) : null;
            diagnostics.Add("BPR026", urgent.Span, "the advice not to image has no urgency", "remove it and the comma before it");
            return null;
        }

        if (syntax.Details.Count == 0)
        {
            diagnostics.Add("BPR026", Place(syntax), $"this does not say how urgent '{syntax.Object!.Text}' is", $"write 'recommend {syntax.Object.Text}, routine', or soon, urgent or emergency in the place of routine");
            return null;
        }

        if (urgencies.FirstOrDefault(known => syntax.Details[0].Is(Words.Of(known))) is not (not Urgency.None and var urgency))
        {
            diagnostics.Add("BPR026", syntax.Details[0].Span, $"'{syntax.Details[0].Text}' is not an urgency",
                Spelling.Nearest(syntax.Details[0].Text, urgencies.Select(Words.Of)) is { } nearest ? $"did you mean '{nearest}'?" : "a recommendation is routine, soon, urgent or emergency");
            return null;
        }

        return Attributes(syntax.Details.Skip(1)) is { } attributes ? new(investigation, urgency, attributes) : null;
    }

    private Conclusion.Substitute? BindSubstitute(ConclusionSyntax syntax)
    {
        var original = values.Outcome<Investigation>(syntax.Object!, "an investigation");
        var by = values.Outcome<Investigation>(syntax.By!, "an investigation");
        var attributes = Attributes(syntax.Details);
        if (original is null || by is null || attributes is null) return null;
        if (original != by && !original.IsNoImaging && !by.IsNoImaging) return new(original, by, attributes);
        diagnostics.Add("BPR023", original.IsNoImaging && original != by ? syntax.Object!.Span : syntax.By!.Span,
            original == by ? "an investigation cannot take its own place" : "the advice not to image is no investigation, so it has no part in a substitution", "name two different investigations");
        return null;
    }

    private Conclusion.HasMechanism? BindMechanism(ConclusionSyntax syntax)
    {
        if (!NoDetails(syntax, 0) || values.Outcome<Mechanism>(syntax.Object!, "a mechanism") is not { } mechanism) return null;
        if (!mechanism.IsUnknown) return new(mechanism);
        diagnostics.Add("BPR023", syntax.Object!.Span, "no rule concludes that the cause is unknown", "it comes out by itself when the pain is nonspecific and no other mechanism is concluded");
        return null;
    }

    /// <summary>What it is about; in a table that stands in the head, and what is missing is missing in the cell.</summary>
    private static SourceSpan Place(ConclusionSyntax syntax) => syntax.Object!.Span.Line == syntax.Span.Line ? syntax.Object.Span : syntax.Span;

    private bool NoDetails(ConclusionSyntax syntax, int from)
    {
        if (syntax.Details.Count <= from) return true;
        diagnostics.Add("BPR001", syntax.Details[from].Span, $"'{syntax.Details[from].Text}' cannot be said of a {(syntax.Verb == "suspect" ? "suspicion" : syntax.Verb)}", "remove it and the comma before it");
        return false;
    }

    private List<RecommendationAttribute>? Attributes(IEnumerable<Phrase> details)
    {
        var attributes = new List<RecommendationAttribute>();
        foreach (var detail in details)
        {
            if (Attribute(detail.Text) is not { } attribute)
                diagnostics.Add("BPR026", detail.Span, $"'{detail.Text}' is not an attribute of a recommendation", "write 'following' and a guideline, 'with contrast', 'without contrast', or an interval such as 'in 4 weeks'");
            else if (attributes.Any(other => other.Name == attribute.Name))
                diagnostics.Add("BPR026", detail.Span, $"'{detail.Text}' says the {attribute.Name} a second time", "keep one of them");
            else
                attributes.Add(attribute);
        }

        return attributes.Count == details.Count() ? attributes : null;
    }

    private static RecommendationAttribute? Attribute(string text)
    {
        var words = text.Split(' ');
        return words switch
        {
            ["following", _, ..] => new("guideline", text.Substring("following ".Length)),
            ["with" or "without", "contrast"] => new("contrast", words[0]),
            ["in", var count, var unit] when intervalUnits.Contains(unit)
                && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => new("interval", $"{count} {unit}"),
            _ => null,
        };
    }
}
