using System.IO.Pipelines;
using System.Text.Json;
using System.Text.Json.Serialization;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Speaks the language server protocol over two streams until the editor ends it.</summary>
internal sealed class Conversation : JsonRpc
{
    /// <summary>How long the word that the process may end is waited for, once there is nobody left to send it: it may have come just before.</summary>
    private static readonly TimeSpan lastWords = TimeSpan.FromSeconds(1);

    private readonly Server server;
    private readonly Checking checking;
    private readonly IJsonRpcMessageHandler messages;
    private Stage stage;

    private Conversation(IJsonRpcMessageHandler handler, TimeSpan pause) : base(handler)
    {
        messages = handler;
        var (desk, client) = (new Desk(), new Client { Rpc = this });
        checking = new(desk, pause, client.Publish, client.Complain);
        server = new(checking, desk, client);
        AddLocalRpcMethod(PatientFormatter.Malformed, RefuseMalformed);
        AddLocalRpcTarget(server, new() { DisposeOnDisconnect = false });
        AddLocalRpcTarget(new Questions(desk, client), new() { DisposeOnDisconnect = false });
    }

    /// <summary>Holds a whole conversation.</summary>
    /// <param name="input">What the editor says.</param>
    /// <param name="output">What it is told; nothing else may be written there.</param>
    /// <param name="pause">How long nobody may have typed before a folder is checked.</param>
    /// <returns>Whether the editor ended it in good order.</returns>
    public static async Task<bool> HoldAsync(Stream input, Stream output, TimeSpan pause)
    {
        using var conversation = new Conversation(new HeaderDelimitedMessageHandler(PipeWriter.Create(output, new(leaveOpen: true)), PipeReader.Create(input, new(leaveOpen: true)), new PatientFormatter(Json())), pause);
        conversation.StartListening();
        await Task.WhenAny(conversation.Completion, conversation.server.Ended.Task).ConfigureAwait(false);
        if (conversation.stage == Stage.ShutDown) await Task.WhenAny(conversation.server.Ended.Task, Task.Delay(lastWords)).ConfigureAwait(false);
        conversation.checking.Dispose();
        return conversation.server.Ended.Task is { IsCompletedSuccessfully: true, Result: true };
    }

    private static JsonSerializerOptions Json() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Lets a request through where the conversation has come so far. Requests come here in the order in which they were sent, and before they are worked on.</summary>
    protected override ValueTask<JsonRpcMessage> DispatchRequestAsync(JsonRpcRequest request, TargetMethod targetMethod, CancellationToken cancellationToken)
    {
        (JsonRpcErrorCode Code, string Why)? refusal = (stage, request.Method) switch
        {
            (_, "exit" or PatientFormatter.Malformed) => null,
            (Stage.New, "initialize") => null,
            (Stage.New, _) => ((JsonRpcErrorCode)ErrorCodes.ServerNotInitialized, "the server is not initialized yet"),
            (Stage.Working, "initialize") => (JsonRpcErrorCode.InvalidRequest, "the server is initialized already"),
            (Stage.ShutDown, _) => (JsonRpcErrorCode.InvalidRequest, "the server has been shut down"),
            _ => null,
        };
        if (refusal is var (code, why)) return new(Error(request.RequestId, code, why));
        stage = request.Method switch
        {
            "initialize" => Stage.Working,
            "shutdown" => Stage.ShutDown,
            _ => stage,
        };
        return base.DispatchRequestAsync(request, targetMethod, cancellationToken);
    }

    /// <summary>Says that a message could not be read. Nobody knows whose it was.</summary>
    private Task RefuseMalformed() =>
        messages.WriteAsync(Error(RequestId.Null, JsonRpcErrorCode.ParseError, "this message cannot be read: it is not a message of JSON-RPC 2.0"), CancellationToken.None).AsTask();

    /// <summary>What went wrong, in a sentence; where it is our own fault, without its innards.</summary>
    protected override JsonRpcError.ErrorDetail CreateErrorDetails(JsonRpcRequest request, Exception exception)
    {
        var details = base.CreateErrorDetails(request, exception);
        details.Data = null;
        if (exception is LocalRpcException or OperationCanceledException) return details;
        (details.Code, details.Message) = exception is JsonException unfit
            ? (JsonRpcErrorCode.InvalidParams, $"the parameters of '{request.Method}' are not as the protocol has them{(unfit.Path is { Length: > 1 } path ? $", at {path}" : "")}")
            : (JsonRpcErrorCode.InternalError, $"something is wrong inside backpain ({exception.GetType().Name}); please report it with what you did");
        return details;
    }

    private static JsonRpcError Error(RequestId id, JsonRpcErrorCode code, string message) => new() { RequestId = id, Error = new() { Code = code, Message = message } };

    /// <summary>How far a conversation has come.</summary>
    private enum Stage
    {
        New,
        Working,
        ShutDown,
    }
}
