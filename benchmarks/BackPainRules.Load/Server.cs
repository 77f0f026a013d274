using BackPainRules.CdsHooks;
using BackPainRules.CdsHooks.Tests.Load;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackPainRules.Load;

/// <summary>The services as an integrator would host them, on a port that the system chooses, until the input ends. In development, so that no client has to prove who it is.</summary>
internal static class Server
{
    /// <summary>What the line begins with that says where it listens; other lines are of the log.</summary>
    public const string Listening = "listening at ";

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<TimeProvider>(new RecordClock());
        builder.Services.AddBackPainCdsHooks();
        await using var app = builder.Build();
        app.MapBackPainCdsHooks();
        await app.StartAsync();
        Console.WriteLine(Listening + app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
