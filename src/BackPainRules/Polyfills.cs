#if NETSTANDARD2_0
namespace System.Diagnostics;

/// <summary>What the base class library has from .NET 7 on.</summary>
internal sealed class UnreachableException : InvalidOperationException;
#endif
