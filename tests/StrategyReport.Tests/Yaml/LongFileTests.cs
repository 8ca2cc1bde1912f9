namespace StrategyReport.Tests.Yaml;

/// <summary>
/// Files that are wrong in ten thousand places are read once, not ten thousand times: each of these took minutes, or all memory.
/// The bound is far above what they take now, on a machine that does other things as well.
/// </summary>
public class LongFileTests
{
    private const int MostMilliseconds = 60_000;
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";

    [Theory(Timeout = MostMilliseconds)]
    [InlineData("\tx: y\n", 20_000, "SR1001")]
    [InlineData("unknown_key: v\n", 20_000, "SR1005")]
    [InlineData("# allow SR2013: so it is\n", 20_000, null)]
    [InlineData("\uFEFFk: v\n", 10_000, "SR1001")]
    [InlineData("---\n", 20_000, "SR1012")]
    [InlineData("x: \"a\n", 10_000, "SR1001")]
    [InlineData("}\n", 10_000, "SR1001")]
    [InlineData("- {a: ]\n", 10_000, "SR1001")]
    public async Task Each_line_is_looked_at_once(string line, int times, string? code)
    {
        using var project = TestProject.Named("tiny");
        project.Write(Ambition, project.Read(Ambition) + string.Concat(Enumerable.Repeat(line, times)));

        var told = await Task.Run(() => project.Run("validate", "--period", Period));

        Assert.Equal(code is null ? 0 : 1, told.ExitCode);
        if (code is not null) Assert.Contains($"error {code}", told.Out, StringComparison.Ordinal);
    }

    [Theory(Timeout = MostMilliseconds)]
    [InlineData("aside: ", "[", "]")]
    [InlineData("aside: ", "{a: ", "}")]
    [InlineData("aside:\n  ", "- ", "")]
    public async Task Deep_nesting_is_told_once_by_its_limit(string key, string open, string close)
    {
        using var project = TestProject.Named("tiny");
        project.Write(Ambition, project.Read(Ambition) + key + Times(open) + "x" + Times(close) + "\n");

        var told = await Task.Run(() => project.Run("validate", "--period", Period));

        Assert.Contains("nested deeper than 40 levels. Use fewer levels", told.Out, StringComparison.Ordinal);

        static string Times(string part) => string.Concat(Enumerable.Repeat(part, 3_000));
    }

    /// <summary>Each row stands beside the cells of those above it: laid out, they would take minutes.</summary>
    [Fact]
    public async Task Cells_that_push_each_other_aside_are_told_soon()
    {
        using var project = TestProject.Named("harbour");
        project.Replace("data/2025-26-Q4/paper.yaml", "sections:\n",
            "sections:\n  - id: wide\n    heading: Wide\n    content:\n      - table:\n          caption: C\n          rows:\n"
            + string.Concat(Enumerable.Repeat("            - [{text: a, span: 63, rows: 1000}]\n", 15_000)));

        var told = await Task.Run(() => project.Diagnose("2025-26-Q4")).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.True(told.Contains("error SR1033: The cell reaches to column", StringComparison.Ordinal), told);
    }

    [Theory]
    [InlineData("span: 63", false)]
    [InlineData("span: 64", true)]
    [InlineData("span: 2147483648", true)]
    [InlineData("span: 2.5", true)]
    [InlineData("span: two", true)]
    [InlineData("span: 0", true)]
    [InlineData("rows: 1000", false)]
    [InlineData("rows: 1001", true)]
    [InlineData("rows: 1e300", true)]
    public void A_span_is_told_by_its_limit_and_not_laid_out(string span, bool isTold)
    {
        using var project = TestProject.Named("harbour");
        var paper = "data/2025-26-Q4/paper.yaml";
        project.Write(paper, project.Read(paper) + $$"""
            sections:
              - id: wide
                heading: Wide
                content:
                  - table:
                      header: [[A, B]]
                      rows:
                        - [{text: a, {{span}}}, b]

            """);

        var told = project.Diagnose("2025-26-Q4");
        Assert.Equal(isTold, told.Contains("error SR1007", StringComparison.Ordinal));
        // Whether its row is as wide as the others cannot be known.
        if (isTold) Assert.DoesNotContain("SR1033", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, false)]
    [InlineData(101, true)]
    public void Of_a_hundred_findings_alike_the_rest_is_counted(int keys, bool isCounted)
    {
        using var project = TestProject.Named("tiny");
        project.Write(Ambition, project.Read(Ambition) + string.Concat(Enumerable.Range(0, keys).Select(i => $"key_{i:000}_of_nothing: v\n")));

        var told = project.Run("validate", "--period", Period);

        Assert.Equal(1, told.ExitCode);
        Assert.Equal(100, told.Out.Split("error SR1002").Length - 1);
        Assert.Equal(isCounted, told.Out.Contains($"{Ambition}: and 1 more of SR1002; 'validate --format json' lists them all\n",
            StringComparison.Ordinal));
        Assert.Contains($"{keys} errors", told.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("999999", true)]
    [InlineData("1000000", false)]
    [InlineData("0", false)]
    public void An_ambitions_number_may_have_six_digits(string number, bool isAllowed)
    {
        using var project = TestProject.Named("tiny");
        project.Replace("data/framework.yaml", "number: 1", $"number: {number}")
            .Replace(Ambition, "ambition: 1", $"ambition: {number}");

        var told = project.Diagnose(Period);

        Assert.Equal(isAllowed, !told.Contains("error SR1007", StringComparison.Ordinal));
        if (isAllowed) Assert.Equal("", told);
    }
}
