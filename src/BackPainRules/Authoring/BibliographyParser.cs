namespace BackPainRules.Authoring;

internal sealed record SourceSyntax(Phrase Key, string Reference);

/// <summary>Reads the sources that citations name: a key, a colon and the full reference; further lines indented.</summary>
internal static class BibliographyParser
{
    public static List<SourceSyntax> Read(Fence fence, Diagnostics diagnostics)
    {
        var sources = new List<SourceSyntax>();
        foreach (var line in fence.Lines.Where(line => line.Text.Trim().Length > 0))
        {
            if (char.IsWhiteSpace(line.Text[0]))
            {
                if (sources.Count == 0)
                    diagnostics.Add("BPR014", line.Whole, "this line belongs to no source", "begin a source at the beginning of the line: Key: the full reference");
                else
                    sources[sources.Count - 1] = sources[sources.Count - 1] with { Reference = $"{sources[sources.Count - 1].Reference} {line.Text.Trim()}".Trim() };
                continue;
            }

            var colon = line.Text.IndexOf(':');
            var key = colon < 0 ? line.Text.Trim() : line.Text.Substring(0, colon);
            if (colon < 0 || !Identifiers.IsKey(key))
                diagnostics.Add("BPR001", line.Span(0, key.Length), $"'{key}' is not the key of a source", "write a key of letters, digits and hyphens, a colon and the full reference");
            else
                sources.Add(new(new(key, line.Span(0, key.Length)), line.Text.Substring(colon + 1).Trim()));
        }

        return sources;
    }
}
