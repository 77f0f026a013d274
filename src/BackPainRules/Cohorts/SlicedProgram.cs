namespace BackPainRules.Cohorts;

/// <summary>A circuit in the order in which it is worked through: a few long runs of one kind of gate, so that hardly anything is looked up on the way.</summary>
/// <remarks>Immutable and shared by all threads.</remarks>
internal sealed class SlicedProgram
{
    public SlicedProgram(Circuit circuit, IEnumerable<int> outputs)
    {
        Outputs = [.. outputs];
        var needed = Needed(circuit, Outputs);
        var level = new int[circuit.Gates.Count];
        foreach (var gate in needed)
            if (circuit.Gates[gate] is { Kind: not GateKind.Source } made) level[gate] = 1 + Math.Max(level[made.Left], level[made.Right]);
        List<int> order = [.. needed.OrderBy(gate => level[gate]).ThenBy(gate => circuit.Gates[gate].Kind)];
        var slots = Slots(circuit, order);

        Sources = [.. order.Where(gate => circuit.Gates[gate].Kind == GateKind.Source).Select(gate => (circuit.Sources[circuit.Gates[gate].Left], slots[gate]))];
        foreach (var gate in order.Skip(Sources.Count))
        {
            var (kind, left, right) = circuit.Gates[gate];
            if (Runs.Count == 0 || Runs[Runs.Count - 1].Kind != kind) Runs.Add((kind, []));
            Runs[Runs.Count - 1].Steps.Add(new(slots[left], slots[right], slots[gate]));
        }

        OutputSlots = [.. Outputs.Select(gate => slots[gate])];
    }

    /// <summary>How many intermediate answers are kept at a time.</summary>
    public int Size { get; private set; }

    /// <summary>What is read first, and into which slot.</summary>
    public List<(Source Source, int Slot)> Sources { get; }

    public List<(GateKind Kind, List<SlicedStep> Steps)> Runs { get; } = [];

    /// <summary>The gates whose answers are kept.</summary>
    public int[] Outputs { get; }

    public int[] OutputSlots { get; }

    private static List<int> Needed(Circuit circuit, int[] outputs)
    {
        var needed = new bool[circuit.Gates.Count];
        foreach (var output in outputs) needed[output] = true;
        for (var gate = needed.Length - 1; gate > 0; gate--)
        {
            if (!needed[gate] || circuit.Gates[gate] is not { Kind: not GateKind.Source } made) continue;
            needed[made.Left] = needed[made.Right] = true;
        }

        return [.. Enumerable.Range(0, needed.Length).Where(gate => needed[gate])];
    }

    /// <summary>A slot is free again after the last step that reads it, so that what is worked with stays near the processor.</summary>
    private int[] Slots(Circuit circuit, List<int> order)
    {
        var (slots, reads, free) = (new int[circuit.Gates.Count], new int[circuit.Gates.Count], new Stack<int>());
        foreach (var output in Outputs) reads[output]++;
        foreach (var gate in order)
            if (circuit.Gates[gate] is { Kind: not GateKind.Source } made) (reads[made.Left], reads[made.Right]) = (reads[made.Left] + 1, reads[made.Right] + 1);
        foreach (var gate in order)
        {
            if (circuit.Gates[gate] is { Kind: not GateKind.Source } made)
            {
                if (--reads[made.Left] == 0) free.Push(slots[made.Left]);
                if (--reads[made.Right] == 0) free.Push(slots[made.Right]);
            }

            slots[gate] = free.Count > 0 ? free.Pop() : Size++;
        }

        return slots;
    }
}

/// <summary>Reads two slots and writes one, which may be one of the two.</summary>
internal readonly record struct SlicedStep(int Left, int Right, int Into);
