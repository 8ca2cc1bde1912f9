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
        Composed.Check([.. periods.Select(p => new ReportRequest(sources, p, Final: final))], data, texts, used, diagnostics);

        // Only who has looked at all periods can say what is used nowhere.
        if (periods.Count < data.Periods.Count) return;
        diagnostics.AddRange(data.CheckFolders());
        diagnostics.AddRange(DataSchemas.Outdated(sources.Files, sources.Data));
        diagnostics.AddRange(HousePolicy.Review(data.Framework.Value.Suppressions, used, everythingRan: false));
    }
}
