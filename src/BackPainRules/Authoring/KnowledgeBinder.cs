namespace BackPainRules.Authoring;

/// <summary>Looks up the words of all documents and links rules to those that they build on.</summary>
internal sealed class KnowledgeBinder : CriterionBinder.ILinks
{
    private const int deepestChain = 50;

    private static readonly string[] reserved = ["classification", "category", "urgency"];

    private readonly IReadOnlyList<ParsedDocument> documents;
    private readonly Phrasebook phrasebook;
    private readonly Foundation? foundation;
    private readonly IReadOnlyList<RuleChange> changes;
    private readonly Diagnostics diagnostics;
    private readonly ValueBinder values;
    private readonly CriterionBinder criteria;
    private readonly Dictionary<string, string> bibliography = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PendingRule> rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PendingDefinition> definitions = new(AmericanSpelling.Comparer);

    /// <summary>The rules and definitions that are being linked at the moment, each built on by the one before.</summary>
    private readonly List<(Pending Pending, Phrase Name, SourceSpan? Asked)> chain = [];

    /// <summary>The statement that is being looked up: what it builds on is linked first.</summary>
    private SourceSpan? asking;

    private readonly HashSet<string> cycles = new(StringComparer.Ordinal);
    private bool isTooDeep;

    public KnowledgeBinder(IReadOnlyList<ParsedDocument> documents, Vocabulary vocabulary, Foundation? foundation, IReadOnlyList<RuleChange> changes, Diagnostics diagnostics)
    {
        (this.documents, this.foundation, this.changes, this.diagnostics) = (documents, foundation, changes, diagnostics);
        phrasebook = new(vocabulary);
        values = new(phrasebook, diagnostics);
        criteria = new(phrasebook, values, this, diagnostics);
    }

