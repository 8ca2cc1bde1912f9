using System.Collections.Concurrent;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Layout;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>A paper that the repository ships, as Word and as PDF. LibreOffice takes seconds for it, so each is made once for all tests.</summary>
/// <param name="Told">What the command said.</param>
/// <param name="Pages">Where the headings of the paper were expected.</param>
internal sealed record ShippedPaper(byte[] Word, byte[] Pdf, string Told, Paper Paper, EstimatedPages Pages)
{
    private static readonly ConcurrentDictionary<(string Period, string Layout), Lazy<ShippedPaper>> Made = new();

    /// <param name="layout">Of the annexes; the papers themselves say none, which is the grid.</param>
    public static ShippedPaper Of(string period, string layout) =>
        Made.GetOrAdd((period, layout), of => new Lazy<ShippedPaper>(() => Make(of.Period, of.Layout))).Value;

    /// <summary>Whether a section is an annex: it begins with a heading which has its letter.</summary>
    public static bool IsAnnex(Section section) => section.Blocks.OfType<Heading>().FirstOrDefault() is { Label: not null };

    private static ShippedPaper Make(string period, string layout)
    {
        using var project = TestProject.Shipped()
            .Replace($"data/{period}/paper.yaml", "annex_table:\n", $"annex_table:\n  layout: {layout}\n");
        var (word, pdf) = (Path.Combine(project.Folder, "paper.docx"), Path.Combine(project.Folder, "paper.pdf"));
        var result = project.Run("build", "-p", period, "-o", word, "-o", pdf);
        Assert.True(result.ExitCode == 0, result.Error);
        var report = Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!;
        return new ShippedPaper(
            File.ReadAllBytes(word), File.ReadAllBytes(pdf), result.Error, report.Paper, report.CheckWriting(withPages: true).Pages!);
    }
}
