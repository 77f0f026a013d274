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
}
