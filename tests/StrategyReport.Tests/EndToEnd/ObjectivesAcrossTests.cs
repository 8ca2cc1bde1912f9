namespace StrategyReport.Tests.EndToEnd;

/// <summary>The table of ambitions with each objective in a row across it, wherever the objectives' column would stand.</summary>
public class ObjectivesAcrossTests
{
    private const string Period = "2025-26-Q2";
    private const string Paper = $"data/{Period}/paper.yaml";
    private const string Objective = "            - {heading: Objective, show: objective}\n";
    private const string Ambition = "            - {heading: \"Ambition. Its words are those of 2024.\", show: ambition}\n";
    private const string Confidence = "            - {heading: Confidence, show: confidence}\n";

    [Theory]
    [InlineData("OAC", "Objective (a)Ambition. Its words are those of 2024. (b) | Confidence (c)")]
    [InlineData("AOC", "Objective (a)Ambition. Its words are those of 2024. (b) | Confidence (c)")]
    [InlineData("CAO", "Objective (a)Confidence (b) | Ambition. Its words are those of 2024. (c)")]
    [InlineData("AC", "Ambition. Its words are those of 2024. (a) | Confidence (b)")]
    [InlineData("OC", "Objective (a)Confidence (b)")]
    public void Letters_follow_the_order_of_reading(string columns, string head)
    {
        using var project = Project("grid", columns);

        var rows = Rows(project);

        Assert.Equal(head, rows[0]);
        Assert.Equal("Safe care", rows[1]);
        Assert.Equal(4, rows.Length);
    }

    [Theory, InlineData("OAC"), InlineData("CAO"), InlineData("OC"), InlineData("CT")]
    public void By_rows_the_objective_heads_the_cell_of_its_first_ambition_or_else_its_first_cell(string columns)
    {
        using var project = Project("rows", columns);

        var rows = Rows(project);

        Assert.StartsWith(columns == "CAO" ? "Green | Safe care" : "Safe care", rows[1], StringComparison.Ordinal);
        Assert.Single(rows, r => r.Contains("Safe care", StringComparison.Ordinal));
        Assert.Equal(3, rows.Length);
    }

    [Theory, InlineData("grid", "Safe care\n"), InlineData("rows", "Safe care\nSafe care")]
    public void An_objective_that_is_all_there_is_stays_in_its_column(string layout, string cells)
    {
        using var project = Project(layout, "O");

        Assert.Equal("Objective\n(a)\n" + cells, string.Join('\n', Rows(project)));
    }

    private static TestProject Project(string layout, string columns) => TestProject.Named("own-words")
        .Replace(Paper, "annex_table:\n", $"annex_table:\n  layout: {layout}\n")
        .Replace(Paper, "          columns:\n" + Objective + Ambition + Confidence,
            "          objectives: across\n          letters: true\n          columns:\n" + string.Concat(columns.Select(c => c switch
            {
                'O' => Objective,
                'A' => Ambition,
                'C' => Confidence,
                _ => "            - {heading: Change, show: progress, trend: true}\n            - {heading: Progress, show: progress}\n",
            })));

    private static string[] Rows(TestProject project) =>
        DocxReader.Cells(new DocxReader(File.ReadAllBytes(project.Build(Period))).Tables
            .First(t => DocxReader.Text(t).Contains("Safe care", StringComparison.Ordinal))).Split('\n');
}
