using System.Text.RegularExpressions;
using StrategyReport.Data;

namespace StrategyReport.Tests.Data;

/// <summary>The least and the most that each number of the data files may be, and one on the other side.</summary>
public class DataBounds
{
    private const string Framework = "data/framework.yaml";
    private const string Paper = "data/2025-26-Q2/paper.yaml";
    private const string Harm = "data/2025-26-Q2/ambitions/01-harm.yaml";

    [Theory]
    [InlineData(Paper, "annex_table:", "annex_table:\n  text_size: {0}", 11, 14)]
    [InlineData(Paper, "show: [successes]", "show: [successes], words: {0}", 1, 100_000)]
    [InlineData(Paper, "heading: Progress\n", "heading: Progress\n    words: {0}\n", 1, 100_000)]
    [InlineData(Framework, "supporting_strategies:", "rules:\n  SR2011: {words: {0}}\nsupporting_strategies:", 0, 100_000)]
    [InlineData(Harm, "{percent: 80}", "{percent: {0}}", 0, 100)]
    [InlineData(Harm, "{percent: 80}", "{0}", 0, 100)]
    public void A_number_has_a_least_and_a_most(string file, string old, string by, int least, int most)
    {
        Assert.Empty(Told(file, old, by, $"{least}"));
        Assert.Empty(Told(file, old, by, $"{most}"));
        Assert.NotEmpty(Told(file, old, by, $"{least - 1}"));
        Assert.NotEmpty(Told(file, old, by, $"{most + 1}"));
        Assert.NotEmpty(Told(file, old, by, "many"));
    }

    [Theory]
    [InlineData(Paper, "annex_table:", "annex_table:\n  text_size: {0}", "11.5")]
    [InlineData(Paper, "show: [successes]", "show: [successes], words: {0}", "1.5")]
    [InlineData(Harm, "ambition: 1", "ambition: {0}", "1.5")]
    public void A_number_that_counts_is_whole(string file, string old, string by, string half) => Assert.NotEmpty(Told(file, old, by, half));

    /// <summary>Written with a sign or with words, it is told how to write it, and a number that cannot be is told as such.</summary>
    [Theory]
    [InlineData("99%", "Write 99.")]
    [InlineData("100%", "Write 100.")]
    [InlineData("100.1%", "SR2003")]
    [InlineData("101%", "SR2003")]
    [InlineData("'80'", "Write 80, without quotes.")]
    [InlineData("'80%'", "Write 80.")]
    [InlineData("66,5", "Write 66.5.")]
    [InlineData("66,5%", "Write 66.5.")]
    [InlineData("80 per cent", "Write 80.")]
    [InlineData("80% (two of three wards)", "Write {percent: 80, note: 'two of three wards'}.")]
    [InlineData("80% - two of three wards", "Write {percent: 80, note: 'two of three wards'}.")]
    [InlineData("70% to 80%", "what else is to be said goes into a note")]
    [InlineData("most", "a number from 0 to 100, without a % sign")]
    public void A_percentage_that_is_no_number_is_told_with_what_to_write(string typed, string told) =>
        Assert.Contains(told, Assert.Single(Told(Harm, "{percent: 80}", "{0}", typed)), StringComparison.Ordinal);

