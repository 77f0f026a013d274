namespace BackPainRules.Fhir;

/// <summary>A table of terminology bindings has mistakes, so that none of it is used. All of them are listed, each with its place.</summary>
public sealed class FhirBindingsException : FormatException
{
    internal FhirBindingsException(IReadOnlyList<string> mistakes) : base(string.Join(Environment.NewLine, mistakes)) => Mistakes = mistakes;

    /// <summary>Every mistake: file, line, column, the value, and what is allowed.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
