namespace BackPainRules.Authoring;

/// <summary>The forms of ids and keys.</summary>
internal static class Identifiers
{
    /// <summary>Lower-case words and numbers joined by hyphens, with a dot between topic and name: <c>cauda-equina.retention</c>.</summary>
    public static bool IsId(string text)
    {
        var segments = text.Split('.');
        return segments.Length > 1 && segments.All(segment => segment.Split('-').All(word =>
            word.Length > 0 && word.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9'))));
    }

    /// <summary>A letter, then letters, digits and hyphens: <c>Chou2007</c>, <c>NICE-NG59</c>.</summary>
    public static bool IsKey(string text) =>
        text.Length > 0 && char.IsLetter(text[0]) && text.All(letter => char.IsLetterOrDigit(letter) || letter == '-');
}
