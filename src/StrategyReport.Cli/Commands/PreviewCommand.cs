using System.CommandLine;
using System.Globalization;
using StrategyReport.Cli.Completion;
using StrategyReport.Cli.Git;
using StrategyReport.Preview;

namespace StrategyReport.Cli.Commands;

/// <summary><c>strategy-report preview</c>: the paper in a browser, renewed at each save, until Ctrl+C.</summary>
internal static class PreviewCommand
{
    public static Command Create(Terminal terminal)
    {
        var period = new Option<string?>("--period", "-p")
        {
            Description = "The period to show first: a folder of the data, such as 2024-25-Q2. Without it: the newest.",
            HelpName = "PERIOD",
        };
        period.CompletionSources.Add(DataNames.Periods);
        var port = new Option<string?>("--port")
        {
            Description = $"At which port of this machine it is shown. Without it: {PreviewServer.UsualPort}, or the next that is free.",
            HelpName = "NUMBER",
        };
        var data = CommonOptions.Data();
        var templates = CommonOptions.Templates();

        var command = new CommandWithExamples("preview", "Shows the paper in a browser while it is written, until Ctrl+C.",
        [
            "preview",
            "preview --period 2024-25-Q2 --port 8080",
        ])
        {
            period, port, data, templates,
        };
        command.SetAction(parsed =>
        {
            PaperSources Sources() => NamedFolders.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            var wanted = parsed.GetValue(period);
            if (NamedFolders.Periods(Sources(), wanted, out var problem) is null) return terminal.Refuse(problem);
            var folders = NamedFolders.Folders(parsed.GetValue(data)!, parsed.GetValue(templates));
            if (parsed.GetValue(port) is not { } written) return Run(Sources, folders, wanted, null, terminal).GetAwaiter().GetResult();
            return int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536
                ? Run(Sources, folders, wanted, number, terminal).GetAwaiter().GetResult()
                : terminal.Refuse($"'{written}' is no port. Name a number from 1 to 65535.");
        });
        return command;
    }

    private static async Task<int> Run(
        Func<PaperSources> sources, IReadOnlyList<string> folders, string? period, int? port, Terminal terminal)
    {
        var (server, problem) =
            await PreviewServer.StartAsync(
                sources, new FolderWatch(folders), period, port, terminal.Error, () => GitHistory.LastChanges(folders[0]))
                .ConfigureAwait(false);
        if (server is null) return terminal.Refuse($"{problem}. Name another with --port.");
        await using (server.ConfigureAwait(false))
        {
            await terminal.Out.WriteLineAsync(server.Address).ConfigureAwait(false);
            await terminal.Out.FlushAsync().ConfigureAwait(false);
            await terminal.Notes.WriteLineAsync("The paper is shown there, and renewed at each save. Ctrl+C ends it.")
                .ConfigureAwait(false);
            await server.WaitForShutdownAsync().ConfigureAwait(false);
        }

        return ExitCode.Done;
    }
}
