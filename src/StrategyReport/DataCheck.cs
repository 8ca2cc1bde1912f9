using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules.House;

namespace StrategyReport;

/// <summary>Everything that is wrong with some periods, found by going all the way to the writers with each of them.</summary>
public static class DataCheck
{
    /// <param name="final">Whether the papers go to the Board, whatever they say of themselves.</param>
    public static void Run(PaperSources sources, IReadOnlyList<string> periods, bool final, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(sources.Files, sources.Data, RuleList.Descriptions);
        var texts = new MarkdownTexts();
        var used = new HashSet<Suppression>();
        foreach (var period in periods) Compose(new ReportRequest(sources, period, Final: final), data, texts, used, diagnostics);

        // Only who has looked at all periods can say what is used nowhere.
        if (periods.Count < data.Periods.Count) return;
        diagnostics.AddRange(data.CheckFolders());
        diagnostics.AddRange(DataSchemas.Outdated(sources.Files, sources.Data));
        diagnostics.AddRange(HousePolicy.Review(data.Framework.Value.Suppressions, used, everythingRan: false));
    }
    /// <summary>Everything that is wrong with one period, and its draft as it would be built; null where an error stands.</summary>
    public static Report? Run(PaperSources sources, string period, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(sources.Files, sources.Data, RuleList.Descriptions);
        var report = Compose(new ReportRequest(sources, period), data, new MarkdownTexts(), [], diagnostics);
        return diagnostics.HasErrors ? null : report;
    }

    private static Report? Compose(
        ReportRequest request, DataFolder data, MarkdownTexts texts, HashSet<Suppression> used, DiagnosticBag diagnostics)
    {
        var (report, judgement) = Report.Compose(request, data, texts);
        if (report is not null) judgement = judgement.Then(report.CheckWriting().Judgement);
        used.UnionWith(judgement.Used);
        diagnostics.AddRange(judgement.Told);
        diagnostics.AddRange(HousePolicy.Review(data.Paper(request.Period).Value.Suppressions, used, everythingRan: report is not null));
        return report;
    }
}
