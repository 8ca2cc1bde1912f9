using System.Xml.Linq;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What a second period adds to a paper, with an organisation that the repository does not ship.</summary>
public class TwoHalvesTests
{
    private static readonly XNamespace W = DocxReader.W;

    [Fact]
    public void The_table_says_in_words_what_has_risen_and_what_has_fallen()
    {
        using var project = TestProject.Named("two-halves");

        var rows = DocxReader.Cells(Read(project, "2025-26-H2").Tables.ElementAt(1)).Split('\n');

        Assert.Equal("Objective | Ambition | Rating | Change of rating | Done | Trend", rows[0]);
        Assert.EndsWith("| At risk (amber) | ▼ down from On course (green) | 41% | ▲ up 1 point", rows[2], StringComparison.Ordinal);
        Assert.EndsWith("| On course (green) | ▲ up from At risk (amber) | 50% | ▬ unchanged", rows[3], StringComparison.Ordinal);
        Assert.EndsWith("| On course (green) | ▬ unchanged | 22.5% | ▼ down 7.5 points", rows[4], StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_paper_before_there_is_no_trend_to_show()
    {
        using var project = TestProject.Named("two-halves");

        var rows = DocxReader.Cells(Read(project, "2025-26-H1").Tables.ElementAt(1)).Split('\n');

        Assert.Equal(["Objective | Ambition | Rating | Done", "(a) | (b) | (c) | (d)"], rows[..2]);
    }

    [Fact]
    public void What_was_promised_stands_beside_what_became_of_it()
    {
        using var project = TestProject.Named("two-halves");

        var rows = DocxReader.Cells(Read(project, "2025-26-H2").Tables.ElementAt(2)).Split('\n');

        Assert.Equal("1. Fewer people wait for a first visit | Open a second base for ambition 1 | Done", rows[1]);
        Assert.Equal(" | Ask families what they think | Dropped: The survey of the council covers it.", rows[2]);
        Assert.EndsWith("| Carried over: until June 2026", rows[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_in_cells_stand_under_the_annex_where_the_paper_says_so()
    {
        using var project = TestProject.Named("two-halves");

        var document = Read(project, "2025-26-H2");

        Assert.DoesNotContain(document.Tables, t => t.Ancestors(W + "tbl").Any());
        Assert.Equal("Month | Days\nOctober | 11.07\nNovember | 9.71", DocxReader.Cells(document.Tables.ElementAt(4)));
        Assert.Equal("Month | North | South\nOctober | 11.07 | 8\nNovember | 9.71 | –", DocxReader.Cells(document.Tables.ElementAt(5)));
        string[] captions = [.. document.Paragraphs.Where(p => DocxReader.StyleOf(p) == "Caption").Select(DocxReader.Text)];
        Assert.Equal(["Table 3: Results: 1. Fewer people wait for a first visit", "Table 4: Days to a first visit"], captions[^2..]);
        Assert.Contains("Table\u00A03", document.Tables.ElementAt(3).Descendants(W + "p").Select(DocxReader.Text));
        Assert.Equal(2,
            document.Body.Descendants(W + "instrText").Count(i => i.Value.Contains(" REF _Ref_table_below_", StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_that_word_they_stay_in_their_cells()
    {
        using var project = TestProject.Named("two-halves").Replace("data/2025-26-H2/paper.yaml", "  nested_tables: below\n", "");

        Assert.Equal(2, Read(project, "2025-26-H2").Tables.Count(t => t.Ancestors(W + "tbl").Any()));
    }

    [Fact]
    public void The_contents_name_every_heading_with_its_number_and_a_page()
    {
        using var project = TestProject.Named("two-halves");

        var document = Read(project, "2025-26-H2");

        Assert.Equal(
            ["1.0 Summary 1", "2.0 What we said we would do 1", "Annexes 2", "Annex A. Care at home 3", "Annex B. A place to stay 5"],
            document.Paragraphs.Where(p => DocxReader.StyleOf(p) == "TOC1").Select(DocxReader.Text));
        Assert.DoesNotContain(Read(project, "2025-26-H1").Paragraphs, p => DocxReader.StyleOf(p) == "TOC1");
    }

    [Fact]
    public void The_contents_leave_out_the_rows_of_annexes_also_when_Word_lists_them_anew()
    {
        const string File = "data/2025-26-H2/paper.yaml";
        using var project = TestProject.Named("two-halves").Replace(File, "annex_table:", "annex_table:\n  layout: rows");
        project.Replace(File, "      - text: |\n          1. Where", "      - text: |\n          ## Results\n\n          1. Where");

        var document = Read(project, "2025-26-H2");

        Assert.Contains(document.Paragraphs, p => DocxReader.StyleOf(p) == "AnnexRowHeading");
        Assert.Equal(["Results 1"], document.Paragraphs.Where(p => DocxReader.StyleOf(p) == "TOC2").Select(DocxReader.Text));
        Assert.Equal(" TOC \\o \"1-1\" \\h \\z \\t \"Annex Heading,1,Heading 2,2\" ",
            document.Body.Descendants(W + "instrText").First(i => i.Value.Contains(" TOC ", StringComparison.Ordinal)).Value);
    }

    [Fact]
    public void Words_properties_say_what_the_paper_is_about()
    {
        using var project = TestProject.Named("two-halves")
            .Replace("data/2025-26-H2/paper.yaml", "status:", "period_end: 2026-03-31\nstatus:");

        var properties = Read(project, "2025-26-H2").Part("docProps/core.xml").Elements().Select(e => e.Name.LocalName + ": " + e.Value);

        Assert.Equal(
            ["title: Year-end report", "subject: Period 2025-26-H2, to 31 March 2026",
            "creator: Fen & Wold Community Services", "language: en-GB"],
            properties);
    }

    private static DocxReader Read(TestProject project, string period) => new(File.ReadAllBytes(project.Build(period)));
}
