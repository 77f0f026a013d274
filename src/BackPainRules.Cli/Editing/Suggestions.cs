using BackPainRules.Authoring;

namespace BackPainRules.Cli.Editing;

/// <summary>Finds what can be written at a place, from what stands before it on its line and what its block has said so far.</summary>
internal sealed class Suggestions(KnowledgeFolder folder)
{
    /// <summary>Stands where the cursor is: a word that no author writes.</summary>
    private const char cursor = '\uE000';

    private readonly Phrases phrases = new(folder);

    /// <param name="document">The document, mistakes and all.</param>
    /// <param name="line">The line, from 1.</param>
    /// <param name="column">The column behind what is typed, from 1.</param>
    public IReadOnlyList<Suggestion> At(ReadDocument document, int line, int column)
    {
        var typed = document.Lines[line - 1].Text[..(column - 1)];
        if (document.FenceAt(line) is { } fence) return ReadDocument.HasBlocks(fence) ? Inside(fence, line, typed) : [];
        if (LooseFence.IsFence(typed.TrimEnd())) return From(typed.TrimStart('`', '~').Length is var rest ? typed.Length - rest + 1 : 0, Keywords(FenceLabels()));
        return IsFrontMatter(document, line) ? Head(typed) : [];
    }

    private static IEnumerable<string> FenceLabels() => Markdown.Labels;

    private static bool IsFrontMatter(ReadDocument document, int line) =>
        line > 1 && document.Lines[0].Text.TrimEnd() == "---" && !document.Lines.Take(line - 1).Skip(1).Any(other => other.Text.TrimEnd() == "---");

    private static IReadOnlyList<Suggestion> Head(string typed)
    {
        var colon = typed.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return From(1, Keywords(FrontMatter.Keys.Select(key => key + ": ")));
        return typed[..colon].Trim() == "status" ? From(typed.Length - typed[(colon + 1)..].TrimStart().Length + 1, FrontMatter.Statuses.Select(status => new Suggestion(status, SuggestionKind.Value))) : [];
    }

    private IReadOnlyList<Suggestion> Inside(LooseFence fence, int line, string typed)
    {
        var before = fence.Lines.TakeWhile(other => other.Number < line);
        var lines = TokenLine.Read(fence with { Lines = [.. before, new(fence.Opening.Document, line, typed + cursor)] });
        if (lines.LastOrDefault() is not { Tokens: [.., { Kind: TokenKind.Word } last] } here || last.Span.Line != line || last.Text[^1] != cursor) return [];
        if (here.Keyword.Length == 0) return Begin(fence.Label, here, lines.Count > 1 ? lines[^2] : null);
        if (here.Section == Section.Change) return Change(here, lines.LastOrDefault(other => other.Keyword is "replace" or "retire")?.Tokens.FirstOrDefault()?.Text ?? "");
        return here.Section switch
        {
            Section.Criterion => Criterion(here.Tokens),
            Section.Conclusion => Conclusion(here.Tokens),
            Section.Citation => here.Tokens.CutAt(TokenKind.Semicolon)[^1] is [var key] ? From(key, phrases.Sources()) : [],
            Section.Fact => Statement(here.Tokens.CutAt(TokenKind.Comma)[^1], phrases.Facts(), phrases.OfFact),
            Section.Expectation => Expectation(here.Tokens.CutAt(TokenKind.Comma)),
            Section.Evidence => here.Tokens is [var word] ? From(word, Keywords(["for"])) : here.Tokens.After("for") is [var id] ? From(id, phrases.Rules()) : [],
            Section.Entry when here.Tokens.CutAt(TokenKind.Comma)[^1] is [var said, ..] => From(said, phrases.OfEntry(here.Keyword)),
            _ => [],
        };
    }

    /// <summary>Which rule is replaced or retired, by which, and the form of it that was read.</summary>
    private IReadOnlyList<Suggestion> Change(TokenLine here, string rule) => (here.Keyword, here.Tokens) switch
    {
        ("replace" or "retire", [var id]) => From(id, phrases.Rules(extended: true)),
        ("by", [var id]) => From(id, phrases.Rules(extended: false)),
        ("written", [var word]) => From(word, Keywords(["against"])),
        ("written", [_, var form, ..]) when KnowledgeBase.BuiltIn.FindRule(rule) is { } known =>
            From(form, [new($"{KnowledgeBase.BuiltIn.Version} {RuleFingerprint.Of(known)}", SuggestionKind.Value, Detail: $"{rule} as it is now")]),
        ("approved", [var word]) => From(word, Keywords(["by"])),
        _ => [],
    };

    /// <summary>What a line may begin with, after what the block has said so far.</summary>
    private IReadOnlyList<Suggestion> Begin(string label, TokenLine here, TokenLine? above)
    {
        if (label == "evidence" && here.Tokens.Length > 1) return Figure(here.Tokens);
        if (here.Tokens.Length > 1 && label != "evidence") return [];
        IEnumerable<string> words = (label, here.Section) switch
        {
            ("rule", Section.Head) or ("definition", Section.Head) => ["when"],
            ("rule", Section.Criterion) => IsListHead(above) ? ["- "] : ["- ", "then"],
            ("definition", Section.Criterion) => IsListHead(above) ? ["- "] : ["- ", "cite"],
            ("rule", Section.Conclusion) => ["and", "cite"],
            ("rule" or "definition", _) => [label],
            ("evidence", Section.Evidence) => [.. EvidenceParser.Measures.Keys, "of", "in", "unverified", "cite"],
            ("evidence", _) => ["evidence for"],
            ("example", Section.Head) => ["given"],
            ("example", Section.Fact) => ["expect"],
            ("example", Section.Expectation) => ["and", "given", "example"],
            ("example", _) => ["given", "example"],
            ("vocabulary", Section.Head) => VocabularyParser.Keywords,
            ("vocabulary", Section.Entry) => [.. VocabularyParser.Keywords, "cite"],
            ("vocabulary", _) => VocabularyParser.Kinds,
            ("adaptation", Section.Change) => ["by", "written against", "because", "approved by", "replace", "retire"],
            ("adaptation", _) => ["replace", "retire"],
            _ => [],
        };
        return From(here.Tokens[0], Keywords(words));
    }

