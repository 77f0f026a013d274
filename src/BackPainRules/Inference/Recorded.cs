using System.Numerics;

namespace BackPainRules.Inference;

/// <summary>For each thing that can be recorded, what it reaches: where an encounter enters the network, and which facts are in it.</summary>
internal sealed class Recorded
{
    private const int places = 64;

    private readonly ulong[] askedPresent;
    private readonly ulong[] askedAbsent;
    private readonly uint[] askedQuantities;
    private readonly RuleNetwork.Fan present;
    private readonly RuleNetwork.Fan absent;
    private readonly ByValue?[] quantities;
    private readonly Chosen[] choices;
    private readonly ByValue? derived;

    /// <summary>Works out what is reached.</summary>
    /// <param name="program">The questions.</param>
    /// <param name="targets">For each step of the program what it reaches once it is true. Only questions about single terms are looked at.</param>
    public Recorded(RuleProgram program, List<int>[] targets)
    {
        var (chosen, parts) = (new List<Chosen>(), Encounter.PlacesOf(program.Knowledge.Vocabulary));
        (askedPresent, askedAbsent, askedQuantities, quantities) = (new ulong[parts], new ulong[parts], new uint[parts], new ByValue?[parts * places]);
        var (ifPresent, ifAbsent) = (RuleNetwork.Nodes.Rows(quantities.Length), RuleNetwork.Nodes.Rows(quantities.Length));
        for (var slot = 0; slot < targets.Length; slot++)
        {
            if (program.Steps[slot] is not RuleProgram.Step.Leaf(var criterion)) continue;
            switch (criterion)
            {
                case Criterion.IsPresent(var finding):
                    ifPresent[PlaceOf(finding)].AddRange(targets[slot]);
                    askedPresent[finding.PartIndex] |= 1UL << finding.Place;
                    break;
                case Criterion.IsAbsent(var finding):
                    ifAbsent[PlaceOf(finding)].AddRange(targets[slot]);
                    askedAbsent[finding.PartIndex] |= 1UL << finding.Place;
                    break;
                case Criterion.Is(var choice, var value):
                    chosen.Add(new(choice, value, targets[slot].ToArray()));
                    break;
                case Criterion.Within(var quantity, var range):
                    askedQuantities[quantity.PartIndex] |= 1u << quantity.Place;
                    (quantities[PlaceOf(quantity)] ??= new(quantity)).Add(range, targets[slot]);
                    break;
            }
        }

        (present, absent, choices) = (new(ifPresent), new(ifAbsent), chosen.ToArray());
        foreach (var quantity in quantities)
        {
            quantity?.Build();
            if (quantity?.Quantity.Id == Terms.Patient.AgeAtOnset) derived = quantity;
        }
    }

    private static int PlaceOf(Term term) => term.PartIndex * places + term.Place;

    /// <summary>Reaches everything that asks for something that is recorded.</summary>
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

        foreach (var chosen in choices)
            if (encounter[chosen.Choice] == chosen.Value) wave.Reach(chosen.Reached);
        if (derived is not null && encounter.Patient.AgeAtOnset is null
            && Timeline.AgeAtOnset(encounter.Patient.Age, encounter.Presentation.SymptomDuration) is { } interval)
        {
            wave.Reach(derived.ReachedBy(interval));
        }
    }

    /// <summary>The criteria that a value of a choice makes true.</summary>
    private sealed record Chosen(Choice Choice, string Value, int[] Reached);

    /// <summary>The criteria that a value of a quantity makes true.</summary>
    private sealed class ByValue(Quantity quantity)
    {
        private readonly List<ValueRange> ranges = [];
        private readonly List<List<int>> reachedIn = [];
        private Cells cells = null!;
        private int[][] reached = [];

        public Quantity Quantity => quantity;

        public void Add(ValueRange range, List<int> targets)
        {
            ranges.Add(range);
            reachedIn.Add(targets);
        }

        /// <summary>Once all comparisons are known: what is true at each pair of ends.</summary>
        public void Build()
        {
            cells = new(quantity, ranges);
            var samples = cells.Samples;
            reached = new int[samples.Count * samples.Count][];
            for (var low = 0; low < samples.Count; low++)
                for (var high = low; high < samples.Count; high++)
                {
                    var all = new List<int>();
                    for (var i = 0; i < ranges.Count; i++)
                        if (ranges[i].Contains(new Interval(samples[low], samples[high])) == Truth.True) all.AddRange(reachedIn[i]);
                    reached[low * samples.Count + high] = all.ToArray();
                }
        }

        public ReadOnlySpan<int> ReachedBy(decimal value)
        {
            var cell = cells.Of(value);
            return reached[cell * cells.Samples.Count + cell];
        }

        /// <summary>A range is true of an interval where it is true of both ends, and of a cell where it is true of one value in it.</summary>
        public ReadOnlySpan<int> ReachedBy(Interval interval) => reached[cells.Of(interval.Low) * cells.Samples.Count + cells.Of(interval.High)];
    }
}
