namespace BackPainRules.Cli.Tests;

/// <summary>Small knowledge documents.</summary>
internal static class TestDocuments
{
    /// <summary>One rule with the example that is given.</summary>
    public static string With(string example, string finding = "urinary retention") => $"""
        ---
        title: A test
        version: 1.0.0
        status: draft
        ---

        ```rule
        rule test.retention
          when {finding} is present
          then suspect cauda equina syndrome, likely
           and recommend MRI of the lumbar spine, emergency
          cite Source
        ```

        ```bibliography
        Source: A source.
        ```

        ```example
        {example}
        ```

        """.ReplaceLineEndings("\n");
}
