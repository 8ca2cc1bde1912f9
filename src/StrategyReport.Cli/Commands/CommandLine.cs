using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using StrategyReport.Cli.Completion;
using StrategyReport.Sources;

namespace StrategyReport.Cli.Commands;

/// <summary>The root command.</summary>
internal static class CommandLine
{
    public static int Run(string[] arguments, Terminal terminal) => Run(() => Answer(arguments, terminal), terminal);

    /// <summary>Whatever fails on the way is told, as long as somebody can be.</summary>
    internal static int Run(Func<int> answer, Terminal terminal)
    {
        try
        {
            return answer();
        }
        catch (Exception failure)
        {
            // What ran beside it brings its failures together, and the first one is as good as any.
            var cause = failure is AggregateException { InnerException: { } inner } ? inner : failure;
            try
            {
                return Tell(cause, terminal);
            }
            catch (TerminalException)
            {
                // There is nobody left to tell.
                return (cause as InterruptedException)?.ExitCode ?? ExitCode.CouldNotRun;
            }
        }
    }

    private static int Tell(Exception failure, Terminal terminal)
    {
        switch (failure)
        {
            case TerminalException:
                return terminal.Refuse($"the answer cannot be written: {failure.Message}");
            case OperationCanceledException:
                terminal.Refuse("stopped; nothing was written.");
                return (failure as InterruptedException)?.ExitCode ?? ExitCode.CouldNotRun;
            case IOException or UnauthorizedAccessException:
                return terminal.Refuse($"a file cannot be read or written: {failure.Message}");
            default:
                return Fault.Tell(failure, terminal);
        }
    }

    /// <summary>A word is what it says: one that begins with '@', such as a stranger's folder, is no file of words.</summary>
    private static readonly ParserConfiguration Plainly = new() { ResponseFileTokenReplacer = null };

    private static int Answer(string[] arguments, Terminal terminal)
    {
        var parsed = Commands(terminal).Parse(arguments, Plainly);
        if (!terminal.IsQuiet && parsed.Errors.Count == 0 && parsed.GetValue<bool>("--quiet"))
            return Answer(arguments, terminal with { IsQuiet = true });
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
        };
        if (parsed.Errors.Count == 0 && !MistypedCommand.HasSlip(parsed)) return parsed.Invoke(configuration);
        foreach (var problem in MistypedCommand.Problems(parsed)) terminal.Error.WriteLine($"strategy-report: {problem}");
        terminal.Error.WriteLine($"Try 'strategy-report {MistypedCommand.Path(parsed.CommandResult.Command)}--help'.");
        return ExitCode.CouldNotRun;
    }

    /// <summary>All that there are, under the root.</summary>
    internal static RootCommand Commands(Terminal terminal)
    {
        var root = new RootCommand("Builds a Board paper in Word from YAML files.")
        {
            CommonOptions.Quiet(),
            InitCommand.Create(terminal),
            BuildCommand.Create(terminal),
            CollectCommand.Create(terminal),
            DiffCommand.Create(terminal),
            PreviewCommand.Create(terminal),
            ValidateCommand.Create(terminal),
            NewPeriodCommand.Create(terminal),
            StatusCommand.Create(terminal),
            ImportCommand.Create(terminal),
            FixCommand.Create(terminal),
            WhereCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            TemplatesCommand.Create(terminal),
            CompletionCommand.Create(terminal),
        };
        foreach (var suggest in root.Directives.OfType<SuggestDirective>()) suggest.Action = new CompletionAction(Plainly);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            var usual = (HelpAction)help.Action!;
            usual.MaxWidth = Math.Max(usual.MaxWidth, Terminal.Narrowest); // On a narrower screen it finds no end.
            help.Action = new HelpWithExamples(usual);
        }

        return root;
    }
}
