namespace BackPainRules.Cli.Book;

/// <summary>A line of a picture: what it says, how far in, and in which manner.</summary>
internal sealed record PictureLine(string Text, int Indent = 0, string Kind = "", string Link = "");

/// <summary>Puts rules into short lines.</summary>
internal static class PictureText
{
    /// <summary>What a rule asks, as an outline.</summary>
    public static IEnumerable<PictureLine> Outline(Criterion criterion, int width, int indent = 0)
    {
        if (criterion is not Criterion.AtLeast(var count, var members)) return Wrap(criterion.ToString(), width, indent);
        return [new(CriterionHtml.Head(count, members.Count), indent, "small"), .. members.SelectMany(member => Outline(member, width, indent + 1))];
    }

    /// <summary>A text in lines of so many letters at most, less for what stands further in. Further lines hang.</summary>
    public static IEnumerable<PictureLine> Wrap(string text, int width, int indent, string kind = "")
    {
        var line = "";
        var hanging = 0;
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width - (indent + hanging) * 2)
            {
                yield return new(line, indent + hanging, kind);
                (line, hanging) = ("", 1);
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        yield return new(line, indent + hanging, kind);
    }
}
