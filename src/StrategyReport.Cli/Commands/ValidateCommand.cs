using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report validate</c>: everything that is wrong, and nothing written.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Files of the data or the templates: only what is wrong in them. Without any: all.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var since = new Option<string?>("--since")
        {
            Description = "Only what was not wrong yet in a git revision, such as origin/main.",
            HelpName = "REVISION",
        };
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var final = new Option<bool>("--final")
        {
            Description = "As for the paper that goes to the Board: what is a warning in a draft is an error.",
        };
        var format = CommonOptions.Format($"How findings are written: {FindingsFormat.Uses}.", FindingsFormat.Names);

        var command = new CommandWithExamples("validate", "Checks the data of all periods, or of one.",
        [
            "validate --period 2024-25-Q2",
            "validate --since origin/main --format github",
            "validate data/2024-25-Q2/paper.yaml",
        ])
        {
            files, period, since, format, final, data, templates,
        };
        command.SetAction(parsed =>
        {
            var sources = NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            var name = parsed.GetValue(format)!;
            if (FindingsFormat.Of(name) is not { } findings)
                return terminal.Refuse(CommonOptions.NoFormat(name, FindingsFormat.Names));
            if (NamedFolders.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods)
                return terminal.Refuse(problem);
            var asked = new AskedFindings(parsed.GetValue(files) ?? [], parsed.GetValue(since));
            if (asked.WhyNotChecked(sources) is { Length: > 0 } reason) return terminal.Refuse(reason);
            var found = asked.Of(Check(sources), sources, parsed.GetValue(templates), Check, terminal, out problem);
            if (found is null) return terminal.Refuse(problem);
            findings.Print(found, new FindingsOrigin(sources.Files, periods), terminal);
            return found.HasErrors ? ExitCode.InputHasErrors : ExitCode.Done;

            DiagnosticBag Check(PaperSources at)
            {
                var diagnostics = new DiagnosticBag();
                var wanted = parsed.GetValue(period) is { } one ? at.Periods.Where(p => p == one) : at.Periods;
                DataCheck.Run(at, [.. wanted], parsed.GetValue(final), diagnostics);
                return diagnostics;
            }
        });
        return command;
    }
}
