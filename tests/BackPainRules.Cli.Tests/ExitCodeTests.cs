namespace BackPainRules.Cli.Tests;

public class ExitCodeTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("assess --help")]
    [InlineData("terms")]
    [InlineData("rules")]
    [InlineData("check")]
    public void A_call_that_does_what_was_asked_returns_0(string line) => Assert.Equal(0, Call.To(line.Split(' ')).ExitCode);

    [Theory]
    [InlineData("", "Commands:")]
    [InlineData("asess", "'asess' is not understood; did you mean 'assess'?")]
    [InlineData("assess --fromat json", "'--fromat' is not an option; did you mean '--format'?")]
    [InlineData("assess --format xml", "'xml'")]
    [InlineData("assess --format", "--format")]
    [InlineData("assess --engine drools", "'drools'")]
    [InlineData("assess no-such-file.json", "cannot read 'no-such-file.json': there is no such file")]
    [InlineData("assess @no-such-file.json", "cannot read '@no-such-file.json'")]
    [InlineData("assess --knowledge no-such-folder", "cannot read 'no-such-folder': there is no such file or folder")]
    [InlineData("check no-such-folder", "cannot read 'no-such-folder': there is no such file or folder")]
    [InlineData("check --format xml", "'xml'")]
    [InlineData("test no-such-folder", "cannot read 'no-such-folder'")]
    [InlineData("terms --nothing", "'--nothing' is not an option")]
    [InlineData("rules cauda-equina.two-sign", "there is no rule 'cauda-equina.two-sign'; did you mean 'cauda-equina.two-signs'?")]
    [InlineData("rules one two", "'two' is not understood")]
    [InlineData("--x", "'--x' is not understood")]
    public void A_wrong_call_returns_2_says_why_and_writes_no_result(string line, string why)
    {
        var call = Call.To(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, call.ExitCode);
        Assert.Contains(why, call.Error);
        Assert.Equal("", call.Output);
        Assert.DoesNotContain("   at ", call.Error);
    }

    [Fact]
    public void A_folder_for_a_file_returns_2()
    {
        using var folder = new TemporaryFolder();

        var call = Call.To("assess", folder.Path);

        Assert.Equal(2, call.ExitCode);
        Assert.Equal($"backpain: cannot read '{folder.Path}': it is a folder, and a file was expected\n", call.Error);
    }

    [Fact]
    public void A_missing_file_is_told_before_any_other_is_assessed()
    {
        using var folder = new TemporaryFolder();

        var call = Call.To("assess", folder.Write("one.json", "{}"), Path.Combine(folder.Path, "two.json"));

        Assert.Equal((2, ""), (call.ExitCode, call.Output));
    }

    [Fact]
    public void No_file_and_nobody_but_the_keyboard_to_ask_returns_2()
    {
        var error = new MemoryStream();

        Assert.Equal(2, Backpain.Run(["assess"], new(Stream.Null, Stream.Null, error) { InputIsKeyboard = true }));
        Assert.Contains("name a file of encounters", System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }

    [Fact]
    public void A_bad_encounter_returns_1_and_a_good_one_0()
    {
        Assert.Equal(1, Call.With("""{"patient":{"age":-1}}""", "assess").ExitCode);
        Assert.Equal(0, Call.With("""{"patient":{"age":45}}""", "assess").ExitCode);
    }

    [Fact]
    public void Output_that_nobody_takes_any_more_ends_quietly()
    {
        var error = new MemoryStream();
        var gone = new BrokenStream(new IOException("Broken pipe", OperatingSystem.IsWindows() ? unchecked((int)0x8007006D) : 32));

        Assert.Equal(0, Backpain.Run(["terms"], new(Stream.Null, gone, error)));
        Assert.Equal(0, error.Length);
    }

    [Fact]
    public void Output_that_cannot_be_written_is_told()
    {
        var error = new MemoryStream();

        Assert.Equal(2, Backpain.Run(["terms"], new(Stream.Null, new BrokenStream(new IOException("No space left on device")), error)));
        Assert.Equal("backpain: the output cannot be written: No space left on device\n", System.Text.Encoding.UTF8.GetString(error.ToArray()));
    }

    private sealed class BrokenStream(IOException exception) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw exception;

        public override void Write(ReadOnlySpan<byte> buffer) => throw exception;
    }
}
