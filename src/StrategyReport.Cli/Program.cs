using StrategyReport.Cli;

return CommandLine.Run(args, Terminal.OfProcess());
