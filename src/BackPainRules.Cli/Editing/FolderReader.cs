using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>Reads the documents of a folder with the words that they add to the vocabulary, and the documents of the knowledge that they extend. What has not changed is not read again.</summary>
internal sealed class FolderReader
{
    private const int most = 400;

    private static readonly Lazy<IReadOnlyList<KnowledgeDocument>> builtIn = new(KnowledgeBase.BuiltInDocuments);

    private readonly Dictionary<KnowledgeDocument, (ParsedDocument Parsed, bool IsMissingFence)> parsed = [];
    private readonly Dictionary<(KnowledgeDocument Document, Phrasebook Words), ReadDocument> read = [];
    private readonly Dictionary<string, Phrasebook> words = [];

    public KnowledgeFolder Read(IEnumerable<KnowledgeDocument> documents)
    {
        Forget();
        var own = documents.OrderBy(document => document.Name, StringComparer.Ordinal).ToList();
        var extended = own.Any(document => Parse(document).Parsed.Head.Extends.Length > 0) ? builtIn.Value : [];
        var phrasebook = WordsOf(own);
        return new([.. own.Select(document => Read(document, phrasebook, isExtended: false)), .. extended.Select(document => Read(document, phrasebook, isExtended: true))], phrasebook);
    }

    private ReadDocument Read(KnowledgeDocument document, Phrasebook phrasebook, bool isExtended)
    {
        if (read.TryGetValue((document, phrasebook), out var known) && known.IsExtended == isExtended) return known;
        var (syntax, isMissingFence) = Parse(document);
        return read[(document, phrasebook)] = new(document, syntax with { IsExtended = isExtended }, isMissingFence, phrasebook);
    }

    private (ParsedDocument Parsed, bool IsMissingFence) Parse(KnowledgeDocument document)
    {
        if (parsed.TryGetValue(document, out var known)) return known;
        var unheard = new Diagnostics();
        return parsed[document] = (ParsedDocument.Parse(document, unheard), unheard.IsMissingFence);
    }

    /// <summary>The phrases of the vocabulary and of what live documents add to it, as far as that can be understood.</summary>
    private Phrasebook WordsOf(IReadOnlyList<KnowledgeDocument> documents)
    {
        var adding = documents.Where(document => Parse(document).Parsed is { Entries.Count: > 0, Head.Status: not "retired" }).ToList();
        var fences = adding.SelectMany(document => LooseFence.Read(LooseFence.LinesOf(document.Name, document.Text))).Where(fence => fence.Label == "vocabulary");
        var key = string.Join('\n', fences.SelectMany(fence => fence.Lines).Select(line => line.Text));
        if (words.TryGetValue(key, out var known)) return known;
        return words[key] = new(new LocalVocabulary(Vocabulary.BuiltIn, [], new()).With([.. adding.SelectMany(document => Parse(document).Parsed.Entries)]));
    }

    private void Forget()
    {
        if (parsed.Count > most) parsed.Clear();
        if (read.Count > most) read.Clear();
        if (words.Count > most) words.Clear();
    }
}
