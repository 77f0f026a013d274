using System.Diagnostics;
using System.Text;

namespace BackPainRules.Cli.Tests.Verbs;

public class WatchVerbTests
{
    private static readonly string good = TestDocuments.With("given urinary retention is present\nexpect test.retention is met");
    private static readonly string failing = TestDocuments.With("given urinary retention is present\nexpect test.retention is not met");
    private static readonly string bad = TestDocuments.With("given urinary retention is present\nexpect test.retention is met", "urinary retenton");

    [Fact]
    public void Every_save_is_checked_and_tested_however_the_editor_writes_it()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("test.md", good);
        using var watch = new Watch(folder.Path);

        watch.Shows(@"^\d\d:\d\d:\d\d  watching .*1 passed, 0 failed.*all well; waiting");
        folder.Write("test.md", bad);
        watch.Shows(@"test\.md changed\n.*error BPR002: 'urinary retenton'.*not yet; waiting");
        File.WriteAllText(path + "~", failing);
        File.Move(path + "~", path, overwrite: true);
        watch.Shows(@"test\.md changed\n.*test\.md:21.*not yet; waiting");
        File.Delete(path);
        watch.Shows(@"test\.md is gone\n.*no knowledge documents.*not yet; waiting");
        folder.Write("test.md", good);
        watch.Shows(@"test\.md is new\n.*1 passed, 0 failed.*all well; waiting");
        Assert.Equal(0, watch.End());
    }

    [Fact]
    public void Many_writes_at_once_are_one_round()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", good);
        using var watch = new Watch(folder.Path);
        watch.Shows("all well");

        for (var i = 0; i < 10; i++)
        {
            folder.Write("test.md", good + new string('\n', i + 1));
            Thread.Sleep(30);
        }

        watch.Shows("test.md changed.*all well");
        Thread.Sleep(600);
        Assert.Equal(0, watch.End());
        Assert.Equal("", watch.Rest);
    }

    [Fact]
    public void What_is_not_there_cannot_be_watched() => Assert.Equal(2, Call.To("watch", "nowhere").ExitCode);

    [Fact]
    public void On_a_screen_each_round_begins_at_the_top()
    {
        using var folder = new TemporaryFolder();
        folder.Write("test.md", good);
        using var watch = new Watch(folder.Path, color: true);

        watch.Shows("^\e\\[2J.*\e\\[1;32mall well");
        Assert.Equal(0, watch.End());
    }

    /// <summary>Ctrl+C is SIGINT, which a process that was started in the background ignores from the beginning, unless it is told not to.</summary>
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Ctrl_c_ends_it_well(string signal)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var folder = new TemporaryFolder();
        folder.Write("test.md", good);
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT", "dotnet", typeof(Backpain).Assembly.Location, "watch", folder.Path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        while (process.StandardOutput.ReadLine() is { } line && !line.Contains("waiting", StringComparison.Ordinal)) { }

        using (var kill = Process.Start("kill", ["-" + signal, process.Id.ToString()])) kill.WaitForExit();

        Assert.True(process.WaitForExit(30_000));
        Assert.Equal(0, process.ExitCode);
    }

    /// <summary>A call that goes on beside the test.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly CancellationTokenSource ended = new();
        private readonly Collected output = new();
        private readonly Task<int> running;
        private int read;

        public Watch(string folder, bool color = false) =>
            running = Task.Run(() => Backpain.Run(["watch", folder], new(Stream.Null, output, Stream.Null) { Ended = ended.Token, Color = color }));

        public string Rest => output.Text[read..];

        /// <summary>Waits until what was written since matches.</summary>
        public void Shows(string pattern)
        {
            for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60); Thread.Sleep(30))
            {
                var match = System.Text.RegularExpressions.Regex.Match(Rest, pattern + "[^\n]*\n+", System.Text.RegularExpressions.RegexOptions.Singleline);
                if (!match.Success) continue;
                read = output.Text.Length;
                return;
            }

            Assert.Fail($"nothing like {pattern} in\n{Rest}");
        }

        public int End()
        {
            ended.Cancel();
            return running.Wait(30_000) ? running.Result : -1;
        }

        public void Dispose()
        {
            ended.Cancel();
            running.Wait(30_000);
            ended.Dispose();
        }
    }

    private sealed class Collected : MemoryStream
    {
        private readonly Lock gate = new();

        public string Text
        {
            get
            {
                lock (gate) return Encoding.UTF8.GetString(ToArray());
            }
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            lock (gate) base.Write(buffer);
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            lock (gate) base.Write(buffer, offset, count);
        }
    }
}
