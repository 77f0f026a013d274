using BackPainRules.Authoring;

namespace BackPainRules.Cli.Documents;

/// <summary>Colors the text of a diagnostic; the letters stay the same.</summary>
internal static class DiagnosticText
{
    private const string reset = "\e[0m";

    public static string Write(Diagnostic diagnostic, bool color)
    {
        var text = diagnostic.ToString();
        if (!color) return text;
        var alarm = diagnostic.Severity switch { Severity.Error => "\e[1;31m", Severity.Warning => "\e[1;33m", _ => "\e[1;34m" };
        var lines = text.TrimEnd('\n').Split('\n');
        return string.Concat(lines.Select((line, index) => (index == 0 ? alarm + line + reset : Colored(line, alarm)) + "\n"));
    }

    private static string Colored(string line, string alarm)
    {
        var content = line.TrimStart();
        if (content.StartsWith("-->", StringComparison.Ordinal) || content.StartsWith(":::", StringComparison.Ordinal)) return $"\e[36m{line}{reset}";
        if (content.StartsWith("= help:", StringComparison.Ordinal)) return $"\e[32m{line}{reset}";
        return content.StartsWith("| ", StringComparison.Ordinal) ? alarm + line + reset : line;
    }
}
