using System.CommandLine;
using StrategyReport.Cli.Completion;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report new-period P</c>: the folder of a period that begins, made from the last one's.</summary>
internal static class NewPeriodCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = new Argument<string>("PERIOD") { Description = "The name of the new period's folder, such as 2024-25-Q4." };
        var from = new Option<string?>("--from")
        {
            Description = "The period that it follows. Without it: the latest.",
            HelpName = "PERIOD",
        };
        from.CompletionSources.Add(DataNames.Periods);
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        const string Does = "Writes the folder of a new period: what stays is carried, texts are blanked, actions become questions.";
        var command = new CommandWithExamples(
            "new-period", Does, ["new-period 2024-25-Q4", "new-period 2024-25-Q4 --from 2023-24-Q4"]) { period, from, data, templates };
        command.SetAction(parsed =>
        {
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            var (name, last) = (parsed.GetValue(period)!, parsed.GetValue(from));
            if (NamedFolders.Periods(sources, last, out var problem) is null) return terminal.Refuse(problem);
            return PeriodStart.WhyNot(sources, name, last) is { } reason ? terminal.Refuse(reason) : Run(sources, name, last, terminal);
        });
        return command;
    }

    private static int Run(PaperSources sources, string period, string? from, Terminal terminal)
    {
        var diagnostics = new DiagnosticBag();
        var started = PeriodStart.Run(sources, period, from, diagnostics);
        if (started is null)
        {
            DiagnosticPrinter.Print(diagnostics, sources.Files, terminal);
            terminal.Error.WriteLine("Nothing was written: mend the period that the new one is made from first.");
            return ExitCode.InputHasErrors;
        }

        var folder = $"{sources.Data}/{period}";
        if (OutputFiles.WriteFolder(folder, started.Files) is { } reason)
            return terminal.Refuse($"the folder '{folder}' cannot be written, and nothing was: {reason}");
        foreach (var line in started.Told)
            terminal.Out.WriteLine($"{line.File}:{line.Line}: "
                + (line.Put is null ? line.Message : $"moved on: '{line.Old}' → '{line.Put}'"));
        var moved = started.Told.Count(l => l.Put is not null);
        terminal.Error.WriteLine($"{folder} was made from {started.From}: {started.Files.Count} files, "
            + $"{moved} moved on, {started.Told.Count - moved} to see to. "
            + $"'strategy-report status --period {period}' shows what is to be written.");
        return ExitCode.Done;
    }
}
