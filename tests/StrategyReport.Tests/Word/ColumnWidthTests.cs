using System.Globalization;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>How wide columns are: what the text has to have, and as few lines as can be. All measures in twips; text is of 12 points.</summary>
public class ColumnWidthTests
{
    private const int Page = 14796, Margins = 200;

    /// <summary>24 characters that are half as wide as they are high; 7.5 cm.</summary>
    private const int TextLine = 24 * 120, ChartWidth = 4252;

    private static readonly XNamespace W = DocxReader.W;

    /// <summary>A column's floor is the widest of what it holds: a label or number that does not break, lines of text, a chart, its own bound.</summary>
    [Fact]
    public void Widths_add_up_and_no_column_is_below_its_floor_where_all_floors_fit()
    {
        var kept = 0;
        for (var seed = 1; seed <= 150; seed++)
        {
            var table = new RandomTable(seed);
            var (bytes, told) = DocxReader.Write(DocxReader.Paper($"<section page=\"landscape\">{table.Markup}</section>"));
            var widths = DocxReader.Widths(new DocxReader(bytes!).Tables.First());

            // Where the floors do not fit, a chart may have too little.
            Assert.DoesNotContain(told, d => table.FloorsFit || d.Code != "SR5014");
            Assert.Equal(Page, widths.Sum());
            if (!table.FloorsFit) continue;
            kept++;
            for (var c = 0; c < widths.Length; c++)
                Assert.True(widths[c] + 20 >= table.Floors[c], string.Create(CultureInfo.InvariantCulture,
                    $"seed {seed}: column {c + 1} is {widths[c]} and needs {table.Floors[c]}; all: {string.Join(' ', widths)}\n{table.Markup}"));
        }

        Assert.InRange(kept, 75, 149);
    }

