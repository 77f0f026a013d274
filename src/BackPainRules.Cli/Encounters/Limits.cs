namespace BackPainRules.Cli.Encounters;

/// <summary>How much is held at a time. A real encounter has a few kilobytes.</summary>
internal static class Limits
{
    /// <summary>Of an object, and of a line.</summary>
    public const int Encounter = 16 << 20;

    /// <summary>Of an array, which is held as a whole.</summary>
    public const int Array = 256 << 20;

    public const string ObjectTooLong = "this is longer than the 16 MiB allowed for one encounter; for several, write one on each line (NDJSON)";

    public const string LineTooLong = "this line is longer than the 16 MiB allowed for one encounter, and was skipped";

    public const string ArrayTooLong = "this array is longer than the 256 MiB allowed; write one encounter on each line instead (NDJSON), which has no limit";
}
