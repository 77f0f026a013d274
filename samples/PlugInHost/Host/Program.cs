using System.Reflection;
using System.Runtime.Loader;
using PlugInHost;

// PlugInHost [--loaded] [--plug-ins FOLDER] CHART...
var isVerbose = args.Contains("--loaded");
var arguments = args.Where(argument => argument != "--loaded").ToList();
var folder = Path.Combine(AppContext.BaseDirectory, "plug-ins");
if (arguments is ["--plug-ins", var other, .. var charts]) (folder, arguments) = (other, charts);

try
{
    var plugIns = PlugIn.In(folder);
    var isRead = true;
    foreach (var chart in arguments)
        foreach (var plugIn in plugIns)
            isRead &= Show(chart, plugIn);
    if (isVerbose) ShowLoaded(plugIns);
    return isRead ? 0 : 1;
}
catch (Exception failure) when (failure is PlugInException or IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

static bool Show(string chart, PlugIn plugIn)
{
    try
    {
        var answer = plugIn.Instance.Assess(File.ReadAllText(chart), out var mistakes);
        foreach (var mistake in mistakes) Console.Error.WriteLine($"{chart}: {plugIn.Name}: {mistake}");
        if (answer is null) return false;
        Console.Out.Write(answer + "\n");
        return true;
    }
    catch (Exception failure) when (failure is not (IOException or UnauthorizedAccessException))
    {
        // By its type alone: the message of a plug-in may hold parts of the chart.
        Console.Error.WriteLine($"{chart}: {plugIn.Name}: failed ({failure.GetType().FullName})");
        return false;
    }
}

static void ShowLoaded(IReadOnlyList<PlugIn> plugIns)
{
    foreach (var plugIn in plugIns)
        foreach (var library in plugIn.Loaded) Console.Error.WriteLine($"{plugIn.Name} loaded {library}");
    foreach (var reference in Assembly.GetExecutingAssembly().GetReferencedAssemblies()) Console.Error.WriteLine($"host references {reference.Name}");
    foreach (var library in AssemblyLoadContext.Default.Assemblies) Console.Error.WriteLine($"host loaded {library.GetName().Name}");
}
