using System.Reflection;
using System.Runtime.Loader;

namespace PlugInHost;

/// <summary>Loads a plug-in and what it depends on from its own folder. Only what that does not hold, the contract and the runtime, is the host's.</summary>
internal sealed class PlugInContext(string file) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(file))
{
    private readonly AssemblyDependencyResolver resolver = new(file);

    protected override Assembly? Load(AssemblyName name) => resolver.ResolveAssemblyToPath(name) is { } path ? LoadFromAssemblyPath(path) : null;

    protected override nint LoadUnmanagedDll(string name) => resolver.ResolveUnmanagedDllToPath(name) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
}
