using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>Where an encounter enters the network: for each thing that can be recorded, the criteria that it makes true.</summary>
internal sealed class Recorded
{
    private const int places = 64;

    private readonly ulong[] askedPresent = new ulong[Encounter.PartNames.Length];
    private readonly ulong[] askedAbsent = new ulong[Encounter.PartNames.Length];
    private readonly uint[] askedQuantities = new uint[Encounter.PartNames.Length];
    private readonly RuleNetwork.Fan present;
    private readonly RuleNetwork.Fan absent;
    private readonly ByValue?[] quantities = new ByValue?[Encounter.PartNames.Length * places];
    private readonly (Choice Choice, string Value, int[] Reached)[] choices;
    private readonly ByValue? derived;

    public Recorded(RuleProgram program, RuleNetwork.Nodes nodes)
    {
        var targets = nodes.TargetsOfSlots();
        var leaves = program.Steps.Select((step, slot) => (step, slot)).Where(pair => pair.step is RuleProgram.Step.Leaf)
            .Select(pair => (((RuleProgram.Step.Leaf)pair.step).Criterion, Reached: targets[pair.slot].ToArray())).ToList();
        (List<int>[] ifPresent, List<int>[] ifAbsent) = (Rows(), Rows());
        foreach (var (criterion, reached) in leaves)
        {
            if (criterion is Criterion.IsPresent(var found)) Ask(found, reached, ifPresent, askedPresent);
            if (criterion is Criterion.IsAbsent(var excluded)) Ask(excluded, reached, ifAbsent, askedAbsent);
        }

        (present, absent) = (new(ifPresent), new(ifAbsent));
        var ranges = leaves.Where(leaf => leaf.Criterion is Criterion.Within)
            .Select(leaf => (((Criterion.Within)leaf.Criterion).Quantity, ((Criterion.Within)leaf.Criterion).Range, leaf.Reached)).ToList();
        foreach (var asked in ranges.GroupBy(range => range.Quantity))
        {
            askedQuantities[asked.Key.PartIndex] |= 1u << asked.Key.Place;
            quantities[asked.Key.PartIndex * places + asked.Key.Place] = new(asked.Key, [.. asked.Select(range => (range.Range, range.Reached))]);
        }

        derived = quantities.FirstOrDefault(quantity => quantity?.Id == Terms.Patient.AgeAtOnset);
        choices = [.. leaves.Where(leaf => leaf.Criterion is Criterion.Is)
            .Select(leaf => (((Criterion.Is)leaf.Criterion).Choice, ((Criterion.Is)leaf.Criterion).Value, leaf.Reached))];

        static List<int>[] Rows() => [.. Enumerable.Range(0, Encounter.PartNames.Length * places).Select(_ => new List<int>())];

        static void Ask(Finding finding, int[] reached, List<int>[] rows, ulong[] asked)
        {
            rows[finding.PartIndex * places + finding.Place].AddRange(reached);
            asked[finding.PartIndex] |= 1UL << finding.Place;
        }
    }

    /// <summary>Reaches every criterion that asks for something that is recorded.</summary>
    public void Enter(Encounter encounter, ref RuleNetwork.Wave wave)
    {
        for (var i = 0; i < askedPresent.Length; i++)
        {
            var part = encounter.PartAt(i);
            for (var bits = part.Present & askedPresent[i]; bits != 0; bits &= bits - 1)
                wave.Reach(present.Of(i * places + BitOperations.TrailingZeroCount(bits)));
            for (var bits = part.Absent & askedAbsent[i]; bits != 0; bits &= bits - 1)
                wave.Reach(absent.Of(i * places + BitOperations.TrailingZeroCount(bits)));
            for (var bits = part.Quantities & askedQuantities[i]; bits != 0; bits &= bits - 1)
            {
                var place = BitOperations.TrailingZeroCount(bits);
                wave.Reach(quantities[i * places + place]!.ReachedBy(part.GetQuantity(place).GetValueOrDefault()));
            }
        }

        foreach (var (choice, value, reached) in choices)
            if (encounter[choice] == value) wave.Reach(reached);
        if (derived is not null && encounter.Patient.AgeAtOnset is null
            && Timeline.AgeAtOnset(encounter.Patient.Age, encounter.Presentation.SymptomDuration) is { } interval)
        {
            wave.Reach(derived.ReachedBy(interval));
        }
    }

    /// <summary>The criteria that a value of a quantity makes true.</summary>
    private sealed class ByValue
    {
        private readonly Cells cells;
        private readonly int[,][] reached;

        public ByValue(Quantity quantity, IReadOnlyList<(ValueRange Range, int[] Reached)> ranges)
        {
            Id = quantity.Id;
            cells = new(quantity, ranges.Select(range => range.Range));
            var samples = cells.Samples;
            reached = new int[samples.Count, samples.Count][];
            for (var low = 0; low < samples.Count; low++)
                for (var high = low; high < samples.Count; high++)
                    reached[low, high] = [.. ranges.Where(range => range.Range.Contains(new Interval(samples[low], samples[high])) == Truth.True).SelectMany(range => range.Reached)];
        }

        public string Id { get; }

        public ReadOnlySpan<int> ReachedBy(decimal value)
        {
            var cell = cells.Of(value);
            return reached[cell, cell];
        }

        /// <summary>A range is true of an interval where it is true of both ends, and of a cell where it is true of one value in it.</summary>
        public ReadOnlySpan<int> ReachedBy(Interval interval) => reached[cells.Of(interval.Low), cells.Of(interval.High)];
    }
}
