namespace BackPainRules.Cli.Encounters;

/// <summary>A file of encounters.</summary>
internal static class InputFile
{
    /// <summary>Says at once that a file is missing, before any other is assessed.</summary>
    public static void Check(string path)
    {
        if (Directory.Exists(path)) throw WrongCallException.CannotRead(path, "it is a folder, and a file was expected");
        if (!File.Exists(path)) throw WrongCallException.CannotRead(path, "there is no such file");
    }

    /// <summary>Opens it without a buffer; it need not be a file that can be sought in.</summary>
    public static Stream Open(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
    }
}
