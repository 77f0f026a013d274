using BackPainRules.Interviewing;

namespace BackPainRules.Cli.Interviews;

/// <summary>The files in which an interview is kept. A file of somebody else's is never written over.</summary>
internal sealed class InterviewFile
{
    private readonly HashSet<string> own = new(StringComparer.Ordinal);

    /// <summary>Takes over the file that the interview was resumed from.</summary>
    public void Own(string path) => own.Add(Path.GetFullPath(path));

    /// <summary>Keeps the interview as it stands, as a whole or not at all.</summary>
    /// <exception cref="WrongCallException">The file is another's, or cannot be written.</exception>
    public void Save(string path, Interview interview)
    {
        try
        {
            var file = Path.GetFullPath(path);
            if (!own.Contains(file) && (File.Exists(file) || Directory.Exists(file)))
                throw new WrongCallException($"'{path}' exists already; go on with '--resume {path}', or save to another file");
            File.WriteAllText(file + ".new", interview.ToJson() + "\n");
            File.Move(file + ".new", file, overwrite: true);
            own.Add(file);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }
    }
}
