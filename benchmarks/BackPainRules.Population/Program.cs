using System.Diagnostics;
using System.Globalization;
using BackPainRules.Population;

if (args is ["--ndjson", var patients, var recording])
{
    EncounterFile.Write(Console.OpenStandardOutput(), int.Parse(patients, CultureInfo.InvariantCulture), recording);
    return 0;
}

var started = Stopwatch.StartNew();
var path = args.Length > 0 ? args[0] : Path.Combine(Root(Directory.GetCurrentDirectory()), "docs", "restraint.md");
var results = Results.Published();
File.WriteAllText(path, RestraintReport.Write(results));
Console.WriteLine($"{path} written in {started.Elapsed.TotalSeconds:0} s");

var wrong = Claim.All.Where(claim => !claim.Holds(results)).ToArray();
foreach (var claim in wrong) Console.Error.WriteLine($"no longer true: {claim.Sentence}");
return wrong.Length;

static string Root(string folder) =>
    File.Exists(Path.Combine(folder, "BackPainRules.sln")) ? folder
    : Root(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("run it inside the repository, or name the file to write"));
