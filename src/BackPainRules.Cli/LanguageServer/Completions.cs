using BackPainRules.Authoring;
using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Suggestions as editors take them. Each says itself what it replaces, since a phrase is more than what an editor takes for a word.</summary>
internal static class Completions
{
    public static CompletionList Of(Look look, Position position, bool markdown)
    {
        if (position.Line < 0 || position.Line >= look.Document.Lines.Count) return new(false, []);
        var (line, column) = (position.Line + 1, Math.Clamp(position.Character, 0, look.Document.Lines[position.Line].Text.Length) + 1);
        var suggestions = new Suggestions(look.Folder).At(look.Document, line, column);
        return new(false, [.. suggestions.Select((suggestion, index) => new CompletionItem(suggestion.Text.Trim())
        {
            Kind = KindOf(suggestion.Kind),
            Detail = suggestion.Detail.Length > 0 ? suggestion.Detail : null,
            Documentation = suggestion.Meaning.Length > 0 ? new(markdown ? "markdown" : "plaintext", suggestion.Meaning) : null,
            SortText = index.ToString("D5"),
            FilterText = suggestion.Text,
            TextEdit = new(Ranges.Of(line, suggestion.Column, column), suggestion.Text),
            Data = suggestion.Kind is SuggestionKind.Rule or SuggestionKind.Definition or SuggestionKind.Source or SuggestionKind.Outcome ? new(look.Snapshot.Find(look.Document.Document.Name)!.Address.Uri, suggestion.Kind.ToString()) : null,
        })]);
    }

    /// <summary>The item with what there is to say of it.</summary>
    public static CompletionItem Resolve(CompletionItem item, Look look, bool markdown) =>
        MentionOf(item, look.Folder.Phrasebook) is { } mention && new Meanings(look.Folder).Of(mention) is { } meaning
            ? item with { Documentation = new(markdown ? "markdown" : "plaintext", meaning) } : item;

    private static Mention? MentionOf(CompletionItem item, Phrasebook phrasebook)
    {
        NameKind? kind = item.Data?.Kind switch
        {
            nameof(SuggestionKind.Rule) => NameKind.Rule,
            nameof(SuggestionKind.Definition) => NameKind.Definition,
            nameof(SuggestionKind.Source) => NameKind.Source,
            nameof(SuggestionKind.Outcome) => phrasebook.Outcome<Outcome>(item.Label) switch
            {
                Condition => NameKind.Condition,
                Investigation => NameKind.Investigation,
                Mechanism => NameKind.Mechanism,
                _ => NameKind.Contributor,
            },
            _ => null,
        };
        return kind is { } known ? new(known, item.Label, new("", 1, 1, 1, ""), MentionRole.Use) : null;
    }

    private static int KindOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Keyword => 14,
        SuggestionKind.Value => 12,
        SuggestionKind.Unit => 11,
        SuggestionKind.Term => 6,
        SuggestionKind.Outcome => 7,
        SuggestionKind.Definition => 21,
        SuggestionKind.Rule => 3,
        _ => 18,
    };
}
