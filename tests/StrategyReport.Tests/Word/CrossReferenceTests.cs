using System.Globalization;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

public class CrossReferenceTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void References_show_the_numbers_that_Word_will_print()
    {
        int[] levels = [1, 2, 2, 3, 3, 2, 3, 1, 2, 3, 1, 3];
        var blocks = string.Concat(levels.Select((level, i) => level == 1
            ? string.Create(CultureInfo.InvariantCulture, $"<h1 number=\"1\" id=\"n{i}\">h</h1>")
            : string.Create(CultureInfo.InvariantCulture, $"<p number=\"{level}\" id=\"n{i}\">p</p>")));
        var references = string.Concat(levels.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"<ref to=\"n{i}\"/> ")));

        var document = DocxReader.OfBlocks($"<p>{references}</p>{blocks}");

        Assert.Equal("1.0 1.1 1.2 1.2.1 1.2.2 1.3 1.3.1 2.0 2.1 2.1.1 3.0 3.1.1", DocxReader.Text(document.Paragraphs.First()));
    }

    [Fact]
    public void Captions_count_by_their_label_and_references_may_point_ahead()
    {
        var document = DocxReader.OfBlocks("""
            <p>Figure <ref to="b"/>, Table <ref to="c"/></p>
            <caption id="a">A</caption><caption label="Figure" id="b">B</caption><caption id="c">C</caption>
            """);

        Assert.Equal(["Figure 1, Table 2", "Table 1: A", "Figure 1: B", "Table 2: C"], document.Paragraphs.Select(DocxReader.Text));
    }

    [Fact]
    public void Ids_that_Word_cannot_hold_become_bookmarks_that_it_can()
    {
        string[] ids = ["a-b", "a.b", "a_b", "A-B", new string('x', 60), new string('x', 61)];

        var document = DocxReader.OfBlocks(string.Concat(ids.Select(id => $"<p id=\"{id}\">p</p>")));

        var names = document.Body.Descendants(W + "bookmarkStart").Select(b => (string)b.Attribute(W + "name")!).ToList();
        Assert.Equal(ids.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, n => Assert.Matches("^_[A-Za-z0-9_]{1,39}$", n));
    }
}
