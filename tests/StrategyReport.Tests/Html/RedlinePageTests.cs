using AngleSharp.Html.Parser;
using StrategyReport.Comparison;
using StrategyReport.Html;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Word;

namespace StrategyReport.Tests.Html;

/// <summary>A page with what has come and gone: without the one it reads as the earlier page, without the other as the new one.</summary>
public class RedlinePageTests
{
    [Theory, MemberData(nameof(RedlinePlaces.All), MemberType = typeof(RedlinePlaces))]
    public void Without_what_has_gone_it_is_the_new_page(string file)
    {
        var (old, now) = RedlinePlaces.Papers(file);

        Assert.Equal(Words(Page(now)), Words(Merged(old, now), "del"));
        Assert.Equal(Words(Page(old)), Words(Merged(now, old), "del"));
    }

    [Fact]
    public void Without_what_has_come_its_headings_have_the_letters_that_they_had()
    {
        var (old, now) = RedlinePlaces.Papers("28-labels-and-styles.html");

        Assert.Equal(Words(Page(old)), Words(Merged(old, now), "ins"));
    }

    private static string Merged(Paper old, Paper now) =>
        Page(MergedPaper.Of(PaperComparison.Of(PaperSide.Of(old, _ => ""), PaperSide.Of(now, _ => ""))));

    private static string Page(Paper paper) => HtmlWriter.Write(
        paper, DocxReader.AnyFile, PageTests.Look, PageUse.Published, []);

    /// <summary>All but the marks of notes, which are counted through, those that have gone among them: each leads to its own.</summary>
    private static string Words(string page, string? without = null)
    {
        using var document = new HtmlParser().ParseDocument(page);
        foreach (var gone in document.QuerySelectorAll((without is null ? "" : without + ", ") + ".hidden, sup, nav, script, style, head").ToList()) gone.Remove();
        foreach (var note in document.QuerySelectorAll(".notes li").Where(li => li.TextContent.Trim() == "↩").ToList()) note.Remove();
        return string.Join(' ', document.DocumentElement.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
