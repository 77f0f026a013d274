using System.Text;
using System.Xml;

namespace BackPainRules.Cli.Testing;

/// <summary>The examples as build servers read tests: a suite for each document.</summary>
internal static class JUnitXml
{
    public static string Write(IReadOnlyList<TestedExample> tested)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true }))
        {
            writer.WriteStartElement("testsuites");
            foreach (var suite in tested.GroupBy(example => example.Example.Span.Document)) Write(writer, suite.Key, [.. suite]);
            writer.WriteEndElement();
        }

        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{text}\n";
    }

    private static void Write(XmlWriter writer, string document, IReadOnlyList<TestedExample> suite)
    {
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", document);
        writer.WriteAttributeString("tests", XmlConvert.ToString(suite.Count));
        writer.WriteAttributeString("failures", XmlConvert.ToString(suite.Count(example => !example.Passed)));
        foreach (var example in suite)
        {
            writer.WriteStartElement("testcase");
            writer.WriteAttributeString("classname", document);
            writer.WriteAttributeString("name", $"line {example.Example.Span.Line}: {Lines.Visible(example.Title)}");
            if (!example.Passed)
            {
                writer.WriteStartElement("failure");
                writer.WriteAttributeString("message", string.Join("; ", example.Failures.Select(failure => $"expected {failure.Expectation}, but it is {failure.Actual}")));
                writer.WriteString(TestText.Write([example]));
                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }
}
