using StrategyReport.Cli.Comparing;
using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Papers;

/// <summary>Builds files that show a paper with all that is other than in an earlier one.</summary>
internal static class RedlineBuild
{
    /// <summary>Where the changes of a period are written to if no file is named.</summary>
    public static string UsualFile(string period) => $"out/{period}.changes{RedlineFormat.Usual.Ending}";

    /// <summary><c>build --against</c>: the papers on disk with what has changed in them.</summary>
    /// <returns>The exit code.</returns>
    public static int Run(
        string earlier, string data, string? templates, string? period, IReadOnlyList<string> outputs, Terminal terminal)
    {
        if (NamedFolders.Periods(NamedFolders.Sources(data, templates), period, out var problem) is null
            || PaperVersion.Find(earlier, data, templates, out problem) is not { } old
            || PaperVersion.Find(null, data, templates, out problem) is not { } now
            || ComparedPapers.Of(old, now, period, out problem) is not { } pairs
            || (problem = WhyNotWritten(outputs, pairs) ?? "").Length > 0)
            return terminal.Refuse(problem);
        var papers = ComparedPapers.Build(pairs, terminal, out var failures);
        return failures.Count > 0 ? Unwritten.End(pairs.SelectMany(p => FilesOf(outputs, p.NewPeriod)), terminal)
            : Write(outputs, papers, terminal.Written, terminal);
    }

    /// <summary>Null where they can be.</summary>
    public static string? WhyNotWritten(IReadOnlyList<string> files, IReadOnlyList<ComparedPapers> pairs) => OutputFiles.WhyNot(
        files, [.. pairs.Select(p => p.NewPeriod)], pairs[0].New.Sources,
        f => RedlineFormat.Of(f) is not null, ("format that shows changes", RedlineFormat.Known));

    /// <summary>Writes all of them, or, where one cannot be, none.</summary>
    /// <returns>The exit code.</returns>
    /// <param name="files">None: the usual one of each paper.</param>
    /// <param name="names">Gets the names of the files.</param>
    public static int Write(
        IReadOnlyList<string> files, IReadOnlyList<ComparedReports> papers, TextWriter names, Terminal terminal)
    {
        var found = new DiagnosticBag();
        var made = new List<(string Path, byte[] Content)>();
        using (var progress = new Progress(terminal, papers.Count))
            foreach (var (at, paper) in papers.Index())
            {
                progress.Begin(at + 1, paper.New.Period);
                foreach (var file in FilesOf(files, paper.New.Period))
                    if (RedlineFormat.Of(file)!.Write(paper, found) is { } content) made.Add((file, content));
            }

        DiagnosticPrinter.Print(found, papers[0].New.Sources, terminal);
        if (found.HasErrors) return Unwritten.End(papers.SelectMany(p => FilesOf(files, p.New.Period)), terminal);

        if (OutputFiles.Write(made) is { } reason) return terminal.Refuse($"the redline cannot be written: {reason}");
        foreach (var (path, _) in made) names.WriteLine(path);
        return ExitCode.Done;
    }

    private static IEnumerable<string> FilesOf(IReadOnlyList<string> files, string period) => OutputFiles.Of(files, UsualFile(period));
}
