using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Rules;

namespace StrategyReport;

/// <summary>Everything that is wrong with some periods, found by going all the way to Word with each of them.</summary>
public static class DataCheck
{
    /// <param name="request">Its period does not count.</param>
    public static void Run(ReportRequest request, IReadOnlyList<string> periods, DiagnosticBag diagnostics)
    {
        var data = new DataFolder(request.Sources, request.DataFolder, RuleList.Descriptions);
        var framework = data.Framework(new DiagnosticBag());
        var used = new HashSet<Suppression>();
        foreach (var period in periods)
        {
            var policy = new HousePolicy(framework, request.Final, used);
            var found = new DiagnosticBag();
            var report = Report.Compose(request with { Period = period }, data, policy, found);
            report?.CheckWord(found);
            diagnostics.AddRange(found);
            diagnostics.AddRange(policy.Review(data.Paper(period, new DiagnosticBag()).Silences, report is not null));
        }

        // Only who has looked at all periods can say what is used nowhere.
        if (periods.Count < data.Periods.Count) return;
        data.CheckFolders(diagnostics);
        diagnostics.AddRange(new HousePolicy(framework, request.Final, used).Review(framework.Silences, everythingRan: false));
    }
}
