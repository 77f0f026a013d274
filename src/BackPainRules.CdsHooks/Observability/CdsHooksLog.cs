using Microsoft.Extensions.Logging;

namespace BackPainRules.CdsHooks.Observability;

/// <summary>What is logged: services, kinds and counts. Never a message of an exception, because it may hold what was read when it was thrown.</summary>
internal static partial class CdsHooksLog
{
    [LoggerMessage(1, LogLevel.Error, "The service {Service} failed with {Exception} in {Place}; the client was answered with a card that says so")]
    public static partial void ServiceFailed(this ILogger logger, string service, string exception, string? place);

    [LoggerMessage(2, LogLevel.Error, "The service {Service} did not answer ({Reason}); the client was answered with a card that says so")]
    public static partial void ServiceDidNotAnswer(this ILogger logger, string service, string reason);

    [LoggerMessage(3, LogLevel.Error, "An endpoint of the service {Service} failed with {Exception}")]
    public static partial void EndpointFailed(this ILogger logger, string? service, string exception);

    [LoggerMessage(4, LogLevel.Warning, "Clients of CDS Hooks are not authenticated: anybody who reaches this server is answered")]
    public static partial void AnswersAnybody(this ILogger logger);

    [LoggerMessage(5, LogLevel.Warning, "A client was refused: {Kind}")]
    public static partial void ClientRefused(this ILogger logger, string kind);

    [LoggerMessage(6, LogLevel.Information, "{Count} keys of clients were fetched from {Address}; {Unusable} more cannot be used")]
    public static partial void FetchedKeys(this ILogger logger, Uri address, int count, int unusable);

    [LoggerMessage(7, LogLevel.Warning, "No keys of clients could be fetched from {Address}: {Exception}")]
    public static partial void DidNotFetchKeys(this ILogger logger, Uri address, string exception);
}
