namespace BackPainRules.Cli;

/// <summary>The call itself was wrong. The message says how, in words for the caller and without patient data.</summary>
internal sealed class WrongCallException(string message) : Exception(message)
{
    public static WrongCallException CannotRead(string path, string why) => new($"cannot read '{path}': {why}");

    public static WrongCallException CannotRead(string path, Exception reason) => CannotRead(path, reason switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => "permission denied",
        _ => reason.Message,
    });
}
