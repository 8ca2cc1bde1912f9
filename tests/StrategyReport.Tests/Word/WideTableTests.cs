using System.Globalization;

namespace StrategyReport.Tests.Word;

/// <summary>Tables of more columns than a page has room for: numbers stay whole, and it is told.</summary>
public class WideTableTests
{
    [Theory]
    [InlineData(8, 5, null)]
    [InlineData(30, 3, "warning SR5012: The table's 30 columns do not fit: its text is set at 7")]
    [InlineData(30, 9, "error SR5012: The table's 30 columns leave no room for its numbers")]
    public void Numbers_are_set_smaller_before_they_would_break(int columns, int digits, string? told)
    {
        using var project = TestProject.Named("harbour");
        project.Replace("data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic has opened.", Table(columns, digits));

        var found = project.Diagnose("2025-26-Q4");

        if (told is null) Assert.DoesNotContain("SR5012", found, StringComparison.Ordinal);
        else Assert.Contains(told, found, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Labels_that_break_within_a_word_are_told()
    {
        using var project = TestProject.Named("harbour");
        var heading = string.Join(" | ", Enumerable.Repeat("Gastroenterology", 14));
        var row = string.Join(" | ", Enumerable.Repeat("1", 14));
        project.Replace(
            "data/2025-26-Q4/ambitions/01-harm.yaml", "The falls clinic has opened.",
            $"| {heading} |\n  |{string.Concat(Enumerable.Repeat(" --- |", 14))}\n  | {row} |");

        Assert.Contains("which break within a word", project.Diagnose("2025-26-Q4"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, "is set at 9 points")]
    [InlineData(9, null)]
    public void Labels_are_set_smaller_before_they_would_break(int columns, string? told)
    {
        using var project = TestProject.Named("harbour").Replace(
            "data/2025-26-Q4/paper.yaml", "      - text: |", Section(columns, "") + "      - text: |");

        var found = project.Diagnose("2025-26-Q4");

        Assert.DoesNotContain("within a word", found, StringComparison.Ordinal);
        if (told is null) Assert.DoesNotContain("SR5012", found, StringComparison.Ordinal);
        else Assert.Contains(told, found, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_a_section_is_told_where_its_data_stands()
    {
        using var project = TestProject.Named("harbour");
        project.Replace("data/2025-26-Q4/paper.yaml", "      - text: |", Section(20, "page: landscape, ") + "      - text: |");

        Assert.Contains("data/2025-26-Q4/paper.yaml:", Line(project.Diagnose("2025-26-Q4")), StringComparison.Ordinal);

        static string Line(string found) => found.Split('\n').Single(l => l.Contains("SR5012", StringComparison.Ordinal));
    }

    private static string Section(int columns, string page)
    {
        var heading = string.Concat(Enumerable.Range(1, columns).Select(c => string.Create(CultureInfo.InvariantCulture, $", M{c}")));
        var row = string.Concat(Enumerable.Repeat(", \"12.5%\"", columns));
        return $"      - table: {{{page}caption: By month, header: [[Ward{heading}]], rows: [[Otorhinolaryngology{row}]], row_headings: true}}\n";
    }

    private static string Table(int columns, int digits)
    {
        var heading = string.Concat(Enumerable.Range(1, columns).Select(c => string.Create(CultureInfo.InvariantCulture, $" C{c} |")));
        var row = string.Concat(Enumerable.Repeat($" {new string('7', digits)} |", columns));
        return $"|{heading}\n  |{string.Concat(Enumerable.Repeat(" --- |", columns))}\n  |{row}";
    }
}
