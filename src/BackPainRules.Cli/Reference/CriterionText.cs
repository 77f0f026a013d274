using System.Text;

namespace BackPainRules.Cli.Reference;

/// <summary>A criterion as documents have it: a list with an item on each line.</summary>
internal static class CriterionText
{
    /// <param name="text">Where it is written, from where the line stands.</param>
    /// <param name="criterion">What is written.</param>
    /// <param name="indent">How far the items of its list are indented.</param>
    public static void Write(StringBuilder text, Criterion criterion, int indent)
    {
        if (criterion is not Criterion.AtLeast(var count, var members))
        {
            text.Append(criterion).Append('\n');
            return;
        }

        text.Append(count == members.Count ? "all of" : count == 1 ? "any of" : $"at least {count} of").Append('\n');
        foreach (var member in members)
        {
            text.Append(' ', indent).Append("- ");
            Write(text, member, indent + 2);
        }
    }
}
