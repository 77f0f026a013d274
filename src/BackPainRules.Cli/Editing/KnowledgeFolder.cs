using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>The documents of one folder at one moment, unsaved changes included: together they are one knowledge base.</summary>
internal sealed class KnowledgeFolder
{
    private readonly Dictionary<NameKind, Dictionary<string, Mention>> declarations = Enum.GetValues<NameKind>().ToDictionary(kind => kind, _ => new Dictionary<string, Mention>(StringComparer.Ordinal));

    public KnowledgeFolder(IReadOnlyList<ReadDocument> documents, Phrasebook phrasebook)
    {
        (Documents, Phrasebook) = (documents, phrasebook);
        foreach (var declared in Documents.SelectMany(document => document.Mentions).Where(mention => mention.Role == MentionRole.Declaration))
            declarations[declared.Kind].TryAdd(declared.Key, declared);
    }

    /// <summary>The documents of the folder, then those that they extend, each by name.</summary>
    public IReadOnlyList<ReadDocument> Documents { get; }

    public Phrasebook Phrasebook { get; }

    public Vocabulary Vocabulary => Phrasebook.Vocabulary;

    /// <summary>All names in all documents. What stands between backticks in the prose counts where there is such a rule.</summary>
    public IEnumerable<Mention> Mentions => Documents.SelectMany(document => document.Mentions).Where(IsName);

    /// <summary>The names of a kind that documents give.</summary>
    public IEnumerable<Mention> Declared(NameKind kind) => declarations[kind].Values;

    /// <summary>Where the name is given, or null.</summary>
    public Mention? Declaration(NameKind kind, string name) => declarations[kind].GetValueOrDefault(Mention.KeyOf(kind, name));

    public IEnumerable<Mention> Of(Mention mention) => Mentions.Where(other => other.Kind == mention.Kind && other.Key == mention.Key);

    /// <summary>What the folder says of a rule of the knowledge that it extends: that another stands in its place, or none; null where it holds.</summary>
    public ChangeSyntax? ChangeOf(string rule) => Documents.SelectMany(document => document.Parsed.Changes).FirstOrDefault(change => change.Rule.Text == rule);

    /// <summary>The document that a place is in.</summary>
    public ReadDocument DocumentOf(SourceSpan place) => Documents.First(document => document.Document.Name == place.Document);

    /// <summary>The rules that conclude an outcome, and hold.</summary>
    public IEnumerable<Block> Concluding(NameKind kind, string name)
    {
        var key = Mention.KeyOf(kind, name);
        return Documents.SelectMany(document => document.Mentions.Where(mention => mention.Role == MentionRole.Conclusion && mention.Kind == kind && mention.Key == key).Select(mention => BlockAt(document, mention.Span.Line)))
            .OfType<Block>().Where(block => block.Keyword is "rule" or "table" && ChangeOf(block.Name) is null).Distinct();
    }

    /// <summary>The name under the cursor, or null. Just behind its end is near enough.</summary>
    public Mention? At(ReadDocument document, int line, int column)
    {
        var near = document.Mentions.Where(mention => IsName(mention) && mention.Span.Line == line && column >= mention.Span.Column && column <= mention.Span.Column + mention.Span.Length).ToList();
        return near.Find(mention => column < mention.Span.Column + mention.Span.Length) ?? near.FirstOrDefault();
    }

    /// <summary>The block around a line, or null.</summary>
    public static Block? BlockAt(ReadDocument document, int line) => document.Blocks.FirstOrDefault(block => line >= block.FirstLine && line <= block.LastLine);

    /// <summary>The block that gives a name, or null.</summary>
    public Block? BlockOf(NameKind kind, string name) =>
        Declaration(kind, name) is { } declared ? BlockAt(DocumentOf(declared.Span), declared.Span.Line) : null;

    private bool IsName(Mention mention) => mention.Role != MentionRole.Prose || Declaration(mention.Kind, mention.Name) is not null;
}
