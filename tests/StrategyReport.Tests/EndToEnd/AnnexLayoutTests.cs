using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>The two layouts of annexes, on few and on many ambitions, as they stand in the Word file.</summary>
public class AnnexLayoutTests
{
    private const string Note = "[DN: Be short]";
    private static readonly XNamespace W = DocxReader.W;

    public static TheoryData<int> Counts => [1, 2, 3, 4, 6, 12];

    [Theory, MemberData(nameof(Counts))]
    public void In_the_grid_one_heading_row_names_the_ambitions_and_the_statements_stand_once_below(int ambitions)
    {
        using var project = AnnexProject.Of(ambitions, "grid");
        var document = Read(project);
        var numbers = Enumerable.Range(1, ambitions).ToList();

        var table = Assert.Single(Annexes(document)[0], e => e.Name == W + "tbl");

        Assert.Equal(
            Lines(
                ["#", "Ambition (1)", .. numbers.Select(n => $"{n}. Ward {n} ({n + 1})")],
                ["", "Objective", "Safe care"],
                ["(a)", "Our ambition", .. numbers.Select(AnnexProject.Statement)],
                ["(b)", "Conditions:", .. numbers.Select(n => $"Incidents of ambition {n} are discussed.")]),
            string.Join('\n', DocxReader.Cells(table).Split('\n')[..4]));
        Assert.Equal([true, false, false, false, false, false], Rows(table).Select(r => r.Descendants(W + "tblHeader").Any()));
        Assert.Equal(
            ["#", "(a)", "(b)", "(c)", "(d)"], Rows(table).Select(r => DocxReader.Text(r.Element(W + "tc")!)).Where(t => t.Length > 0));
        Assert.Equal(["Successes so far:", "(to date)", Note], Paragraphs(Rows(table)[4].Elements(W + "tc").ElementAt(1)));
        // The objective is all that spans, and nothing is merged downwards.
        Assert.Equal(ambitions == 1 ? [] : [ambitions], table.Descendants(W + "gridSpan").Select(s => (int)s.Attribute(W + "val")!));
        Assert.Empty(table.Descendants(W + "vMerge"));
    }