    private static bool IsListHead(TokenLine? line) =>
        line?.Tokens is { } tokens && (tokens.After("all of") is [] || tokens.After("any of") is [] || (tokens.After("at least") is [_, var of] && of.Is("of")));

    /// <summary>After a figure of a study.</summary>
    private static IReadOnlyList<Suggestion> Figure(Token[] tokens)
    {
        foreach (var (measure, isPercent) in EvidenceParser.Measures)
            if (tokens.After(measure) is [var number, .. var rest] && char.IsDigit(number.Text[0]))
                return rest.Length == 1 ? From(rest[0], Keywords(isPercent ? ["percent", "to"] : ["to"])) : rest.Length == 3 && isPercent ? From(rest[2], Keywords(["percent"])) : [];
        return EvidenceParser.Measures.Keys.Any(measure => measure.StartsWith(tokens[0].Text + " ", StringComparison.OrdinalIgnoreCase)) ? From(tokens[0], Keywords(EvidenceParser.Measures.Keys)) : [];
    }

    private IReadOnlyList<Suggestion> Criterion(Token[] tokens) =>
        tokens.After("at least") is [var count, var of] && char.IsDigit(count.Text[0]) ? From(of, Keywords(["of"])) : Statement(tokens, phrases.Criteria(), phrases.OfCriterion);

    /// <summary>A subject, "is", and what it is. Behind a whole subject all that can be said of it.</summary>
    private IReadOnlyList<Suggestion> Statement(Token[] tokens, IEnumerable<Suggestion> subjects, Func<string, IEnumerable<Suggestion>> predicates)
    {
        if (tokens.Length == 0 || tokens.Any(token => token.Kind != TokenKind.Word)) return [];
        var (subject, predicate) = tokens.CutAtWord("is");
        if (predicate is null)
            return [.. From(tokens[0], subjects), .. From(tokens[^1], tokens.Length == 1 ? [] : predicates(Join(tokens)).Select(said => said with { Text = "is " + said.Text }))];
        if (folder.Phrasebook.Term(subject.Phrase()?.Text ?? "") is Quantity quantity && Array.FindLastIndex([.. predicate], token => char.IsDigit(token.Text[0])) is >= 0 and var number && number < predicate.Length - 1)
            return AfterNumber(quantity, predicate, [.. predicate.Skip(number + 1)]);
        return From(predicate[0], predicates(subject.Phrase()?.Text ?? ""));
    }

    private static IReadOnlyList<Suggestion> AfterNumber(Quantity quantity, Token[] predicate, Token[] rest) =>
        rest[0].Is("and") ? [] : From(rest[0], predicate.After("between") is not null && !predicate.Any(token => token.Is("and")) ? Keywords(["and"]) : Phrases.Unit(quantity));

    private IReadOnlyList<Suggestion> Conclusion(Token[] tokens)
    {
        var said = tokens.CutAt(TokenKind.Comma);
        var verb = RuleParser.Verbs.FirstOrDefault(verb => said[0].After(verb) is not null);
        if (verb is null) return said.Count == 1 ? From(tokens[0], Keywords(RuleParser.Verbs)) : [];
        var objects = said[0].After(verb)!;
        if (said.Count > 1) return said[^1].Length == 0 ? [] : From(said[^1][0], Phrases.Details(verb, objects.Phrase()?.Text ?? "", said.Count - 1));
        if (objects.Length == 0) return [];
        if (verb != "substitute") return From(objects[0], phrases.Concluded(verb));
        var (original, by) = objects.CutAtWord("by");
        if (by is not null) return From(by[0], phrases.Outcomes(folder.Vocabulary.Investigations));
        return folder.Phrasebook.Outcome<Investigation>(Join(original)) is not null ? From(original[^1], Keywords(["by"])) : From(original[0], phrases.Concluded(verb));
    }

    private IReadOnlyList<Suggestion> Expectation(IReadOnlyList<Token[]> said)
    {
        if (said.Count == 1) return Statement(said[0], phrases.Expectations(), phrases.OfExpectation);
        if (said[^1] is not { Length: > 0 } detail) return [];
        return (detail.After("instead of") ?? detail.After("covered by")) is [var first, ..] ? From(first, phrases.Outcomes(folder.Vocabulary.Investigations))
            : From(detail[0], [.. Phrases.Urgencies(0), .. Keywords(["instead of", "covered by"])]);
    }

    /// <summary>The words before the one that is being typed.</summary>
    private static string Join(Token[] tokens) => string.Join(' ', tokens.SkipLast(1).Select(token => token.Text));

    private static IEnumerable<Suggestion> Keywords(IEnumerable<string> words) => words.Select(word => new Suggestion(word, SuggestionKind.Keyword));

    private static IReadOnlyList<Suggestion> From(Token token, IEnumerable<Suggestion> suggestions) => From(token.Span.Column, suggestions);

    private static IReadOnlyList<Suggestion> From(int column, IEnumerable<Suggestion> suggestions) => [.. suggestions.Select(suggestion => suggestion with { Column = column })];
}
