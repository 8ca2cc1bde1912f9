using StrategyReport.Cli.Findings;
using StrategyReport.Cli.Outputs;
using StrategyReport.Diagnostics;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Cli.Papers;

/// <summary>Builds the forms in which leads answer for their ambitions.</summary>
internal static class FormBuild
{
    /// <param name="ambitions">None: all on which the period reports.</param>
    /// <param name="together">Whether those that are named share a form, or, where none is, those of the same owner.</param>
    /// <param name="sent">The day to be noted as that on which they are sent; null: none.</param>
    /// <returns>The exit code.</returns>
    public static int Run(
        PaperSources sources, string period, IReadOnlyList<int> ambitions, bool together, DateOnly? sent, string folder, Terminal terminal)
    {
        var reported = sources.AmbitionsOf(period);
        var known = reported.Select(a => a.Number).ToList();
        if (ambitions.Except(known).ToList() is { Count: > 0 } unknown)
            return terminal.Refuse(
                $"{period} does not report on ambition {string.Join(", ", unknown)}. It reports on {string.Join(", ", known)}.");
        if (sources.FolderAround(folder) is { } inner)
            return terminal.Refuse($"'{folder}' lies in '{inner}', whose files are what papers are made from. Name another folder.");
        IReadOnlyList<int> asked = [.. (ambitions.Count > 0 ? ambitions : known).Distinct().Order()];
        var forms = asked.GroupBy(number => !together ? $"{number}"
            : ambitions.Count > 0 ? ""
            : reported.First(a => a.Number == number).Owner is { Length: > 0 } owner ? $"of {owner}" : $"{number}");
        var (found, files) = (new DiagnosticBag(), new List<(string Path, byte[] Content)>());
        var requests = forms.Select(form => new ReportRequest(sources, period) { Form = [.. form] });
        foreach (var report in Report.Compose([.. requests], found))
            if (report.ToWord(found) is { } document)
                files.Add((FileIn(folder, period, report.Form), document));
        // What else is to be done in the data is no matter of the forms.
        DiagnosticPrinter.Print(found.Errors(), sources.Files, terminal);
        if (found.HasErrors) return Unwritten.End([FileIn(folder, period, asked)], terminal);

        if (files.Where(f => IsFilledIn(f.Path, f.Content)).Select(f => $"'{f.Path}'").ToList() is { Count: > 0 } filled)
            return terminal.Refuse($"{string.Join(", ", filled)}: what stands there is not as it was collected, somebody may have filled "
                + "it in. Nothing was written. Import it, then move it away, or name another folder with --output.");
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

    /// <summary>Whether another file stands there than a form in which nobody has written; one that cannot be read is such.</summary>
    private static bool IsFilledIn(string path, byte[] form)
    {
        try
        {
            return File.Exists(path) && !OutputFiles.IsThere(path, form) && !Origin.IsBlankForm(DiskFile.Read(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static string FileIn(string folder, string period, IReadOnlyList<int> form) =>
        Path.Combine(folder, $"{period}.ambition-{string.Join("-", form.Select(n => $"{n:00}"))}.docx");
}
