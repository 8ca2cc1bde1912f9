using System.Text;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.House;
using StrategyReport.Sources;
using StrategyReport.Succession;

namespace StrategyReport;

/// <summary>
/// The comments <c># allow SR2013: …</c> of a period that is about to begin: its files are checked as they would be, and those that
/// allow nothing any more are taken out.
/// </summary>
internal static class Allowances
{
    public static void Review(PaperSources sources, string period, IReadOnlyList<SucceedingFile> files)
    {
        if (files.All(f => !f.Text.Contains("# allow SR", StringComparison.Ordinal))) return;
        var begun = sources with { Files = With(sources, files) };
        var (data, used) = (new DataFolder(begun.Files, begun.Data, RuleList.Descriptions), new HashSet<Suppression>());
        var (report, _) = Composed.Of(new ReportRequest(begun, period), data, new MarkdownTexts(), used, []);
        var allowed = data.Paper(period).Value.Suppressions;
        foreach (var file in files)
        {
            var lines = allowed.Where(a => a.Span.File == file.Name).GroupBy(a => a.Span.Line).OrderByDescending(g => g.Key).ToList();
            foreach (var line in lines)
            {
                var (code, reason) = (string.Join(", ", line.Select(a => a.Code)), line.First().Reason);
                var isUsed = line.Any(a => used.Contains(a) || (report is null && !RuleList.Has(a.Code)));
                file.TellLine(line.Key, isUsed
                    ? $"{code} is still allowed: '{reason}'. See whether that still holds."
                    : $"{code} was allowed here: '{reason}'. There is nothing to allow any more, so the comment is not carried.");
                if (!isUsed) file.RemoveComment(line.Key);
            }
        }
    }

    /// <summary>The data as if the period were there.</summary>
    private static SourceFiles With(PaperSources sources, IReadOnlyList<SucceedingFile> files)
    {
        var all = sources.Files.FilesBelow(sources.Data).Where(DataFolder.IsDataFile)
            .ToDictionary(f => f[(sources.Data.Length + 1)..], sources.Files.Read);
        foreach (var file in files) all[file.Name[(sources.Data.Length + 1)..]] = Encoding.UTF8.GetBytes(file.Text);
        return new SourceFiles(new MemoryFolder(sources.Data, all)).And(sources.Files);
    }
}
