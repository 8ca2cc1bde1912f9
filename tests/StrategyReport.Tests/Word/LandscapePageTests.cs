using System.Globalization;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>
/// A landscape page that floats: texts that follow it fill the page before it, and nothing else moves. In what these tests compare, a bar
/// stands where a section ends, and T for a table.
/// </summary>
public class LandscapePageTests
{
    private const string Table = "<table><thead><tr><th>Wide</th></tr></thead><tbody><tr><td>cell</td></tr></tbody></table>";
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void Texts_go_before_it_until_the_page_is_full_and_then_no_more()
    {
        var texts = Enumerable.Range(1, 30).Select(n => $"text{n}").ToList();

        var order = Order(Floating("<p>Front</p>", Paragraphs(texts)));

        var moved = order.IndexOf("|") - 1;
        // A page has room for some ten such texts.
        Assert.InRange(moved, 5, 10);
        Assert.Equal(["Front", .. texts[..moved], "|", "T", "|", .. texts[moved..]], order);
        Assert.Equal(order, Order(Floating("<p>Front</p>" + Paragraphs(texts[..moved]), Paragraphs(texts[moved..]))));
    }

    [Theory]
    [InlineData("<p>text</p>")]
    [InlineData("<p number=\"2\">text</p>")]
    [InlineData("<ul><li>text</li></ul>")]
    [InlineData("<blockquote><p>text</p></blockquote>")]
    [InlineData("<data tag=\"a\"><p>text</p></data>")]
    public void A_text_moves(string block) =>
        Assert.Equal(["Front", "text", "|", "T", "|", "Next"], Order(Floating("<p>Front</p>", block + "<h2>Next</h2>")));

    [Theory]
    [InlineData("<p>text that the table above bears out</p>")]
    [InlineData("<p>text. <strong>Above</strong> is the table</p>")]
    [InlineData("<ul><li>text</li><li>as above</li></ul>")]
    [InlineData("<data tag=\"a\"><p>text</p><p>see above</p></data>")]
    [InlineData("<h2>text</h2>")]
    [InlineData("<h1 number=\"1\">text</h1>")]
    [InlineData("<caption>text</caption>" + Table)]
    [InlineData("<source>text</source>")]
    [InlineData(Table + "<p>text</p>")]
    [InlineData("<data tag=\"a\">" + Table + "</data><p>text</p>")]
    [InlineData("<contents title=\"text\" levels=\"1\"/>")]
    public void What_belongs_where_it_is_stays_there_with_all_that_follows(string block)
    {
        var (front, after) = ("<h1>One</h1><p>Front</p>", block + "<p>Next</p>");

        Assert.Equal(Order(Standing(front, after)), Order(Floating(front, after)));
    }

    [Fact]
    public void Without_that_word_of_the_template_nothing_moves() =>
        Assert.Equal(["Front", "|", "T", "|", "text"], Order(Standing("<p>Front</p>", "<p>text</p>")));

    [Fact]
    public void A_text_that_would_not_fit_stays_whole_where_it_is()
    {
        var front = Paragraphs(["front1", "front2", "front3", "front4"]);
        var after = $"<p>text {Samples.Words(600)}</p><p>Next</p>";

        Assert.Equal(Order(Standing(front, after)), Order(Floating(front, after)));
    }

    [Fact]
    public void A_section_that_becomes_empty_is_left_out()
    {
        var document = DocxReader.Of(DocxReader.Paper(Floating("<p>Front</p>", "<p>text</p>")
            + $"<section page=\"landscape\">{Table}</section>"));

        Assert.Equal(
            ["11906", "16838", "16838"], document.Body.Descendants(W + "pgSz").Select(s => (string)s.Attribute(W + "w")!));
    }

    /// <summary>LibreOffice says on how many pages they stand: what went before is not more than its page holds.</summary>
    [SlowFact("soffice", "pdftotext")]
    public void Random_texts_are_all_there_once_in_their_order_and_overflow_no_page()
    {
        var folder = Directory.CreateTempSubdirectory("landscape-pages-").FullName;
        try
        {
            var (papers, moved) = (Enumerable.Range(1, 8).ToList(), 0);
            foreach (var seed in papers)
            {
                var (front, after) = RandomTexts(seed);
                var (standing, floating) = (Order(Standing(front, after)), Order(Floating(front, after)));
                Assert.Equal(standing.Where(t => t is not ("T" or "|")), floating.Where(t => t is not ("T" or "|")));
                moved += floating.IndexOf("T") - standing.IndexOf("T");
                File.WriteAllBytes(Path.Combine(folder, $"{seed}.docx"), DocxReader.Of(DocxReader.Paper(Floating(front, after))).Bytes);
            }

            Assert.True(moved > 20, $"{moved} texts moved");
            var (_, output) = Shell.Run(folder, "soffice",
                [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", .. papers.Select(p => $"{p}.docx")]);
            foreach (var paper in papers)
            {
                Assert.True(File.Exists(Path.Combine(folder, $"{paper}.pdf")), output);
                var pages = Shell.Run(folder, "pdftotext", $"{paper}.pdf", "-").Output.Split('\f');
                Assert.True(pages[1].Contains("Wide", StringComparison.Ordinal), $"{paper}: the wide table is on no second page");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        static (string Front, string After) RandomTexts(int seed)
        {
            var random = new Random(seed);
            return (Blocks("front", 1 + random.Next(5)), Blocks("text", 30));

            string Blocks(string name, int count) => string.Concat(Enumerable.Range(1, count).Select(n => random.Next(6) switch
            {
                0 => $"<ul><li>{name}{n} {Words()}</li><li>item {Words()}<ol><li>within {Words()}</li></ol></li></ul>",
                1 => $"<p number=\"2\">{name}{n} {Words()}</p>",
                2 => $"<data tag=\"{name}/{n}\"><p>{name}{n} {Words()}</p><blockquote><p>{Words()}</p></blockquote></data>",
                3 => $"<p><strong>{name}{n}</strong> {Words()}<footnote><p>{Words()}</p></footnote></p>",
                _ => $"<p>{name}{n} {Words()}</p>",
            }));

            string Words() => Samples.Words(3 + random.Next(60));
        }
    }

    private static string Paragraphs(IEnumerable<string> names) => string.Concat(names.Select(name => $"<p>{name} {Samples.Words(60)}</p>"));

    private static string Floating(string front, string after) => Sections(front, " floats=\"true\"", after);

    private static string Standing(string front, string after) => Sections(front, "", after);

    private static string Sections(string front, string floats, string after) => string.Create(CultureInfo.InvariantCulture,
        $"<section>{front}</section><section page=\"landscape\"{floats}>{Table}</section><section>{after}</section>");

    /// <summary>The first word of each paragraph.</summary>
    private static List<string> Order(string sections)
    {
        var order = new List<string>();
        foreach (var e in DocxReader.Of(DocxReader.Paper(sections)).Body.Elements())
        {
            if (e.Name == W + "tbl") order.Add("T");
            else if (e.Name == W + "p" && DocxReader.Text(e) is { Length: > 0 } text) order.Add(text.Split(' ')[0]);
            if (e.Name == W + "p" && e.Descendants(W + "sectPr").Any()) order.Add("|");
        }

        return order;
    }
}
