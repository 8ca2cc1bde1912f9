using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

return CommandLine.Run(args, Terminal.OfProcess());
