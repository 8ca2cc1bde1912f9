using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Word;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>The pages of the shipped papers as LibreOffice lays them out, in both layouts of the annexes: what a Board secretary sees.</summary>
public partial class PageTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>The height of a line, in points, of the headings of the first level; other text has smaller ones.</summary>
    private const double LeastOfHeading = 18;

    public static TheoryData<string, string> Papers => new()
    {
        { "2023-24-Q4", "grid" }, { "2023-24-Q4", "rows" }, { "2024-25-Q2", "grid" }, { "2024-25-Q2", "rows" },
    };

    [SlowTheory("soffice", "pdftotext", "pdftoppm")]
    [InlineData("2023-24-Q4", "grid", 33), InlineData("2023-24-Q4", "rows", 32), InlineData("2024-25-Q2", "grid", 8), InlineData("2024-25-Q2", "rows", 7)]
    public void A_paper_is_no_longer_than_it_has_to_be(string period, string layout, int most)
    {
        var pages = DrawnPage.Of(ShippedPaper.Of(period, layout));

        Assert.InRange(pages.Count, 5, most);
    }

    [SlowTheory("soffice", "pdftotext", "pdftoppm"), MemberData(nameof(Papers))]
    public void What_is_repeated_on_each_page_leaves_it_to_what_is_new(string period, string layout)
    {
        var repeated = DrawnPage.Of(ShippedPaper.Of(period, layout)).Where(IsOfAnnex).Select(p => p.RepeatedHeading).Where(r => r > 0).ToList();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{repeated.Count} pages, mean {repeated.Average():P1}, most {repeated.Max():P1}"));

        Assert.InRange(repeated.Count, 3, 30);
        Assert.InRange(repeated.Average(), 0.01, 0.08);
        Assert.InRange(repeated.Max(), 0.01, 0.12);
    }

    [SlowTheory("soffice", "pdftotext", "pdftoppm"), MemberData(nameof(Papers))]
    public void Pages_are_full_but_for_the_last_of_a_section(string period, string layout)
    {
        var pages = DrawnPage.Of(ShippedPaper.Of(period, layout));

        for (var i = 0; i + 1 < pages.Count; i++)
            Assert.True(pages[i].Fill >= 0.75 || pages[i].Header != pages[i + 1].Header || pages[i].IsLandscape != pages[i + 1].IsLandscape,
                string.Create(CultureInfo.InvariantCulture, $"page {i + 1} is {pages[i].Fill:P0} full"));
    }

    [SlowTheory("soffice", "pdftotext", "pdftoppm"), InlineData("2023-24-Q4"), InlineData("2024-25-Q2")]
    public void By_rows_each_page_of_an_annex_begins_with_a_label(string period)
    {
        var paper = ShippedPaper.Of(period, "rows");
        var labels = Labels(paper.Paper).Select(Start).ToHashSet(StringComparer.Ordinal);

        var pages = DrawnPage.Of(paper).Where(IsOfAnnex).ToList();

        Assert.InRange(pages.Count, 5, 30);
        Assert.All(pages, page => Assert.Contains(Start(page.FirstLine), labels));
    }

    [SlowTheory("soffice", "pdftotext", "pdftoppm"), MemberData(nameof(Papers))]
    public void Nothing_of_an_annex_is_lost(string period, string layout)
    {
        var paper = ShippedPaper.Of(period, layout);
        var found = new Dictionary<string, int>();
        foreach (var word in DrawnPage.Of(paper).Where(IsOfAnnex).SelectMany(p => p.Words).SelectMany(w => Pieces(w.Text)))
            found[word] = found.GetValueOrDefault(word) + 1;

        var words = new PutIn(paper.Paper).Paragraphs(ShippedPaper.IsAnnex).SelectMany(p => Pieces(p.Text)).ToList();
        var lost = words.Where(word => (found[word] = found.GetValueOrDefault(word) - 1) < 0).ToList();

        output.WriteLine($"{words.Count} words, not there: {string.Join(' ', lost)}");
        Assert.True(words.Count > 1000);
        Assert.True(lost.Count <= 0.005 * words.Count, string.Join(' ', lost));
    }

    [SlowTheory("soffice", "pdftotext", "pdftoppm"), MemberData(nameof(Papers))]
    public void Each_section_takes_as_many_pages_as_were_estimated(string period, string layout)
    {
        var paper = ShippedPaper.Of(period, layout);
        var put = new PutIn(paper.Paper);
        var pages = DrawnPage.Of(paper);
        var large = pages.SelectMany((page, i) => page.Words.Where(w => w.Bottom - w.Top > LeastOfHeading)
            .Select(w => (Letters: Letters(w.Text), Page: i + 1 + page.ShareAbove(w)))).ToList();
        var headings = string.Concat(large.Select(w => w.Letters));
        var places = large.SelectMany(w => w.Letters.Select(_ => w.Page)).ToList();

        var estimated = paper.Pages.Lengths.ToList();
        var starts = new List<double>();
        var at = 0;
        foreach (var (heading, _) in estimated)
        {
            var letters = Letters(put.Of(heading));
            at = headings.IndexOf(letters, at, StringComparison.Ordinal);
            Assert.True(at >= 0, put.Of(heading));
            starts.Add(places[at]);
            at += letters.Length;
        }

        Assert.InRange(estimated.Count, 1, 20);
        Assert.InRange(paper.Pages.End - 1, pages.Count - 1, pages.Count + 1);
        foreach (var (length, i) in estimated.Select((e, i) => (e.Pages, i)))
        {
            var drawn = (i + 1 < starts.Count ? starts[i + 1] : pages.Count + 1) - starts[i];
            var told = string.Create(
                CultureInfo.InvariantCulture, $"{drawn:0.0} drawn, {length:0.0} estimated: {put.Of(estimated[i].Heading)}");
            output.WriteLine(told);
            Assert.True(Math.Abs(drawn - length) <= 1, told);
        }

        static string Letters(string text) => string.Concat(Pieces(text));
    }

    /// <summary>The pages of an annex say in their header which one it is.</summary>
    private static bool IsOfAnnex(DrawnPage page) => page.Header.StartsWith("Annex ", StringComparison.Ordinal);

    /// <summary>The headings of the annexes and of their rows, and the cells of their heading rows.</summary>
    private static IEnumerable<string> Labels(Paper paper)
    {
        var put = new PutIn(paper);
        foreach (var block in paper.Sections.Where(ShippedPaper.IsAnnex).SelectMany(s => s.Blocks))
        {
            if (block is Heading heading) yield return (heading.Label is { } label ? label + ". " : "") + put.Of(heading);
            if (block is not Table table) continue;
            foreach (var cell in table.Rows.Where(r => r.IsHeader).SelectMany(r => r.Cells)) yield return put.Of(cell);
        }
    }

    /// <summary>Its first two words, without the signs around them: enough to tell a label by, and not too much for one line of a cell.</summary>
    private static string Start(string text) => string.Join(' ', Pieces(text).Take(2));

    /// <summary>What a line may end after ends a word here, too.</summary>
    private static IEnumerable<string> Pieces(string text) => Piece().Matches(text).Select(m => m.Value);

    [GeneratedRegex(@"[\w&%£]+")]
    private static partial Regex Piece();
}
