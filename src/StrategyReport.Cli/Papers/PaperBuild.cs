using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Cli.Outputs.Pdf;
using StrategyReport.Diagnostics;
namespace StrategyReport.Cli.Papers;

/// <summary>What was asked of <c>build</c>, to be done once or at each save.</summary>
/// <param name="Sources">Reads everything anew.</param>
/// <param name="Period">Null: all that there are.</param>
/// <param name="Outputs">None: the usual file of each period.</param>
internal sealed record PaperBuild(
    Func<PaperSources> Sources, string? Period, string? Objective, bool Final, IReadOnlyList<string> Outputs)
{
    /// <summary>Where a period is built to if no file is named.</summary>
    public static string UsualFile(string period) => $"out/{period}{PaperFormat.Usual.Ending}";

    /// <summary>A request for each period; null with the reason where what was asked for cannot be done.</summary>
    public IReadOnlyList<ReportRequest>? Requests(out string problem)
    {
        var sources = Sources();
        if (NamedFolders.Periods(sources, Period, out problem) is not { } periods) return null;
        problem = WhyNotWritten(sources, periods);
        return problem.Length > 0 ? null : [.. periods.Select(p => new ReportRequest(sources, p, Objective, Final)
        {
            IsForWord = FilesOf(p).Any(f => PaperFormat.Of(f)!.IsOfWord),
        })];
    }

    /// <summary>Builds and writes, and says what was found and written.</summary>
    /// <param name="onlyWhatDiffers">Whether a file that would be as it is stays untouched, so that whoever shows it need not.</param>
    /// <returns>The exit code.</returns>
    public int Run(IReadOnlyList<ReportRequest> requests, Terminal terminal, bool onlyWhatDiffers = false)
    {
        var diagnostics = new DiagnosticBag();
        var begun = Begin(requests, diagnostics, terminal);
        DiagnosticPrinter.Print(diagnostics, requests[0].Sources.Files, terminal);
        if (diagnostics.HasErrors) return Unwritten.End(requests.SelectMany(r => FilesOf(r.Period)), terminal);

        var written = Finish(begun, terminal);
        var made = written.Where(w => w.Content.Bytes is not null).Select(w => (w.Path, Content: w.Content.Bytes!)).ToList();
        var same = onlyWhatDiffers ? made.Where(f => OutputFiles.IsThere(f.Path, f.Content)).Select(f => f.Path).ToHashSet() : [];
        if (OutputFiles.Write([.. made.Where(f => !same.Contains(f.Path))]) is { } reason)
            return terminal.Refuse($"the paper cannot be written: {reason}");
        foreach (var (path, content) in written)
        {
            if (same.Contains(path)) terminal.Notes.WriteLine($"{path} is as it was.");
            else if (content.Bytes is not null) terminal.Written.WriteLine(path);
            if (content.Shortcoming is { } lack) terminal.Error.WriteLine($"strategy-report: '{path}' {lack}.");
        }

        return made.Count == written.Count ? ExitCode.Done : ExitCode.CouldNotRun;
    }

    /// <summary>What each file is made from, those with an error left out; however often and in whatever words it is named, once.</summary>
    private List<(string Path, PaperFormat Format, byte[] Bytes)> Begin(
        IReadOnlyList<ReportRequest> requests, DiagnosticBag diagnostics, Terminal terminal)
    {
        using var progress = new Progress(terminal, requests.Count);
        progress.Begin(1, requests[0].Period);
        var periods = requests.Select(r => r.Period).ToList();
        var order = Outputs.ToList();
        var begun = new List<(string Path, PaperFormat Format, byte[] Bytes)>();
        foreach (var report in Report.Compose(requests, diagnostics))
        {
            foreach (var alike in FilesOf(report.Period).GroupBy(f => PaperFormat.Of(f)!.Write))
                if (alike.Key(report, diagnostics) is { } bytes)
                    begun.AddRange(alike.Select(file => (file, PaperFormat.Of(file)!, bytes)));
            if (periods.IndexOf(report.Period) + 1 is var next && next < periods.Count) progress.Begin(next + 1, periods[next]);
        }

        return [.. begun.OrderBy(b => order.IndexOf(b.Path))];
    }

    private IEnumerable<string> FilesOf(string period) => OutputFiles.Of(Outputs, UsualFile(period));

    /// <summary>What the files hold; LibreOffice takes its time for each PDF.</summary>
    private static List<(string Path, PaperContent Content)> Finish(
        List<(string Path, PaperFormat Format, byte[] Bytes)> begun, Terminal terminal)
    {
        using var progress = new Progress(terminal, begun.Count);
        var written = new List<(string Path, PaperContent Content)>();
        foreach (var (path, format, bytes) in begun)
        {
            progress.Begin(written.Count + 1, path);
            written.Add((path, format.Finish(bytes)));
        }

        return written;
    }

    /// <summary>Blank where all outputs can be.</summary>
    private string WhyNotWritten(PaperSources sources, IReadOnlyList<string> periods) =>
        OutputFiles.WhyNot(Outputs, periods, sources, f => PaperFormat.Of(f) is not null, ("known format", PaperFormat.Known))
        ?? (Outputs.Any(f => PaperFormat.Of(f)!.Ending == ".pdf") ? Patience.WhyWrong : "");
}
