using System.Text;
using BackPainRules.CdsHooks.Protocol;
using BackPainRules.Fhir.Tests.Bundles;
using BackPainRules.Tests;

namespace BackPainRules.CdsHooks.Tests.Services;

/// <summary>What clinicians see for whole records, approved by a reader.</summary>
public class AnswerTests
{
    public static TheoryData<string, string> Calls
    {
        get
        {
            var calls = new TheoryData<string, string>();
            foreach (var name in BundleFiles.Names)
                foreach (var hook in new[] { "patient-view", "encounter-start", "order-sign" }) calls.Add(name, hook);
            return calls;
        }
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void A_record_is_answered_as_approved(string name, string hook)
    {
        var (prefetch, patient) = Call.Record(name);
        var answer = Call.Of(hook, prefetch, hook == "order-sign" ? Call.Draft() : null, request => request["context"]!["patientId"] = patient);
        Approved.Match(Shown(answer), $"Answers/{name}.{hook}.approved.md");
    }

    [Fact]
    public void Nothing_at_all_is_answered_as_approved() => Approved.Match(
        string.Join('\n', new[] { "patient-view", "encounter-start", "order-sign" }.Select(hook => $"{hook}\n\n{Shown(Call.Of(hook, null, Call.Draft()))}")), "Answers/nothing.approved.md");

    /// <summary>The cards as a client might show them.</summary>
    private static string Shown(CdsResponse answer)
    {
        var text = new StringBuilder();
        foreach (var card in answer.Cards)
        {
            text.Append($"[{card.Indicator}] {card.Summary}\n\n{card.Detail}\n");
            foreach (var suggestion in card.Suggestions ?? [])
                text.Append($"( {suggestion.Label} ){(suggestion.IsRecommended == true ? " recommended" : "")}\n{string.Concat(suggestion.Actions!.Select(action => $"    {action.Type}: {action.Description} {action.ResourceId}".TrimEnd() + "\n"))}");
            if (card.SelectionBehavior is { } behavior) text.Append($"{behavior}\n");
        }

        return text.Length > 0 ? text.ToString() : "(no card)\n";
    }
}
