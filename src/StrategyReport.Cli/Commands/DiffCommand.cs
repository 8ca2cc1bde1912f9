using System.CommandLine;
using StrategyReport.Cli.Changes;
using StrategyReport.Cli.Comparing;
using StrategyReport.Cli.Completion;
using StrategyReport.Cli.Outputs;
using StrategyReport.Cli.Papers;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report diff</c>: what the Board would read differently.</summary>
internal static class DiffCommand
{
    /// <summary>With which a command that was asked for it says that something has changed, as git's does.</summary>
    private const int SomethingDiffers = 1;

    public static Command Create(Terminal terminal)
    {
        var from = Version("FROM", "A period, a git revision (the same period then), or REVISION:PERIOD. Without it: HEAD.");
        var to = Version("TO", "The same. Without it: the papers as they are on disk.");
        var period = CommonOptions.Period();
        var format = CommonOptions.Format($"How it is written: {ChangesFormat.Uses}.", ChangesFormat.Names);
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = $"Write the paper with all that has changed marked in it; {RedlineFormat.Known}. May be given several times.",
            HelpName = "FILE",
        };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit code 1 where something has changed." };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var command = new CommandWithExamples("diff", "Says what is other in a paper than in an earlier one, as the Board would.",
        [
            "diff",
            "diff 2023-24-Q4 2024-25-Q2 --output changes.docx",
            "diff origin/main --period 2024-25-Q2 --format markdown",
        ])
        {
            from, to, period, format, outputs, exitCode, data, templates,
        };
        command.SetAction(parsed =>
        {
            var (folder, layouts, name) = (parsed.GetValue(data)!, parsed.GetValue(templates), parsed.GetValue(format)!);
            if (ChangesFormat.Of(name) is not { } form) return terminal.Refuse(CommonOptions.NoFormat(name, ChangesFormat.Names));
            if (NamedFolders.Periods(NamedFolders.Sources(folder, layouts), null, out var problem) is null
                || PaperVersion.Find(parsed.GetValue(from) ?? "HEAD", folder, layouts, out problem) is not { } old
                || PaperVersion.Find(parsed.GetValue(to), folder, layouts, out problem) is not { } now
                || ComparedPapers.Of(old, now, parsed.GetValue(period), out problem) is not { } pairs)
                return terminal.Refuse(problem);
            var files = parsed.GetValue(outputs) ?? [];
            if (RedlineBuild.WhyNotWritten(files, pairs) is { } reason) return terminal.Refuse(reason);
            var papers = ComparedPapers.Build(pairs, terminal, out var failures);
            if (files.Length > 0 && failures.Count > 0) return Unwritten.End(files, terminal);
            var written = files.Length == 0 ? ExitCode.Done
                : RedlineBuild.Write(files, papers, terminal.Notes, terminal);
            if (written != ExitCode.Done) return written;
            var changes = papers.Select(p => p.Changes()).ToList();
            if ((old.Period ?? now.Period ?? parsed.GetValue(period)) is null) changes.AddRange(ComparedPapers.Gone(old, now));
            form.Print(changes, failures, terminal);
            if (failures.Count > 0) return ExitCode.InputHasErrors;
            return parsed.GetValue(exitCode) && changes.Exists(c => c.Parts.Count > 0) ? SomethingDiffers : ExitCode.Done;
        });
        return command;
    }

    private static Argument<string?> Version(string name, string description)
    {
        var version = new Argument<string?>(name) { Description = description, HelpName = name, Arity = ArgumentArity.ZeroOrOne };
        version.CompletionSources.Add(DataNames.Periods);
        return version;
    }
}
