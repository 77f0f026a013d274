namespace BackPainRules;

/// <summary>Values that are worked out when first read, and then always the same one, whichever thread asks.</summary>
internal static class Once
{
    public static T Read<T, TOwner>(ref T? place, TOwner owner, Func<TOwner, T> make) where T : class =>
        place ?? (place = make(owner));
}
