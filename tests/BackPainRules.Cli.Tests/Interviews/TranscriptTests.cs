namespace BackPainRules.Cli.Tests.Interviews;

/// <summary>Whole interviews, to be read.</summary>
public class TranscriptTests
{
    [Fact]
    public void Cauda_equina_until_it_is_settled()
    {
        var replies = Replies.Of(Replies.Sample("cauda-equina"), interview => interview.IsSettled);

        Check("cauda-equina", [.. replies.SkipLast(1), "perhaps", "why", "back", "", .. replies.TakeLast(2), "stop"]);
    }

    [Fact]
    public void A_plain_spasm_until_nothing_is_open() => Check("plain-spasm", Replies.Of(Replies.Sample("plain-spasm"), _ => false));

    private static void Check(string name, IEnumerable<string> replies)
    {
        var call = Call.With(string.Concat(replies.Select(reply => reply + "\n")), "interview");

        Assert.Equal((0, ""), (call.ExitCode, call.Error));
        Approved.Is(Path.Combine(Approved.TestFolder, "Interviews", $"{name}.transcript.txt"), call.Output.Replace(KnowledgeBase.BuiltIn.Sha256[..12], "············", StringComparison.Ordinal));
    }
}
