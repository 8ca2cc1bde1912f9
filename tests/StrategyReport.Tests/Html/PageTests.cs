using System.Xml.Linq;
using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Markup.Parsing;

namespace StrategyReport.Tests.Html;

public class PageTests
{
    [Fact]
    public void Text_is_shown_and_never_run()
    {
        const string script = "&lt;script>alert(\"1\")&lt;/script>";
        var page = Write($"""
            <paper title="{script.Replace("\"", "&quot;", StringComparison.Ordinal)}"><section><p>{script}</p>
            <chart type="pie" title="&lt;b>"><categories><c>{script}</c></categories><series name="&lt;i>"><v>1</v></series></chart>
            </section></paper>
            """);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.Contains("<title>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_without_a_style_sheet_is_reported_by_the_page_alone()
    {
        using var project = TestProject.Named("tiny").Write("templates/board-paper/page.css", null);

        Assert.Equal(0, project.Run("build", "--period", "2025-26-Q2", "--output", Path.Combine(project.Folder, "p.docx")).ExitCode);
        var page = project.Run("build", "--period", "2025-26-Q2", "--output", Path.Combine(project.Folder, "p.html"));
        Assert.Equal(1, page.ExitCode);
        Assert.Contains("templates/board-paper/page.css: error SR7001", page.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_that_names_an_unknown_colour_is_told_the_near_one()
    {
        const string css = "a { --own: 1px; margin: var(--own); border: var(--thick, 1px); }\nb { color: var(--bleu); }\n";
        using var project = TestProject.Named("tiny").Write("templates/board-paper/page.css", css);

        var result = project.Run("build", "--period", "2025-26-Q2", "--output", Path.Combine(project.Folder, "p.html"));
        const string message = "page.css:2:18: error SR7002: There is no colour 'bleu' for the page. Did you mean 'blue'?";
        Assert.Contains("templates/board-paper/" + message, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("page.css:1", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_authors_id_is_none_of_the_frames()
    {
        var page = Write("""
            <paper title="A"><section><contents levels="1-2"/><h1 id="paper">One</h1><h1 id="contents-2">Two</h1><h1>Three</h1>
            <p id="main">See <ref to="paper"/>.</p></section></paper>
            """);

        var ids = XElement.Parse(page[page.IndexOf("<body", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)])
            .Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Contains("href=\"#paper\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_narrow_screen_a_cell_stands_under_all_of_its_headings()
    {
        var page = Write("""
            <paper title="A"><section><table narrow="rows" description="Costs">
            <thead><tr><th rowspan="2">Ward</th><th colspan="2">2024-25</th></tr><tr><th>Plan</th><th>Result</th></tr></thead>
            <tbody><tr><td>A</td><td>£1.2m</td><td>£1.3m</td></tr></tbody>
            </table></section></paper>
            """);

        Assert.Contains("data-label=\"Ward\"", page, StringComparison.Ordinal);
        Assert.Contains("data-label=\"2024-25, Plan\"", page, StringComparison.Ordinal);
        Assert.Contains("data-label=\"2024-25, Result\"", page, StringComparison.Ordinal);
    }

    internal static PageLook Look { get; } =
        new(Path.Combine(Snapshot.Root, "templates/board-paper/page.css"), DocxReader.Colours.Page, DocxReader.Colours.Charts);

    private static string Write(string markup) => Write(markup, new DiagnosticBag());

    private static string Write(string markup, DiagnosticBag diagnostics)
    {
        var paper = MarkupParser.Parse(markup, "case.html", diagnostics);
        Assert.Empty(diagnostics);
        return HtmlWriter.Write(paper!, DocxReader.AnyFile, Look, PageUse.Preview, diagnostics);
    }
}
