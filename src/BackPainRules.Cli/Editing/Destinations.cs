namespace BackPainRules.Cli.Editing;

/// <summary>Where a name leads: to where it is given, and from what can be concluded to the rules that conclude it.</summary>
internal static class Destinations
{
    public static IReadOnlyList<Block> Of(Mention mention, KnowledgeFolder folder) => mention.Kind switch
    {
        NameKind.Rule or NameKind.Definition or NameKind.Source => folder.BlockOf(mention.Kind, mention.Name) is { } block ? [block] : [],
        NameKind.Term => Given(mention, folder),
        _ => [.. Given(mention, folder), .. folder.Concluding(mention.Kind, mention.Name)],
    };

    /// <summary>The entry of a vocabulary fence that adds it.</summary>
    private static IReadOnlyList<Block> Given(Mention mention, KnowledgeFolder folder) => folder.BlockOf(mention.Kind, mention.Name) is { } block ? [block] : [];
}
