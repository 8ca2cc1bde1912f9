using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Markup;

namespace StrategyReport.Tests.Comparison;

/// <summary>What is accepted gives the new paper, what is rejected the old one, to the letter.</summary>
public class MergedPaperTests
{
    [Theory, MemberData(nameof(ComparisonCases.All), MemberType = typeof(ComparisonCases))]
    public void A_case_has_both_its_papers_in_it(string file)
    {
        var (old, now) = ComparisonCases.Papers(file);
        AssertHoldsBoth(PaperComparison.Of(old, now));
        AssertHoldsBoth(PaperComparison.Of(now, old));
    }

    [Fact]
    public void So_have_the_shipped_papers()
    {
        using var project = TestProject.Shipped();
        var (one, two) = (Side(project, "2023-24-Q4"), Side(project, "2024-25-Q2"));
        AssertHoldsBoth(PaperComparison.Of(one, two));
        AssertHoldsBoth(PaperComparison.Of(two, one));
        Assert.DoesNotContain(PaperComparison.Of(one, Side(project, "2023-24-Q4")).Sections, e => e is not Kept<Node>);
    }

    /// <summary>Not only its words: the emphasis, the links, the tags and the fills are the new paper's too.</summary>
    [Theory, MemberData(nameof(ComparisonCases.All), MemberType = typeof(ComparisonCases))]
    public void Accepted_it_is_the_new_paper_with_all_its_marks(string file)
    {
        var (old, now) = ComparisonCases.Papers(file);
        foreach (var comparison in new[] { PaperComparison.Of(old, now), PaperComparison.Of(now, old) })
            Assert.Equal(
                MarkupPrinter.Print(AcceptedPaper.Of(comparison.New.Paper)), MarkupPrinter.Print(AcceptedPaper.Of(MergedPaper.Of(comparison))));
    }

    private static void AssertHoldsBoth(PaperComparison comparison)
    {
        var merged = MergedPaper.Of(comparison);
        var labels = NumberLabels.Of(merged, merged.NumberPatterns);
        Assert.Equal(Lines(comparison.New.Paper, comparison.New.Labels, null), Lines(merged, labels, Revision.Deleted));
        Assert.Equal(Lines(comparison.Old.Paper, comparison.Old.Labels, null), Lines(merged, labels, Revision.Inserted));
    }

    private static PaperSide Side(TestProject project, string period)
    {
        var paper = Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!.Paper;
        return new PaperSide(paper, NumberLabels.Of(paper, paper.NumberPatterns), _ => "");
    }

    /// <summary>Each line as it is read, a caption with its number.</summary>
    /// <param name="without">What the reader's answer takes away.</param>
    private static List<string> Lines(Paper paper, NumberLabels labels, Revision? without)
    {
        var lines = new List<string>();
        foreach (var section in paper.Sections) Add(section);
        return lines;

        void Add(Node node)
        {
            if (without is not null && (node is Block { Revision: var block } && block == without
                || node is TableRow { Revision: var row } && row == without)) return;
            switch (node)
            {
                case Heading heading: lines.Add($"h{heading.Level} {Text(heading.Inlines)}"); break;
                case Paragraph paragraph: lines.Add($"p{paragraph.Number} {Text(paragraph.Inlines)}"); break;
                case Caption caption:
                    var number = (without == Revision.Inserted ? caption.FormerNumber : null) ?? labels.NumberOf(caption);
                    lines.Add($"{caption.Label} {number}: {Text(caption.Inlines)}");
                    break;
                case Chart chart: lines.Add("chart " + chart.Series[0].Values[0]); break;
                default: foreach (var child in Walk.Children(node)) Add(child); break;
            }
        }

        string Text(IReadOnlyList<Inline> inlines) => string.Concat(inlines.Select(inline => inline switch
        {
            Revised revised => revised.Revision == without ? "" : Text(revised.Inlines),
            Text text => text.Value,
            Footnote note => "[" + string.Join('|', note.Blocks.SelectMany(b => Walk.Children(b)).OfType<Inline>().Select(i => Text([i]))) + "]",
            Checkbox box => box.Checked ? "☒" : "☐",
            Reference or Image or LineBreak => PlainText.Of([inline], labels),
            _ => Text(Walk.Children(inline)),
        }));
    }
}
