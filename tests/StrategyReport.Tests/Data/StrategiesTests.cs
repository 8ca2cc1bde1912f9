namespace StrategyReport.Tests.Data;

/// <summary>The framework's strategies and the fields that take them: each may be there without the other.</summary>
public class StrategiesTests
{
    private const string Framework = "data/framework.yaml";

    [Fact]
    public void Without_a_field_nobody_asks_for_strategies()
    {
        using var project = TestProject.Named("tiny");
        project.Replace(Framework, "supporting_strategies: [People, Quality]\n", "").Replace(Framework, "  strategies: {type: strategies, title: Strategies}\n", "");
        project.Replace("data/2025-26-Q2/ambitions/01-harm.yaml", "strategies: [Quality]\n", "");
        project.Replace("data/2025-26-Q2/ambitions/02-learning.yaml", "strategies: [People, Quality]\n", "");

        Assert.Equal("", project.Diagnose("2025-26-Q2"));
    }

    [Fact]
    public void Without_strategies_their_field_asks_for_them_once_and_takes_any_name()
    {
        using var project = TestProject.Named("tiny");
        project.Replace(Framework, "supporting_strategies: [People, Quality]\n", "");

        var told = project.Diagnose("2025-26-Q2").TrimEnd('\n');

        Assert.DoesNotContain('\n', told);
        Assert.Contains("supporting_strategies", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[People]", false)]
    [InlineData("[People, Quality]", false)]
    [InlineData("[Persons]", true)]
    [InlineData("[people]", true)]
    [InlineData("[]", false)]
    [InlineData("", false)]
    public void A_name_is_one_of_the_frameworks(string names, bool isTold)
    {
        using var project = TestProject.Named("tiny");
        project.Replace("data/2025-26-Q2/ambitions/01-harm.yaml", "[Quality]", names);

        Assert.Equal(isTold, project.Diagnose("2025-26-Q2").Contains("01-harm.yaml:6", StringComparison.Ordinal));
    }
}
