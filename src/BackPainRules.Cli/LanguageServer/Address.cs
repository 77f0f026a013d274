namespace BackPainRules.Cli.LanguageServer;

/// <summary>Where a document is: the address that an editor uses, and the path of its file where it has one.</summary>
/// <param name="Uri">As the editor writes it.</param>
/// <param name="Path">The full path; null for what no file holds, such as a document that was never saved.</param>
internal sealed record Address(string Uri, string? Path)
{
    /// <summary>Paths are alike in upper and lower case where file systems usually are.</summary>
    public static StringComparer Comparer { get; } = OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>What the document is known by, however its address is written.</summary>
    public string Key => Path ?? Uri;

    /// <summary>The name that diagnostics give it.</summary>
    public string Name => System.IO.Path.GetFileName(Path) ?? Uri[(Uri.LastIndexOfAny(['/', ':']) + 1)..];

    /// <summary>The folder whose documents are one knowledge base with it; itself where it stands alone.</summary>
    public string Folder => Path is not null && Path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? System.IO.Path.GetDirectoryName(Path) ?? Path : Key;

    public static Address OfUri(string uri) => new(uri, PathIn(uri));

    public static Address OfPath(string path) =>
        new("file://" + string.Concat(path.Replace('\\', '/').TrimStart('/').Split('/').Select(step => "/" + System.Uri.EscapeDataString(step))), path);

    private static string? PathIn(string uri)
    {
        if (!System.Uri.TryCreate(uri, UriKind.Absolute, out var address) || !address.IsFile) return null;
        var path = System.Uri.UnescapeDataString(address.AbsolutePath);
        if (path is ['/', var drive, ':', ..] && char.IsAsciiLetter(drive)) path = path[1..];
        if (address.Host.Length > 0 && address.Host != "localhost") path = $"//{address.Host}{path}";
        return path.Contains('\0', StringComparison.Ordinal) ? null : System.IO.Path.GetFullPath(path);
    }
}
