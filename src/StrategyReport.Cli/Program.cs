using StrategyReport.Cli;
using StrategyReport.Cli.Commands;

StandardStreams.Hold();
var terminal = Terminal.OfProcess();
Fault.Watch(terminal);
return CommandLine.Run(args, terminal);
