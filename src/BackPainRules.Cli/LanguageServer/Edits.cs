using BackPainRules.Cli.Editing;
using BackPainRules.Cli.LanguageServer.Protocol;

namespace BackPainRules.Cli.LanguageServer;

/// <summary>Changes of documents, as the editor takes them.</summary>
internal static class Edits
{
    public static WorkspaceEdit Of(IEnumerable<Mention> places, string name, Look look, bool versioned) => Of(
        places.GroupBy(place => place.Span.Document).Select(same => (look.Snapshot.Find(same.Key)!, same.Select(place => new TextEdit(Ranges.Of(place.Span), name)).ToList()))
            .Select(same => new DocumentEdit(new(same.Item1.Address.Uri, same.Item1.Version), same.Item2)).ToList(), versioned);

    public static WorkspaceEdit Of(string uri, int? version, IReadOnlyList<TextEdit> edits, bool versioned) => Of([new DocumentEdit(new(uri, version), edits)], versioned);

    private static WorkspaceEdit Of(List<DocumentEdit> edits, bool versioned) =>
        versioned ? new(edits, null) : new(null, edits.ToDictionary(edit => edit.TextDocument.Uri, edit => edit.Edits));
}
