using Microsoft.Extensions.DependencyInjection;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Finds what is wrong before the first request.</summary>
internal static class StartCheck
{
    /// <summary>Lets an app start only if nothing is wrong.</summary>
    /// <exception cref="InvalidOperationException">Everything that is wrong.</exception>
    public static void Run(IServiceProvider services)
    {
        if (services.GetService<CdsServiceCatalog>() is not { } catalog) throw new InvalidOperationException("CDS Hooks cannot be hosted: call services.AddCdsHooks() before MapCdsHooks()");
        string[] mistakes = [.. catalog.Mistakes];
        if (mistakes.Length > 0) throw new InvalidOperationException(string.Join(Environment.NewLine + "- ", mistakes.Prepend("CDS Hooks cannot be hosted like this:")));
    }
}
