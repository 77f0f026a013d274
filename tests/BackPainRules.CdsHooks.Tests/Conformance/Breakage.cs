using BackPainRules.Tests.House;

namespace BackPainRules.CdsHooks.Tests.Conformance;

/// <summary>Reads <c>breakages.txt</c>: one broken thing a line.</summary>
internal static class Breakage
{
    /// <summary><c>document | place | what is put there, or - | issue; issue</c>, where the place of an issue is that of the change unless it is given.</summary>
    public static TheoryData<string, string, string, string[]> Read()
    {
        var rows = new TheoryData<string, string, string, string[]>();
        foreach (var line in File.ReadLines(Repository.File("tests/BackPainRules.CdsHooks.Tests/Conformance/breakages.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var cells = line.Split(" | ", StringSplitOptions.TrimEntries);
            Assert.Equal(4, cells.Length);
            rows.Add(cells[0], cells[1], cells[2], [.. cells[3].Split(';', StringSplitOptions.TrimEntries).Select(issue => issue.Contains('$') ? issue : $"{issue} {cells[1]}")]);
        }

        return rows;
    }
}
