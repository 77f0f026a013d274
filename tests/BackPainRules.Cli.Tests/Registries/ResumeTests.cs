using System.Diagnostics;
using System.Text;

namespace BackPainRules.Cli.Tests.Registries;

/// <summary>Nothing is lost and nothing doubled, however a screening ends.</summary>
public class ResumeTests
{
    private static readonly string[] results = ["out.ndjson", "explained.ndjson", "summary.json"];

    [Fact]
    public void Killed_again_and_again_it_ends_with_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var registry = folder.Write("in.ndjson", RegistryFile.Of(8_000));
        Assert.Equal(1, Call.To(Args(folder, registry, "whole", "--checkpoint", "250")).ExitCode);
        var (random, kills) = (new Random(7), 0);
        for (var attempt = 0; attempt < 6; attempt++)
        {
            using var process = Start([.. Args(folder, registry, "killed", "--checkpoint", "250"), "--resume"]);
            if (process.WaitForExit(random.Next(100, 700))) break;
            process.Kill();
            process.WaitForExit();
            kills++;
        }

        using (var last = Start([.. Args(folder, registry, "killed", "--checkpoint", "250"), "--resume"])) last.WaitForExit();

        Assert.True(kills > 0);
        Assert.All(results, name => Assert.Equal(Read(folder, "whole", name), Read(folder, "killed", name)));
    }

    /// <summary>Whatever the process may have left behind the checkpoint, complete or torn, is not trusted.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("{\"id\":\"torn")]
    [InlineData("{\"id\":\"whole\"}\n{\"id\":\"also whole\"}\n")]
    public void What_stands_behind_the_checkpoint_is_made_again(string tail)
    {
        using var folder = new TemporaryFolder();
        var (registry, whole) = Interrupted(folder);
        foreach (var name in results[..2]) File.AppendAllText(Path.Combine(folder.Path, "run-" + name), tail);

        Assert.Equal(1, Call.To([.. Args(folder, registry, "run", "--checkpoint", "100"), "--resume"]).ExitCode);

        Assert.All(results, name => Assert.Equal(Read(folder, whole, name), Read(folder, "run", name)));
    }

    [Fact]
    public void Killed_before_the_first_checkpoint_it_begins_again()
    {
        using var folder = new TemporaryFolder();
        var registry = folder.Write("in.ndjson", RegistryFile.Of(300));
        File.WriteAllText(Path.Combine(folder.Path, "run-out.ndjson"), "");

        Assert.Equal(1, Call.To([.. Args(folder, registry, "run"), "--resume"]).ExitCode);
        Assert.Equal(1, Call.To(Args(folder, registry, "whole")).ExitCode);

        Assert.All(results, name => Assert.Equal(Read(folder, "whole", name), Read(folder, "run", name)));
    }

    [Fact]
    public void What_is_finished_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var registry = folder.Write("in.ndjson", RegistryFile.Of(300));
        Call.To(Args(folder, registry, "run"));
        var before = results.Select(name => Read(folder, "run", name)).ToList();

        var call = Call.To([.. Args(folder, registry, "run"), "--resume"]);

        Assert.Contains("was finished already", call.Error);
        Assert.Equal(1, call.ExitCode);
        Assert.Equal(before, results.Select(name => Read(folder, "run", name)));
    }

    [Fact]
    public void Standard_input_can_be_gone_on_with_too()
    {
        using var folder = new TemporaryFolder();
        var (registry, whole) = Interrupted(folder);

        Call.With(File.ReadAllBytes(registry), [.. Args(folder, "-", "run", "--checkpoint", "100"), "--resume"]);

        Assert.All(results, name => Assert.Equal(Read(folder, whole, name), Read(folder, "run", name)));
    }

    [Fact]
    public void Another_input_is_refused()
    {
        using var folder = new TemporaryFolder();
        var (registry, _) = Interrupted(folder);
        var bytes = File.ReadAllBytes(registry);
        bytes[bytes.AsSpan().IndexOf("\"p150\""u8) + 1] = (byte)'q';

        File.WriteAllBytes(registry, bytes);
        AssertRefused(folder, "is not the input that", Args(folder, registry, "run"));
        File.AppendAllText(registry, "{}\n");
        AssertRefused(folder, "the input has another size than then", Args(folder, registry, "run"));
    }

    [Fact]
    public void Other_knowledge_options_or_results_are_refused()
    {
        using var folder = new TemporaryFolder();
        var (registry, _) = Interrupted(folder);
        folder.Write("knowledge/one.md", TestDocuments.With("given urinary retention is present\nexpect cauda equina syndrome is likely"));

        AssertRefused(folder, "other patients are flagged", [.. Args(folder, registry, "run"), "--flag", "soon"]);
        AssertRefused(folder, "the knowledge is another", [.. Args(folder, registry, "run"), "--knowledge", Path.Combine(folder.Path, "knowledge")]);
        AssertRefused(folder, "'--explain' was given once", ["screen", registry, "--output", Path.Combine(folder.Path, "run-out.ndjson")]);
        var output = Path.Combine(folder.Path, "run-out.ndjson");
        var text = File.ReadAllText(output);
        File.WriteAllText(output, "X" + text[1..]);
        AssertRefused(folder, "no longer holds what was written to it", Args(folder, registry, "run"));
        File.WriteAllText(output, text[..50]);
        AssertRefused(folder, "no longer holds what was written to it", Args(folder, registry, "run"));
        File.WriteAllText(output + ".progress", "{}");
        AssertRefused(folder, "it is no progress of a screening", Args(folder, registry, "run"));
        File.Delete(output + ".progress");
        AssertRefused(folder, "says how far it is", Args(folder, registry, "run"));
    }

    private static void AssertRefused(TemporaryFolder folder, string why, string[] args)
    {
        var output = Path.Combine(folder.Path, "run-out.ndjson");
        var before = File.ReadAllBytes(output);

        var call = Call.To([.. args, "--resume"]);

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(why, call.Error);
        Assert.Equal(before, File.ReadAllBytes(output));
    }

    /// <summary>A run that was ended in the middle, some lines behind a checkpoint, and the whole of it beside.</summary>
    private static (string Registry, string Whole) Interrupted(TemporaryFolder folder)
    {
        var registry = folder.Write("in.ndjson", RegistryFile.Of(1_000));
        Call.To(Args(folder, registry, "whole"));
        using var interrupted = new BrokenOff(File.ReadAllBytes(registry), 0.5);
        Assert.Equal(2, Backpain.Run(Args(folder, "-", "run", "--checkpoint", "100"), new(interrupted, Stream.Null, Stream.Null)));
        var progress = Path.Combine(folder.Path, "run-out.ndjson.progress");
        Assert.Contains("\"finished\": false", File.ReadAllText(progress));
        File.WriteAllText(progress, File.ReadAllText(progress).Replace("\"explain\": true", $"\"explain\": true,\n    \"inputSize\": {new FileInfo(registry).Length}", StringComparison.Ordinal));
        return (registry, "whole");
    }

    private static string[] Args(TemporaryFolder folder, string registry, string run, params string[] options) =>
        ["screen", registry, "--output", Path.Combine(folder.Path, run + "-out.ndjson"), "--explain", Path.Combine(folder.Path, run + "-explained.ndjson"),
            "--summary", Path.Combine(folder.Path, run + "-summary.json"), .. options];

    private static string Read(TemporaryFolder folder, string run, string name) => File.ReadAllText(Path.Combine(folder.Path, $"{run}-{name}"), Encoding.UTF8);

    private static Process Start(string[] args) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "backpain.dll"), .. args])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>An input that breaks off with an error after a part of its bytes.</summary>
    private sealed class BrokenOff(byte[] bytes, double part) : MemoryStream(bytes[..(int)(bytes.Length * part)])
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 4096)) is > 0 and var read ? read : throw new IOException("the line is dead");
    }
}
