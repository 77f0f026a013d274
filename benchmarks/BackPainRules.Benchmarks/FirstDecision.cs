using System.Diagnostics;
using System.Globalization;
using BackPainRules.Benchmarks.Floor;
using BackPainRules.Benchmarks.Peers;

namespace BackPainRules.Benchmarks;

/// <summary>The time from the start of the program to its first decision, for benchmarks/startup.sh: nothing is compiled yet, by the engine or the runtime.</summary>
internal static class FirstDecision
{
    public static int Print(string engine)
    {
        var started = Stopwatch.StartNew();
        var encounter = new Encounter { Patient = new() { Age = 45 }, Presentation = new() { UrinaryRetention = Presence.Present, SaddleAnesthesia = Presence.Present } };
        var urgency = engine switch
        {
            "backpain" => BackPainAssessor.Default.Assess(encounter).Urgency,
            "floor" => FloorRules.Assess(encounter).Urgency,
            "rulesengine" => new RulesEngineAssessor(KnowledgeBase.BuiltIn).Assess(encounter).Urgency,
            _ => throw new ArgumentException($"{engine} is none of backpain, floor and rulesengine"),
        };
        var elapsed = started.Elapsed.TotalMilliseconds;
        Console.WriteLine(elapsed.ToString("0.0", CultureInfo.InvariantCulture));
        return urgency == Urgency.Emergency ? 0 : 1;
    }
}
