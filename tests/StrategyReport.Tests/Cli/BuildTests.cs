namespace StrategyReport.Tests.Cli;

/// <summary>The build command as a person meets it: what it writes, what it says, and its exit code.</summary>
public class BuildTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";

    [Fact]
    public void A_good_build_names_the_file_and_says_nothing_else()
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run("build", "--period", Period, "--output", Path.Combine(project.Folder, "new/paper.docx"));

        Assert.Equal((0, "new/paper.docx\n", ""), (result.ExitCode, result.Out.ReplaceLineEndings("\n"), result.Error));
        Assert.True(project.Has("new/paper.docx"));
    }

    [Fact]
    public void Several_outputs_come_from_one_run()
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run(
            "build", "-p", Period,
            "-o", Path.Combine(project.Folder, "a.docx"), "-o", Path.Combine(project.Folder, "b.html"));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Nobody comes to harm", project.Read("b.html"), StringComparison.Ordinal);
        Assert.True(project.Has("a.docx"));
    }

    [Fact]
    public void A_period_that_does_not_exist_is_answered_with_those_that_do()
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run("build", "--period", "2025-26-Q3");

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("strategy-report: there is no period '2025-26-Q3' in 'data'. There are: 2025-26-Q2. Did you mean '2025-26-Q2'?",
            result.Error.Trim().Replace(project.Folder + "/", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("data", "there is no folder 'data'")]
    [InlineData("templates", "there is no folder 'templates'")]
    public void A_missing_folder_is_named(string folder, string message)
    {
        using var project = TestProject.Named("tiny");
        Directory.Delete(Path.Combine(project.Folder, folder), recursive: true);

        var result = project.Run("build", "--period", Period);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains("--" + folder, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Ambition, "confidence: green", "confidence: [green")]
    [InlineData(Ambition, "confidence: green", "confidence: orange")]
    [InlineData("templates/board-paper/annex.sbn", "{{ $annex = $1 }}", "{{ $annex = $1 ")]
    [InlineData("templates/board-paper/annex-grid.sbn", "<thead>", "<head>")]
    [InlineData("templates/board-paper/annex-grid.sbn", "Annex Table", "Anex Table")]
    public void An_error_in_the_input_leaves_what_was_there(string file, string old, string by)
    {
        using var project = TestProject.Named("tiny").Replace(file, old, by).Write("paper.docx", "the last good paper");
        var target = Path.Combine(project.Folder, "paper.docx");

        var result = project.Run("build", "--period", Period, "--output", target);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Out);
        Assert.Contains(file + ":", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written.", result.Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal("the last good paper", project.Read("paper.docx"));
    }

    [Fact]
    public void A_target_that_cannot_be_written_is_told_and_nothing_is_touched()
    {
        using var project = TestProject.Named("tiny").Write("a.docx", "the last good paper").Write("b.docx/in-the-way.txt", "x");

        var result = project.Run(
            "build", "-p", Period,
            "-o", Path.Combine(project.Folder, "a.docx"), "-o", Path.Combine(project.Folder, "b.docx"));

        Assert.Equal(2, result.ExitCode);
        Assert.EndsWith("b.docx' is a folder", result.Error.Trim(), StringComparison.Ordinal);
        Assert.Equal("the last good paper", project.Read("a.docx"));
        Assert.Empty(Directory.GetFiles(project.Folder, ".*"));
    }

    [Fact]
    public void A_target_below_a_file_is_told()
    {
        using var project = TestProject.Named("tiny").Write("file", "x");

        var result = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, "file/paper.docx"));

        Assert.Equal(2, result.ExitCode);
        Assert.Equal("strategy-report: the paper cannot be written: 'file' is a file, and a folder is needed there",
            result.Error.Trim().Replace(project.Folder + "/file", "file", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("paper.doc", "Its name should end in .docx, .html or .pdf.")]
    [InlineData("paper", "Its name should end in .docx, .html or .pdf.")]
    public void An_unknown_format_is_refused_with_those_that_are_known(string name, string advice)
    {
        using var project = TestProject.Named("tiny");

        var result = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, name));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(advice, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_objective_is_one_annex()
    {
        using var project = TestProject.Shipped();
        var target = Path.Combine(project.Folder, "b.html");

        var result = project.Run("build", "-p", "2023-24-Q4", "--objective", "be-sustainable", "-o", target);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("be sustainable", project.Read("b.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Executive summary", project.Read("b.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_objective_is_answered_with_the_annexes_that_there_are()
    {
        using var project = TestProject.Shipped();

        var result = project.Run(
            "build", "-p", "2023-24-Q4", "--objective", "be-sustainabel", "-o", Path.Combine(project.Folder, "b.html"));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Did you mean 'be-sustainable'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_final_paper_has_no_gaps_and_no_drafting_notes()
    {
        using var project = TestProject.Shipped();
        var target = Path.Combine(project.Folder, "b.html");

        var draft = project.Run("build", "-p", "2024-25-Q2", "-o", target);
        var shown = project.Read("b.html");
        var final = project.Run("build", "-p", "2024-25-Q2", "-o", target, "--final");

        Assert.Equal(0, draft.ExitCode);
        Assert.Contains("[DN: ", shown, StringComparison.Ordinal);
        Assert.Equal(1, final.ExitCode);
        Assert.Contains("escalations", final.Error, StringComparison.Ordinal);
        Assert.Equal(shown, project.Read("b.html"));
    }

    [Fact]
    public void Without_a_period_each_is_built_or_none()
    {
        using var project = TestProject.Named("tiny").Write("data/2025-26-Q4/paper.yaml", "title: broken");

        var result = project.Run("build", "-o", Path.Combine(project.Folder, "x.docx"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("2025-26-Q2, 2025-26-Q4", result.Error, StringComparison.Ordinal);
    }
}
