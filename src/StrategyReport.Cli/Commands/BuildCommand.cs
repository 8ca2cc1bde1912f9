using System.CommandLine;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;

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
            Description = $"Where to write; {PaperFormat.Known}. May be given several times. Without it: {UsualFile("PERIOD")}.",
            HelpName = "FILE",
        };
        var objective = new Option<string?>("--objective") { Description = "Build only the annex of this objective.", HelpName = "ID" };
        var final = new Option<bool>("--final") { Description = "The paper that goes to the Board: no drafting notes, no gaps." };

        var command = new Command("build", "Builds the paper of a period.") { period, outputs, objective, final, data, templates };
        command.SetAction(parsed =>
        {
            var sources = CommonOptions.Sources(parsed.GetValue(data)!, parsed.GetValue(templates));
            if (CommonOptions.Periods(sources, parsed.GetValue(period), out var problem) is not { } periods)
                return CommandLine.Refuse(terminal, problem);
            var requests = periods.Select(p => new ReportRequest(sources, p, parsed.GetValue(objective), parsed.GetValue(final))).ToList();
            return Run(sources, requests, parsed.GetValue(outputs) ?? [], terminal);
        });
        return command;
    }

    private static int Run(PaperSources sources, List<ReportRequest> requests, string[] outputs, Terminal terminal)
    {
        if (outputs.Length > 0 && requests.Count > 1)
            return CommandLine.Refuse(terminal,
                "--output is for one period, and there are several. Name one with --period: "
                + $"{string.Join(", ", requests.Select(r => r.Period))}.");
        foreach (var file in outputs)
        {
            if (PaperFormat.Of(file) is null)
                return CommandLine.Refuse(terminal, $"'{file}' is of no known format. Its name should end in {PaperFormat.Known}.");
            if (sources.FolderAround(file) is { } folder)
                return CommandLine.Refuse(terminal,
                    $"'{file}' lies in '{folder}', whose files are what papers are made from. Nothing was written; name another folder.");
        }

        // However often and in whatever words a file is named, it is written once.
        var files = outputs.DistinctBy(Path.GetFullPath).ToList();
        var diagnostics = new DiagnosticBag();
        var written = new List<(string Path, PaperContent Content)>();
        foreach (var report in Report.Compose(requests, diagnostics))
            foreach (var file in files.Count > 0 ? files : [UsualFile(report.Period)])
                if (PaperFormat.Of(file)!.Write(report, diagnostics) is { } content)
                    written.Add((file, content));
        DiagnosticPrinter.Print(diagnostics, sources.Files, terminal);
        if (diagnostics.HasErrors)
        {
            terminal.Error.WriteLine("Nothing was written.");
            return CommandLine.InputHasErrors;
        }

        var made = written.Where(w => w.Content.Bytes is not null).Select(w => (w.Path, w.Content.Bytes!)).ToList();
        if (OutputFiles.Write(made) is { } reason) return CommandLine.Refuse(terminal, $"the paper cannot be written: {reason}");
        foreach (var (path, content) in written)
        {
            if (content.Bytes is not null) terminal.Out.WriteLine(path);
            if (content.Shortcoming is { } lack) terminal.Error.WriteLine($"strategy-report: '{path}' {lack}.");
        }

        return made.Count == written.Count ? CommandLine.Done : CommandLine.CouldNotRun;
    }

    private static string UsualFile(string period) => $"out/{period}{PaperFormat.Usual.Ending}";
}
