using BackPainRules.CdsHooks;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddBackPainCdsHooks();

var app = builder.Build();
app.MapBackPainCdsHooks();
app.Run();
