using System.Collections;
using System.Reflection;
using System.Text;
using BackPainRules.Authoring;

namespace BackPainRules.Tests.Authoring.Printing;

/// <summary>Everything that was read, and nothing of where it stood. By reflection, so that nothing new is forgotten.</summary>
internal static class SyntaxShape
{
    public static string Of(KnowledgeDocument document)
    {
        var diagnostics = new Diagnostics();
        var parsed = ParsedDocument.Parse(document, diagnostics);
        Assert.True(diagnostics.Count == 0, $"{document.Text}\n\n{string.Join("\n", diagnostics.InOrder())}");
        var text = new StringBuilder();
        Write(parsed, text, 0);
        return text.ToString();
    }

    private static void Write(object? value, StringBuilder text, int depth)
    {
        switch (value)
        {
            case null or SourceSpan:
                text.Append("-\n");
                break;
            case string or decimal or int or bool:
                text.Append(value is decimal number ? number / 1.000000000000000000000000000m : value).Append('\n');
                break;
            case IEnumerable list:
                text.Append('\n');
                foreach (var item in list) Write(item, text.Append(' ', depth).Append("- "), depth + 1);
                break;
            default:
                text.Append(value.GetType().Name).Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance).Where(property => property.Name != "EqualityContract"))
                    Write(property.GetValue(value), text.Append(' ', depth).Append(property.Name).Append(": "), depth + 1);
                break;
        }
    }
}
