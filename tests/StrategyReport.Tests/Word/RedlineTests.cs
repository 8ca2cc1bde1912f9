using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Comparison;
using StrategyReport.Word;

namespace StrategyReport.Tests.Word;

/// <summary>Tracked changes: accepted they give the new paper, rejected the old one; each document is valid.</summary>
public class RedlineTests
{
    [Theory, MemberData(nameof(RedlinePlaces.All), MemberType = typeof(RedlinePlaces))]
    [MemberData(nameof(ComparisonCases.All), MemberType = typeof(ComparisonCases))]
    public void A_case_is_both_its_papers(string file)
    {
        var (old, now) = RedlinePlaces.Papers(file);
        AssertIsBoth(old, now, file);
        AssertIsBoth(now, old, file);
    }

    [Fact]
    public void So_are_the_shipped_papers()
    {
        using var project = TestProject.Shipped();
        var (one, two) = (Paper("2023-24-Q4"), Paper("2024-25-Q2"));
        var found = new DiagnosticBag();
        foreach (var (old, now) in ((Report, Report)[])[(one, two), (two, one)])
        {
            var redline = new DocxReader(new ComparedReports(old, now, new("", "", "")).ToWord(found)!);
            Same(Lines(new DocxReader(now.ToWord(found)!)), AnsweredRedline.Lines(redline, accepts: true), "accepted");
            Same(Lines(new DocxReader(old.ToWord(found)!)), AnsweredRedline.Lines(redline, accepts: false), "rejected");
        }

        Report Paper(string period) =>
            Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!;
    }

    [Fact]
    public void So_are_generated_ones() => AssertGenerated(0, 40);

    [SlowTheory, InlineData(40), InlineData(170)]
    public void So_are_many_more(int first) => AssertGenerated(first, 130);

    private static void AssertGenerated(int first, int number)
    {
        for (var seed = first; seed < first + number; seed++)
        {
            var old = new RandomTree(seed).Paper();
            AssertIsBoth(old, new MutatedTree(seed).Of(old), $"seed {seed}");
        }
    }

    private static void AssertIsBoth(Paper old, Paper now, string name)
    {
        var found = new DiagnosticBag();
        var merged = MergedPaper.Of(PaperComparison.Of(PaperSide.Of(old, _ => ""), PaperSide.Of(now, _ => "")));
        var bytes = WordWriter.WriteRedline(
            merged, new TrackedChanges(old, now, "The Trust", new DateOnly(2026, 3, 31)), DocxReader.AnyFile, DocxReader.Reference,
            DocxReader.Colours.Charts, found);
        Assert.True(bytes is not null, $"{name}: {string.Join('\n', found)}");
        var redline = new DocxReader(bytes);
        Same(Lines(Written(now)), AnsweredRedline.Lines(redline, accepts: true), $"{name}, accepted");
        Same(Lines(Written(old)), AnsweredRedline.Lines(redline, accepts: false), $"{name}, rejected");
    }

    private static void Same(List<string> expected, List<string> actual, string name)
    {
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        Assert.True(at == expected.Count && at == actual.Count,
            $"{name}, line {at}:\n{expected.ElementAtOrDefault(at)}\n{actual.ElementAtOrDefault(at)}");
    }

    private static List<string> Lines(DocxReader document) => AnsweredRedline.Lines(document, accepts: true);

    private static DocxReader Written(Paper paper) => new(WordWriter.Write(
        paper, DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, [])!);
}
