namespace BackPainRules.Cli.Editing;

/// <summary>Something that can be written next.</summary>
/// <param name="Text">What is written.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Column">From where on it replaces what was typed, from 1.</param>
/// <param name="Detail">A few words on it.</param>
/// <param name="Meaning">What it means, in Markdown; empty where the text says it all.</param>
internal sealed record Suggestion(string Text, SuggestionKind Kind, int Column = 0, string Detail = "", string Meaning = "");

/// <summary>What a suggestion is.</summary>
internal enum SuggestionKind
{
    Keyword,
    Value,
    Unit,
    Term,
    Outcome,
    Definition,
    Rule,
    Source,
}
