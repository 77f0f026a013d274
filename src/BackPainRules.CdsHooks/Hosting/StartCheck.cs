using BackPainRules.CdsHooks.Observability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>Finds what is wrong before the first request.</summary>
internal static class StartCheck
{
    /// <summary>Lets an app start only if nothing is wrong.</summary>
    /// <exception cref="InvalidOperationException">Everything that is wrong.</exception>
    public static void Run(IServiceProvider services)
    {
        if (services.GetService<CdsServiceCatalog>() is not { } catalog) throw new InvalidOperationException("CDS Hooks cannot be hosted: call services.AddCdsHooks() before MapCdsHooks()");
        var options = services.GetRequiredService<IOptions<CdsHooksOptions>>().Value;
        var inDevelopment = services.GetRequiredService<IHostEnvironment>().IsDevelopment();
        string[] mistakes = [.. OptionsCheck.Mistakes(options, inDevelopment), .. catalog.Mistakes];
        if (mistakes.Length > 0) throw new InvalidOperationException(string.Join(Environment.NewLine + "- ", mistakes.Prepend("CDS Hooks cannot be hosted like this:")));
        if (!options.Authentication.IsRequired(inDevelopment)) services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(StartCheck).FullName!).AnswersAnybody();
    }
}
