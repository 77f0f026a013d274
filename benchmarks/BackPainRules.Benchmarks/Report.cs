using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BenchmarkDotNet.Running;

namespace BackPainRules.Benchmarks;

/// <summary>Runs everything once and puts the figures into docs/performance.md, between the comments that name them. The words there are written by hand.</summary>
internal static class Report
{
    /// <summary>What a busy moment slowed down in the first is measured again in the second.</summary>
    private const int rounds = 2;

    private const string one = nameof(AssessmentBenchmarks), ready = nameof(KnowledgeBenchmarks), rules = nameof(RuleScalingBenchmarks),
        encounters = nameof(EncounterScalingBenchmarks), nrules = "NRulesBenchmarks", batches = "NRulesBatchBenchmarks", registry = nameof(RegistryBenchmarks), lines = nameof(ScreeningBenchmarks);

    public static int Write()
    {
        var started = Stopwatch.StartNew();
        Type[] types = [.. typeof(Report).Assembly.GetTypes().Where(type => type.Name is one or ready or rules or encounters or nrules or batches or registry or lines or nameof(InterviewBenchmarks))];
        var measured = new Measured(Enumerable.Range(0, rounds).SelectMany(_ => BenchmarkRunner.Run(types, QuickRun.Config)).ToList());
        var startup = Startup();
        var page = PerformancePage.Path;
        var text = File.ReadAllText(page);
        text = PerformancePage.Fill(text, "targets", Targets(measured, startup));
        text = PerformancePage.Fill(text, "one", One(measured));
        text = PerformancePage.Fill(text, "ready", Ready(measured));
        text = PerformancePage.Fill(text, "interview", $"An answer, the new assessment, what it changed and the next question: **{Time(measured.Time(nameof(InterviewBenchmarks), nameof(InterviewBenchmarks.AnswerAndNextQuestion)))}**.\n");
        text = PerformancePage.Fill(text, "scaling", Scaling(measured));
        text = PerformancePage.Fill(text, "registry", Registry(measured));
        text = PerformancePage.Fill(text, "lines", Screening(measured));
        text = PerformancePage.Fill(text, "startup", startup);
        text = PerformancePage.Fill(text, "machine", PerformancePage.Machine);
        File.WriteAllText(page, text);
        Console.WriteLine($"{page} written in {started.Elapsed.TotalMinutes:0} minutes");
        return 0;
    }

    private static string Targets(Measured measured, string startup)
    {
        double floor = measured.Time(one, nameof(AssessmentBenchmarks.Floor)), decision = measured.Time(one, nameof(AssessmentBenchmarks.Decision));
        var table = new StringBuilder("| Target | Measured | |\n|---|--:|---|\n");
        Row("A decision costs at most 2 times the hand-written rules", decision / floor, 2);
        table.Append(Line("and allocates less than 300 bytes", $"{measured.Bytes(one, nameof(AssessmentBenchmarks.Decision))}", measured.Bytes(one, nameof(AssessmentBenchmarks.Decision)) < 300));
        Row("With every reason read, at most 10 times", measured.Time(one, nameof(AssessmentBenchmarks.WithReasons)) / floor, 10);
        AtLeast("At least 100 times faster than Microsoft RulesEngine", measured.Time(one, nameof(AssessmentBenchmarks.MicrosoftRulesEngine)) / decision, 100);
        if (measured.Has(nrules)) AtLeast("At least 100 times faster than an NRules session per encounter", measured.Time(nrules, "SessionPerEncounter") / measured.Time(nrules, "BuiltInEngine"), 100);
        AtLeast("A registry in columns, at least 10 times faster than the hand-written rules in a loop", measured.Time(registry, "FloorInALoop") / measured.Time(registry, "ColumnsOnOneCore"), 10);
        AtLeast("and 1.8 times faster again on two cores", measured.Time(registry, "ColumnsOnOneCore") / measured.Time(registry, "ColumnsOnTwoCores"), 1.8);
        AtLeast("`backpain screen` has 60 % of the throughput of a general parser that reads the same lines", Lines(measured, nameof(ScreeningBenchmarks.ParseToDocuments)) / Lines(measured, nameof(ScreeningBenchmarks.Screen)), 0.6);

        var embedded = measured.Time(ready, nameof(KnowledgeBenchmarks.FromEmbedded)) / 1e6;
        table.Append(Line("The built-in knowledge is ready in under 25 ms in a warm process", $"{Number(embedded)} ms", embedded < 25));
        foreach (Match process in Regex.Matches(startup, @"^\| (`backpain assess`.*?) \| .*? \| (.*?) \|$", RegexOptions.Multiline))
            Row($"{process.Groups[1].Value}, on one encounter: at most 2.5 times the wall time of an empty .NET program", double.Parse(process.Groups[2].Value, CultureInfo.InvariantCulture), 2.5);
        var (few, many) = (measured.Time(rules, "Decision", "Rules=50"), measured.Time(rules, "Decision", "Rules=1000"));
        table.Append(Line("Cost grows linearly in rules: 20 times the rules, at most 20 times the cost", Number(many / few), many / few <= 20));
        var (thousand, hundred) = (measured.Time(encounters, "OneCore", "Encounters=1000"), measured.Time(encounters, "OneCore", "Encounters=100000"));
        table.Append(Line("and in encounters: 100 times the encounters, at most 100 times the cost, beyond what the processor's cache does", Number(hundred / thousand), hundred / thousand <= 200));
        return table.ToString();

        void Row(string target, double ratio, double most) => table.Append(Line(target, Number(ratio), ratio <= most));

        void AtLeast(string target, double ratio, double least) => table.Append(Line(target, Number(ratio), ratio >= least));
    }

