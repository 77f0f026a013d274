// Says what in a JSON document is not as CDS Hooks 2.0.1 has it: curl -s https://cds.example.org/cds-services | dotnet run --project samples/CdsHooksCheck -- discovery
using BackPainRules.CdsHooks.Conformance;

Func<JsonInput, IReadOnlyList<ConformanceIssue>>? check = args switch
{
    ["discovery"] => CdsHooksValidator.CheckDiscovery,
    ["response"] => CdsHooksValidator.CheckResponse,
    ["request"] => call => CdsHooksValidator.CheckRequest(call),
    ["feedback"] => feedback => CdsHooksValidator.CheckFeedback(feedback),
    _ => null,
};
if (check is null)
{
    Console.Error.WriteLine("One word is expected, discovery, response, request or feedback, and such a document on the standard input.");
    return 2;
}

using var document = new MemoryStream();
await Console.OpenStandardInput().CopyToAsync(document);
var issues = check(document.ToArray());
foreach (var issue in issues) Console.WriteLine(issue);
var errors = issues.Count(issue => issue.Severity == ConformanceSeverity.Error);
Console.WriteLine($"{(errors == 0 ? "Conforms" : "Does not conform")}: {errors} errors, {issues.Count - errors} remarks.");
return errors == 0 ? 0 : 1;
