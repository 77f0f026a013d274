using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace BackPainRules.Cli.Verbs;

/// <summary>A verb whose help ends with examples.</summary>
internal sealed class Verb : Command
{
    public Verb(string name, string description, params string[] examples) : base(name, description)
    {
        var help = new HelpOption();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!, examples);
        Add(help);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help, string[] examples) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var output = parseResult.InvocationConfiguration.Output;
            help.Invoke(parseResult);
            output.WriteLine("Examples:");
            foreach (var example in examples)
                output.WriteLine($"  {example}");
            output.WriteLine();
            return ExitCode.Done;
        }
    }
}
