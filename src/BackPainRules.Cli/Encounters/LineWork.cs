namespace BackPainRules.Cli.Encounters;

/// <summary>What is made of the lines of one batch. Each batch has its own, which is used again; one thread at a time works on it.</summary>
internal abstract class LineWork
{
    /// <summary>Forgets the batch before.</summary>
    public abstract void Clear();

    /// <summary>Makes something of a line that is not blank.</summary>
    /// <param name="utf8">The line without white space around it.</param>
    /// <param name="number">Its number, from 1.</param>
    public abstract void Add(ReadOnlySpan<byte> utf8, long number);

    /// <summary>There is a line that is too long to be held.</summary>
    public abstract void AddTooLong(long number);
}
