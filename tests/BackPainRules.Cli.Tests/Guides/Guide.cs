using System.Text;

namespace BackPainRules.Cli.Tests.Guides;

/// <summary>A page that tells the reader what to write into files and what to call, with what comes of it.</summary>
/// <remarks>
/// Done in order: a block with a path after its label is a file to write; a <c>diff</c> block with a path is a change of that file; a <c>console</c> block
/// holds calls after <c>$</c>, each with what it prints and, where it is not 0, its exit code in brackets. A line of output that is <c>…</c> stands for any lines.
/// </remarks>
internal sealed class Guide(string page, string folder)
{
    private readonly StringBuilder done = new();

    /// <summary>Follows the page, and writes it anew with what really came out.</summary>
    public static string Follow(string page, string folder)
    {
        var guide = new Guide(page, folder);
        guide.Follow();
        return guide.done.ToString();
    }

    private void Follow()
    {
        var lines = new Queue<string>(page.TrimEnd('\n').Split('\n'));
        while (lines.TryDequeue(out var line))
        {
            Write(line);
            if (!line.StartsWith("```", StringComparison.Ordinal)) continue;
            var fence = line[..(line.Length - line.TrimStart('`').Length)];
            var label = line[fence.Length..].Split(' ', 2);
            List<string> block = [];
            while (lines.Peek() != fence) block.Add(lines.Dequeue());
            if (label[0] == "console") Call(block);
            else block.ForEach(Write);
            if (label is ["diff", var changed]) Change(changed, block);
            else if (label is [_, var path]) Save(path, block);
            Write(lines.Dequeue());
        }
    }

    private void Write(string line) => done.Append(line).Append('\n');

    private void Save(string path, List<string> block)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, string.Join('\n', block) + "\n");
    }

    private void Change(string path, List<string> block)
    {
        var file = Path.Combine(folder, path);
        var (before, after) = (Side('-'), Side('+'));
        var text = File.ReadAllText(file);
        Assert.Equal(2, text.Split(before).Length);
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));

        string Side(char sign) => string.Concat(block.Where(line => line[0] == sign || line[0] == ' ').Select(line => line[1..] + "\n"));
    }

    private void Call(List<string> block)
    {
        var at = 0;
        while (at < block.Count)
        {
            var call = block[at++];
            Assert.StartsWith("$ backpain ", call);
            List<string> expected = [];
            while (at < block.Count && !block[at].StartsWith("$ ", StringComparison.Ordinal)) expected.Add(block[at++]);
            Write(call);
            var actual = Run(call);
            (Fits(expected, actual) ? expected : actual).ForEach(Write);
        }
    }

    private static bool Fits(List<string> expected, List<string> actual)
    {
        var gap = expected.IndexOf("…");
        if (gap < 0) return expected.SequenceEqual(actual);
        var (head, tail) = (expected[..gap], expected[(gap + 1)..]);
        return actual.Count >= head.Count + tail.Count && actual[..head.Count].SequenceEqual(head) && actual[(actual.Count - tail.Count)..].SequenceEqual(tail);
    }

    private List<string> Run(string call)
    {
        using var process = Processes.Start(folder, [.. Words(call["$ backpain ".Length..])]);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        List<string> lines = [.. output.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd())];
        if (process.ExitCode != 0) lines.Add($"[exit code {process.ExitCode}]");
        return lines;
    }

    /// <summary>The words of a call; what stands in double quotes is one.</summary>
    private static IEnumerable<string> Words(string call)
    {
        var parts = call.Split('"');
        for (var i = 0; i < parts.Length; i++)
        {
            if (i % 2 == 1) yield return parts[i];
            else foreach (var word in parts[i].Split(' ', StringSplitOptions.RemoveEmptyEntries)) yield return word;
        }
    }
}
