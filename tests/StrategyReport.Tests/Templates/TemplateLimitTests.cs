namespace StrategyReport.Tests.Templates;

/// <summary>Templates too large to be files of cases: what is told is their size, where it is.</summary>
public class TemplateLimitTests
{
    private const string Cover = "templates/board-paper/cover.sbn";

    [Theory]
    [InlineData("<br/>", 800_000)]
    [InlineData("text ", 1_600_000)]
    public void A_long_template_is_told_at_itself(string part, int times)
    {
        using var project = TestProject.Named("tiny").Write(Cover, string.Concat(Enumerable.Repeat(part, times)));

        Assert.Equal(Cover + ": error SR1023: The file is too long. It may have 1 MiB (1048576 bytes).\n", project.Diagnose("2025-26-Q2"));
    }

    [Theory]
    [InlineData("{{ NAME }}")]
    [InlineData("{{ paper.NAME }}")]
    [InlineData("{{ $NAME.x }}")]
    [InlineData("{{ include 'NAME' }}")]
    [InlineData("{{ 'NAME' | date.parse }}")]
    [InlineData("{{ 'NAME' | math.abs }}")]
    [InlineData("{{ 'NAME' - 1 }}")]
    [InlineData("{{ 1 | NAME }}")]
    [InlineData("{{ 1 | math.NAME }}")]
    [InlineData("&NAME;")]
    public void Long_names_are_shortened(string template)
    {
        using var project = TestProject.Named("tiny")
            .Write(Cover, template.Replace("NAME", new string('x', 100_000), StringComparison.Ordinal));

        Assert.InRange(project.Diagnose("2025-26-Q2").Length, 60, 700);
    }

    [Fact]
    public void A_cheap_expression_in_a_long_loop_is_not_to_blame()
    {
        using var project = TestProject.Named("tiny")
            .Write(Cover, "{{ for $i in 1..900000; $x = \"a1b22\" | regex.match \"[0-9]+\"; end }}\n");

        Assert.Contains("Look for a loop", project.Diagnose("2025-26-Q2"), StringComparison.Ordinal);
    }
}
