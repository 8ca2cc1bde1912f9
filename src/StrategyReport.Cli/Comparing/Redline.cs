using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Comparing;

/// <summary>Files that show a paper with all that is other than in an earlier one.</summary>
internal static class Redline
{
    /// <summary>Where the changes of a period are written to if no file is named.</summary>
    public static string UsualFile(string period) => $"out/{period}.changes{RedlineFormat.Usual.Ending}";

    /// <summary><c>build --against</c>: the papers on disk with what has changed in them.</summary>
    /// <returns>The exit code.</returns>
    public static int Build(
        string earlier, string data, string? templates, string? period, IReadOnlyList<string> outputs, Terminal terminal)
    {
        if (NamedFolders.Periods(NamedFolders.Sources(data, templates), period, out var problem) is null
            || PaperVersion.Find(earlier, data, templates, out problem) is not { } old
            || PaperVersion.Find(null, data, templates, out problem) is not { } now
            || ComparedPapers.Of(old, now, period, out problem) is not { } pairs
            || (problem = WhyNotWritten(outputs, pairs, now.Sources) ?? "").Length > 0)
            return terminal.Refuse(problem);
        var papers = ComparedPapers.Build(pairs, terminal, out var failures);
        if (failures.Count > 0) return ExitCode.InputHasErrors;
        return papers.Max(p => Write(outputs.Count > 0 ? outputs : [UsualFile(p.New.Period)], p.Old, p.New, terminal.Out, terminal));
    }

    /// <summary>Null where they can be.</summary>
    public static string? WhyNotWritten(IReadOnlyList<string> files, IReadOnlyList<ComparedPapers> pairs, PaperSources sources)
    {
        if (files.Count > 0 && pairs.Count > 1)
            return "--output is for one period, and there are several. Name one with --period: "
                + $"{string.Join(", ", pairs.Select(p => p.NewPeriod))}.";
        foreach (var file in files)
        {
            if (RedlineFormat.Of(file) is null)
                return $"'{file}' is of no format that shows changes. Its name should end in {RedlineFormat.Known}.";
            if (sources.FolderAround(file) is { } folder)
                return $"'{file}' lies in '{folder}', whose files are what papers are made from. Nothing was written; name another folder.";
        }

        return null;
    }

    /// <returns>The exit code.</returns>
    /// <param name="names">Gets the names of the files.</param>
    public static int Write(IReadOnlyList<string> files, Report former, Report now, TextWriter names, Terminal terminal)
    {
        var found = new DiagnosticBag();
        var made = new List<(string Path, byte[] Content)>();
        foreach (var file in files.DistinctBy(Path.GetFullPath))
            if (RedlineFormat.Of(file)!.Write(now, former, found) is { } content) made.Add((file, content));
        DiagnosticPrinter.Print(found, now.Sources, terminal);
        if (found.HasErrors)
        {
            terminal.Error.WriteLine("Nothing was written.");
            return ExitCode.InputHasErrors;
        }

        if (OutputFiles.Write(made) is { } reason) return terminal.Refuse($"the redline cannot be written: {reason}");
        foreach (var (path, _) in made) names.WriteLine(path);
        return ExitCode.Done;
    }
}
