using System.Globalization;

namespace BackPainRules.Fhir.Reading;

/// <summary>A time as exactly as it was written: from its first to its last possible moment. A day is read as it was written, whatever its time zone.</summary>
internal sealed record When(DateTime First, DateTime Last, string Text)
{
    public DateOnly FirstDay => DateOnly.FromDateTime(First);

    public DateOnly LastDay => DateOnly.FromDateTime(Last);

    public bool IsAfter(When other) => First > other.Last;

    /// <summary>A FHIR date, dateTime or instant; null where it is none.</summary>
    public static When? Parse(string? text)
    {
        if (text is null) return null;
        const DateTimeStyles plain = DateTimeStyles.None;
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(text, "yyyy", culture, plain, out var year)) return new(year, End(() => year.AddYears(1)), text);
        if (DateTime.TryParseExact(text, "yyyy-MM", culture, plain, out var month)) return new(month, End(() => month.AddMonths(1)), text);
        if (DateTime.TryParseExact(text, "yyyy-MM-dd", culture, plain, out var day)) return new(day, End(() => day.AddDays(1)), text);
        return text.Length > 10 && text[10] == 'T' && DateTimeOffset.TryParse(text, culture, DateTimeStyles.AssumeUniversal, out var moment)
            ? new(moment.DateTime, moment.DateTime, text)
            : null;
    }

    /// <summary>From the start of one to the end of the other.</summary>
    public static When? Between(When? start, When? end) => (start, end) switch
    {
        ({ } from, { } to) when to.Last >= from.First => new(from.First, to.Last, from.Text == to.Text ? from.Text : $"{from.Text}/{to.Text}"),
        _ => start ?? end,
    };

    private static DateTime End(Func<DateTime> next)
    {
        try
        {
            return next().AddTicks(-1);
        }
        catch (ArgumentOutOfRangeException)
        {
            return DateTime.MaxValue;
        }
    }
}
