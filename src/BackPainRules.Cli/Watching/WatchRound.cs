using System.Globalization;
using System.Text;

namespace BackPainRules.Cli.Watching;

/// <summary>One round: what 'backpain check' says, and where it has nothing against it, what 'backpain test' says.</summary>
internal static class WatchRound
{
    private const string clear = "\e[2J\e[3J\e[H";

    public static string Run(IReadOnlyList<string> folders, string why, DateTimeOffset now, bool color)
    {
        var (exitCode, text) = Call("check");
        if (exitCode == ExitCode.Done)
        {
            var (failed, tests) = Call("test");
            (exitCode, text) = (failed, $"{text.TrimEnd()}\n\n{tests}");
        }

        var mark = (exitCode == ExitCode.Done, color) switch
        {
            (true, true) => "\e[1;32mall well\e[0m",
            (false, true) => "\e[1;31mnot yet\e[0m",
            (true, false) => "all well",
            _ => "not yet",
        };
        return $"{(color ? clear : "")}{now.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {why}\n\n{text.Trim('\n')}\n\n{mark}; waiting for the next save, Ctrl+C ends\n{(color ? "" : "\n")}";

        (int, string) Call(string verb)
        {
            using var output = new MemoryStream();
            var code = Backpain.Run([verb, .. folders], new(Stream.Null, output, output) { Color = color });
            return (code, Encoding.UTF8.GetString(output.ToArray()));
        }
    }
}