    public KnowledgeBase? Bind()
    {
        var live = documents.Where(document => document.Head.Status != "retired").ToList();
        foreach (var second in documents.GroupBy(document => document.Head.Document).SelectMany(same => same.Skip(1)))
            diagnostics.Add("BPR025", second.Head.NamePlace, $"there is already a document '{second.Head.Document}'", "give each document a file name of its own: assessments name it");
        CollectSources();
        foreach (var document in live)
        {
            Collect(document);
            CheckCitations(document.Head.NonspecificRestsOn);
            CheckCitations(document.Head.CauseUnknownRestsOn);
        }

        foreach (var document in live)
        {
            foreach (var syntax in document.Evidence) Collect(syntax, document);
            foreach (var entry in document.Entries) CheckCitations(entry.Citations);
        }

        foreach (var definition in definitions.Values.OrderBy(definition => definition.Syntax.Name.Text, StringComparer.Ordinal)) Bind(definition);
        foreach (var rule in rules.Values.OrderBy(rule => rule.Syntax.Id.Text, StringComparer.Ordinal)) Bind(rule);
        diagnostics.NotUnderstood.UnionWith(rules.Where(rule => rule.Value.Rule is null).Select(rule => rule.Key));
        diagnostics.NotUnderstood.UnionWith(definitions.Where(definition => definition.Value.Definition is null).Select(definition => definition.Key));
        var (boundRules, boundDefinitions) = (
            rules.Values.Where(rule => rule.Rule is not null).ToDictionary(rule => rule.Rule!.Id, rule => rule.Rule!, StringComparer.Ordinal),
            definitions.Values.Where(definition => definition.Definition is not null)
                .ToDictionary(definition => definition.Definition!.Name, definition => definition.Definition!, AmericanSpelling.Comparer));
        var examples = new ExampleBinder(phrasebook, values, boundRules, boundDefinitions, diagnostics);
        var bound = live.Where(document => !document.IsExtended).SelectMany(document => document.Examples).Select(examples.Bind).OfType<Example>().ToList();
        var heads = documents.Where(document => !document.IsExtended).Select(document => document.Head).ToList();
        var name = CheckName(heads);
        return diagnostics.Count > 0 ? null : new KnowledgeBase
        {
            Name = name?.KnowledgeBase ?? "local",
            Version = name?.Version ?? heads.Select(head => head.Version).OrderByDescending(version => new Version(version)).FirstOrDefault() ?? "",
            Vocabulary = phrasebook.Vocabulary,
            Rules = [.. boundRules.Values.OrderBy(rule => rule.Id, StringComparer.Ordinal)],
            Definitions = [.. boundDefinitions.Values.OrderBy(definition => definition.Name, StringComparer.Ordinal)],
            Bibliography = bibliography,
            NonspecificRestsOn = [.. live.SelectMany(document => document.Head.NonspecificRestsOn).Select(ToCitation)],
            CauseUnknownRestsOn = [.. live.SelectMany(document => document.Head.CauseUnknownRestsOn).Select(ToCitation)],
            Documents = [.. heads, .. documents.Where(document => document.IsExtended).Select(document => document.Head)],
            Examples = bound,
            ExtendedExamples = BindExtended(live, boundRules, boundDefinitions),
            Adaptation = foundation is null ? null
                : new(foundation.Knowledge.Name, foundation.Knowledge.Version, foundation.Knowledge.Sha256, changes, [.. heads.Select(head => head.Document)]),
            Places = rules.Values.Select(rule => rule.Syntax.Id).Concat(definitions.Values.Select(definition => definition.Syntax.Name)).ToDictionary(name => name.Text, name => name.Span, StringComparer.Ordinal),
            EntryPlaces = live.SelectMany(document => document.Entries).GroupBy(entry => entry.Id.Text).ToDictionary(same => same.Key, same => same.First().Id.Span, StringComparer.Ordinal),
            Wordings = rules.Values.Select(rule => (rule.Syntax.Id.Text, rule.Syntax.Criterion)).Concat(definitions.Values.Select(definition => (definition.Syntax.Name.Text, definition.Syntax.Criterion)))
                .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal),
        };
    }

    /// <summary>Examples of the extended knowledge, as far as they speak of what there still is.</summary>
    private List<Example> BindExtended(List<ParsedDocument> live, Dictionary<string, ClinicalRule> boundRules, Dictionary<string, Definition> boundDefinitions)
    {
        var aside = new Diagnostics();
        var binder = new ExampleBinder(phrasebook, new(phrasebook, aside), boundRules, boundDefinitions, aside);
        return [.. live.Where(document => document.IsExtended).SelectMany(document => document.Examples).Select(binder.Bind).OfType<Example>()];
    }

    private bool IsWithdrawn(string rule) => changes.Any(change => change.Rule == rule);

    private void CollectSources()
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var source in documents.SelectMany(document => document.Sources))
        {
            if (places.TryGetValue(source.Key.Text, out var first))
            {
                diagnostics.Add("BPR025", source.Key.Span, $"the source '{source.Key.Text}' stands in the bibliography a second time", "keep one of them", new RelatedPlace(first, "the first one"));
                continue;
            }

            if (source.Reference.Length == 0)
                diagnostics.Add("BPR001", source.Key.Span, $"the source '{source.Key.Text}' has no reference", "write authors, title, where it appeared and when");
            places.Add(source.Key.Text, source.Key.Span);
            bibliography.Add(source.Key.Text, source.Reference);
        }
    }

    private void Collect(ParsedDocument document)
    {
        var conclusions = new ConclusionBinder(values, diagnostics);
        foreach (var syntax in document.Rules)
        {
            if (document.IsExtended && IsWithdrawn(syntax.Id.Text)) continue;
            CheckCitations(syntax.Citations);
            CheckCourse(syntax);
            var pending = new PendingRule(syntax, document, [.. syntax.Conclusions.Select(conclusions.Bind).OfType<Conclusion>()]);
            if (rules.TryGetValue(syntax.Id.Text, out var first))
                diagnostics.Add("BPR009", syntax.Id.Span, $"there is already a rule '{syntax.Id.Text}'",
                    first.IsExtended && !document.IsExtended ? $"give it an id of its own; to put it in the place of that rule, say so in an adaptation fence: replace {syntax.Id.Text}" : "give it an id of its own", new RelatedPlace(first.Syntax.Id.Span, "the first one"));
            else if (!document.IsExtended && IsWithdrawn(syntax.Id.Text))
                diagnostics.Add("BPR009", syntax.Id.Span, $"'{syntax.Id.Text}' is the id of a rule of {foundation!.Knowledge.Name}, also where that rule does not hold", "give it an id of its own, so that every assessment tells which of the two spoke");
            else
                rules.Add(syntax.Id.Text, pending);
        }

        foreach (var syntax in document.Definitions)
        {
            CheckCitations(syntax.Citations);
            if (phrasebook.IsTaken(syntax.Name.Text) || reserved.Any(syntax.Name.Is))
                diagnostics.Add("BPR025", syntax.Name.Span, $"'{syntax.Name.Text}' already has a meaning in the vocabulary{(phrasebook.LabelFor(syntax.Name.Text) is { } label ? $": it is another phrase for '{label}'" : "")}", "give the definition a name of its own");
            else if (Identifiers.IsId(syntax.Name.Text))
                diagnostics.Add("BPR025", syntax.Name.Span, $"'{syntax.Name.Text}' looks like the id of a rule", "give the definition a name of plain words, such as 'bladder retention'");
            else if (definitions.TryGetValue(syntax.Name.Text, out var first))
                diagnostics.Add("BPR025", syntax.Name.Span, $"there is already a definition '{syntax.Name.Text}'", "give it a name of its own", new RelatedPlace(first.Syntax.Name.Span, "the first one"));
            else
                definitions.Add(syntax.Name.Text, new(syntax, document.Head.Document));
        }
    }

    private void Collect(EvidenceSyntax syntax, ParsedDocument document)
    {
        if (document.IsExtended && IsWithdrawn(syntax.Rule.Text)) return;
        CheckCitations(syntax.Citations);
        if (rules.TryGetValue(syntax.Rule.Text, out var other) && other.IsExtended && !document.IsExtended)
            diagnostics.Add("BPR027", syntax.Rule.Span, $"'{syntax.Rule.Text}' is a rule of {foundation!.Knowledge.Name}, which these documents do not edit", "evidence stands beside a rule of the same knowledge base; replace the rule to rest it on other figures");
        else if (rules.TryGetValue(syntax.Rule.Text, out var rule))
            rule.Evidence.Add(new(syntax.Subject, syntax.Figures, syntax.Setting, syntax.Unverified, [.. syntax.Citations.Select(ToCitation)]) { Grade = syntax.Grade });
        else if (!diagnostics.NotUnderstood.Contains(syntax.Rule.Text) && !diagnostics.IsMissingFence)
            diagnostics.Add("BPR027", syntax.Rule.Span, $"'{syntax.Rule.Text}' is not a rule",
                Spelling.Nearest(syntax.Rule.Text, rules.Keys) is { } nearest ? $"did you mean '{nearest}'?" : "evidence stands beside a rule, and names it by its id");
    }

    /// <summary>An expected course reassures, so it needs the screening set complete: only a rule that asks for nonspecific pain may conclude one.</summary>
    private void CheckCourse(RuleSyntax syntax)
    {
        var required = syntax.Criterion is CriterionSyntax.Group { Count: null } all ? all.Members : [syntax.Criterion];
        if (syntax.Conclusions.FirstOrDefault(conclusion => conclusion.Verb == "expect course") is { } course
            && !required.Any(member => member is CriterionSyntax.Statement(var subject, PredicateSyntax.Word(var word)) && subject.Is("classification") && word.Is("nonspecific")))
        {
            diagnostics.Add("BPR022", course.Span, "an expected course reassures, but this rule does not ask for complete screening",
                "add 'classification is nonspecific' to what the rule asks, as its criterion or in its 'all of'");
        }
    }

    private void CheckCitations(IEnumerable<CitationSyntax> citations)
    {
        foreach (var citation in citations.Where(citation => !bibliography.ContainsKey(citation.Key.Text) && !diagnostics.IsMissingFence))
            diagnostics.Add("BPR008", citation.Key.Span, $"'{citation.Key.Text}' is not in the bibliography",
                Spelling.Nearest(citation.Key.Text, bibliography.Keys) is { } nearest ? $"did you mean '{nearest}'?" : "add it to a bibliography fence: Key: the full reference");
    }

    private DocumentHead? CheckName(List<DocumentHead> heads)
    {
        var named = heads.Where(head => head.KnowledgeBase.Length > 0).ToList();
        foreach (var second in named.Skip(1))
            diagnostics.Add("BPR015", second.NamePlace, $"the knowledge base already has a name, '{named[0].KnowledgeBase}'", "name it in one document only", new RelatedPlace(named[0].NamePlace, "the first name"));
        return named.FirstOrDefault();
    }

    private Definition? Bind(PendingDefinition pending) => Link(pending, pending.Syntax.Name, () =>
    {
        if (criteria.Bind(pending.Syntax.Criterion) is { } criterion)
            pending.Definition = new(pending.Syntax.Name.Text, pending.Document, criterion, [.. pending.Syntax.Citations.Select(ToCitation)]);
    }) ? pending.Definition : null;

    private ClinicalRule? Bind(PendingRule pending) => Link(pending, pending.Syntax.Id, () =>
    {
        if (criteria.Bind(pending.Syntax.Criterion) is { } criterion)
            pending.Rule = new(pending.Syntax.Id.Text, pending.Document, criterion, pending.Conclusions, [.. pending.Syntax.Citations.Select(ToCitation)])
            {
                Evidence = [.. pending.Evidence],
                IsLocal = foundation is not null && !pending.IsExtended,
            };
    }) ? pending.Rule : null;

    /// <summary>Links a rule or definition once, after everything that it builds on.</summary>
    private bool Link(Pending pending, Phrase name, Action link)
    {
        if (pending.IsLinked)
        {
            Deepen(pending);
            return true;
        }

        var begin = chain.FindIndex(entry => entry.Pending == pending);
        if (begin >= 0)
        {
            ReportCycle([.. chain.Skip(begin).Select((entry, index) => (entry.Name, begin + index + 1 < chain.Count ? chain[begin + index + 1].Asked : asking))]);
            return false;
        }

        if (chain.Count > deepestChain)
        {
            Deepen(pending);
            return false;
        }

        chain.Add((pending, name, asking));
        link();
        asking = chain[chain.Count - 1].Asked;
        chain.RemoveAt(chain.Count - 1);
        pending.IsLinked = true;
        Deepen(pending);
        return true;
    }

    /// <summary>Tells whoever is being linked how deep it stands on what it builds on.</summary>
    private void Deepen(Pending on)
    {
        if (chain.Count == 0) return;
        var (pending, name, _) = chain[chain.Count - 1];
        pending.Depth = Math.Max(pending.Depth, on.Depth + 1);
        if (pending.Depth <= deepestChain || isTooDeep) return;
        isTooDeep = true;
        diagnostics.Add("BPR010", name.Span, $"'{name.Text}' builds on others, they on others, and so on, more than {deepestChain} deep", "let some of them ask for findings, or join two into one");
    }

    /// <summary>Reports a cycle, from the name that sorts first: each name with the statement by which it builds on the next.</summary>
    private void ReportCycle(List<(Phrase Name, SourceSpan? Asks)> cycle)
    {
        var first = cycle.FindIndex(entry => entry.Name == cycle.OrderBy(other => other.Name.Text, StringComparer.Ordinal).First().Name);
        List<(Phrase Name, SourceSpan? Asks)> path = [.. cycle.Skip(first), .. cycle.Take(first)];
        var names = path.Select(entry => $"'{entry.Name.Text}'").ToList();
        var message = path.Count == 1 ? $"{names[0]} builds on itself" : $"{names[0]} builds on itself: it builds on {string.Join(", which builds on ", names.Skip(1).Append(names[0]))}";
        if (!cycles.Add(message)) return;
        diagnostics.Add("BPR010", path[0].Name.Span, message, "nothing may build on itself, not even by way of others: let one of them ask for findings instead",
            [.. path.Select((entry, index) => (entry.Asks, Next: names[(index + 1) % names.Count])).Where(step => step.Asks is not null)
                .Select(step => new RelatedPlace(step.Asks!, $"builds on {step.Next}"))]);
    }

    void CriterionBinder.ILinks.Asking(SourceSpan statement) => asking = statement;

    bool CriterionBinder.ILinks.IsDefinition(string phrase) => definitions.ContainsKey(phrase) || diagnostics.NotUnderstood.Contains(phrase);

    Definition? CriterionBinder.ILinks.Definition(Phrase name)
    {
        if (definitions.TryGetValue(name.Text, out var pending)) return Bind(pending);
        if (diagnostics.Excuse(name.Text)) return null;
        diagnostics.Add("BPR002", name.Span, $"'{name.Text}' is not a definition",
            rules.ContainsKey(name.Text) ? "a rule builds on what another concludes, for example '… is suspected'; what both ask for can be given a name with a definition"
            : phrasebook.Term(name.Text) is Finding ? $"write '{name.Text} is present'"
            : phrasebook.Outcome<Condition>(name.Text) is not null ? $"write '{name.Text} is suspected'"
            : Spelling.Nearest(name.Text, definitions.Keys) is { } nearest ? $"did you mean '{nearest}'?"
            : Spelling.Nearest(name.Text, phrasebook.Labels<Finding>()) is { } finding ? $"did you mean '{finding} is present'?"
            : "define it in a definition fence");
        return null;
    }

    public IReadOnlyList<ClinicalRule> Suspecting(Condition condition, SuspicionLevel level) =>
        Concluding(conclusion => conclusion is Conclusion.Suspect(var suspected, var as_) && suspected == condition && as_ >= level);

    public IReadOnlyList<ClinicalRule> Recommending(Investigation investigation) =>
        Concluding(conclusion => conclusion is Conclusion.Recommend(var recommended, _, _) && recommended == investigation);

    public IReadOnlyList<ClinicalRule> SuspectingAnything() => Concluding(conclusion => conclusion is Conclusion.Suspect);

    public IReadOnlyList<ClinicalRule> AgainstNonspecific() => Concluding(conclusion => conclusion is Conclusion.Suspect or Conclusion.OutsideScope);

    private List<ClinicalRule> Concluding(Func<Conclusion, bool> concluded) =>
        [.. rules.Values.Where(rule => rule.Conclusions.Any(concluded)).OrderBy(rule => rule.Syntax.Id.Text, StringComparer.Ordinal).Select(Bind).OfType<ClinicalRule>()];

    private static Citation ToCitation(CitationSyntax syntax) => new(syntax.Key.Text, syntax.Locator);
}
