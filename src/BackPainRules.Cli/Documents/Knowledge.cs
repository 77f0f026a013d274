using System.Diagnostics.CodeAnalysis;
using BackPainRules.Authoring;
using BackPainRules.Governance;

namespace BackPainRules.Cli.Documents;

/// <summary>Loads the knowledge that a verb was told to use.</summary>
internal static class Knowledge
{
    /// <summary>Loads documents, or tells everything that is wrong with them. The built-in knowledge where no folder is named.</summary>
    public static bool TryLoad(Terminal terminal, IReadOnlyList<string> folders, [NotNullWhen(true)] out KnowledgeBase? knowledge)
    {
        if (folders.Count == 0)
        {
            knowledge = KnowledgeBase.BuiltIn;
            return true;
        }

        var loaded = TryLoad(DocumentFolder.Read(folders), out knowledge, out var diagnostics);
        if (!loaded)
            terminal.Tell($"{string.Join("\n", diagnostics)}\n{Counted.Of(diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error), "mistake")}, so none of the rules may run");
        else if (diagnostics.Count > 0)
            terminal.Complain($"{Counted.Of(diagnostics.Count, "warning")} about these documents; see 'backpain check {string.Join(' ', folders)}'");
        return loaded;
    }

    /// <inheritdoc cref="TryLoad(Terminal, IReadOnlyList{string}, out KnowledgeBase?)"/>
    public static bool TryLoad(Terminal terminal, string? folder, [NotNullWhen(true)] out KnowledgeBase? knowledge) =>
        TryLoad(terminal, folder is null ? [] : [folder], out knowledge);

    /// <summary>Loads documents and looks at who has approved them: all that <c>backpain check</c> tells.</summary>
    public static IReadOnlyList<Diagnostic> Check(DocumentFolder folder, string asOf, bool requireApproved, out KnowledgeBase? knowledge) =>
        TryLoad(folder, out knowledge, out var diagnostics) ? [.. diagnostics, .. ReviewCheck.Check(knowledge, asOf, requireApproved)] : diagnostics;

    /// <summary>Loads documents. Where one cannot be read, the others are not looked at: what they miss may stand in it.</summary>
    public static bool TryLoad(DocumentFolder folder, [NotNullWhen(true)] out KnowledgeBase? knowledge, out IReadOnlyList<Diagnostic> diagnostics)
    {
        (knowledge, diagnostics) = (null, folder.Unreadable);
        return diagnostics.Count == 0 && KnowledgeBase.TryLoad(folder.Documents, out knowledge, out diagnostics) && knowledge is not null;
    }
}
