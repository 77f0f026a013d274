namespace BackPainRules.Cli.LanguageServer;

/// <summary>The numbers that the protocol gives to refusals of its own.</summary>
internal static class ErrorCodes
{
    public const int ServerNotInitialized = -32002;
    public const int RequestFailed = -32803;
}
