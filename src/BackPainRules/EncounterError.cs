namespace BackPainRules;

/// <summary>One thing that is wrong with an encounter, told so that whoever sent it can mend it.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.presentation.painIntensity</c>.</param>
/// <param name="Value">The offending value as it was written, shortened where long; null where it has none.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record EncounterError(string Path, string? Value, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Value is null ? $"{Path}: {Message}" : $"{Path}: {Value}: {Message}";
}

/// <summary>An encounter could not be read or built. All that is wrong with it is listed.</summary>
public sealed class EncounterException : FormatException
{
    internal EncounterException(IReadOnlyList<EncounterError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    /// <summary>Everything that is wrong, at least one thing.</summary>
    public IReadOnlyList<EncounterError> Errors { get; }
}