    private static string Line(string target, string measured, bool isMet) => $"| {target} | {measured} | {(isMet ? "met" : "**missed**")} |\n";

    private static string One(Measured measured)
    {
        (string Method, string Name)[] rows =
        [
            (nameof(AssessmentBenchmarks.Floor), "The rules written by hand: met rules, classification, category, urgency"),
            (nameof(AssessmentBenchmarks.Decision), "The same from the engine"),
            (nameof(AssessmentBenchmarks.WithLists), "and everything suspected, advised and remarked"),
            (nameof(AssessmentBenchmarks.WithReasons), "and every reason of it, down to the facts"),
            (nameof(AssessmentBenchmarks.WithOpenQuestions), "The decision and the open questions"),
            (nameof(AssessmentBenchmarks.AsJson), "Everything, as JSON"),
            (nameof(AssessmentBenchmarks.MicrosoftRulesEngine), "The decision by Microsoft RulesEngine"),
        ];
        (string Type, string Method, string Name)[] rowsOfNRules =
        [
            (nrules, "SessionPerEncounter", "a session for the encounter"),
            (nrules, "SessionEmptiedEachTime", "one session, emptied after each encounter"),
            (nrules, "SessionChangedEachTime", "one session, changed from encounter to encounter"),
            (batches, "BatchOfTen", "10 encounters in a session"),
            (batches, "BatchOfHundred", "100 encounters in a session"),
            (batches, "BatchOfThousand", "1,000 encounters in a session"),
        ];
        var floor = measured.Time(one, nameof(AssessmentBenchmarks.Floor));
        var table = new StringBuilder("| One patient | To the floor | Time | Bytes |\n|---|--:|--:|--:|\n");
        foreach (var (method, name) in rows) Row(one, method, name);
        if (measured.Has(nrules))
            foreach (var (type, method, name) in rowsOfNRules) Row(type, method, $"The decision by NRules, {name}");
        return table.ToString();

        void Row(string type, string method, string name) =>
            table.Append($"| {name} | {Number(measured.Time(type, method) / floor)} | {Time(measured.Time(type, method))} | {measured.Bytes(type, method)} |\n");
    }

