using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>Finds the names in a line of a fence, by their place as the parsers do, but without giving up at a mistake.</summary>
internal sealed class MentionReader(Phrasebook phrasebook)
{
    /// <summary>The names of a line; those of the vocabulary by its own phrase, however they are written.</summary>
    public IEnumerable<Mention> Read(TokenLine line) => Found(line).Select(mention => Named(new(mention.Name, mention.Span), mention.Kind, mention.Role));

    /// <summary>A mention of a phrase, by the vocabulary's own phrase.</summary>
    public Mention Named(Phrase phrase, NameKind kind, MentionRole role) => new(kind, NameOf(kind, phrase.Text), phrase.Span, role);

    private IEnumerable<Mention> Found(TokenLine line) => line.Section switch
    {
        Section.Head => Declared(line),
        Section.Criterion => Statement(line.Tokens),
        Section.Conclusion => Concluded(line.Tokens),
        Section.Citation => Cited(line.Tokens),
        Section.Fact => line.Tokens.CutAt(TokenKind.Comma).SelectMany(Statement),
        Section.Expectation => Expected(line.Tokens),
        Section.Entry => Added(line),
        Section.Change => line.Keyword is "replace" or "retire" or "by" ? Of(line.Tokens, NameKind.Rule, MentionRole.Use) : [],
        Section.Evidence when line.Keyword == "evidence" => Of(line.Tokens.After("for") is { Length: > 0 } id ? id[..1] : [], NameKind.Rule, MentionRole.Use),
        _ => [],
    };

    private static IEnumerable<Mention> Declared(TokenLine line) => line.Keyword switch
    {
        "rule" => Of(Words(line.Tokens).CutAtWord("when").Before, NameKind.Rule, MentionRole.Declaration),
        "definition" => Of(Words(line.Tokens).CutAtWord("when").Before, NameKind.Definition, MentionRole.Declaration),
        _ => [],
    };

    private IEnumerable<Mention> Added(TokenLine line) => line.Keyword switch
    {
        "phrase" => Of(line.Tokens, line.Block switch
        {
            "condition" => NameKind.Condition,
            "investigation" => NameKind.Investigation,
            "mechanism" => NameKind.Mechanism,
            "contributor" => NameKind.Contributor,
            _ => NameKind.Term,
        }, MentionRole.Declaration),
        "covers" => line.Tokens.CutAt(TokenKind.Comma).SelectMany(covered => Of(covered, NameKind.Investigation, MentionRole.Use)).Where(covered => phrasebook.Outcome<Investigation>(covered.Name) is not null),
        _ => [],
    };

    private IEnumerable<Mention> Statement(IReadOnlyList<Token> tokens)
    {
        var (subject, predicate) = Words(tokens).CutAtWord("is");
        if (subject.Phrase() is not { } phrase) return [];
        return Resolve(phrase, predicate?.Phrase()?.Text ?? "") is { } kind ? [new(kind, phrase.Text, phrase.Span, MentionRole.Use)] : [];
    }

    /// <summary>What a subject is, by what is said of it: a laboratory test and its result may share a phrase.</summary>
    public NameKind? Resolve(Phrase subject, string predicate) => predicate.ToLowerInvariant() switch
    {
        "met" or "not met" or "open" => Identifiers.IsId(subject.Text) ? NameKind.Rule : NameKind.Definition,
        "recommended" or "not recommended" => NameKind.Investigation,
        "concluded" or "not concluded" => phrasebook.Outcome<Contributor>(subject.Text) is not null ? NameKind.Contributor : NameKind.Mechanism,
        "suspected" or "not suspected" or "possible" or "likely" => NameKind.Condition,
        _ => KindOf(subject.Text),
    };

    /// <summary>What a phrase of the vocabulary is, a term first; null where it is none.</summary>
    public NameKind? KindOf(string phrase) =>
        phrasebook.Term(phrase) is not null ? NameKind.Term : phrasebook.Outcome<Outcome>(phrase) switch
        {
            Condition => NameKind.Condition,
            Investigation => NameKind.Investigation,
            Mechanism => NameKind.Mechanism,
            Contributor => NameKind.Contributor,
            _ => Identifiers.IsId(phrase) ? NameKind.Rule : null,
        };

    private string NameOf(NameKind kind, string name) => kind switch
    {
        NameKind.Term => phrasebook.Term(name)?.Label,
        NameKind.Condition => phrasebook.Outcome<Condition>(name)?.Phrase,
        NameKind.Investigation => phrasebook.Outcome<Investigation>(name)?.Phrase,
        NameKind.Mechanism => phrasebook.Outcome<Mechanism>(name)?.Phrase,
        NameKind.Contributor => phrasebook.Outcome<Contributor>(name)?.Phrase,
        _ => null,
    } ?? name;

    private static IEnumerable<Mention> Concluded(IReadOnlyList<Token> tokens)
    {
        var said = tokens.CutAt(TokenKind.Comma)[0];
        if (said.After("suspect") is { } condition) return Of(condition, NameKind.Condition, MentionRole.Conclusion);
        if (said.After("recommend") is { } investigation) return Of(investigation, NameKind.Investigation, MentionRole.Conclusion);
        if (said.After("mechanism") is { } mechanism) return Of(mechanism, NameKind.Mechanism, MentionRole.Conclusion);
        if (said.After("contributor") is { } contributor) return Of(contributor, NameKind.Contributor, MentionRole.Conclusion);
        if (said.After("substitute") is not { } substitution) return [];
        var (original, by) = substitution.CutAtWord("by");
        return [.. Of(original, NameKind.Investigation, MentionRole.Use), .. Of(by ?? [], NameKind.Investigation, MentionRole.Conclusion)];
    }

    private static IEnumerable<Mention> Cited(IReadOnlyList<Token> tokens) =>
        tokens.CutAt(TokenKind.Semicolon).SelectMany(citation => Of([.. citation.Take(1)], NameKind.Source, MentionRole.Use));

    private IEnumerable<Mention> Expected(IReadOnlyList<Token> tokens)
    {
        var said = tokens.CutAt(TokenKind.Comma);
        var (subject, predicate) = Words(said[0]).CutAtWord("is");
        IEnumerable<Mention> expected = predicate?.Phrase()?.Text.ToLowerInvariant() is "asked" or "not asked" ? Of(subject, NameKind.Term, MentionRole.Use) : Statement(said[0]);
        return [.. expected, .. said.Skip(1).SelectMany(detail => Of(detail.After("instead of") ?? detail.After("covered by") ?? [], NameKind.Investigation, MentionRole.Use))];
    }

    private static IReadOnlyList<Token> Words(IReadOnlyList<Token> tokens) => [.. tokens.TakeWhile(token => token.Kind == TokenKind.Word)];

    private static Mention[] Of(IReadOnlyList<Token> words, NameKind kind, MentionRole role) =>
        Words(words).Phrase() is { } phrase ? [new(kind, phrase.Text, phrase.Span, role)] : [];
}
