using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>Annexes of more ambitions than the page has room for, by rows: a table for each row.</summary>
public class WideAnnexTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void All_tables_of_an_annex_have_one_size_of_text()
    {
        var document = new DocxReader(Write(10, "Care", "Gastroenterology").Bytes!);

        var styles = document.Tables.Select(t => DocxReader.StyleOf(t.Descendants(W + "p").Last())).ToList();
        Assert.Equal(2, styles.Count);
        Assert.Matches("^TableText-1[0-9]$", styles[0]);
        Assert.Equal(styles[0], styles[1]);
    }

    [Theory]
    [InlineData(10, "SR5013: an annex has more ambitions side by side than the page has room for: its text is set at 8")]
    [InlineData(3, null)]
    public void Too_many_ambitions_are_told_once_for_an_annex(int ambitions, string? told)
    {
        var found = Write(ambitions, "Gastroenterology", "Gastroenterology").Diagnostics.Select(d => d.ToString()).ToList();

        if (told is null) Assert.Empty(found);
        else Assert.Contains(told, Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_of_the_text_that_break_are_told_as_well()
    {
        var found = Write(9, "Care", "Care", "Gastroenterology").Diagnostics.Select(d => d.ToString());

        Assert.Contains("than the page has room for: words break", Assert.Single(found), StringComparison.Ordinal);
    }

    private static (byte[]? Bytes, StrategyReport.Diagnostics.DiagnosticBag Diagnostics) Write(
        int ambitions, string first, string second, string text = "Text")
    {
        return DocxReader.Write(DocxReader.Paper($"<section page=\"landscape\">{Table(first)}<h2>Then</h2>{Table(second)}</section>"));

        string Table(string head) =>
            "<table row-header=\"false\" heading-lines=\"3\"><thead><tr>"
            + string.Concat(Enumerable.Repeat($"<th>{head}</th>", ambitions)) + "</tr></thead><tbody><tr>"
            + string.Concat(Enumerable.Repeat($"<td>{text}</td>", ambitions)) + "</tr></tbody></table>";
    }
}
