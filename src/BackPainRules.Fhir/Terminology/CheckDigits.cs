namespace BackPainRules.Fhir.Terminology;

/// <summary>The check digits of LOINC and SNOMED CT, and the shape of ICD-10-CM codes. They find slips of the pen, not wrong meanings.</summary>
internal static class CheckDigits
{
    private static readonly int[,] product =
    {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, { 1, 2, 3, 4, 0, 6, 7, 8, 9, 5 }, { 2, 3, 4, 0, 1, 7, 8, 9, 5, 6 }, { 3, 4, 0, 1, 2, 8, 9, 5, 6, 7 },
        { 4, 0, 1, 2, 3, 9, 5, 6, 7, 8 }, { 5, 9, 8, 7, 6, 0, 4, 3, 2, 1 }, { 6, 5, 9, 8, 7, 1, 0, 4, 3, 2 }, { 7, 6, 5, 9, 8, 2, 1, 0, 4, 3 },
        { 8, 7, 6, 5, 9, 3, 2, 1, 0, 4 }, { 9, 8, 7, 6, 5, 4, 3, 2, 1, 0 },
    };

    private static readonly int[] shift = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

    /// <summary>Digits, a hyphen and their Luhn digit; an answer starts with LA, and the letters count as what their ASCII code is above that of zero.</summary>
    public static bool IsLoinc(string code)
    {
        var digits = code.StartsWith("LA", StringComparison.Ordinal) ? code[2..] : code;
        return digits.Length >= 3 && digits[^2] == '-' && char.IsAsciiDigit(digits[^1]) && digits[..^2].All(char.IsAsciiDigit) && Luhn(code[..^2]) == code[^1] - '0';
    }

    /// <summary>Six to eighteen digits, the last of which is the Verhoeff digit of the others.</summary>
    public static bool IsSnomed(string code)
    {
        if (code.Length is < 6 or > 18 || !code.All(char.IsAsciiDigit) || code[0] == '0') return false;
        var check = 0;
        for (var place = 0; place < code.Length; place++)
        {
            var digit = code[^(place + 1)] - '0';
            for (var turn = 0; turn < place % 8; turn++) digit = shift[digit];
            check = product[check, digit];
        }

        return check == 0;
    }

    /// <summary>A letter, a digit, a letter or digit; then up to four more after a dot. A star at the end, or two categories with a hyphen between, stand for many.</summary>
    public static bool IsIcd(string code)
    {
        if (code.IndexOf('-') is > 0 and var dash) return IsCategory(code[..dash].TrimEnd('*')) && IsCategory(code[(dash + 1)..].TrimEnd('*'));
        var parts = code.TrimEnd('*').Split('.');
        return parts.Length <= 2 && IsCategory(parts[0]) && (parts.Length == 1 || (parts[1].Length is >= 1 and <= 4 && parts[1].All(char.IsAsciiLetterOrDigit)));
    }

    private static bool IsCategory(string code) => code.Length == 3 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiDigit(code[1]) && char.IsAsciiLetterOrDigit(code[2]);

    private static int Luhn(string characters)
    {
        var sum = 0;
        for (var place = 0; place < characters.Length; place++)
        {
            var value = (characters[^(place + 1)] - '0') * (place % 2 == 0 ? 2 : 1);
            sum += place % 2 == 0 ? value / 10 + value % 10 : value;
        }

        return (10 - sum % 10) % 10;
    }
}