    [Theory, MemberData(nameof(Counts))]
    public void By_rows_each_table_has_a_heading_and_a_heading_row_that_names_row_and_ambitions(int ambitions)
    {
        using var project = AnnexProject.Of(ambitions, "rows");
        var document = Read(project);
        var annex = Annexes(document)[0];
        var tables = annex.Where(e => e.Name == W + "tbl").ToList();

        Assert.Equal(
            ["(a) Our ambition", "(b) Conditions", "(c) Successes so far (to date)", "(d) Strategies"],
            tables.Select(t => DocxReader.Text(HeadingOf(t))));
        Assert.All(tables, table => Assert.Equal([true, false], Rows(table).Select(r => r.Descendants(W + "tblHeader").Any())));
        foreach (var (table, row) in tables.Zip(["Ambition", "(b) Conditions:", "(c) Successes:", "(d) Strategies:"]))
            Assert.Equal(
                Enumerable.Range(1, ambitions).Select(n => $"{row} {n}. Ward {n} ({n})"),
                Rows(table)[0].Elements(W + "tc").Select(DocxReader.Text));
        Assert.Equal(
            Enumerable.Range(1, ambitions).Select(AnnexProject.Statement), Rows(tables[0])[1].Elements(W + "tc").Select(DocxReader.Text));
        Assert.Equal("Objective: Safe care", DocxReader.Text(annex[1]));
        Assert.Equal([Note], annex.Where(e => DocxReader.StyleOf(e) == "DraftingNote").Select(DocxReader.Text));
        Assert.Empty(document.Body.Descendants(W + "gridSpan"));
        Assert.Empty(document.Body.Descendants(W + "vMerge"));
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void Without_letters_numbers_and_notes_there_are_none(string layout)
    {
        using var project = AnnexProject.Of(3, layout)
            .Replace(AnnexProject.Paper, "  row_letters: true\n  column_numbers: true\n", "")
            .Replace(AnnexProject.Paper, "note: (to date), ", "").Replace(AnnexProject.Paper, "status: draft", "status: final");

        var annex = Annexes(Read(project))[0];

        Assert.DoesNotContain("(", string.Concat(annex.Select(DocxReader.Text)), StringComparison.Ordinal);
        var heads = annex.Where(e => e.Name == W + "tbl").Select(t => DocxReader.Cells(t).Split('\n')[0]).ToList();
        Assert.Equal(layout == "grid"
            ? ["Ambition | 1. Ward 1 | 2. Ward 2 | 3. Ward 3"]
            : ["Ambition 1. Ward 1 | Ambition 2. Ward 2 | Ambition 3. Ward 3", Head("Conditions"), Head("Successes"), Head("Strategies")],
            heads);

        static string Head(string row) => $"{row}: 1. Ward 1 | {row}: 2. Ward 2 | {row}: 3. Ward 3";
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void An_annex_of_an_objective_without_ambitions_names_the_objective(string layout)
    {
        using var project = AnnexProject.Of(2, layout);
        var framework = File.ReadAllText(Path.Combine(project.Folder, AnnexProject.Framework));
        project.Replace(AnnexProject.Framework, framework, Regex.Replace(framework, @"(?s)(.*    ambitions:)\n(?:      - .*?\n)+", "$1 []\n"));
        foreach (var number in (int[])[3, 4]) project.Write(AnnexProject.Ambition(number), null);

        var annex = Annexes(Read(project))[1];

        Assert.DoesNotContain(annex, e => e.Name == W + "tbl");
        Assert.StartsWith("Objective", DocxReader.Text(annex[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_one_annex_calls_its_rows_is_not_in_the_other()
    {
        using var grid = AnnexProject.Of(2, "grid");
        using var rows = AnnexProject.Of(2, "rows");
        var (labels, headings) = (Annexes(Read(grid)).Select(Labels).ToList(), Annexes(Read(rows)).Select(Headings).ToList());

        Assert.Equal(["Conditions:", "Successes so far:|(to date)|" + Note, "Strategies:"], labels[0]);
        Assert.Equal(["What must be there:|(to March)", "Successes so far:|(to date)", "Strategies:"], labels[1]);
        Assert.Equal(["(b) Conditions", "(c) Successes so far (to date)", Note, "(d) Strategies"], headings[0]);
        Assert.Equal(["(b) What must be there (to March)", "(c) Successes so far (to date)", "(d) Strategies"], headings[1]);
        // A label of its own has no short form, so the heading row says it whole.
        Assert.Equal(
            "(b) What must be there: 3. Place 3 (1) | (b) What must be there: 4. Place 4 (2)",
            DocxReader.Cells(Annexes(Read(rows))[1].Where(e => e.Name == W + "tbl").ElementAt(1)).Split('\n')[0]);

        static List<string> Labels(List<XElement> annex) =>
            [.. Rows(annex.Single(e => e.Name == W + "tbl")).Skip(3).Select(r => string.Join('|', Paragraphs(r.Elements(W + "tc").ElementAt(1))))];

        static List<string> Headings(List<XElement> annex) =>
            [.. annex.Where(e => DocxReader.StyleOf(e) is "AnnexRowHeading" or "DraftingNote").Skip(1).Select(DocxReader.Text)];
    }

    [Theory]
    [InlineData("grid", null), InlineData("grid", 11), InlineData("grid", 14), InlineData("rows", null), InlineData("rows", 11), InlineData("rows", 14)]
    public void The_size_of_the_text_is_what_the_paper_says_and_stands_in_styles_alone(string layout, int? points)
    {
        using var project = AnnexProject.Of(3, layout).Replace(AnnexProject.Paper, "  column_numbers: true\n",
            "  column_numbers: true\n" + (points is null ? "" : string.Create(CultureInfo.InvariantCulture, $"  text_size: {points}\n")));
        var document = Read(project);
        var styles = document.Part("word/styles.xml");

        var sizes = document.Tables.Descendants(W + "p").Where(p => DocxReader.Text(p).Length > 0).Select(p => Size(DocxReader.StyleOf(p)));

        Assert.Equal([2 * (points ?? 12)], sizes.Distinct());
        Assert.Empty(document.Body.Descendants(W + "r").Descendants(W + "sz"));

        int Size(string id)
        {
            var style = styles.Elements(W + "style").Single(s => (string?)s.Attribute(W + "styleId") == id);
            var based = (string?)style.Element(W + "basedOn")?.Attribute(W + "val");
            return (int?)style.Element(W + "rPr")?.Element(W + "sz")?.Attribute(W + "val")
                ?? (based is null ? (int)styles.Element(W + "docDefaults")!.Descendants(W + "sz").Single().Attribute(W + "val")! : Size(based));
        }
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void An_annex_of_blank_cells_keeps_its_columns(string layout)
    {
        using var project = AnnexProject.Of(3, layout);
        foreach (var number in Enumerable.Range(1, 3))
            project.Write(AnnexProject.Ambition(number), string.Create(CultureInfo.InvariantCulture,
                $"ambition: {number}\nconditions:\nconfidence:\nprogress:\nstrategies:\nsuccesses:\n"));

        var tables = Annexes(Read(project))[0].Where(e => e.Name == W + "tbl").ToList();

        Assert.All(tables, table => Assert.Equal(14796, DocxReader.Widths(table).Sum()));
        Assert.All(tables, table => Assert.All(DocxReader.Widths(table)[^3..], w => Assert.InRange(w, 14796 * 21 / 100, 14796 * 35 / 100)));
        var cells = tables.SelectMany(t => Rows(t).TakeLast(layout == "grid" ? 3 : 1)).Skip(layout == "grid" ? 0 : 1)
            .SelectMany(r => r.Elements(W + "tc").TakeLast(3)).ToList();
        Assert.Equal(9, cells.Count);
        Assert.All(cells, c => Assert.Equal("", DocxReader.Text(c)));
    }

    private static DocxReader Read(TestProject project) => new(File.ReadAllBytes(project.Build(AnnexProject.Period)));

    /// <summary>What stands in each section.</summary>
    private static List<List<XElement>> Annexes(DocxReader document)
    {
        var annexes = new List<List<XElement>> { new() };
        foreach (var e in document.Body.Elements().SkipLast(1))
        {
            annexes[^1].Add(e);
            if (e.Element(W + "pPr")?.Element(W + "sectPr") is not null) annexes.Add([]);
        }

        return annexes;
    }

    /// <summary>The heading over a table; between them a drafting note may stand.</summary>
    private static XElement HeadingOf(XElement table)
    {
        var before = table.ElementsBeforeSelf().Last();
        if (DocxReader.StyleOf(before) == "DraftingNote") before = before.ElementsBeforeSelf().Last();
        Assert.Equal("AnnexRowHeading", DocxReader.StyleOf(before));
        return before;
    }

    private static List<XElement> Rows(XElement table) => [.. table.Elements(W + "tr")];

    private static IEnumerable<string> Paragraphs(XElement cell) => cell.Elements(W + "p").Select(DocxReader.Text);

    private static string Lines(params string[][] rows) => string.Join('\n', rows.Select(r => string.Join(" | ", r)));
}
