namespace BackPainRules.Authoring;

internal sealed record SourceSyntax(Phrase Key, string Reference);

/// <summary>Reads the sources that citations name: a key, a colon and the full reference; further lines indented.</summary>
internal static class BibliographyParser
{
    public static List<SourceSyntax> Read(Fence fence, Diagnostics diagnostics)
    {
        var sources = new List<SourceSyntax>();
        var isBroken = false;
        foreach (var line in fence.Lines.Where(line => line.Text.Trim().Length > 0))
        {
            if (char.IsWhiteSpace(line.Text[0]))
            {
                if (isBroken) continue;
                if (sources.Count == 0)
                    diagnostics.Add("BPR014", line.Whole, "this line belongs to no source", "begin a source at the beginning of the line: Key: the full reference");
                else
                    sources[sources.Count - 1] = sources[sources.Count - 1] with { Reference = $"{sources[sources.Count - 1].Reference} {line.Text.Trim()}".Trim() };
                continue;
            }

            var colon = line.Text.IndexOf(':');
            var key = colon < 0 ? line.Text.Trim() : line.Text.Substring(0, colon);
            isBroken = colon < 0 || !Identifiers.IsKey(key);
            if (isBroken)
                diagnostics.Add("BPR001", line.Span(0, key.Length), colon < 0 ? "this source has no key" : $"'{key}' is not the key of a source",
                    "begin with a key of letters, digits and hyphens and a colon: Chou2007: the full reference; indent its further lines");
            else
                sources.Add(new(new(key, line.Span(0, key.Length)), line.Text.Substring(colon + 1).Trim()));
        }

        return sources;
    }
}
