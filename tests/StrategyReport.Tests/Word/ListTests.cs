using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

public class ListTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void Each_ordered_list_begins_again_by_itself()
    {
        var document = DocxReader.OfBlocks("<ol><li>a1</li><li>a2</li></ol><p>x</p><ol><li>b1</li></ol><ol start=\"5\"><li>c5</li></ol>");

        var lists = document.Paragraphs.Select(DocxReader.ListOf).ToList();
        Assert.Equal(lists[0], lists[1]);
        Assert.Equal(3, new HashSet<int?> { lists[0], lists[3], lists[4] }.Count);
        Assert.Equal(["1", "1", "5"], new[] { lists[0], lists[3], lists[4] }.Select(l => StartOf(document, l!.Value)));
    }

    [Fact]
    public void Bullets_need_no_list_of_their_own()
    {
        var document = DocxReader.OfBlocks(string.Concat(Enumerable.Repeat("<ul><li>a<ul><li>b</li></ul></li></ul><p>x</p>", 20)));

        var before = new DocxReader(File.ReadAllBytes(DocxReader.Reference)).Part("word/numbering.xml").Elements(W + "num").Count();
        Assert.Equal(before, document.Part("word/numbering.xml").Elements(W + "num").Count());
        Assert.All(document.Paragraphs, p => Assert.Null(DocxReader.ListOf(p)));
    }

    [Fact]
    public void Lists_in_cells_use_the_table_styles()
    {
        var document = DocxReader.OfBlocks(
            "<table><thead><tr><th>h</th></tr></thead><tbody><tr>"
            + "<td><ul><li>a<ul><li>b</li></ul></li></ul><ol type=\"a\"><li>c</li></ol></td></tr></tbody></table>");

        Assert.Equal(
            ["TableHeading", "TableBullet", "TableBullet2", "TableLetter"],
            document.Paragraphs.SkipLast(1).Select(DocxReader.StyleOf));
    }

    [Fact]
    public void An_item_that_begins_with_a_table_keeps_its_bullet()
    {
        var document = DocxReader.OfBlocks(
            "<ul><li><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>a</td></tr></tbody></table></li></ul>");

        Assert.Equal("ListBullet", DocxReader.StyleOf(document.Body.Elements().First()));
        Assert.Equal("425", (string?)document.Tables.Single().Descendants(W + "tblInd").Single().Attribute(W + "w"));
    }

    private static string? StartOf(DocxReader document, int list) => (string?)document.Part("word/numbering.xml").Elements(W + "num")
        .Single(n => (int)n.Attribute(W + "numId")! == list).Descendants(W + "startOverride").Single().Attribute(W + "val");
}