    private static string Ready(Measured measured)
    {
        var embedded = measured.Time(ready, nameof(KnowledgeBenchmarks.FromEmbedded));
        var characters = KnowledgeBase.BuiltInDocuments().Sum(document => Encoding.UTF8.GetByteCount(document.Text));
        var reading = measured.Time(ready, nameof(KnowledgeBenchmarks.ReadDocuments));
        var table = new StringBuilder("| Getting ready, warm | To the embedded rules | Time |\n|---|--:|--:|\n");
        Row("From the embedded rules to the first decision", ready, nameof(KnowledgeBenchmarks.FromEmbedded));
        Row("and to the first open question", ready, nameof(KnowledgeBenchmarks.FromEmbeddedToQuestions));
        Row("From rules in memory to the first decision", ready, nameof(KnowledgeBenchmarks.FromRules));
        Row("From documents to linked rules", ready, nameof(KnowledgeBenchmarks.ReadDocuments));
        Row("From documents to checked rules, with every safety check", ready, nameof(KnowledgeBenchmarks.LoadDocuments));
        Row("Microsoft RulesEngine, from rules in memory to the first decision", ready, nameof(KnowledgeBenchmarks.MicrosoftRulesEngine));
        if (measured.Has(nrules)) Row("NRules, from rules in memory to the first decision", nrules, "GetReady");
        return table.Append($"\nThe parser reads {Number(characters / reading * 1e3)} MB or {KnowledgeBase.BuiltIn.Rules.Count / reading * 1e9:#,0} rules a second.\n").ToString();

        void Row(string name, string type, string method) => table.Append($"| {name} | {Number(measured.Time(type, method) / embedded)} | {Time(measured.Time(type, method))} |\n");
    }

    private static string Scaling(Measured measured)
    {
        var table = new StringBuilder("| Rules | Decision | For each rule | Getting ready |\n|--:|--:|--:|--:|\n");
        foreach (var count in new[] { 50, 200, 1_000 })
            table.Append($"| {count} | {Time(measured.Time(rules, "Decision", $"Rules={count}"))} | {Time(measured.Time(rules, "Decision", $"Rules={count}") / count)} | {Time(measured.Time(rules, "GetReady", $"Rules={count}"))} |\n");
        table.Append("\n| Encounters | For each, one core | For each, two cores | Speed-up |\n|--:|--:|--:|--:|\n");
        foreach (var count in new[] { 1_000, 10_000, 100_000 })
        {
            var (alone, both) = (measured.Time(encounters, "OneCore", $"Encounters={count}"), measured.Time(encounters, "TwoCores", $"Encounters={count}"));
            table.Append($"| {count} | {Time(alone / count)} | {Time(both / count)} | {Number(alone / both)} |\n");
        }

        return table.ToString();
    }

    private static string Registry(Measured measured)
    {
        var floor = measured.Time(registry, "FloorInALoop");
        var table = new StringBuilder("| A patient of a million | To the floor in a loop | Time |\n|---|--:|--:|\n");
        foreach (var (method, name) in new[] { ("FloorInALoop", "The rules written by hand, in a loop"), ("ColumnsOnOneCore", "Columns, one core"), ("ColumnsOnTwoCores", "Columns, two cores"), ("IntoColumns", "From encounters to columns") })
            table.Append($"| {name} | {Number(measured.Time(registry, method) / floor)} | {Time(measured.Time(registry, method))} |\n");
        return table.ToString();
    }

    private static string Screening(Measured measured)
    {
        var parsing = Lines(measured, nameof(ScreeningBenchmarks.ParseToDocuments));
        var table = new StringBuilder("| A line, on one core | To the general parser | Time |\n|---|--:|--:|\n");
        foreach (var (method, name) in new[] { (nameof(ScreeningBenchmarks.ParseToDocuments), "A general parser builds a document"), (nameof(ScreeningBenchmarks.StepOverTokens), "A general parser steps over the tokens"),
            (nameof(ScreeningBenchmarks.ReadEncounters), "An encounter is read and checked"), (nameof(ScreeningBenchmarks.Screen), "Read, decided, counted and written: `backpain screen`") })
            table.Append($"| {name} | {Number(Lines(measured, method) / parsing)} | {Time(Lines(measured, method))} |\n");
        return table.ToString();
    }

    private static double Lines(Measured measured, string method) => measured.Time(lines, method, "Recording=screened");

    private static string Startup()
    {
        using var script = Process.Start(new ProcessStartInfo("bash", [Path.Combine(PerformancePage.Root, "benchmarks", "startup.sh")]) { RedirectStandardOutput = true })!;
        var table = script.StandardOutput.ReadToEnd();
        script.WaitForExit();
        return script.ExitCode == 0 ? table : "Not measured: `benchmarks/startup.sh` failed.\n";
    }

    private static string Number(double value) =>
        value.ToString(value < 0.1 ? "0.0000" : value < 10 ? "0.00" : value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => $"{Number(nanoseconds)} ns",
        < 1e6 => $"{Number(nanoseconds / 1e3)} µs",
        _ => $"{Number(nanoseconds / 1e6)} ms",
    };
}
