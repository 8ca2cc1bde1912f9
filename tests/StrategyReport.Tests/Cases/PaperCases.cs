using StrategyReport.Html;
using StrategyReport.Tests.Html;
using StrategyReport.Tests.Markup;
using StrategyReport.Tests.Word;

namespace StrategyReport.Tests.Cases;

/// <summary>
/// One case, one twin a stage: <c>tree.txt</c> is the parsed tree, <c>page.html</c> the body of the page, <c>body.xml</c> that of the
/// document, <c>text.txt</c> what is read back from it. Drop a folder with a <c>case.html</c> and an empty file for each twin wanted.
/// </summary>
public class PaperCases
{
    public static TheoryData<string> Names => [.. PaperCase.Names];

    public static TheoryData<string, string> Twins
    {
        get
        {
            var twins = new TheoryData<string, string>();
            foreach (var name in PaperCase.Names)
                foreach (var twin in new PaperCase(name).Twins.Where(t => t != "charts.txt")) twins.Add(name, twin);
            return twins;
        }
    }

    [Theory, MemberData(nameof(Twins))]
    public void A_case_gives_its_twin(string name, string twin)
    {
        var paper = new PaperCase(name);
        paper.Verify(twin, twin switch
        {
            "tree.txt" => MarkupPrinter.Print(paper.Parse(), sources: paper.IsPaper),
            "page.html" => Body(Page(paper)),
            "body.xml" => DocxReader.Of(paper.Markup).PrintBody(),
            "text.txt" => ReadBack(DocxReader.Of(paper.Markup)),
            _ => throw new ArgumentException(twin),
        });
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_case_has_a_twin(string name) => Assert.NotEmpty(new PaperCase(name).Twins);

    [Theory, MemberData(nameof(Names))]
    public void The_printed_tree_is_read_back_as_the_same_tree(string name) =>
        SameTree.AssertReadsBack(new PaperCase(name).Parse(), name + ".html");

    [Theory, MemberData(nameof(Names))]
    public void Whatever_is_broken_in_a_text_gives_a_paper_or_an_error(string name) => Broken.AssertIsToldOrRead(new PaperCase(name).Markup);

    [Theory, MemberData(nameof(Names))]
    public void Every_link_in_the_page_has_a_target_and_every_id_stands_once(string name)
    {
        var page = Page(new PaperCase(name));
        var ids = Values(page, " id=\"").ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.Empty(Values(page, " href=\"#").Except(ids));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_page_loads_nothing_from_elsewhere(string name)
    {
        var page = Page(new PaperCase(name));
        Assert.All(Values(page, " src=\""), source => Assert.StartsWith("data:image/", source));
        Assert.DoesNotContain("url(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_around_a_paper_says_what_it_is_and_leads_through_it()
    {
        var page = Page(new PaperCase("BoardPaper"));
        var style = page[page.IndexOf("<style>", StringComparison.Ordinal)..page.IndexOf("</head>", StringComparison.Ordinal)];
        Snapshot.Verify(page.Replace(style, "<style>…\n", StringComparison.Ordinal).Replace(Body(page), "…", StringComparison.Ordinal));
    }

    // A picture that is not there is told, and the page is written without it.
    private static string Page(PaperCase paper) => HtmlWriter.Write(paper.Parse(), DocxReader.AnyFile, PageTests.Look, PageUse.Preview, []);

    private static string Body(string page) =>
        page[page.IndexOf("<main", StringComparison.Ordinal)..(page.IndexOf("</main>", StringComparison.Ordinal) + "</main>\n".Length)];

    /// <summary>A paragraph a line; the footnotes last.</summary>
    private static string ReadBack(DocxReader document) => string.Concat(
        ReadBackTests.Paragraphs(document.Body).Concat(ReadBackTests.Paragraphs(document.Part("word/footnotes.xml")))
            .Select(p => p.Replace("\n", "⏎", StringComparison.Ordinal) + "\n"));

    private static IEnumerable<string> Values(string page, string attribute)
    {
        for (var start = page.IndexOf(attribute, StringComparison.Ordinal); start >= 0; start = page.IndexOf(attribute, start, StringComparison.Ordinal))
        {
            start += attribute.Length;
            yield return page[start..page.IndexOf('"', start)];
        }
    }
}
