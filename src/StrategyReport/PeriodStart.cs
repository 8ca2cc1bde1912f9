using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.House;
using StrategyReport.Sources;
using StrategyReport.Succession;

namespace StrategyReport;

/// <summary>Makes the files of a period that is about to begin from those of the last one. Nothing is written here.</summary>
public static class PeriodStart
{
    /// <summary>Why a period cannot be started from another one; null where it can.</summary>
    /// <param name="from">One that there is; null: the latest.</param>
    public static string? WhyNot(PaperSources sources, string period, string? from)
    {
        var periods = sources.Periods;
        var latest = DataFolder.LastOf(periods)!;
        var last = from ?? latest;
        if (sources.Files.Folders(sources.Data).Any(f => string.Equals(Path.GetFileName(f), period, StringComparison.OrdinalIgnoreCase)))
            return $"there is a folder '{sources.Data}/{period}' already, and it is not touched. Name a period that has not begun.";
        if (!periods.Any(p => DataFolder.FormOf(p) == DataFolder.FormOf(period)))
            return $"'{period}' has another form than the periods that there are: {string.Join(", ", periods)}. "
                + $"They are put in order by their names; write the new one as they are{Example(latest)}.";
        if (ReportingPeriod.Of(last) is not null && ReportingPeriod.Of(period) is null)
            return $"'{period}' is no period{Example(latest)}.";
        if (!DataFolder.IsBefore(last, period))
            return $"'{period}' does not come after '{last}'. Name the period that it follows with --from.";
        return null;
    }

    /// <param name="period">One for which <see cref="WhyNot"/> knows no reason.</param>
    /// <param name="from">Null: the latest.</param>
    /// <param name="diagnostics">Gets the errors of the last period's files, which have to be mended first.</param>
    /// <returns>Null where such an error stands.</returns>
    public static StartedPeriod? Run(PaperSources sources, string period, string? from, DiagnosticBag diagnostics)
    {
        var (data, texts) = (new DataFolder(sources.Files, sources.Data, RuleList.Descriptions), new MarkdownTexts());
        var last = data.Paper(from ?? DataFolder.LastOf(data.Periods)!).Value;
        diagnostics.AddRange([.. data.Framework.Findings, .. data.Paper(last.Period).Findings]);
        if (diagnostics.HasErrors) return null;

        last = PlannedActions.Link(data.Framework.Value, last, data.Before, texts);
        var before = data.Before(last);
        var shift = new PeriodShift(
            ReportingPeriod.Of(last.Period), ReportingPeriod.Of(period), before is null ? null : ReportingPeriod.Of(before.Period));
        var folder = $"{sources.Data}/{period}";
        var files = new List<SucceedingFile>();
        if (Begun($"{last.Folder}/{PaperFile.Name}") is { } paper)
        {
            var isNext = DataFolder.LastOf(data.Periods.Where(p => DataFolder.IsBefore(p, period))) == last.Period;
            new SucceedingPaper(paper, last, new StandingTexts(last, before), shift).Make(isNext ? null : last.Period);
        }

        HashSet<string> names = [.. last.Ambitions.SelectMany(a => PlannedActions.Of(data.Framework.Value, a, texts)).Select(a => a.Id)];
        foreach (var ambition in last.Ambitions)
            if (Begun(ambition.Span.File) is { } file) SucceedingAmbition.Make(file, data.Framework.Value, ambition, shift, texts, names);
        Allowances.Review(sources, period, files);
        return new StartedPeriod(last.Period,
            [.. files.Select(f => (f.Name[(folder.Length + 1)..], Encoding.UTF8.GetBytes(f.Text)))], [.. files.SelectMany(f => f.Told)]);

        SucceedingFile? Begun(string path)
        {
            if (MendedFile.Read(sources.Files, path) is not { } read) return null;
            files.Add(new SucceedingFile(folder + path[last.Folder.Length..], read.Before));
            return files[^1];
        }
    }

    /// <summary>The name of the period that follows the last one, where that is written as such names usually are.</summary>
    private static string Example(string last) =>
        ReportingPeriod.Of(last) is not { } period ? "" : $", such as '{(period.Name == last ? period.Next.Name : last)}'";
}

/// <param name="From">The period that it was made from.</param>
/// <param name="Files">By their paths within the period's folder.</param>
/// <param name="Told">What was moved on, and what a person has to see to, by file and line.</param>
public sealed record StartedPeriod(
    string From, IReadOnlyList<(string Path, byte[] Content)> Files, IReadOnlyList<SucceededLine> Told);