    /// <summary>Renderers break a line behind a hyphen, and would behind a sign.</summary>
    [Theory, InlineData("-"), InlineData("\u2013")]
    public void A_number_has_room_for_its_sign(string sign)
    {
        string[] head = [.. Enumerable.Repeat("<th>H</th>", 9)], body = [.. Enumerable.Repeat("<td>1,234,567.89</td>", 8)];

        Assert.True(Last($"{sign}1,234,567.89") > Last("1,234,567.89"));

        int Last(string number) => DocxReader.Widths(DocxReader.Of(DocxReader.Paper(
            $"<section page=\"landscape\"><table row-header=\"false\"><thead><tr>{string.Concat(head)}</tr></thead><tbody><tr>{string.Concat(body)}"
            + $"<td>{number}</td></tr></tbody></table></section>")).Tables.Single())[^1];
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void Of_three_ambitions_side_by_side_the_one_with_little_to_say_has_a_fifth_of_the_table(string layout)
    {
        using var project = AnnexProject.Of(3, layout);
        foreach (var number in (int[])[1, 3])
            project.Replace(AnnexProject.Ambition(number), "There were fewer falls", Samples.Words(700 * number) + " were");

        var tables = new DocxReader(File.ReadAllBytes(project.Build(AnnexProject.Period))).Tables.Where(t => DocxReader.Widths(t).Length is 3 or 5).ToList();

        Assert.All(tables.SelectMany(t => DocxReader.Widths(t)[^3..]), w => Assert.InRange(w, Page * 21 / 100, Page));
        // Where there is more to say there is more room.
        Assert.Contains(tables, t => DocxReader.Widths(t)[^1] > DocxReader.Widths(t)[^2] * 5 / 4);
    }

    [Theory, InlineData("grid"), InlineData("rows")]
    public void A_chart_in_a_cell_is_wide_enough_to_be_read(string layout)
    {
        using var project = AnnexProject.Of(3, layout);
        project.Replace(AnnexProject.Ambition(1), "There were fewer falls", Samples.Words(900) + " were")
            .Replace(AnnexProject.Ambition(2), "  - The clinic has opened.\n",
                "  The chart shows it:\n\n  ```chart\n  type: column\n  title: Falls\n  categories: [May, June]\n  series: {Falls: [4, 3]}\n  ```\n");

        var document = new DocxReader(File.ReadAllBytes(project.Build(AnnexProject.Period)));

        var chart = Assert.Single(document.Body.Descendants(), e => e.Name.LocalName == "extent");
        // 360,000 English Metric Units are a centimetre.
        Assert.True((int)chart.Attribute("cx")! >= 7.45 * 360_000, chart.ToString());
    }

    [Theory, InlineData(2), InlineData(3), InlineData(4), InlineData(6)]
    public void A_table_in_a_cell_is_as_wide_as_its_column(int columns)
    {
        const string Inner = "<table><thead><tr><th>Month</th><th>Days</th></tr></thead><tbody><tr><td>May</td><td>4</td></tr></tbody></table>";
        var cells = string.Concat(Enumerable.Range(1, columns - 1).Select(c => $"<td>{Samples.Words(c * 40)}</td>"));
        var document = DocxReader.Of(DocxReader.Paper(
            $"<section page=\"landscape\"><table><thead><tr>{string.Concat(Enumerable.Repeat("<th>h</th>", columns))}</tr></thead>"
            + $"<tbody><tr>{cells}<td>{Inner}</td></tr><tr><td>{Inner}</td>{cells}</tr></tbody></table></section>"));
        var tables = document.Tables.ToList();
        var widths = DocxReader.Widths(tables[0]);

        Assert.Equal([widths[^1] - Margins, widths[0] - Margins], tables[1..].Select(t => DocxReader.Widths(t).Sum()));
        Assert.All(document.Body.Descendants(W + "tcW").Zip(widths), c => Assert.True((int)c.First.Attribute(W + "w")! > 0));
    }

    /// <summary>Words of n, which is 0.611 em wide in bold and 0.556 as it is; digits are as wide as that n (Arial's hmtx).</summary>
    private sealed class RandomTable
    {
        private const double Bold = 0.611 * 240, Plain = 0.556 * 240;

        /// <summary>The longest word of the sample text.</summary>
        private const int LongestWord = 1700;

        public RandomTable(int seed)
        {
            var random = new Random(seed);
            var (columns, rows) = (2 + random.Next(6), 1 + random.Next(4));
            var (head, body, bounds) = ("", Enumerable.Repeat("", rows).ToArray(), new List<string>());
            for (var c = 0; c < columns; c++)
            {
                var label = 1 + random.Next(14);
                var least = random.Next(3) == 0 ? random.Next(22) : 0;
                head += $"<th>{new string('n', label)}</th>";
                bounds.Add(string.Create(CultureInfo.InvariantCulture, $"{least}-100%"));
                double floor = Math.Max((label * Bold) + Margins, least * Page / 100.0);
                var (kind, words) = (random.Next(5), 0);
                for (var r = 0; r < rows; r++)
                {
                    var digits = 1 + random.Next(12);
                    var count = kind == 0 ? 0 : random.Next(20 << random.Next(5));
                    body[r] += kind == 0 ? $"<td>{new string('7', digits)}</td>"
                        : kind == 1 && r == 0 ? $"<td>{Chart}</td>" : $"<td>{Samples.Words(count)}</td>";
                    if (kind == 0) floor = Math.Max(floor, (digits * Plain) + Margins);
                    else if (kind != 1 || r > 0) words = Math.Max(words, count);
                }

                // Shorter texts stand in one line.
                if (words > 8) floor = Math.Max(floor, TextLine + Margins);
                if (kind == 1) floor = Math.Max(floor, ChartWidth + Margins);
                Floors.Add(floor);
            }

            Markup = $"<table row-header=\"false\" columns=\"{string.Join(' ', bounds)}\"><thead><tr>{head}</tr></thead><tbody>"
                + string.Concat(body.Select(r => $"<tr>{r}</tr>")) + "</tbody></table>";
        }

        public List<double> Floors { get; } = [];

        public string Markup { get; }

        /// <summary>With what a font that stands in for Arial may take more.</summary>
        public bool FloorsFit => Floors.Sum(f => Math.Max((f * 1.02) + 50, LongestWord)) <= Page;

        private const string Chart =
            "<chart type=\"column\" title=\"t\"><categories><c>a</c></categories><series name=\"s\"><v>1</v></series></chart>";
    }
}
