using System.CommandLine;
using StrategyReport.Cli.Completion;
using StrategyReport.Cli.Outputs;
using StrategyReport.Cli.Papers;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report build</c>: YAML to paper.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = CommonOptions.Period();
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();
        var outputs = new Option<string[]>("--output", "-o")
        {
            Description = $"Where to write; {PaperFormat.Known}. May be given several times. Without it: {PaperBuild.UsualFile("PERIOD")}.",
            HelpName = "FILE",
        };
        var objective = new Option<string?>("--objective") { Description = "Build only the annex of this objective.", HelpName = "ID" };
        objective.CompletionSources.Add(DataNames.Objectives);
        var final = new Option<bool>("--final") { Description = "The paper that goes to the Board: no drafting notes, no gaps." };
        var against = new Option<string?>("--against")
        {
            Description = "Write what has changed since an earlier paper: a period, a git revision, or REVISION:PERIOD. "
                + $"{RedlineFormat.Known}; without --output: {RedlineBuild.UsualFile("PERIOD")}.",
            HelpName = "EARLIER",
        };
        against.CompletionSources.Add(DataNames.Periods);
        var watch = new Option<bool>("--watch") { Description = "Build again at each save, until Ctrl+C." };

        var command = new CommandWithExamples("build", "Builds the paper of a period.",
        [
            "build --period 2024-25-Q2",
            "build --period 2024-25-Q2 --final --output paper.docx --output paper.pdf",
            "build --period 2024-25-Q2 --against 2023-24-Q4",
        ])
        {
            period, outputs, objective, final, against, watch, data, templates,
        };
        command.SetAction(parsed =>
        {
            var (folder, layouts) = (parsed.GetValue(data)!, parsed.GetValue(templates));
            var build = new PaperBuild(
                () => NamedFolders.Sources(folder, layouts),
                parsed.GetValue(period), parsed.GetValue(objective), parsed.GetValue(final), parsed.GetValue(outputs) ?? []);
            if (parsed.GetValue(against) is not null && (build.Objective is not null || build.Final || parsed.GetValue(watch)))
                return terminal.Refuse(
                    "--against compares whole papers as they are: leave out --objective, --final and --watch.");
            if (parsed.GetValue(against) is { } earlier)
                return RedlineBuild.Run(earlier, folder, layouts, parsed.GetValue(period), build.Outputs, terminal);
            if (build.Requests(out var problem) is not { } requests) return terminal.Refuse(problem);
            return parsed.GetValue(watch)
                ? WatchedBuild.Run(build, NamedFolders.Folders(folder, layouts), terminal)
                : build.Run(requests, terminal);
        });
        return command;
    }
}