    /// <summary>A faulty file stands for the ambition of its name: only one whose name has no number leaves an ambition without a file.</summary>
    [Theory]
    [InlineData("01-harm.yaml", false)]
    [InlineData("1.yaml", false)]
    [InlineData("01", null)]
    [InlineData("harm.yaml", true)]
    [InlineData("harm-01.yaml", true)]
    [InlineData("02-harm.yaml", true)]
    public void A_faulty_file_is_no_missing_file(string name, bool? isTold)
    {
        using var project = TestProject.Named("tiny");
        var text = project.Read(Harm).Replace("ambition: 1", "ambition: one", StringComparison.Ordinal);
        project.Write(Harm, null).Write($"data/2025-26-Q2/ambitions/{name}", text);

        Assert.Equal(isTold ?? true, project.Diagnose("2025-26-Q2").Contains("SR1016", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3)]
    public void An_ambition_has_a_number_of_the_framework(int number) => Assert.NotEmpty(Told(Harm, "ambition: 1", "ambition: {0}", $"{number}"));

    [Theory]
    [InlineData("2024-25-Q1", "2024-25-Q1", "2024-06-30", "2024-25-Q2")]
    [InlineData("2024-25-Q4", "2024-25-Q4", "2025-03-31", "2025-26-Q1")]
    [InlineData("2024-25 q3", "2024-25-Q3", "2024-12-31", "2024-25-Q4")]
    [InlineData("2024-25-H2", "2024-25-H2", "2025-03-31", "2025-26-H1")]
    [InlineData("2024-25-T3", "2024-25-T3", "2025-03-31", "2025-26-T1")]
    [InlineData("2024-25-T1", "2024-25-T1", "2024-07-31", "2024-25-T2")]
    [InlineData("2024-25", "2024-25", "2025-03-31", "2025-26")]
    [InlineData("2024-2025", "2024-25", "2025-03-31", "2025-26")]
    [InlineData("2099-00", "2099-00", "2100-03-31", "2100-01")]
    [InlineData("2025", "2025", "2025-12-31", "2026")]
    [InlineData("2025-Q1", "2025-Q1", "2025-03-31", "2025-Q2")]
    [InlineData("2025-01", "2025-01", "2025-01-31", "2025-02")]
    [InlineData("2025-12", "2025-12", "2025-12-31", "2026-01")]
    public void A_period_ends_and_is_followed(string name, string written, string end, string next)
    {
        var period = ReportingPeriod.Of(name)!;

        Assert.Equal((written, end, next), (period.Name, period.End.ToString("yyyy-MM-dd", null), period.Next.Name));
        Assert.Equal(12 / period.Parts, period.MonthsTo(period.Next));
    }

    [Theory]
    [InlineData("2024-25-Q0")]
    [InlineData("2024-25-Q5")]
    [InlineData("2024-25-H3")]
    [InlineData("2024-25-T4")]
    [InlineData("2024-26-Q1")]
    [InlineData("2024-26")]
    [InlineData("2025-00")]
    [InlineData("2025-13")]
    [InlineData("2025-12-Q1")]
    [InlineData("1999-00")]
    [InlineData("draft")]
    [InlineData("")]
    public void What_is_no_period_is_none(string name) => Assert.Null(ReportingPeriod.Of(name));

    [Theory]
    [InlineData("2024-25-Q4", 2024)]
    [InlineData("2025-Q1", 2024)]
    [InlineData("2025-03", 2024)]
    [InlineData("2025-04", 2025)]
    [InlineData("2025", 2025)]
    public void A_financial_year_begins_in_April(string name, int year) => Assert.Equal(year, ReportingPeriod.Of(name)!.FinancialYear);

    [Theory]
    [InlineData("2024-25", 2024)]
    [InlineData("24-25", 2024)]
    [InlineData("99-00", 2099)]
    [InlineData("2023-26", null)]
    [InlineData("2024", null)]
    public void A_year_is_read_where_the_second_follows(string words, int? year) =>
        Assert.Equal(year, ReportingPeriod.YearOf(Regex.Match(words, "^(?<from>[0-9]+)(?:-(?<to>[0-9]+))$|^[0-9]+$")));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    [InlineData("5", 0)]
    [InlineData("one", 1)]
    [InlineData("Four", 4)]
    [InlineData("first", 1)]
    [InlineData("FOURTH", 4)]
    [InlineData("fifth", 0)]
    [InlineData("12", 0)]
    public void A_part_is_counted_in_figures_and_in_words(string written, int part) => Assert.Equal(part, ReportingPeriod.PartOf(written));

    [Theory]
    [InlineData(4, "two", "four")]
    [InlineData(1, "Four", "One")]
    [InlineData(4, "Second", "Fourth")]
    [InlineData(1, "fourth", "first")]
    [InlineData(3, "2", "3")]
    public void A_part_is_written_as_the_last_one_was(int part, string former, string written) =>
        Assert.Equal(written, ReportingPeriod.PartAs(part, former));

    /// <summary>The errors, but for those of the rules that count words.</summary>
    private static List<string> Told(string file, string old, string by, string value)
    {
        using var project = TestProject.Named("tiny");
        project.Replace(file, old, by.Replace("{0}", value, StringComparison.Ordinal));
        return [.. project.Diagnose("2025-26-Q2").Split('\n')
            .Where(l => l.Contains(" error ", StringComparison.Ordinal) && !l.Contains("SR2011", StringComparison.Ordinal)
                && !l.Contains("SR2013", StringComparison.Ordinal))];
    }
}
