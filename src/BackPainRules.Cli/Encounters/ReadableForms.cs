using BackPainRules.Explanation;

namespace BackPainRules.Cli.Encounters;

/// <summary>The forms in which people read assessments.</summary>
internal static class ReadableForms
{
    private const int width = 80;

    /// <summary>Plain text, with color where the terminal takes it.</summary>
    public static ReadableForm Text(bool color) => new(
        assessment => AssessmentText.Write(assessment, color),
        words => $"{$"==== {words} ".PadRight(width, '=')}\n\n",
        "\n",
        errors => string.Concat(errors.Select(error => $"  {error}\n")));

    /// <summary>Markdown. What an encounter says stands in code, where it cannot become markup.</summary>
    public static ReadableForm Markdown { get; } = new(
        AssessmentMarkdown.Write,
        words => $"    {words}\n\n",
        "\n---\n\n",
        errors => $"\n{string.Concat(errors.Select(error => $"    {error}\n"))}");
}
