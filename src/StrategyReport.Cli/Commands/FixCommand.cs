using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report fix</c>: mends in the data files what is certain and mechanical; every other byte stays.</summary>
internal static class FixCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var check = new Option<bool>("--check")
        {
            Description = "Shows what would change, and changes nothing. Exit code 1 where something would.",
        };

        const string Does = "Mends in the data files what is certain: bullets and spaces from Word, missing quotes and the like.";
        var command = new CommandWithExamples("fix", Does,
        [
            "fix --check",
            "fix --period 2024-25-Q2",
        ])
        {
            period, check, data, templates,
        };
        command.SetAction(parsed =>
        {
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            return NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is { } periods
                ? Run(sources, periods, parsed.GetValue(check), terminal)
                : terminal.Refuse(problem);
        });
        return command;
    }

    private static int Run(PaperSources sources, IReadOnlyList<string> periods, bool check, Terminal terminal)
    {
        var fixes = DataFix.Run(sources, periods);
        var (errors, warnings) = DiagnosticPrinter.Count(fixes.Left);
        var left = $"Left for a person: {DiagnosticPrinter.CountInWords(errors, warnings)}; 'strategy-report validate' lists them.";
        if (!check) OutputFiles.DeleteThoseLeft(sources);
        if (fixes.Files.Count == 0)
        {
            terminal.Notes.WriteLine($"There is nothing to mend. {left}");
            return ExitCode.Done;
        }

        if (check)
        {
            foreach (var file in fixes.Files) DifferenceFormat.Print(file, terminal.Out, terminal.OutColour);
            terminal.Notes.WriteLine($"{Count(fixes)} would be mended; nothing was changed. {left}");
            return ExitCode.InputHasErrors;
        }

        if (OutputFiles.Write([.. fixes.Files.Select(f => (f.Path, f.Content))]) is { } reason)
            return terminal.Refuse($"the data cannot be written, and nothing was changed: {reason}");

        foreach (var finding in fixes.Mended)
            terminal.Written.WriteLine($"{finding.Span.File}:{finding.Span.Line}: {finding.Code} mended: {finding.Message}");
        terminal.Notes.WriteLine($"{Count(fixes)} mended. {left}");
        return ExitCode.Done;
    }

    private static string Count(DataFixes fixes) =>
        $"{Number(fixes.Mended.Count, "finding")} in {Number(fixes.Files.Count, "file")}";

    private static string Number(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
