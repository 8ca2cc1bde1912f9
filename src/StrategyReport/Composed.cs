using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Rules;
using StrategyReport.Rules.House;
using StrategyReport.Status;
using StrategyReport.Word.Layout;

namespace StrategyReport;

/// <summary>A period as it is while it is written, errors and all.</summary>
/// <param name="Report">Null where an error stands.</param>
/// <param name="Findings">What <c>validate</c> tells of the period.</param>
/// <param name="Status">What the paper holds so far.</param>
public sealed record Composed(Report? Report, DiagnosticBag Findings, PeriodStatus Status)
{
    /// <summary>Periods of the same sources, whose files are read and whose texts are parsed once.</summary>
    public static IEnumerable<Composed> Of(PaperSources sources, IReadOnlyList<string> periods)
    {
        var (data, texts) = (new DataFolder(sources.Files, sources.Data, RuleList.Descriptions), new MarkdownTexts());
        var used = new HashSet<Suppression>();
        foreach (var period in periods)
        {
            var (findings, paper) = (new DiagnosticBag(), data.Paper(period).Value);
            var (report, pages) = Of(new ReportRequest(sources, period), data, texts, used, findings, withPages: true);
            var subject = new Subject(data.Framework.Value, paper, data.Before, data.Periods, sources.Files, texts);
            yield return new Composed(findings.HasErrors ? null : report, findings, StatusBoard.Of(subject, findings, pages));
        }
    }

    /// <summary>One period, all the way to the writers; the report is null where it could not be composed.</summary>
    /// <param name="used">Gets the suppressions that silenced something.</param>
    internal static (Report? Report, EstimatedPages? Pages) Of(
        ReportRequest request, DataFolder data, MarkdownTexts texts, HashSet<Suppression> used, DiagnosticBag findings,
        bool withPages = false)
    {
        var (report, pages, judgement) = Of(request, data, texts, withPages);
        Tell(request, data, report, judgement, used, findings);
        return (report, pages);
    }

    /// <summary>What <c>validate</c> tells of some periods, which are worked on side by side and told in their order.</summary>
    /// <param name="used">Gets the suppressions that silenced something.</param>
    internal static void Check(
        IReadOnlyList<ReportRequest> requests, DataFolder data, MarkdownTexts texts, HashSet<Suppression> used, DiagnosticBag findings)
    {
        foreach (var (request, (report, _, judgement)) in requests.Zip(Ahead.Of(requests, r => Of(r, data, texts, withPages: false))))
            Tell(request, data, report, judgement, used, findings);
    }

    private static (Report? Report, EstimatedPages? Pages, Judgement Judgement) Of(
        ReportRequest request, DataFolder data, MarkdownTexts texts, bool withPages)
    {
        var (writing, pages) = (default(Judgement), default(EstimatedPages));
        var (report, judgement) = Report.Compose(request, data, texts, r => (writing, pages) = r.CheckWriting(withPages));
        return (report, pages, writing is null ? judgement : judgement.Then(writing));
    }

    private static void Tell(
        ReportRequest request, DataFolder data, Report? report, Judgement judgement, HashSet<Suppression> used, DiagnosticBag findings)
    {
        used.UnionWith(judgement.Used);
        findings.AddRange(judgement.Told);
        findings.AddRange(HousePolicy.Review(data.Paper(request.Period).Value.Suppressions, used, everythingRan: report is not null));
    }
}
