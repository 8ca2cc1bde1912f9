namespace StrategyReport.Tests.Rules;

/// <summary>Labels that were left over from the paper that this one was copied from, and labels that speak of other periods rightly.</summary>
public class StaleLabelTests
{
    [Theory]
    [InlineData("Successes (Q3 2025-26):", "'Q3 2025-26'")]
    [InlineData("Successes (2024-25 Q4):", "'2024-25 Q4'")]
    [InlineData("Position at March 2025:", "'at March 2025'")]
    [InlineData("As at 30 September 2025:", "'at 30 September 2025'")]
    [InlineData("Q2 update:", "'Q2 update'")]
    [InlineData("Quarter two position:", "'Quarter two position'")]
    [InlineData("Progress in 2024-25:", "'Progress in 2024-25'")]
    [InlineData("Year to date (FY24/25):", "'FY24/25'")]
    [InlineData("Successes (Q4 2025-26):", null)]
    [InlineData("Change since Q2 2024-25:", null)]
    [InlineData("Planned for Q1 2026-27:", null)]
    [InlineData("Q4 update:", null)]
    [InlineData("Position at March 2026:", null)]
    [InlineData("Baseline at March 2024:", null)]
    [InlineData("Progress compared with 2024-25:", null)]
    [InlineData("Plans for 2026-27:", null)]
    [InlineData("The event of May 2025:", null)]
    [InlineData("Data as at February 2026:", null)]
    [InlineData("Data as at December 2025:", "'at December 2025'")]
    [InlineData("Figures at December 2025 (latest published):", null)]
    [InlineData("Latest national data (Q3 2025-26):", null)]
    [InlineData("Latest position at 2025-26 Q3:", null)]
    public void A_label_of_an_earlier_period_is_told(string label, string? told)
    {
        using var project = TestProject.Named("harbour")
            .Replace("data/2025-26-Q4/paper.yaml", "label: \"Successes:\"", $"label: \"{label}\"");

        var found = project.Diagnose("2025-26-Q4").Split('\n').Where(l => l.Contains("SR2067", StringComparison.Ordinal)).ToList();

        if (told is null) Assert.Empty(found);
        else Assert.Contains($"SR2067: {told} is not the period of this paper", Assert.Single(found), StringComparison.Ordinal);
    }
}
