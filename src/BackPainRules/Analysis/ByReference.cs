using System.Runtime.CompilerServices;

namespace BackPainRules.Analysis;

/// <summary>Tells things apart as things, not by what they say.</summary>
internal sealed class ByReference : IEqualityComparer<object>
{
    public static readonly ByReference Instance = new();

    private ByReference() { }

    bool IEqualityComparer<object>.Equals(object? one, object? other) => ReferenceEquals(one, other);

    int IEqualityComparer<object>.GetHashCode(object one) => RuntimeHelpers.GetHashCode(one);
}
