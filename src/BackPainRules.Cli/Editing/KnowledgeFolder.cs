using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>The documents of one folder at one moment, unsaved changes included: together they are one knowledge base.</summary>
internal sealed class KnowledgeFolder
{
    private readonly Dictionary<string, Mention> declarations = new(StringComparer.Ordinal);

    public KnowledgeFolder(IEnumerable<ReadDocument> documents, Phrasebook phrasebook)
    {
        (Documents, Phrasebook) = ([.. documents.OrderBy(document => document.Document.Name, StringComparer.Ordinal)], phrasebook);
        foreach (var declared in Documents.SelectMany(document => document.Mentions).Where(mention => mention.Role == MentionRole.Declaration))
            declarations.TryAdd(KeyOf(declared.Kind, declared.Name), declared);
    }

    public IReadOnlyList<ReadDocument> Documents { get; }

    public Phrasebook Phrasebook { get; }

    public Vocabulary Vocabulary => Phrasebook.Vocabulary;

    /// <summary>All names in all documents. What stands between backticks in the prose counts where there is such a rule.</summary>
    public IEnumerable<Mention> Mentions => Documents.SelectMany(document => document.Mentions).Where(IsName);

    /// <summary>The names of a kind that documents give.</summary>
    public IEnumerable<Mention> Declared(NameKind kind) => declarations.Values.Where(mention => mention.Kind == kind);

    /// <summary>Where the name is given, or null.</summary>
    public Mention? Declaration(NameKind kind, string name) => declarations.GetValueOrDefault(KeyOf(kind, name));

    public IEnumerable<Mention> Of(Mention mention) => Mentions.Where(other => other.IsOf(mention.Kind, mention.Name));

    /// <summary>The rules that conclude an outcome.</summary>
    public IEnumerable<Block> Concluding(NameKind kind, string name) =>
        Documents.SelectMany(document => document.Mentions.Where(mention => mention.Role == MentionRole.Conclusion && mention.IsOf(kind, name)).Select(mention => BlockAt(document, mention.Span.Line)))
            .OfType<Block>().Where(block => block.Keyword == "rule").Distinct();

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
        Declaration(kind, name) is { } declared && Documents.First(document => document.Document.Name == declared.Span.Document) is var document ? BlockAt(document, declared.Span.Line) : null;

    private bool IsName(Mention mention) => mention.Role != MentionRole.Prose || Declaration(mention.Kind, mention.Name) is not null;

    private static string KeyOf(NameKind kind, string name) => $"{kind} {(kind == NameKind.Definition ? name.ToLowerInvariant() : name)}";
}
