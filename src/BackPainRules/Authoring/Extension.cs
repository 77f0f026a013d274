namespace BackPainRules.Authoring;

/// <summary>Finds what documents say that they extend, and whether that is what there is.</summary>
internal static class Extension
{
    /// <summary>What is extended, or null where nothing is, or not this.</summary>
    public static Foundation? Of(IReadOnlyList<ParsedDocument> documents, Func<Foundation> foundation, Diagnostics diagnostics)
    {
        var saying = documents.Select(document => document.Head).Where(head => head.ExtendsPlace is not null).ToList();
        if (saying.Count == 0) return null;
        var first = saying[0];
        foreach (var second in saying.Skip(1))
            diagnostics.Add("BPR056", second.ExtendsPlace!, "another document says already what these documents extend", "say it in one document only", new RelatedPlace(first.ExtendsPlace!, "the other one"));
        if (first.Status == "retired")
            diagnostics.Add("BPR056", first.ExtendsPlace!, "this document is retired, so it cannot say what the others extend", "say it in a document that is not retired");
        if (first.KnowledgeBase.Length == 0)
            diagnostics.Add("BPR056", first.ExtendsPlace!, "this does not name the local knowledge base", "add a line such as 'knowledge base: St. Elsewhere'; assessments name it, with the version of this document");

        // What is named and not found may stand in the knowledge that cannot be extended: that is one mistake, and not many.
        var extended = foundation();
        if (Fits(first, extended.Knowledge, diagnostics)) return extended;
        diagnostics.IsMissingFence = true;
        return null;
    }

    private static bool Fits(DocumentHead head, KnowledgeBase extended, Diagnostics diagnostics)
    {
        var major = extended.Version.Split('.')[0];
        var space = head.Extends.LastIndexOf(' ');
        var (name, versions) = space < 0 ? (head.Extends, "") : (head.Extends.Substring(0, space).TrimEnd(), head.Extends.Substring(space + 1));
        if (name != extended.Name)
            diagnostics.Add("BPR056", head.ExtendsPlace!, $"'{name}' cannot be extended", $"what can be is {extended.Name}: extends: {extended.Name} {major}.x");
        else if (!IsPattern(versions))
            diagnostics.Add("BPR056", head.ExtendsPlace!, versions.Length == 0 ? "this does not say which versions are extended" : $"'{versions}' does not name versions", $"write {major}.x for all versions that begin so, or one version in full: {extended.Version}");
        else if (!Includes(versions, extended.Version))
            diagnostics.Add("BPR056", head.ExtendsPlace!, $"this extends {extended.Name} {versions}, but what there is is {extended.Version}", "read what changed between the two, look through the local documents, and write the newer version");
        else
            return true;
        return false;
    }

    private static bool IsPattern(string versions)
    {
        var parts = versions.Split('.');
        var numbers = parts[parts.Length - 1] == "x" ? parts.Take(parts.Length - 1) : parts;
        return numbers.Any() && numbers.All(part => part.Length is > 0 and < 10 && part.All(digit => digit is >= '0' and <= '9'))
            && (parts[parts.Length - 1] == "x" ? parts.Length is 2 or 3 : parts.Length == 3);
    }

    private static bool Includes(string versions, string version) => versions.EndsWith(".x", StringComparison.Ordinal)
        ? version.StartsWith(versions.Substring(0, versions.Length - 1), StringComparison.Ordinal) : versions == version;
}
