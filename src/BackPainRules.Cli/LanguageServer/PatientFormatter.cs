using System.Buffers;
using System.Text;
using System.Text.Json;
using StreamJsonRpc;
using StreamJsonRpc.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Reads and writes messages as JSON. A message that cannot be read does not end the conversation.</summary>
internal sealed class PatientFormatter : SystemTextJsonFormatter, IJsonRpcMessageFormatter, IJsonRpcMessageTextFormatter
{
    /// <summary>The method of what takes the place of a message that cannot be read.</summary>
    public const string Malformed = "$/malformed";

    public PatientFormatter(JsonSerializerOptions options) => JsonSerializerOptions = options;

    JsonRpcMessage IJsonRpcMessageFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer) => Read(() => Deserialize(contentBuffer));

    JsonRpcMessage IJsonRpcMessageTextFormatter.Deserialize(ReadOnlySequence<byte> contentBuffer, Encoding encoding) => Read(() => Deserialize(contentBuffer, encoding));

    private JsonRpcMessage Read(Func<JsonRpcMessage> read)
    {
        try
        {
            return read();
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException)
        {
            return Deserialize(new(Encoding.UTF8.GetBytes($$"""{"jsonrpc":"2.0","method":"{{Malformed}}"}""")));
        }
    }
}
