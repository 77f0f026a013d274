using System.Globalization;

namespace BackPainRules.Cli.Interviews;

/// <summary>What somebody typed in reply to a question: a value, or why it is none.</summary>
/// <param name="Value">A <see cref="Presence"/>, a <see cref="decimal"/> or a choice; null where <paramref name="Problem"/> says what is wrong.</param>
/// <param name="Problem">What was expected instead.</param>
internal sealed record Reply(object? Value, string? Problem = null)
{
    private const int mostDigits = 28;

    /// <summary>Reads a reply. What is not clearly an answer is none.</summary>
    public static Reply To(Term term, string typed)
    {
        var text = typed.Trim();
        if (text.ToLowerInvariant() is "?" or "unknown" or "don't know" or "dont know") return new(Presence.Unknown);
        return term switch
        {
            Finding => ToFinding(text),
            Quantity quantity => ToQuantity(quantity, text),
            Choice choice when choice.Values.Contains(text.ToLowerInvariant()) => new(text.ToLowerInvariant()),
            _ => new(null, $"expected {HowToAnswer(term)}"),
        };
    }

    /// <summary>How a question can be answered, in words.</summary>
    public static string HowToAnswer(Term term) => term switch
    {
        Quantity quantity => FormattableString.Invariant($"a number from {quantity.Minimum:0.###} to {quantity.Maximum:0.###}{(quantity.Unit == "score" ? "" : " in " + quantity.Unit)}, or ?"),
        Choice choice => $"{string.Join(", ", choice.Values)}, or ?",
        _ => "y, n, or ?",
    };

    private static Reply ToFinding(string text) => text.ToLowerInvariant() switch
    {
        "y" or "yes" or "present" => new(Presence.Present),
        "n" or "no" or "absent" => new(Presence.Absent),
        _ => new(null, "expected y (yes), n (no), or ? (don't know)"),
    };

    private static Reply ToQuantity(Quantity quantity, string text)
    {
        var number = new string([.. text.TakeWhile(letter => char.IsAsciiDigit(letter) || letter is '.' or ',' or '-' or '+')]);
        var unit = text[number.Length..].Trim();
        if (unit.Length > 0 && number.Length > 0 && unit != quantity.Unit)
            return new(null, $"'{unit}' is not the unit of this question: expected {HowToAnswer(quantity)}");
        if (number.Contains(','))
            return new(null, $"write the decimal point as a point, and no separator of thousands: expected {HowToAnswer(quantity)}");
        return number.Count(char.IsAsciiDigit) <= mostDigits
            && decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= quantity.Minimum && value <= quantity.Maximum
            ? new(value)
            : new(null, $"expected {HowToAnswer(quantity)}");
    }
}
