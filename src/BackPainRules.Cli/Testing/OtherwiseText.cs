namespace BackPainRules.Cli.Testing;

/// <summary>Tells what local knowledge changes for the worked cases of the knowledge that it extends: to be read by whoever signs it, and no failure.</summary>
internal static class OtherwiseText
{
    /// <summary>As many as somebody reads.</summary>
    private const int most = 20;

    public static void Tell(Terminal terminal, KnowledgeBase knowledge, LocalAdaptation adaptation)
    {
        var assessor = new BackPainAssessor(knowledge);
        var otherwise = knowledge.ExtendedExamples.Select(example => (example, failures: example.Run(assessor))).Where(pair => pair.failures.Count > 0).ToList();
        foreach (var (example, failures) in otherwise.Take(most))
            terminal.Tell($"{example.Span.Document}:{example.Span.Line}: otherwise here: {string.Join("; ", failures.Select(failure => $"{failure.Expectation.Subject} is {failure.Actual}, not {failure.Expectation.Expected}"))}");
        if (otherwise.Count > most) terminal.Tell($"and {otherwise.Count - most} more");
        terminal.Tell($"{otherwise.Count} of {knowledge.ExtendedExamples.Count} examples of {adaptation.Name} {adaptation.Version} come out otherwise here");
    }
}
