using System.Reflection;
using System.Runtime.Versioning;
using ChartContract;

namespace PlugInHost;

/// <summary>A plug-in that was found and loaded.</summary>
/// <param name="Name">The name of its folder and of its library.</param>
/// <param name="Instance">What answers.</param>
internal sealed record PlugIn(string Name, IChartPlugIn Instance)
{
    /// <summary>What its context has loaded so far, each with the framework that it was built for.</summary>
    public IEnumerable<string> Loaded => PlugInContext.GetLoadContext(Instance.GetType().Assembly)!.Assemblies.Select(Describe).Order(StringComparer.Ordinal);

    /// <summary>Loads each folder that holds a library of its own name: <c>plug-ins/Example/Example.dll</c>.</summary>
    /// <exception cref="PlugInException">A folder holds no plug-in that can be loaded.</exception>
    public static IReadOnlyList<PlugIn> In(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal).Select(Load)]
        : throw new PlugInException($"{folder}: there is no such folder of plug-ins");

    private static PlugIn Load(string folder)
    {
        var name = Path.GetFileName(folder);
        var file = Path.Combine(Path.GetFullPath(folder), name + ".dll");
        if (!File.Exists(file)) throw new PlugInException($"{folder}: a plug-in is expected here, as {name}.dll");
        try
        {
            var types = new PlugInContext(file).LoadFromAssemblyPath(file).GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IChartPlugIn).IsAssignableFrom(type)).ToList();
            return types is [var type] ? new(name, (IChartPlugIn)Activator.CreateInstance(type)!)
                : throw new PlugInException($"{file}: one public class that implements {nameof(IChartPlugIn)} is expected; there are {types.Count}");
        }
        catch (Exception failure) when (failure is BadImageFormatException or FileLoadException or FileNotFoundException or TypeLoadException or MissingMethodException or TargetInvocationException)
        {
            throw new PlugInException($"{file}: cannot be loaded ({failure.GetType().Name}: {failure.Message})");
        }
    }

    private static string Describe(Assembly assembly) =>
        $"{assembly.GetName().Name} {assembly.GetName().Version} {assembly.GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName ?? "of no framework"}";
}

/// <summary>A folder holds no plug-in that can be loaded.</summary>
internal sealed class PlugInException(string message) : Exception(message);
