using BackPainRules.Cli.Encounters;

namespace BackPainRules.Cli.Registries;

/// <summary>A file of results that knows what was written to it, so that it can be gone on with.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly FileStream stream;
    private readonly string path;

    private OutputFile(string path, FileMode mode)
    {
        this.path = path;
        try
        {
            stream = new(path, mode, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }
    }

    /// <summary>What it holds.</summary>
    public Fingerprint SoFar { get; private set; }

    /// <summary>Begins it, with nothing in it.</summary>
    public static OutputFile Create(string path) => new(path, FileMode.Create);

    /// <summary>Goes on behind what is known to stand there, and drops what stands behind that.</summary>
    public static OutputFile GoOn(string path, Fingerprint known)
    {
        if (!File.Exists(path)) throw Changed(path);
        var file = new OutputFile(path, FileMode.Open);
        if (Fingerprint.Of(file.stream, known.Length) != known)
        {
            file.Dispose();
            throw Changed(path);
        }

        file.stream.SetLength(known.Length);
        file.stream.Position = known.Length;
        file.SoFar = known;
        return file;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return;
        try
        {
            stream.Write(bytes);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }

        SoFar = SoFar.With(bytes);
    }

    /// <summary>Waits until the disk has it.</summary>
    public void Keep() => stream.Flush(flushToDisk: true);

    public void Dispose() => stream.Dispose();

    private static WrongCallException Changed(string path) =>
        new($"cannot resume: '{path}' no longer holds what was written to it; screen again from the beginning with '--overwrite'");
}
