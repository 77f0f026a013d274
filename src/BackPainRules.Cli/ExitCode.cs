namespace BackPainRules.Cli;

/// <summary>What the caller's shell is told.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with bad encounters, failing examples or mistakes in documents.</summary>
    public const int Mistakes = 1;

    /// <summary>The call itself was wrong: a verb, an option, a file or a folder.</summary>
    public const int WrongCall = 2;
}
