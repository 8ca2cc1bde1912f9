using System.CommandLine;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report explain SR2004</c>: the page of a code; without one, the list of all codes.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var code = new Argument<string?>("CODE")
        {
            HelpName = "CODE",
            Description = "A code as messages carry it, such as SR2004.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        code.CompletionSources.Add(_ => CodePages.Codes);
        var command = new CommandWithExamples("explain", "Says what a code means, why it matters and how to mend it.",
        [
            "explain",
            "explain SR2004",
        ])
        {
            code,
        };
        command.SetAction(parsed => Run(parsed.GetValue(code), terminal));
        return command;
    }

    private static int Run(string? code, Terminal terminal)
    {
        if (code is null)
        {
            foreach (var known in CodePages.Codes) terminal.Out.WriteLine($"{known}  {CodePages.Find(known)!.Title}");
            return ExitCode.Done;
        }

        // Whoever types "2041" means SR2041.
        if ((CodePages.Find(code.ToUpperInvariant()) ?? CodePages.Find("SR" + code)) is { } page)
        {
            terminal.Out.WriteLine(page.Text.TrimEnd());
            return ExitCode.Done;
        }

        var near = NearMiss.Of(code.ToUpperInvariant(), CodePages.Codes);
        var meant = near is null ? "" : $" Did you mean '{near}'?";
        return terminal.Refuse($"there is no code '{code}'.{meant} 'strategy-report explain' lists all codes.");
    }
}
