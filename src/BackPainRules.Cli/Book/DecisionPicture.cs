using System.Globalization;
using System.Text;

namespace BackPainRules.Cli.Book;

/// <summary>One suspicion as a picture, read from left to right: what raises it, the suspicion itself, and what follows from it.</summary>
/// <remarks>Drawn here, in lines of known height, so that it is the same everywhere and needs nothing from a network.</remarks>
internal sealed class DecisionPicture(BookContent content)
{
    private const int lineHeight = 16;
    private const int padding = 8;
    private const int gap = 12;
    private const int width = 1000;
    private const int leftWidth = 400;
    private const int barLeft = 475;
    private const int barWidth = 112;
    private const int rightLeft = 640;
    private const int rightWidth = width - rightLeft;

    public string Write(Condition condition)
    {
        var left = content.Suspecting(condition).Select(rule => Raising(rule, condition)).ToList();
        var right = content.Knowledge.Rules.Where(rule => AsksFor(rule.Criterion, condition)).Select(rule => Following(rule, condition)).Where(box => box.Lines.Count > 1).ToList();
        var height = Math.Max(Math.Max(HeightOf(left), HeightOf(right)), 60);
        var title = $"{Html.Id("suspicion", condition.Id)}-title";
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {width} {Number(height)}\" role=\"img\" aria-labelledby=\"{title}\">\n<title id=\"{title}\">What raises the suspicion of {Html.Text(condition.Phrase)}, and what follows</title>\n");
        Column(svg, left, 0, leftWidth, height, box => Wire(svg, leftWidth, barLeft, box.Middle, box.Box.Word));
        Column(svg, right, rightLeft, rightWidth, height, box => Wire(svg, barLeft + barWidth, rightLeft, box.Middle, box.Box.Word));
        Bar(svg, condition, height);
        return svg.Append("</svg>\n").ToString();
    }

    private static Box Raising(ClinicalRule rule, Condition condition)
    {
        var level = rule.Conclusions.OfType<Conclusion.Suspect>().Where(conclusion => conclusion.Condition == condition).Max(conclusion => conclusion.Level);
        return new([Name(rule), .. PictureText.Outline(rule.Criterion, 58)], Words.Of(level));
    }

    /// <summary>What a rule recommends because of the suspicion, and what else it asks for.</summary>
    private static Box Following(ClinicalRule rule, Condition condition)
    {
        var (only, likely) = (rule.Criterion is Criterion.Suspected, rule.Criterion is Criterion.Suspected(var suspected, SuspicionLevel.Likely, _) && suspected == condition);
        return new(
            [
                Name(rule),
                .. only ? [] : PictureText.Outline(rule.Criterion, 52),
                .. rule.Conclusions.OfType<Conclusion.Recommend>().SelectMany(recommend => PictureText.Wrap(
                    recommend.Urgency == Urgency.None ? recommend.Investigation.Phrase : $"{Words.Of(recommend.Urgency)}: {recommend.Investigation.Phrase}", 52, 0, Words.Of(recommend.Urgency))),
                .. rule.Conclusions.OfType<Conclusion.Suspect>().SelectMany(suspect => PictureText.Wrap($"suspect {suspect.Condition.Phrase}, {Words.Of(suspect.Level)}", 52, 0)),
            ], likely ? "likely" : "");
    }

    private static PictureLine Name(ClinicalRule rule) => new(rule.Id, 0, "id", Html.Id("rule", rule.Id));

    private static bool AsksFor(Criterion criterion, Condition condition) => criterion switch
    {
        Criterion.Suspected(var asked, _, _) => asked == condition,
        Criterion.AtLeast(_, var members) => members.Any(member => AsksFor(member, condition)),
        Criterion.Defined(var definition) => AsksFor(definition.Criterion, condition),
        _ => false,
    };

    private static void Column(StringBuilder svg, IReadOnlyList<Box> boxes, int left, int boxWidth, int height, Action<(Box Box, double Middle)> wire)
    {
        var top = (height - HeightOf(boxes)) / 2.0;
        foreach (var box in boxes)
        {
            svg.Append($"<rect class=\"box\" x=\"{left}.5\" y=\"{Number(top + 0.5)}\" width=\"{boxWidth - 1}\" height=\"{box.Height}\" rx=\"4\"/>\n");
            for (var i = 0; i < box.Lines.Count; i++) Line(svg, box.Lines[i], left + padding, top + padding + 12 + i * lineHeight);
            wire((box, top + box.Height / 2.0));
            top += box.Height + gap;
        }
    }

    private static void Line(StringBuilder svg, PictureLine line, double x, double y)
    {
        var text = $"<text{(line.Kind.Length > 0 ? $" class=\"{line.Kind}\"" : "")} x=\"{Number(x + line.Indent * 13)}\" y=\"{Number(y)}\">{Html.Text(line.Text)}</text>";
        svg.Append(line.Link.Length > 0 ? $"<a href=\"#{line.Link}\">{text}</a>\n" : text + "\n");
    }

    private static void Wire(StringBuilder svg, int from, int to, double y, string word)
    {
        svg.Append($"<path class=\"wire{(word == "likely" ? " likely" : "")}\" d=\"M{from} {Number(y)}H{to - 1}m-7 -4l7 4l-7 4\"/>\n");
        if (word.Length > 0) svg.Append($"<text class=\"small\" x=\"{Number((from + to) / 2.0 - 5)}\" y=\"{Number(y - 5)}\" text-anchor=\"middle\">{word}</text>\n");
    }

    /// <summary>The suspicion, as tall as the picture, so that every line to and from it is straight.</summary>
    private static void Bar(StringBuilder svg, Condition condition, int height)
    {
        svg.Append($"<rect class=\"bar\" x=\"{barLeft}\" y=\"1\" width=\"{barWidth}\" height=\"{height - 2}\" rx=\"6\"/>\n");
        List<PictureLine> lines = [.. PictureText.Wrap(condition.Phrase, 15, 0)];
        for (var i = 0; i < lines.Count; i++)
            svg.Append($"<text class=\"name\" x=\"{barLeft + barWidth / 2}\" y=\"{Number(height / 2.0 + 5 + (i - (lines.Count - 1) / 2.0) * 18)}\" text-anchor=\"middle\">{Html.Text(lines[i].Text)}</text>\n");
    }

    private static int HeightOf(IReadOnlyList<Box> boxes) => boxes.Sum(box => box.Height) + gap * Math.Max(0, boxes.Count - 1) + 2;

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Some lines in a frame, and the word that stands on its wire.</summary>
    private sealed record Box(IReadOnlyList<PictureLine> Lines, string Word)
    {
        public int Height => Lines.Count * lineHeight + 2 * padding;
    }
}
