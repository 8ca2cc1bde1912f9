namespace StrategyReport.Tests.Cli;

/// <summary>The command in a folder that holds only data: the templates that it brings along.</summary>
public class BuiltInTemplatesTests
{
    private const string Period = "2025-26-Q2";
    private const string Paper = $"out/{Period}.docx";
    private static readonly string Command = typeof(StrategyReport.Cli.Terminal).Assembly.Location;

    [Fact]
    public void Data_alone_gives_the_paper_that_the_same_templates_give_in_a_folder()
    {
        using var project = TestProject.Named("tiny");
        var expected = File.ReadAllBytes(project.Build(Period));
        WithoutTemplates(project);
        File.Delete(Path.Combine(project.Folder, Paper));

        Assert.Equal((0, Paper + "\n"), Run(project, "build"));
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(project.Folder, Paper)));
        Assert.Equal((0, Paper + ": identical\n"), Run(project, "verify", Paper));
        Assert.Equal((0, "0 errors, 0 warnings\n"), Run(project, "validate"));
    }

    [Fact]
    public void A_folder_of_templates_beside_the_data_comes_before_the_built_in_ones()
    {
        using var project = TestProject.Named("tiny").Replace("templates/board-paper/annex-grid.sbn", "Annex Table", "Anex Table");

        var (exitCode, output) = Run(project, "build");

        Assert.Equal(1, exitCode);
        Assert.StartsWith("templates/board-paper/annex-grid.sbn:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_is_not_built_in_is_told()
    {
        using var project = WithoutTemplates(TestProject.Named("tiny"));
        var paper = project.Read($"data/{Period}/paper.yaml");
        project.Write($"data/{Period}/paper.yaml",
            "template: board-papers\n"
            + string.Join('\n', paper.Split('\n').Where(l => !l.StartsWith("template:", StringComparison.Ordinal))));

        var (exitCode, output) = Run(project, "build");

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"data/{Period}/paper.yaml:1:11: error SR3004", output, StringComparison.Ordinal);
        Assert.Contains("Did you mean 'board-paper'?", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Exported_templates_are_those_of_the_repository_and_nothing_is_overwritten()
    {
        using var project = WithoutTemplates(TestProject.Named("tiny"));
        var shipped = Directory.GetFiles(Path.Combine(Snapshot.Root, "templates/board-paper"))
            .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal).ToList();

        var (exitCode, output) = Run(project, "templates", "export", "templates");

        Assert.Equal((0, string.Concat(shipped.Select(f => $"templates/board-paper/{f}\n"))), (exitCode, output));
        foreach (var file in shipped)
            Assert.Equal(
                File.ReadAllBytes(Path.Combine(Snapshot.Root, "templates/board-paper", file)),
                File.ReadAllBytes(Path.Combine(project.TemplatesFolder, "board-paper", file)));

        project.Write("templates/board-paper/note.sbn", "changed").Write("templates/board-paper/annex.sbn", null);
        (exitCode, output) = Run(project, "templates", "export", "templates");

        Assert.Equal(2, exitCode);
        Assert.Contains("is there already and is not overwritten", output, StringComparison.Ordinal);
        Assert.Equal("changed", project.Read("templates/board-paper/note.sbn"));
        Assert.False(project.Has("templates/board-paper/annex.sbn"));
    }

    [Theory]
    [InlineData("file", "the templates cannot be written: 'file' is a file, and a folder is needed there")]
    [InlineData("file/x", "the templates cannot be written: 'file' is a file, and a folder is needed there")]
    [InlineData("link", "the templates cannot be written: 'link' is a link to 'nowhere', which is no folder")]
    [InlineData("link/x", "the templates cannot be written: 'link' is a link to 'nowhere', which is no folder")]
    [InlineData(" ", "the name of the folder is empty. Write '.' for the folder that you are in.")]
    public void What_stands_in_the_way_of_templates_is_told(string folder, string reason)
    {
        using var project = TestProject.Named("tiny").Write("file", "x");
        File.CreateSymbolicLink(Path.Combine(project.Folder, "link"), "nowhere");

        Assert.Equal((2, $"strategy-report: {reason}\n"), Run(project, "templates", "export", folder));
    }

    private static TestProject WithoutTemplates(TestProject project)
    {
        Directory.Delete(project.TemplatesFolder, recursive: true);
        return project;
    }

    /// <summary>
    /// Runs the command in the project's folder, as a process of its own: which templates it takes depends on where it runs.
    /// </summary>
    private static (int ExitCode, string Output) Run(TestProject project, params string[] arguments)
    {
        var (exitCode, output) = Shell.Run(project.Folder, "dotnet", [Command, .. arguments]);
        return (exitCode, output.ReplaceLineEndings("\n"));
    }
}
