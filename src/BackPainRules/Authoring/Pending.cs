namespace BackPainRules.Authoring;

/// <summary>A rule or definition that has been read and not yet linked to what it builds on.</summary>
internal abstract class Pending
{
    public bool IsLinked { get; set; }

    /// <summary>How many stand below it, each built on by the one before.</summary>
    public int Depth { get; set; }
}

internal sealed class PendingRule(RuleSyntax syntax, ParsedDocument document, IReadOnlyList<Conclusion> conclusions) : Pending
{
    public RuleSyntax Syntax { get; } = syntax;

    public string Document { get; } = document.Head.Document;

    /// <summary>Whether it is a rule of the knowledge that others extend.</summary>
    public bool IsExtended { get; } = document.IsExtended;

    public IReadOnlyList<Conclusion> Conclusions { get; } = conclusions;

    public List<Evidence> Evidence { get; } = [];

    public ClinicalRule? Rule { get; set; }
}

internal sealed class PendingDefinition(DefinitionSyntax syntax, string document) : Pending
{
    public DefinitionSyntax Syntax { get; } = syntax;

    public string Document { get; } = document;

    public Definition? Definition { get; set; }
}
