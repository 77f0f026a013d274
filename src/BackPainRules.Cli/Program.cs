using BackPainRules.Cli;

return Backpain.Run(args, Terminal.OfThisProcess());
