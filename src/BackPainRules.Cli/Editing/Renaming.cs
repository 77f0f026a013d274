using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>Gives a rule, a definition or a source another name, everywhere in its folder or not at all.</summary>
internal sealed class Renaming(KnowledgeFolder folder)
{
    /// <summary>Why the name cannot be changed, or null.</summary>
    public string? Obstacle(Mention? mention) => mention switch
    {
        null => "there is no name here that can be changed: only rules, definitions, sources and local terms have names of their own",
        { Kind: NameKind.Term } when folder.Declaration(mention.Kind, mention.Name) is null => $"'{mention.Name}' belongs to the vocabulary, which many documents share: it is not renamed here",
        { Kind: not (NameKind.Rule or NameKind.Definition or NameKind.Source) } when folder.Declaration(mention.Kind, mention.Name) is null => $"'{mention.Name}' belongs to the vocabulary: it is not renamed here",
        _ when folder.Declaration(mention.Kind, mention.Name) is null => $"'{mention.Name}' is given nowhere in this folder, so it cannot be renamed here",
        _ when folder.DocumentOf(folder.Declaration(mention.Kind, mention.Name)!.Span).IsExtended => $"'{mention.Name}' belongs to the built-in knowledge, which this folder extends and does not edit",
        _ when folder.Declaration(mention.Kind, mention.Name)!.Span.Length != mention.Name.Length => $"'{mention.Name}' is a row of a table: change the name of the row, and where it is used",
        _ when folder.Documents.FirstOrDefault(document => document.IsMissingFence) is { } unread =>
            $"a fence of {unread.Document.Name} cannot be read, so a use of '{mention.Name}' might be missed: mend what 'backpain check' says of it first",
        _ => null,
    };

    /// <summary>The places to change, or why the new name cannot be.</summary>
    public (IReadOnlyList<Mention> Places, string? Conflict) To(Mention mention, string newName)
    {
        var name = newName.Trim();
        if (Obstacle(mention) is { } obstacle) return ([], obstacle);
        if (name == mention.Name) return ([], null);
        if (Conflict(mention, name) is { } conflict) return ([], conflict);
        var places = folder.Of(mention).ToList();
        return Mistake(places, name) is { } mistake ? ([], $"'{name}' would make a mistake: {mistake.Message} ({mistake.Span.Document}:{mistake.Span.Line})") : (places, null);
    }

    private string? Conflict(Mention mention, string name) => mention.Kind switch
    {
        NameKind.Rule when !Identifiers.IsId(name) => $"'{name}' is not an id: write lower-case words joined by hyphens, with a dot between topic and name: cauda-equina.retention",
        NameKind.Source when !Identifiers.IsKey(name) => $"'{name}' is not the key of a source: write a letter, then letters, digits and hyphens: Chou2007",
        not (NameKind.Rule or NameKind.Source) when !IsPhrase(name) => $"'{name}' is not a phrase: write plain words with one space between them, without 'is' and 'when', commas, semicolons and quotation marks",
        not (NameKind.Rule or NameKind.Source) when folder.Phrasebook.IsTaken(name) && mention.Key != Mention.KeyOf(mention.Kind, name) => $"'{name}' already has a meaning in the vocabulary",
        _ when folder.Declaration(mention.Kind, name) is { } other && mention.Key != Mention.KeyOf(mention.Kind, name) =>
            $"there is already a {mention.Kind.ToString().ToLowerInvariant()} '{other.Name}', in {other.Span.Document}, line {other.Span.Line}",
        _ => null,
    };

    private static bool IsPhrase(string name) =>
        name.Length > 0 && name.Split(' ').All(word => word.Length > 0 && !word.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '"' or '`' or '|')
            && !word.Equals("is", StringComparison.OrdinalIgnoreCase) && !word.Equals("when", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first mistake that the compiler finds after the change and did not find before.</summary>
    private Diagnostic? Mistake(List<Mention> places, string name)
    {
        var before = Compile(Own().Select(document => document.Document)).GroupBy(mistake => mistake.Code).ToDictionary(same => same.Key, same => same.Count());
        var after = Compile(Own().Select(document => Renamed(document, places, name)));
        return after.GroupBy(mistake => mistake.Code).FirstOrDefault(same => same.Count() > before.GetValueOrDefault(same.Key))?.Last();
    }

    private IEnumerable<ReadDocument> Own() => folder.Documents.Where(document => !document.IsExtended);

    private static IReadOnlyList<Diagnostic> Compile(IEnumerable<KnowledgeDocument> documents) => KnowledgeCompiler.Compile(documents).Diagnostics;

    private static KnowledgeDocument Renamed(ReadDocument document, List<Mention> places, string name)
    {
        var lines = document.Lines.Select(line => line.Text).ToArray();
        foreach (var place in places.Where(place => place.Span.Document == document.Document.Name).OrderByDescending(place => place.Span.Line).ThenByDescending(place => place.Span.Column))
            lines[place.Span.Line - 1] = lines[place.Span.Line - 1].Remove(place.Span.Column - 1, place.Span.Length).Insert(place.Span.Column - 1, name);
        return document.Document with { Text = string.Join('\n', lines) };
    }
}
