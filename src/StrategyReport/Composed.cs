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
/// <param name="Findings">What <c>validate</c> tells of the period, but for suppressions.</param>
/// <param name="Status">What the paper holds so far.</param>
public sealed record Composed(Report? Report, DiagnosticBag Findings, PeriodStatus Status)
{
    /// <summary>Periods of the same sources, whose files are read and whose texts are parsed once.</summary>
    public static IEnumerable<Composed> Of(PaperSources sources, IReadOnlyList<string> periods)
    {
        var (data, texts) = (new DataFolder(sources.Files, sources.Data, RuleList.Descriptions), new MarkdownTexts());
        foreach (var period in periods)
        {
            var (report, judgement) = Report.Compose(new ReportRequest(sources, period), data, texts);
            EstimatedPages? pages = null;
            if (report is not null)
            {
                (var writing, pages) = report.CheckWriting();
                judgement = judgement.Then(writing);
            }

            var subject = new Subject(data.Framework.Value, data.Paper(period).Value, data.Before, data.Periods, sources.Files, texts);
            yield return new Composed(
                judgement.HasErrors ? null : report, judgement.Told, StatusBoard.Of(subject, judgement.Told, pages));
        }
    }
}
