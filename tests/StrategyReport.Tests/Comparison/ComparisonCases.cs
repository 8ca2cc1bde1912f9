using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Comparison;

/// <summary>Each case is two papers, a line of tildes between them; its twin is all that a reader is told.</summary>
public class ComparisonCases
{
    private const string Between = "\n~~~~\n";

    public static TheoryData<string> All => Snapshot.Cases("Cases", "*.html");

    [Theory, MemberData(nameof(All))]
    public void All_that_is_other_is_told_and_nothing_else(string file)
    {
        var (old, now) = Papers(file);

        Snapshot.VerifyCase(PathOf(file), ScriptPrinter.Print(PaperComparison.Of(old, now)));
    }

    internal static (PaperSide Old, PaperSide New) Papers(string file) =>
        File.ReadAllText(PathOf(file)).Split(Between) is [var old, var now] ? (Side(old), Side(now)) : throw new InvalidDataException(file);

    private static string PathOf(string file) => Path.Combine(Snapshot.FolderOf(), "Cases", file);

    private static PaperSide Side(string content)
    {
        var found = new DiagnosticBag();
        content = content.Replace("src=\"tests/", $"src=\"{Snapshot.Root}/tests/", StringComparison.Ordinal);
        var paper = MarkupParser.Parse($"<paper title=\"Case\" numbers=\"%1.0 %1.%2 %1.%2.%3\"><section>{content}</section></paper>", "case.html", found);
        Assert.True(paper is not null, string.Join('\n', found));
        return new PaperSide(paper, NumberLabels.Of(paper, paper.NumberPatterns), _ => "");
    }
}
