using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Git;
using StrategyReport.Cli.Status;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report status</c>: what the papers hold so far, whatever errors stand.</summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var ambitions = CommonOptions.Ambitions("Only this ambition. May be given several times.");
        var format = CommonOptions.Format($"How it is written: {StatusFormat.Uses}.", StatusFormat.Names);
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        const string Does = "Shows what is filled and what is not, by whom and when, words against budgets, and estimated pages.";
        var command = new CommandWithExamples("status", Does,
        [
            "status --period 2024-25-Q2",
            "status --period 2024-25-Q2 --ambition 4 --ambition 6",
            "status --period 2024-25-Q2 --format markdown",
        ])
        {
            period, ambitions, format, data, templates,
        };
        command.SetAction(parsed =>
        {
            var (folder, name) = (parsed.GetValue(data)!, parsed.GetValue(format)!);
            var sources = NamedFolders.Sources(folder, parsed.GetValue(templates));
            if (StatusFormat.Of(name) is not { } form) return terminal.Refuse(CommonOptions.NoFormat(name, StatusFormat.Names));
            if (NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods)
                return terminal.Refuse(problem);
            return CommonOptions.NamedAmbitions(parsed.GetValue(ambitions) ?? [], sources, out problem) is { } numbers
                ? Run(sources, periods, numbers, folder, form, terminal)
                : terminal.Refuse(problem);
        });
        return command;
    }

    /// <param name="ambitions">None: all.</param>
    private static int Run(
        PaperSources sources, IReadOnlyList<string> periods, IReadOnlyList<int> ambitions, string folder, StatusFormat form,
        Terminal terminal)
    {
        // Git takes as long as a paper, and most machines have two cores.
        var changes = Task.Run(() => GitHistory.LastChanges(folder));
        var hasErrors = false;
        form.Print(Composed.Of(sources, periods).Select(Shown), terminal);
        return hasErrors ? ExitCode.InputHasErrors : ExitCode.Done;

        ShownStatus Shown(Composed composed)
        {
            hasErrors |= composed.Findings.HasErrors;
            var status = composed.Status.With(changes.GetAwaiter().GetResult());
            if (ambitions.Count > 0) status = status.Only(ambitions);
            var files = status.Annexes.SelectMany(a => a.Ambitions).Select(a => a.Place.File).ToHashSet();
            var (errors, warnings) = DiagnosticPrinter.Count(
                ambitions.Count == 0 ? composed.Findings : [.. composed.Findings.Where(f => files.Contains(f.Span.File))]);
            return new ShownStatus(status, ambitions.Count == 0, errors, warnings);
        }
    }
}
