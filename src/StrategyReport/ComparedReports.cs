using System.Security.Cryptography;
using StrategyReport.Changes;
using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Markup.Tree;
using StrategyReport.Movements;
using StrategyReport.Sources;
using StrategyReport.Word;

namespace StrategyReport;

/// <summary>A paper beside an earlier one: compared once, whatever is then written of it.</summary>
/// <param name="names">What the papers are called.</param>
public sealed class ComparedReports(Report former, Report now, ComparedNames names)
{
    private PaperComparison? _comparison;

    /// <summary>The paper of which it tells.</summary>
    public Report New => now;

    private SourceFiles Files => now.Sources.And(former.Sources);

    internal PaperComparison Comparison => _comparison ??= PaperComparison.Of(SideOf(former, former.Paper), SideOf(now, now.Paper));

    /// <summary>What is other in it, as its readers would say it.</summary>
    public PaperChanges Changes()
    {
        var (then, today) = (former.Subject, now.Subject);
        var moved = PeriodMovement.Of(today.Framework, then.Paper, today.Paper, today.Markdown);
        return new(names, ChangeList.Of(Comparison, new DataChanges(then.Framework, today.Framework, then.Paper, today.Paper, moved)));
    }

    /// <summary>The page with what has come and what has gone.</summary>
    public byte[]? ToPage(DiagnosticBag diagnostics) =>
        now.Written(diagnostics, found => now.Page(MergedPaper.Of(Comparison), Files, PageUse.Published, found));

    /// <summary>A Word document with tracked changes: accepted it is the paper, rejected the earlier one.</summary>
    public byte[]? ToWord(DiagnosticBag diagnostics) => now.Written(diagnostics, found =>
    {
        // In Word a paper may stand in another order.
        var (old, today) = (Arranged(former, found), Arranged(now, found));
        var comparison = ReferenceEquals(old, former.Paper) && ReferenceEquals(today, now.Paper) ? Comparison
            : PaperComparison.Of(SideOf(former, old), SideOf(now, today));
        var changes = new TrackedChanges(old, today, now.Subject.Framework.Organisation.Name.Text, Date);
        return WordWriter.WriteRedline(
            MergedPaper.Of(comparison), changes, Files, now.ReferenceDocument, now.Colours.Charts, found);
    });

    private Paper Arranged(Report report, DiagnosticBag found) =>
        WordWriter.Arranged(report.Paper, Files, now.ReferenceDocument, found);

    /// <summary>Of the changes: when the paper's period ended, else when the Board meets.</summary>
    private DateOnly Date => now.Subject.Paper.PeriodEnd
        ?? (DateOnly.TryParseExact(now.Subject.Paper.MeetingDate?.Text, "yyyy-MM-dd", out var meeting) ? meeting : DateOnly.MinValue);

    private static PaperSide SideOf(Report report, Paper paper) =>
        PaperSide.Of(paper, picture => PictureDigest(report.Sources, picture));

    private static string PictureDigest(SourceFiles files, Image picture)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(files.Read(picture.File)));
        }
        catch (UnreadableException)
        {
            return ""; // It is told where the picture is shown.
        }
    }
}
