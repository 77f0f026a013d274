using System.Text.Json;

namespace BackPainRules.CdsHooks.Conformance;

/// <summary>Judges what stands at a place, on behalf of a requirement. Null and empty values were reported before.</summary>
internal delegate void Check(JsonPlace place, string requirement);

/// <summary>A member that an object may have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Requirement">The requirement that says so.</param>
/// <param name="Check">What it holds.</param>
internal sealed record Member(string Name, string Requirement, Check Check)
{
    /// <summary>Whether it has to be there, and how bad it is where it is not.</summary>
    public ConformanceSeverity? Missing { get; init; }

    /// <summary>Whether null and empty values are for the check to judge.</summary>
    public bool MayBeEmpty { get; init; }
}

/// <summary>The members of an object of the protocol, and what holds between them.</summary>
internal sealed class Shape(Member[] members, params Action<JsonPlace>[] rules)
{
    /// <summary>What later versions define, so that nobody takes it for a slip.</summary>
    private static readonly string[] Later = ["version", "hookVersion", "actionSelectionBehavior"];

    private readonly Dictionary<string, Member> known = members.ToDictionary(member => member.Name, StringComparer.Ordinal);

    public void Check(JsonPlace place, string requirement)
    {
        if (place.Kind != JsonValueKind.Object)
        {
            place.Error(requirement, "an object is expected");
            return;
        }

        foreach (var (name, member) in place.Members)
        {
            if (place.Findings.Full) return;
            if (name == "extension") Extension.Check(member);
            else if (!known.TryGetValue(name, out var defined)) Undefined(place, name, member);
            else if (defined.MayBeEmpty || Anything.Stands(member)) defined.Check(member, defined.Requirement);
        }

        foreach (var lacking in members.Where(member => member.Missing is not null && !place.Members.ContainsKey(member.Name)))
            place.Findings.Add(lacking.Missing!.Value, place.Path, lacking.Requirement, $"`{lacking.Name}` is {(lacking.Missing == ConformanceSeverity.Error ? "required" : "recommended")}");
        foreach (var rule in rules) rule(place);
    }

    private void Undefined(JsonPlace place, string name, JsonPlace member)
    {
        var meant = Later.Contains(name) ? "; later versions define it, and clients of this one may not know it"
            : Spelling.Nearest(name, known.Keys.Where(candidate => !place.Members.ContainsKey(candidate)).Append("extension")) is { } near ? $"; did you mean `{near}`?"
            : "; what is your own belongs into `extension`";
        member.Information(Requirement.UndefinedMember, "this member is not defined here in 2.0.1" + meant);
        Anything.Scan(member);
    }
}
