namespace StrategyReport.Tests.Prose;

/// <summary>What is wrong with a text is told in the same words whether the templates run or another error keeps them from it.</summary>
public class ProseCheckTests
{
    private const string Period = "2025-26-Q4";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";
    private const string OtherAmbition = $"data/{Period}/ambitions/02-learning.yaml";
    private const string Section = "templates/board-paper/section.sbn";

    public static TheoryData<string> Cases => Snapshot.Cases("Faults", "*.md");

    /// <summary>Each <c>*.md</c> is an ambition's text; its twin is what is told of it.</summary>
    [Theory, MemberData(nameof(Cases))]
    public void A_fault_is_told_once_and_the_same_alone_and_beside_another_error(string name)
    {
        var file = Path.Combine(Snapshot.FolderOf(), "Faults", name);
        using var project = Harbour(File.ReadAllText(file));
        var alone = project.Diagnose(Period);

        project.Replace(OtherAmbition, "confidence: ", "confidence: purple # ");
        var besideYaml = project.Diagnose(Period);
        project.Replace(OtherAmbition, "confidence: purple # ", "confidence: ");
        project.Replace(Section, "<h1", "{{ nonsense }}<h1");
        var besideTemplate = project.Diagnose(Period);
        project.Replace(Section, "{{ nonsense }}<h1", "<blink/><h1");
        var besideMarkup = project.Diagnose(Period);

        Assert.Equal(alone, Without("SR2004", besideYaml));
        Assert.Equal(alone, Without("SR3003", besideTemplate));
        Assert.Equal(alone, Without("SR4001", besideMarkup));
        Snapshot.VerifyCase(file, alone);
    }

    [Fact]
    public void A_text_that_nothing_shows_is_looked_at_too()
    {
        using var project = TestProject.Named("harbour")
            .Replace("data/framework.yaml", "glossary:", "  aside: {type: markdown, title: Aside, required: false}\nglossary:")
            .Replace(Ambition, "escalations:", "aside: A <b>bold</b> word.\nescalations:");

        Assert.Contains(Ambition + ":13:10: error SR3010", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-26-Q4/paper.yaml", "objective_label: Objective")]
    [InlineData("2025-26-Q4/paper.yaml", "ambition_label: Our ambition")]
    [InlineData("framework.yaml", "label: Green")]
    [InlineData("framework.yaml", "meaning: On its way")]
    [InlineData("framework.yaml", "supporting_strategies: [People")]
    public void A_broken_reference_in_a_label_is_told_beside_another_error_too(string file, string label)
    {
        var value = label.Split(": ")[1].TrimStart('[');
        var broken = label.Replace(value, $"\"{value} [here](#nowhere)\"", StringComparison.Ordinal);
        using var project = TestProject.Named("harbour")
            .Replace("data/" + file, label, broken)
            .Replace(OtherAmbition, "confidence: ", "confidence: purple # ");

        Assert.Contains("SR4009: Nothing in the paper has the id 'nowhere'", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_as_it_stands_is_no_Markdown()
    {
        using var project = TestProject.Named("harbour")
            .Replace("data/framework.yaml", "name: Harbour NHS Trust", "name: Harbour <Care> & [Sons]")
            .Replace("data/framework.yaml", "title: Focus", "title: \"Focus & <aim>\"");

        Assert.Equal("", project.Diagnose(Period));
    }

    [Fact]
    public void A_link_where_texts_are_shown_as_they_stand_is_told()
    {
        using var project = TestProject.Named("harbour")
            .Replace("data/framework.yaml", "name: Harbour NHS Trust", "name: Harbour & [Sons](#nowhere)");

        Assert.StartsWith("data/framework.yaml:3:19: warning SR2057:", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_template_gives_is_known_once_the_templates_have_run()
    {
        using var project = Harbour("See [the clinic](#clinic).");
        Assert.Contains("SR4009: Nothing in the paper has the id 'clinic'", project.Diagnose(Period), StringComparison.Ordinal);

        project.Replace(Section, "<h1", "<p id=\"clinic\">The clinic</p><h1");
        Assert.Equal("", project.Diagnose(Period));

        project.Replace(Section, "<p id=", "<blink/><p id=").Replace(OtherAmbition, "conditions:\n", "conditions:\n  - A <b>fault</b>.\n");
        var told = project.Diagnose(Period);
        Assert.Contains("SR4001", told, StringComparison.Ordinal);
        Assert.Contains("SR3010", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SR4009", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_of_a_section_is_told_where_a_text_gives_it_again()
    {
        using var project = Harbour("One. {#progress}").Replace(OtherAmbition, "confidence: ", "confidence: purple # ");

        Assert.Contains(
            $"{Ambition}:8:3: error SR4008: The id 'progress' is given twice. It first stands at data/{Period}/paper.yaml:7:14.",
            project.Diagnose(Period), StringComparison.Ordinal);
    }

    private static TestProject Harbour(string markdown) => TestProject.Named("harbour")
        .Replace(Ambition, "The falls clinic has opened.", markdown.TrimEnd().ReplaceLineEndings("\n  "));

    private static string Without(string code, string told) =>
        string.Concat(told.Split('\n').Where(l => l.Length > 0 && !l.Contains(code, StringComparison.Ordinal)).Select(l => l + "\n"));
}
