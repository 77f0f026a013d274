using System.Reflection;

namespace BackPainRules.Cli.Exchange;

/// <summary>The JSON Schema of documents, as it is published in docs/schemas.</summary>
internal static class DocumentSchema
{
    public static string Text
    {
        get
        {
            using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("document.schema.json")!);
            return reader.ReadToEnd();
        }
    }
}
