using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
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
    /// <summary>Patients in a batch of a stream where the caller does not say: enough for all cores, and a few megabytes.</summary>
    private const int usualBatch = 65_536;

    private const int blocksAtATime = 16;
    private static readonly Lazy<CohortAssessor> builtIn = new(() => new(KnowledgeBase.BuiltIn));
    private readonly Decider decider;
    private readonly SlicedProgram program;
    private readonly Func<SlicedProgram, ISlicedRun> start;
    private readonly ConcurrentBag<ISlicedRun> idle = [];
    private readonly Lazy<BackPainAssessor> one;

    /// <summary>Compiles a knowledge base.</summary>
    /// <exception cref="ArgumentException">It has local terms, for which a cohort has no columns: assess its encounters with <see cref="BackPainAssessor"/>.</exception>
    public CohortAssessor(KnowledgeBase knowledge) : this(knowledge, Widest()) { }

    internal CohortAssessor(KnowledgeBase knowledge, Func<SlicedProgram, ISlicedRun> start)
    {
        Knowledge = knowledge ?? throw new ArgumentNullException(nameof(knowledge));
        if (knowledge.Vocabulary.Locals.All.Count > 0)
            throw new ArgumentException($"'{knowledge.Name}' has local terms, such as '{knowledge.Vocabulary.Locals.All[0].Id}', for which a cohort has no columns: assess its encounters with BackPainAssessor.", nameof(knowledge));
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
        return Assess(cohort, Cores.Of(maxCores, cancellationToken));
    }

    /// <summary>Decides for a stream of patients of any length, a batch at a time, in their order. No more than a batch is held at once.</summary>
    /// <param name="encounters">The patients.</param>
    /// <param name="batch">How many patients make a batch; the last one may be smaller. The decisions are the same.</param>
    /// <param name="maxCores">How many cores to use at most; all of them where left out.</param>
    /// <param name="cancellationToken">Gives up half way.</param>
    public IEnumerable<CohortDecisions> AssessInBatches(
        IEnumerable<Encounter> encounters, int batch = usualBatch, int? maxCores = null, CancellationToken cancellationToken = default)
    {
        if (encounters is null) throw new ArgumentNullException(nameof(encounters));
        if (batch < 1) throw new ArgumentOutOfRangeException(nameof(batch), batch, "A batch has at least one patient.");
        return Batches(encounters, batch, Cores.Of(maxCores, cancellationToken));
    }

    /// <summary>Decides for a stream of patients of any length that come in one by one, a batch at a time, in their order.</summary>
    /// <param name="encounters">The patients.</param>
    /// <param name="batch">How many patients make a batch; the last one may be smaller. The decisions are the same.</param>
    /// <param name="maxCores">How many cores to use at most; all of them where left out.</param>
    /// <param name="cancellationToken">Gives up half way.</param>
    public IAsyncEnumerable<CohortDecisions> AssessInBatches(
        IAsyncEnumerable<Encounter> encounters, int batch = usualBatch, int? maxCores = null, CancellationToken cancellationToken = default)
    {
        if (encounters is null) throw new ArgumentNullException(nameof(encounters));
        if (batch < 1) throw new ArgumentOutOfRangeException(nameof(batch), batch, "A batch has at least one patient.");
        return Batches(encounters, batch, maxCores is null ? null : Cores.Of(maxCores, default).MaxDegreeOfParallelism, cancellationToken);
    }

    private IEnumerable<CohortDecisions> Batches(IEnumerable<Encounter> encounters, int batch, ParallelOptions cores)
    {
        var waiting = new List<Encounter>();
        foreach (var encounter in encounters)
        {
            waiting.Add(encounter);
            if (waiting.Count < batch) continue;
            yield return Assess(Cohort.Of(waiting, cores), cores);
            waiting.Clear();
        }

        if (waiting.Count > 0) yield return Assess(Cohort.Of(waiting, cores), cores);
    }

    private async IAsyncEnumerable<CohortDecisions> Batches(
        IAsyncEnumerable<Encounter> encounters, int batch, int? maxCores, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (waiting, cores) = (new List<Encounter>(), Cores.Of(maxCores, cancellationToken));
        await foreach (var encounter in encounters.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            waiting.Add(encounter);
            if (waiting.Count < batch) continue;
            yield return Assess(Cohort.Of(waiting, cores), cores);
            waiting.Clear();
        }

        if (waiting.Count > 0) yield return Assess(Cohort.Of(waiting, cores), cores);
    }

    private CohortDecisions Assess(Cohort cohort, ParallelOptions cores)
    {
        cores.CancellationToken.ThrowIfCancellationRequested();
        var answers = program.Outputs.Select(_ => Unwritten(cohort.Blocks * CohortLayout.Words)).ToArray();
        Parallel.For(0, (cohort.Blocks + blocksAtATime - 1) / blocksAtATime, cores, () => idle.TryTake(out var run) ? run : start(program), (part, _, run) =>
        {
            for (var block = part * blocksAtATime; block < Math.Min(cohort.Blocks, (part + 1) * blocksAtATime); block++)
                run.Decide(cohort, block, answers);
            return run;
        }, idle.Add);
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
