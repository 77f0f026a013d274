using System.Globalization;
using System.Text.Json.Nodes;
using BackPainRules.Cli.Encounters;

namespace BackPainRules.Cli.Registries;

/// <summary>How far a screening has come: enough to go on after the process was killed, with nothing lost and nothing doubled.</summary>
/// <param name="Run">What must not have changed.</param>
/// <param name="Lines">How many lines of the input are done.</param>
/// <param name="Input">The input up to there.</param>
/// <param name="Output">The decisions up to there.</param>
/// <param name="Explained">The assessments up to there.</param>
/// <param name="Counts">What was counted up to there.</param>
/// <param name="IsFinished">There is no more to do.</param>
internal sealed record Checkpoint(RunIdentity Run, long Lines, Fingerprint Input, Fingerprint Output, Fingerprint Explained, Counts Counts, bool IsFinished)
{
    /// <summary>The file in which the progress of an output is kept.</summary>
    public static string PathFor(string output) => output + ".progress";

    /// <summary>Keeps it, as a whole or not at all, even where the power fails.</summary>
    public void Save(string path)
    {
        try
        {
            using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
            {
                file.Write(System.Text.Encoding.UTF8.GetBytes(Write() + "\n"));
                file.Flush(flushToDisk: true);
            }

            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            throw new WrongCallException($"cannot write '{path}': {unwritable.Message}");
        }
    }

    /// <summary>Reads one that was kept.</summary>
    /// <exception cref="WrongCallException">It is unreadable, or of another run.</exception>
    public static Checkpoint Load(string path, RunIdentity run, Outcomes outcomes)
    {
        JsonNode json;
        try
        {
            json = JsonNode.Parse(File.ReadAllBytes(path))!;
            if (run.DiffersFrom(json["run"]!) is { } difference)
                throw new WrongCallException($"cannot resume: {difference}; screen again from the beginning with '--overwrite'");
            return new(run, (long)json["lines"]!, ReadFingerprint(json["input"]!), ReadFingerprint(json["output"]!), ReadFingerprint(json["explained"]!), CountsJson.Read(json["counts"]!, outcomes), (bool)json["finished"]!);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw WrongCallException.CannotRead(path, unreadable);
        }
        catch (Exception malformed) when (malformed is System.Text.Json.JsonException or NullReferenceException or InvalidOperationException or FormatException or OverflowException)
        {
            throw WrongCallException.CannotRead(path, "it is no progress of a screening; screen again from the beginning with '--overwrite'");
        }
    }

    private string Write() => JsonText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("run");
        Run.Write(writer);
        writer.WriteBoolean("finished", IsFinished);
        writer.WriteNumber("lines", Lines);
        foreach (var (name, fingerprint) in new[] { ("input", Input), ("output", Output), ("explained", Explained) })
        {
            writer.WriteStartObject(name);
            writer.WriteNumber("bytes", fingerprint.Length);
            writer.WriteString("crc32c", fingerprint.Crc.ToString("x8", CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        writer.WriteStartObject("counts");
        CountsJson.Write(writer, Counts);
        writer.WriteEndObject();
        writer.WriteEndObject();
    });

    private static Fingerprint ReadFingerprint(JsonNode json) => new((long)json["bytes"]!, uint.Parse((string)json["crc32c"]!, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
