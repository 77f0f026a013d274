using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using BackPainRules.CdsHooks.Protocol;

namespace BackPainRules.CdsHooks.Hosting;

/// <summary>A service with what it said of itself when it was taken in.</summary>
internal sealed record CdsServiceEntry(ICdsService Service, CdsServiceDescription Description);

/// <summary>All services of a server, by id.</summary>
internal sealed partial class CdsServiceCatalog
{
    private readonly FrozenDictionary<string, CdsServiceEntry> byId;

    public CdsServiceCatalog(IEnumerable<ICdsService> services)
    {
        var mistakes = new List<string>();
        var entries = new List<CdsServiceEntry>();
        foreach (var service in services)
            if (Describe(service, mistakes) is { } description) entries.Add(new(service, description));

        foreach (var group in entries.GroupBy(entry => entry.Description.Id, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            mistakes.Add($"service {group.Key}: {group.Count()} services have this id ({string.Join(", ", group.Select(entry => entry.Service.GetType().Name))}); each needs its own");

        Mistakes = mistakes;
        byId = entries.DistinctBy(entry => entry.Description.Id, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(entry => entry.Description.Id, StringComparer.Ordinal);
        Entries = [.. entries.Where(entry => byId.GetValueOrDefault(entry.Description.Id) == entry)];
        Discovery = JsonSerializer.SerializeToUtf8Bytes(new CdsDiscovery([.. Entries.Select(entry => entry.Description)]), CdsHooksJson.Options);
    }

    /// <summary>What is wrong with the descriptions.</summary>
    public IReadOnlyList<string> Mistakes { get; }

    /// <summary>In the order of registration.</summary>
    public IReadOnlyList<CdsServiceEntry> Entries { get; }

    /// <summary>What discovery answers.</summary>
    public ReadOnlyMemory<byte> Discovery { get; }

    public CdsServiceEntry? Find(string? id) => id is not null && byId.TryGetValue(id, out var entry) ? entry : null;

    private static CdsServiceDescription? Describe(ICdsService service, List<string> mistakes)
    {
        var type = service.GetType().Name;
        try
        {
            if (service.Description is not { } description)
            {
                mistakes.Add($"{type}: it has no description");
                return null;
            }
            var found = Mistaken(description).ToList();
            mistakes.AddRange(found.Select(mistake => $"{(string.IsNullOrWhiteSpace(description.Id) ? type : "service " + description.Id)}: {mistake}"));
            return description.Id is null ? null : description;
        }
        catch (Exception failure)
        {
            mistakes.Add($"{type}: its description cannot be read ({failure.GetType().Name})");
            return null;
        }
    }

    private static IEnumerable<string> Mistaken(CdsServiceDescription description)
    {
        if (!Id().IsMatch(description.Id ?? "")) yield return "an id is 1 to 64 letters, digits and hyphens";
        if (string.IsNullOrWhiteSpace(description.Hook) || description.Hook.Any(char.IsWhiteSpace)) yield return "it names no hook, like patient-view";
        if (string.IsNullOrWhiteSpace(description.Description)) yield return "it is not described: what does it do?";
        foreach (var (key, template) in description.Prefetch ?? FrozenDictionary<string, string>.Empty)
        {
            if (string.IsNullOrWhiteSpace(key)) yield return "a prefetch key is blank";
            if (string.IsNullOrWhiteSpace(template)) yield return $"the prefetch '{key}' is blank";
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9-]{1,64}\z")]
    private static partial Regex Id();
}
