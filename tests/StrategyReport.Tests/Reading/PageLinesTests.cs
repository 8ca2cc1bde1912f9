using System.Text;
using StrategyReport.Reading;

namespace StrategyReport.Tests.Reading;

public sealed class PageLinesTests
{
    [Fact]
    public void A_page_is_read_as_it_is_seen_and_heard() => Assert.Equal(
        ["Table 2|What it costs", "|A view of the sea", "|Chart: Q1 5.", "2.1|We spend £1m.", "footnote 1|A note."],
        Lines("""
            <nav><p>Contents</p></nav><figure><figcaption><span class="number">Table 2</span>What it costs</figcaption></figure>
            <p><img src="a.png" alt="A view of the sea"></p>
            <svg class="usual"><title>Chart</title><desc>Chart: Q1 5.</desc><text>5</text></svg><svg class="narrow"><desc>Chart: Q1 5.</desc></svg>
            <p><span class="number">2.1</span> We spend £1m.<sup><a href="#note:1">1</a></sup></p>
            <ol><li id="note:1">A note. <a href="#mark:1" role="doc-backlink">↩</a></li></ol>
            """).Lines.Select(l => $"{l.Number}|{l.Text}"));

    [Fact]
    public void What_is_struck_out_is_kept_beside_what_is_said_now() => Assert.Equal(
        ["Five wards|Six wards", "|Gone", "|All of it", "|A note."],
        Lines("""
            <p><del><span class="hidden">[Removed:</span>Six<span class="hidden">]</span></del><ins>Five</ins> wards</p>
            <p><del>Gone<sup><a id="mark:1" href="#note:1">1</a></sup></del></p><p><ins>New</ins></p><del><pre>All of it</pre></del>
            <ol><li id="note:1">A note.</li></ol>
            """).Struck.Select(l => $"{l.Text}|{l.Before}"));

    [Fact]
    public void A_page_with_more_than_any_paper_has_is_refused()
    {
        Refused("It has more elements than any paper.", string.Concat(Enumerable.Repeat("<p>x", 100_001)));
        Refused("Its elements stand deeper within each other than in any paper.", string.Concat(Enumerable.Repeat("<table><td>", 50_000)));
        Assert.Equal("x", Lines(string.Concat(Enumerable.Repeat("<div>", 200)) + "<p>x").Lines[0].Text);

        static void Refused(string problem, string html) =>
            Assert.Equal(problem, Assert.Throws<InvalidDataException>(() => Lines(html)).Message);
    }

    [Fact]
    public void A_page_in_another_encoding_is_read_where_it_says_so_and_else_refused()
    {
        var page = "<p>Wards’ plans";
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
            Assert.Equal("Wards’ plans", Read([.. encoding.GetPreamble(), .. encoding.GetBytes(page)]).Lines[0].Text);
        var failure = Assert.Throws<InvalidDataException>(() => Read(Encoding.Unicode.GetBytes(page)));
        Assert.StartsWith("It is no web page in UTF-8", failure.Message, StringComparison.Ordinal);
    }

    private static PublishedPaper Lines(string html) => Read(Encoding.UTF8.GetBytes(html));

    private static PublishedPaper Read(byte[] content) => PublishedPaper.Read(content, isPage: true);
}
