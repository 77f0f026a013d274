#if NET
using System.Runtime.Intrinsics;
#endif

namespace BackPainRules.Cohorts;

/// <summary>Assesses whole cohorts: hundreds of patients in one step of the processor, on all cores.</summary>
/// <remarks>
/// Compiled once and safe for all threads. It decides exactly what <see cref="BackPainAssessor"/> decides for each patient alone, and leaves the reasons to
/// <see cref="CohortDecisions.Explain"/>.
/// <code>
/// var decisions = CohortAssessor.Default.Assess(Cohort.Of(encounters));
/// var emergencies = decisions.Urgencies.CountOf(Urgency.Emergency);
/// </code>
/// </remarks>
public sealed class CohortAssessor
{
    private const int blocksAtATime = 16;
    private static readonly Lazy<CohortAssessor> builtIn = new(() => new(KnowledgeBase.BuiltIn));
    private readonly Decider decider;
    private readonly SlicedProgram program;
    private readonly Func<SlicedProgram, ISlicedRun> start;
    private readonly Lazy<BackPainAssessor> one;

    /// <summary>Compiles a knowledge base.</summary>
    public CohortAssessor(KnowledgeBase knowledge) : this(knowledge, Widest()) { }

    internal CohortAssessor(KnowledgeBase knowledge, Func<SlicedProgram, ISlicedRun> start)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        decider = new(knowledge);
        program = new(decider.Circuit, decider.Outputs);
        one = new(() => new(knowledge));
        this.start = start;
    }

    /// <summary>Assesses with the built-in knowledge.</summary>
    public static CohortAssessor Default => builtIn.Value;

    /// <summary>The knowledge base.</summary>
    public KnowledgeBase Knowledge { get; }

    /// <summary>Decides for every patient of a cohort.</summary>
    /// <param name="cohort">What is known of them.</param>
    /// <param name="maxCores">How many cores to use at most; all of them where left out. The result is the same.</param>
    /// <param name="cancellationToken">Gives up half way.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public CohortDecisions Assess(Cohort cohort, int? maxCores = null, CancellationToken cancellationToken = default)
    {
        if (cohort is null) throw new ArgumentNullException(nameof(cohort));
        if (maxCores < 1) throw new ArgumentOutOfRangeException(nameof(maxCores), maxCores, "At least one core is needed.");
        var answers = program.Outputs.Select(_ => Unwritten(cohort.Blocks * CohortLayout.Words)).ToArray();
        var parts = (cohort.Blocks + blocksAtATime - 1) / blocksAtATime;
        var options = new ParallelOptions { MaxDegreeOfParallelism = maxCores ?? -1, CancellationToken = cancellationToken };
        Parallel.For(0, parts, options, () => start(program), (part, _, run) =>
        {
            for (var block = part * blocksAtATime; block < Math.Min(cohort.Blocks, (part + 1) * blocksAtATime); block++)
                run.Decide(cohort, block, answers);
            return run;
        }, _ => { });
        ForgetNobody(answers, cohort.Count);
        return new(cohort, Knowledge, decider, program, answers, encounter => one.Value.Assess(encounter));
    }

    /// <summary>The last block is filled up with patients who do not exist.</summary>
    private static void ForgetNobody(ulong[][] answers, int count)
    {
        foreach (var column in answers)
        {
            var used = (count + 63) / 64;
            column.AsSpan(used).Clear();
            if (count % 64 != 0) column[used - 1] &= (1UL << count) - 1;
        }
    }

    /// <summary>Every word of it is written before anybody reads it.</summary>
    private static ulong[] Unwritten(int words) =>
#if NET
        GC.AllocateUninitializedArray<ulong>(words);
#else
        new ulong[words];
#endif

    private static Func<SlicedProgram, ISlicedRun> Widest() =>
#if NET
        Vector512.IsHardwareAccelerated ? program => new SlicedRun<Lane512>(program)
        : Vector256.IsHardwareAccelerated ? program => new SlicedRun<Lane256>(program)
        : Vector128.IsHardwareAccelerated ? program => new SlicedRun<Lane128>(program)
        :
#endif
        program => new SlicedRun<Lane64>(program);
}
