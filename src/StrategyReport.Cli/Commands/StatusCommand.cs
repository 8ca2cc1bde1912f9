using System.CommandLine;
using StrategyReport.Cli.Findings;

using StrategyReport.Cli.Status;
namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report status</c>: what the papers hold so far, whatever errors stand.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new Command("status", "Shows what is filled and what is not, words against budgets, and estimated pages.")
        {
            period, data, templates,
        };
        command.SetAction(parsed =>
        {
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            if (NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods)
                return terminal.Refuse(problem);
            var hasErrors = false;
            var isFirst = true;
            foreach (var composed in Composed.Of(sources, periods))
            {
                if (!isFirst) terminal.Out.WriteLine();
                isFirst = false;
                StatusTable.Print(composed.Status, terminal);
                if (composed.Findings.Count == 0) continue;
                terminal.Out.WriteLine();
                var (errors, warnings) = DiagnosticPrinter.Count(composed.Findings);
                hasErrors |= errors > 0;
                terminal.Out.WriteLine($"{DiagnosticPrinter.CountInWords(errors, warnings)}; "
                    + $"'strategy-report validate --period {composed.Status.Period}' says which.");
            }

            return hasErrors ? ExitCode.InputHasErrors : ExitCode.Done;
        });
        return command;
    }
}
