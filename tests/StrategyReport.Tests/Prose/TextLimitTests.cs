using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.Prose;

/// <summary>
/// Each limit of a Markdown text, on both of its sides. What is beyond is told in one finding, and before it is read: each of these
/// texts took minutes once.
/// </summary>
public class TextLimitTests
{
    [Theory]
    [InlineData(1_999, null)]
    [InlineData(2_000, "SR3018")]
    public void Of_marks_of_footnotes(int marks, string? code) =>
        AssertTold(code, "A[^a]" + Times(marks - 1, " b[^a]") + "\n\n[^a]: Note.");

    /// <summary>Each mark has the length of its address: "[a]: " and 100 brackets, its own among them.</summary>
    [Theory]
    [InlineData(199_995, "", null)]
    [InlineData(199_996, "", "SR3018")]
    [InlineData(199_990, "\n'of' ", null)]
    [InlineData(199_991, "\n'of' ", "SR3018")]
    [InlineData(10, "\n[b]: ", null)]
    public void Of_addresses_that_stand_at_each_mark(int length, string more, string? code) =>
        AssertTold(code, Times(98, "[a] ") + "[b]\n\n[a]: " + new string('x', length) + more);

    /// <summary>A row that is too wide would widen all others.</summary>
    [Theory]
    [InlineData(1_000, 200, null)]
    [InlineData(1_000, 201, "SR3018")]
    [InlineData(4_000, 100_000, "SR3018")]
    public void Of_cells(int rows, int strokes, string? code) =>
        AssertTold(code, Times(rows - 1, "a | b\n") + new string('|', strokes) + "\n\n" + "a word");

    [Theory]
    [InlineData(62, null)]
    [InlineData(63, null)]
    [InlineData(64, "SR4025")]
    public void Of_columns(int columns, string? code) =>
        AssertTold(code, $"|{Times(columns, " a |")}\n|{Times(columns, " - |")}\n|{Times(columns, " 1 |")}");

    [Theory]
    [InlineData(4_999, null)]
    [InlineData(5_000, "SR4025")]
    public void Of_rows_below_a_heading(int rows, string? code) => AssertTold(code, "| a |\n| - |\n" + Times(rows, "| 1 |\n"));

    [Theory]
    [InlineData(1_000, 1, "", null)]
    [InlineData(1_001, 1, "", "SR4025")]
    [InlineData(2, 255, "", null)]
    [InlineData(2, 256, "", "SR4025")]
    [InlineData(2, 62, "table: true\n", null)]
    [InlineData(2, 63, "table: true\n", "SR4025")]
    public void Of_charts(int categories, int series, string more, string? code)
    {
        var names = string.Join(", ", Enumerable.Range(0, categories).Select(i => $"c{i}"));
        var values = string.Join(", ", Enumerable.Repeat("1", categories));
        var rows = string.Concat(Enumerable.Range(0, series).Select(i => $"  s{i}: [{values}]\n"));
        AssertTold(code, $"```chart\ntype: column\ntitle: T\n{more}categories: [{names}]\nseries:\n{rows}```");
    }

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "SR3015")]
    [InlineData(251, "SR3015")]
    [InlineData(100_000, "SR3015")]
    public void Of_quotations_in_each_other(int levels, string? code) => AssertTold(code, new string('>', levels) + " x");

    [Theory]
    [InlineData(24, null)]
    [InlineData(25, "SR3015")]
    [InlineData(100_000, "SR3015")]
    public void Of_lists_in_each_other(int levels, string? code) => AssertTold(code, Times(levels, "- ") + "x");

    [Fact]
    public void A_long_rule_is_no_list() => AssertTold(null, Times(1_000, "- "));

    [Theory]
    [InlineData("[a](", 5_000, null)]
    [InlineData("[a](", 50_000, "SR3018")]
    [InlineData("<?", 50_000, "SR3018")]
    [InlineData("[a](b) ", 50_000, null)]
    [InlineData("a](b \"", 50_000, "SR3018")]
    public void Of_links_and_tags_that_do_not_end(string mark, int times, string? code) => AssertTold(code, "a " + Times(times, mark));

    [Theory]
    [InlineData("<? ", 50_000, "SR3018")]
    [InlineData("> ", 50_000, null)]
    [InlineData("[^a] ", 50_000, null)]
    public void Of_a_line(string mark, int times, string? code) => AssertTold(code, "a " + Times(times, mark), TextKind.Label);

    private static void AssertTold(string? code, string markdown, TextKind kind = TextKind.Cell)
    {
        var found = new DiagnosticBag();
        var text = new DataText(markdown, new SourceSpan("a.yaml", 10, 12), FirstLine: 11, Indent: 2);
        MarkdownSample.ToMarkup(kind, text, "data/P", found);
        if (code is null) Assert.DoesNotContain(found, f => f.Code is "SR3015" or "SR3018" or "SR4025");
        else Assert.Equal(code, Assert.Single(found).Code);
    }

    private static string Times(int times, string text) => string.Concat(Enumerable.Repeat(text, times));
}
