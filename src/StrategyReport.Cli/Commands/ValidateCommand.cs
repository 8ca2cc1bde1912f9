using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report validate</c>: everything that is wrong, and nothing written.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var final = new Option<bool>("--final")
        {
            Description = "As for the paper that goes to the Board: what is a warning in a draft is an error.",
        };
        var format = new Option<string>("--format")
        {
            Description = $"How findings are written: {FindingsFormat.Uses}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => FindingsFormat.Usual.Name,
        };
        format.CompletionSources.Add([.. FindingsFormat.Names]);

        var command = new Command("validate", "Checks the data of all periods, or of one.") { period, format, final, data, templates };
        command.SetAction(parsed =>
        {
            var sources = CommonOptions.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            var name = parsed.GetValue(format)!;
            if (FindingsFormat.Of(name) is not { } findings)
                return CommandLine.Refuse(terminal, $"there is no format '{name}'. {NearMiss.Hint(name, FindingsFormat.Names)}");
            if (CommonOptions.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods)
                return CommandLine.Refuse(terminal, problem);
            var diagnostics = new DiagnosticBag();
            DataCheck.Run(sources, periods, parsed.GetValue(final), diagnostics);
            findings.Print(diagnostics, new FindingsOrigin(sources.Files, periods), terminal);
            return diagnostics.HasErrors ? CommandLine.InputHasErrors : CommandLine.Done;
        });
        return command;
    }
}
