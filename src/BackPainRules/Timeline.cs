namespace BackPainRules;

/// <summary>What age and symptom duration say about the age at onset.</summary>
internal static class Timeline
{
    /// <summary>The completed years at onset that are possible, or null where age or duration is unknown.</summary>
    /// <remarks>
    /// Age is in completed years, so the patient is at least that old and less than a year older; a year has 365 or 366 days.
    /// </remarks>
    public static Interval? AgeAtOnset(decimal? age, decimal? durationInDays) =>
        age is { } years && durationInDays is { } days ? Before(Math.Floor(years), YearsAtMost(days), YearsAtLeast(days)) : null;

    /// <summary>The completed years at onset, so many years ago at least and at most.</summary>
    public static Interval Before(decimal age, decimal atMost, decimal atLeast) => new(Math.Max(0, age - atMost), Math.Max(0, age - atLeast));

    /// <summary>The most birthdays that can lie within so many days.</summary>
    public static decimal YearsAtMost(decimal days)
    {
        var whole = (int)days;
        return whole / 365 + (whole % 365 == 0 && whole == days ? 0 : 1);
    }

    /// <summary>The fewest birthdays that can lie within so many days.</summary>
    public static decimal YearsAtLeast(decimal days) => (int)days / 366;

    /// <summary>The same for whole years and days, as they are nearly always recorded, many times faster.</summary>
    public static (int Low, int High) Before(int age, int days) => (Math.Max(0, age - (days + 364) / 365), Math.Max(0, age - days / 366));
}
