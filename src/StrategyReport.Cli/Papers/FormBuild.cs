using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;

namespace StrategyReport.Cli.Papers;

/// <summary>Builds the forms in which leads answer for their ambitions.</summary>
internal static class FormBuild
{
    /// <param name="ambitions">None: all on which the period reports.</param>
    /// <param name="sent">The day to be noted as that on which they are sent; null: none.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        PaperSources sources, string period, IReadOnlyList<int> ambitions, bool together, DateOnly? sent, string folder, Terminal terminal)
    {
        var known = sources.AmbitionsOf(period);
        if (ambitions.Except(known).ToList() is { Count: > 0 } unknown)
            return terminal.Refuse(
                $"{period} does not report on ambition {string.Join(", ", unknown)}. It reports on {string.Join(", ", known)}.");
        if (sources.FolderAround(folder) is { } inner)
            return terminal.Refuse($"'{folder}' lies in '{inner}', whose files are what papers are made from. Name another folder.");
        IReadOnlyList<int> asked = [.. (ambitions.Count > 0 ? ambitions : known).Distinct().Order()];
        IReadOnlyList<IReadOnlyList<int>> forms = together ? [asked] : [.. asked.Select(number => (IReadOnlyList<int>)[number])];
        var (found, files) = (new DiagnosticBag(), new List<(string Path, byte[] Content)>());
        var requests = forms.Select(form => new ReportRequest(sources, period) { Form = form });
        foreach (var report in Report.Compose([.. requests], found))
            if (report.ToWord(found) is { } document)
                files.Add((Path.Combine(folder, FileName(period, report.Form)), document));
        // What else is to be done in the data is no matter of the forms.
        DiagnosticPrinter.Print(found.Errors(), sources.Files, terminal);
        if (found.HasErrors)
        {
            terminal.Notes.WriteLine("Nothing was written.");
            return ExitCode.InputHasErrors;
        }

        var written = files.Count;
        if (sent is { } day)
        {
            if (FormDays.Sent(sources, period, asked, day) is not { } noted)
                return terminal.Refuse($"it cannot be noted for certain in the paper.yaml of {period} that they are sent. "
                    + "Leave out --sent, and write the days there below 'forms: sent:'.");
            files.Add(noted);
        }

        if (OutputFiles.Write(files) is { } reason) return terminal.Refuse($"the forms cannot be written: {reason}");
        foreach (var (path, _) in files.Take(written)) terminal.Written.WriteLine(path);
        return ExitCode.Done;
    }

    private static string FileName(string period, IReadOnlyList<int> form) =>
        $"{period}.ambition-{string.Join("-", form.Select(n => $"{n:00}"))}.docx";
}
