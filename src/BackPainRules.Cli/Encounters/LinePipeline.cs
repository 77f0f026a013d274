using System.Runtime.ExceptionServices;

namespace BackPainRules.Cli.Encounters;

/// <summary>Reads, works and writes at the same time, on all processors: lines go in, and what is made of them comes out in their order.</summary>
/// <remarks>
/// A few batches go round, so memory does not grow with the input. A worker that has nothing to do takes what there is, however little: a line
/// from a slow pipe is answered at once, and a fast one is worked on in large pieces, which costs less.
/// </remarks>
internal sealed class LinePipeline
{
    private const int enough = 64 << 10;

    private readonly object gate = new();
    private readonly Queue<LineBatch> free = [];
    private readonly Queue<LineBatch> waiting = [];
    private readonly Queue<LineBatch> inOrder = [];
    private readonly LineReader reader;
    private readonly int workers;
    private LineBatch? open;
    private long lines;
    private bool isRead;
    private bool isStopped;
    private Exception? unreadable;
    private Exception? failure;

    /// <param name="reader">The input.</param>
    /// <param name="linesBefore">How many lines of it were read before.</param>
    /// <param name="work">Makes the work of a batch.</param>
    /// <param name="workers">How many work at a time.</param>
    public LinePipeline(LineReader reader, long linesBefore, Func<LineWork> work, int workers)
    {
        (this.reader, this.workers, lines) = (reader, workers, linesBefore);
        for (var i = 0; i < workers * 2 + 2; i++) free.Enqueue(new(work()));
    }

    /// <summary>Runs to the end of the input. What goes wrong anywhere is thrown here, after everything before it was written.</summary>
    /// <param name="write">Is given each batch, in order, on this thread.</param>
    public void Run(Action<LineBatch> write)
    {
        Start(Read, "reader");
        for (var i = 0; i < workers; i++) Start(Work, "worker");
        try
        {
            while (NextDone() is { } batch)
            {
                write(batch);
                lock (gate)
                {
                    free.Enqueue(batch);
                    Monitor.PulseAll(gate);
                }
            }
        }
        finally
        {
            lock (gate)
            {
                isStopped = true;
                Monitor.PulseAll(gate);
            }
        }

        if (unreadable is not null) ExceptionDispatchInfo.Throw(unreadable);
    }

    /// <summary>In the background, since nobody can call back a thread that waits for a keyboard.</summary>
    private static void Start(ThreadStart what, string name) => new Thread(what) { IsBackground = true, Name = name }.Start();

    private void Read()
    {
        try
        {
            reader.Read(Take);
        }
        catch (Exception exception)
        {
            unreadable = exception;
        }

        lock (gate)
        {
            isRead = true;
            Monitor.PulseAll(gate);
        }
    }

    private bool Take(ReadOnlySpan<byte> some, Fingerprint inputSoFar)
    {
        lock (gate)
        {
            if (some.IsEmpty) Close();
            while (open is null && free.Count == 0 && !isStopped) Monitor.Wait(gate);
            if (isStopped) return false;
            if (open is null)
            {
                open = free.Dequeue();
                open.Begin(lines);
                inOrder.Enqueue(open);
            }

            if (some.IsEmpty) open.AddTooLong(inputSoFar);
            else open.Add(some, inputSoFar);
            lines = open.LinesSoFar;
            if (some.IsEmpty || open.Length >= enough) Close();
            Monitor.PulseAll(gate);
            return true;
        }
    }

    private void Close()
    {
        if (open is not null) waiting.Enqueue(open);
        open = null;
    }

    private void Work()
    {
        try
        {
            while (NextToDo() is { } batch)
            {
                batch.Process();
                lock (gate)
                {
                    batch.IsDone = true;
                    Monitor.PulseAll(gate);
                }
            }
        }
        catch (Exception exception)
        {
            lock (gate)
            {
                failure ??= exception;
                Monitor.PulseAll(gate);
            }
        }
    }

    private LineBatch? NextToDo()
    {
        lock (gate)
        {
            while (true)
            {
                if (isStopped) return null;
                if (waiting.Count == 0) Close();
                if (waiting.TryDequeue(out var batch)) return batch;
                if (isRead) return null;
                Monitor.Wait(gate);
            }
        }
    }

    private LineBatch? NextDone()
    {
        lock (gate)
        {
            while (true)
            {
                if (failure is not null) ExceptionDispatchInfo.Throw(failure);
                if (inOrder.TryPeek(out var first) && first.IsDone) return inOrder.Dequeue();
                if (isRead && inOrder.Count == 0) return null;
                Monitor.Wait(gate);
            }
        }
    }
}
