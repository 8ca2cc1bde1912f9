namespace StrategyReport.Tests.Rules;

/// <summary>What rules say of periods beside each other, where folders are named and filled in turn.</summary>
public class PeriodRuleTests
{
    private static readonly string[] Files = ["paper.yaml", "ambitions/01-harm.yaml", "ambitions/02-learning.yaml", "ambitions/03-staying.yaml"];

    /// <summary>The form that most have; of as many the one of quarters, else the shorter, else the first.</summary>
    [Theory]
    [InlineData("2025-26-Q2", null)]
    [InlineData("2025-26-Q2,2025-26-Q4", null)]
    [InlineData("2025-26-Q2,2025-26 Q4", "'2025-26 Q4', but others are called '2025-26-Q2' | Name its folder '2025-26-Q4'.")]
    [InlineData("2025-26 Q2,2025-26-Q4", "'2025-26 Q2', but others are called '2025-26-Q4' | Name its folder '2025-26-Q2'.")]
    [InlineData("2025-26 Q1,2025-26 Q2,2025-26-Q4", "'2025-26-Q4', but others are called '2025-26 Q1' | Name its folder '2025-26 Q4'.")]
    [InlineData("2025-26-H1,2025-26", "'2025-26-H1', but others are called '2025-26' | Name its folder as the others are, such as '2025-26'.")]
    [InlineData("2025-26,2026-27-H1", "'2026-27-H1', but others are called '2025-26' | Name its folder as the others are, such as '2025-26'.")]
    [InlineData("2025_03,2025-06", "'2025_03', but others are called '2025-06' | Name its folder '2025-03'.")]
    public void SR2065_is_told_of_the_form_that_fewest_have(string periods, string? told)
    {
        using var project = TestProject.Named("harbour");
        foreach (var file in Files)
        {
            var text = project.Read($"data/2025-26-Q4/{file}");
            project.Write($"data/2025-26-Q2/{file}", null).Write($"data/2025-26-Q4/{file}", null);
            foreach (var period in periods.Split(',')) project.Write($"data/{period}/{file}", text);
        }

        foreach (var folder in new[] { "2025-26-Q2", "2025-26-Q4" })
            if (!periods.Split(',').Contains(folder)) Directory.Delete(Path.Combine(project.DataFolder, folder), recursive: true);
        var found = Finding.Of(project).Where(f => f.Fault.Code == "SR2065").Select(f => f.Message).ToList();

        if (told is null) Assert.Empty(found);
        else Assert.All(told.Split(" | "), part => Assert.Contains(part, Assert.Single(found), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("  - {letter: B, objective: good-place, title: A good place to work}\n", "Ambition 3 of 2025-26-Q2 is not reported on.")]
    [InlineData("  - {letter: A, objective: safe-care, title: Safe care}\n", "Ambitions 1, 2 of 2025-26-Q2 are not reported on.")]
    public void SR2033_names_the_ambitions_that_are_gone(string annex, string told)
    {
        using var project = TestProject.Named("harbour");
        var paper = project.Read("data/2025-26-Q4/paper.yaml");
        var from = paper.IndexOf("      - ambitions:", StringComparison.Ordinal);
        project.Write("data/2025-26-Q4/paper.yaml", paper.Remove(from, paper.IndexOf("annexes:", StringComparison.Ordinal) - from)
            .Replace("[Table](#table)", "the annex", StringComparison.Ordinal).Replace(annex, "", StringComparison.Ordinal));
        foreach (var file in annex.Contains("safe-care", StringComparison.Ordinal) ? Files[1..3] : Files[3..]) project.Write($"data/2025-26-Q4/{file}", null);

        Assert.Contains(told, Assert.Single(Finding.Of(project), f => f.Fault.Code == "SR2033").Message, StringComparison.Ordinal);
    }

    /// <summary>Of one without a number its own error tells.</summary>
    [Fact]
    public void SR2033_is_not_told_of_an_ambition_whose_number_cannot_be_read()
    {
        using var project = TestProject.Named("harbour");
        project.Replace("data/2025-26-Q2/ambitions/03-staying.yaml", "ambition: 3", "ambition: three");

        Assert.DoesNotContain(Finding.Of(project), f => f.Fault.Code == "SR2033");
    }
}
