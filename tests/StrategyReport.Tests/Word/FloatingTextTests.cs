using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Word.Layout;

namespace StrategyReport.Tests.Word;

/// <summary>What goes before a figure on a landscape page of its own, where the page before it has room.</summary>
public class FloatingTextTests
{
    private const int Height = 1000, Text = 300;

    [Theory]
    [InlineData(1, 300, 2)] // Two texts fill it to nine tenths.
    [InlineData(2, 660, 0)] // With one it would be fuller than an estimate can promise.
    [InlineData(2, 800, 0)] // It is full enough.
    [InlineData(1, 50, 3)] // The page has hardly begun.
    [InlineData(2, 50, 0)] // So little may stand on the page before, which is full then.
    public void Texts_go_before_it_as_far_as_the_page_is_sure_to_hold_them(int pages, int used, int moved)
    {
        var diagnostics = new DiagnosticBag();
        var paper = MarkupParser.Parse(
            DocxReader.Paper("<section><h1>Before</h1></section><section page=\"landscape\" floats=\"true\"><p>Figure</p></section>"
                + "<section><p>a</p><p>b</p><p>c</p><p>d</p></section>"),
            "case.html", diagnostics);
        Assert.Empty(diagnostics);

        var filled = LandscapePages.Fill(paper!, blocks => (pages, used + ((blocks.Count - 1) * Text), Height));

        Assert.Equal(1 + moved, filled.Sections[0].Blocks.Count);
        Assert.Equal(4 - moved, filled.Sections[2].Blocks.Count);
    }
}
