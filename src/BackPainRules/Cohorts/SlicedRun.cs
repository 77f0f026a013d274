using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackPainRules.Cohorts;

/// <summary>Works a program through block by block, so many patients at once as a lane is wide. For one thread; what it works with is allocated once.</summary>
internal interface ISlicedRun
{
    /// <summary>Decides a block and writes the answers into their columns.</summary>
    void Decide(Cohort cohort, int block, ulong[][] answers);
}

/// <inheritdoc/>
internal sealed class SlicedRun<TLane> : ISlicedRun where TLane : struct, ILane<TLane>
{
    private readonly (int Column, int Slot)[] recorded;
    private readonly (Comparison Comparison, int Slot)[] compared;
    private readonly int[] everybody;
    private readonly (GateKind Kind, SlicedStep[] Steps)[] runs;
    private readonly int[] outputs;
    private readonly TLane[] slots;
    private readonly ulong[] comparisons;
    private readonly TLane all = Everybody();

    public SlicedRun(SlicedProgram program)
    {
        recorded = [.. Of<Source.Recorded>().Select(pair => (pair.Source.Column, pair.Slot))];
        compared = [.. Of<Source.Compared>().Select(pair => (pair.Source.Comparison, pair.Slot))];
        everybody = [.. Of<Source.Everybody>().Select(pair => pair.Slot)];
        runs = [.. program.Runs.Select(run => (run.Kind, run.Steps.ToArray()))];
        outputs = program.OutputSlots;
        slots = new TLane[program.Size];
        comparisons = new ulong[compared.Length * CohortLayout.Words];

        IEnumerable<(T Source, int Slot)> Of<T>() where T : Source =>
            program.Sources.Where(pair => pair.Source is T).Select(pair => ((T)pair.Source, pair.Slot));
    }

    [MethodImpl(Speed.AtOnce)]
    public void Decide(Cohort cohort, int block, ulong[][] answers)
    {
        for (var i = 0; i < compared.Length; i++)
            compared[i].Comparison.Read<TLane>(cohort, block, comparisons.AsSpan(i * CohortLayout.Words, CohortLayout.Words));
        var lanes = CohortLayout.Block / 8 / Unsafe.SizeOf<TLane>();
        var record = MemoryMarshal.Cast<ulong, TLane>(cohort.Block(block));
        var comparison = MemoryMarshal.Cast<ulong, TLane>(comparisons.AsSpan());
        for (var lane = 0; lane < lanes; lane++)
        {
            foreach (var (column, slot) in recorded) slots[slot] = record[column * lanes + lane];
            for (var i = 0; i < compared.Length; i++) slots[compared[i].Slot] = comparison[i * lanes + lane];
            foreach (var slot in everybody) slots[slot] = all;
            foreach (var (kind, steps) in runs)
            {
                if (kind == GateKind.And) And(slots, steps);
                else if (kind == GateKind.Or) Or(slots, steps);
                else AndNot(slots, steps);
            }

            for (var i = 0; i < outputs.Length; i++)
                MemoryMarshal.Cast<ulong, TLane>(answers[i].AsSpan(block * CohortLayout.Words, CohortLayout.Words))[lane] = slots[outputs[i]];
        }
    }

    [MethodImpl(Speed.AtOnce)]
    private static void And(Span<TLane> slots, SlicedStep[] steps)
    {
        foreach (var step in steps) slots[step.Into] = slots[step.Left].And(slots[step.Right]);
    }

    [MethodImpl(Speed.AtOnce)]
    private static void Or(Span<TLane> slots, SlicedStep[] steps)
    {
        foreach (var step in steps) slots[step.Into] = slots[step.Left].Or(slots[step.Right]);
    }

    [MethodImpl(Speed.AtOnce)]
    private static void AndNot(Span<TLane> slots, SlicedStep[] steps)
    {
        foreach (var step in steps) slots[step.Into] = slots[step.Left].AndNot(slots[step.Right]);
    }

    private static TLane Everybody()
    {
        var lane = new TLane[1];
        MemoryMarshal.AsBytes(lane.AsSpan()).Fill(byte.MaxValue);
        return lane[0];
    }
}
