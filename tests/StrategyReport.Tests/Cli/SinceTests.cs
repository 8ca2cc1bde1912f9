namespace StrategyReport.Tests.Cli;

/// <summary>
/// Findings that were asked for: those that a revision did not have, those of named files. Each case changes a paper in which
/// something is wrong already (see <see cref="CaseFile"/>); its twin is all that is told.
/// </summary>
public sealed class SinceTests(SinceTests.Repository repository) : IClassFixture<SinceTests.Repository>
{
    private const string Harm = "data/2025-26-Q4/ambitions/01-harm.yaml", Learning = "data/2025-26-Q4/ambitions/02-learning.yaml";

    public static TheoryData<string> All => Snapshot.Cases("SinceCases", "*.case");

    [Theory, MemberData(nameof(All))]
    public void Only_what_is_new_is_told(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "SinceCases", file);
        var project = repository.Fresh();
        CaseFile.Apply(path, project, inCase => "data/" + inCase);

        var result = project.Run("validate", "--since", "main");

        Snapshot.VerifyCase(path, $"{result.Out}{result.Error}exit code {result.ExitCode}\n");
    }

    [Fact]
    public void A_final_paper_is_compared_with_a_final_paper()
    {
        var project = repository.Fresh();

        Assert.Equal(1, project.Run("validate", "--final").ExitCode);
        Assert.Equal(0, project.Run("validate", "--final", "--since", "HEAD").ExitCode);
    }

    [Fact]
    public void Named_files_are_told_of_and_no_others()
    {
        var project = repository.Fresh().Replace(Learning, "confidence:", "confidense:");
        var result = project.Run("validate", At(project, Harm));

        Assert.Equal(0, result.ExitCode);
        Assert.All(
            result.Out.Split('\n').Where(l => l.Contains("SR", StringComparison.Ordinal)),
            l => Assert.StartsWith(Harm, l, StringComparison.Ordinal));
        Assert.Contains("SR2005", result.Out, StringComparison.Ordinal);
        Assert.Matches(@"^\d+ errors?, \d+ warnings? in other files are not shown\.\n$", result.Error);
        Assert.Equal(1, project.Run("validate", At(project, Harm), At(project, Learning)).ExitCode);
        Assert.Equal(1, project.Run("validate", At(project, "data/2025-26-Q4")).ExitCode);
        Assert.Equal(0, project.Run("validate", At(project, "data/2025-26-Q2")).ExitCode);
    }

    [Fact]
    public void Where_there_was_no_data_yet_everything_is_new()
    {
        using var git = new GitRepository(TestProject.Named("harbour"));
        Directory.Move(git.Project.DataFolder, git.Project.DataFolder + "-");
        git.Commit("Begin");
        Directory.Move(git.Project.DataFolder + "-", git.Project.DataFolder);
        git.Project.Replace(Harm, "confidence: amber", "confidence: ambre");

        Assert.Equal(git.Project.Run("validate"), git.Project.Run("validate", "--since", "HEAD"));
    }

    [Theory]
    [InlineData("--since nowhere", "there is no period and no git revision 'nowhere'")]
    [InlineData("2025-26-Q2", "there is no file '2025-26-Q2'. Write --period 2025-26-Q2 for a period.")]
    [InlineData("data/2025-26-Q4/ambitions/1-harm.yaml", "there is no file 'data/2025-26-Q4/ambitions/1-harm.yaml'.")]
    public void What_is_not_there_is_said(string typed, string problem)
    {
        var result = repository.Fresh().Run(["validate", .. typed.Split(' ')]);

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_no_paper_is_made_from_is_refused()
    {
        var project = repository.Fresh().Write("notes.yaml", "a: b");
        var result = project.Run("validate", At(project, "notes.yaml"));

        Assert.Equal((2, ""), (result.ExitCode, result.Out));
        Assert.Contains(
            "'notes.yaml' is none of the files that papers are made from: those are in ", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A level that is renamed makes wrong what names it, not the file in which it stands.</summary>
    [Fact]
    public void With_a_file_that_others_are_read_by_go_those_others()
    {
        var project = repository.Fresh().Replace("data/framework.yaml", "id: amber", "id: yellow");

        Assert.Equal(project.Run("validate"), project.Run("validate", At(project, "data/framework.yaml")));
        Assert.Equal(project.Run("validate"), project.Run("validate", At(project, "templates/board-paper/page.css")));
        Assert.Equal(
            project.Run("validate", At(project, "data/2025-26-Q4")), project.Run("validate", At(project, "data/2025-26-Q4/paper.yaml")));
        Assert.Equal(1, project.Run("validate", At(project, "data/2025-26-Q4/paper.yaml")).ExitCode);
    }

    /// <summary>
    /// What the hook for pre-commit runs. pre-commit would name no deleted file, and runs no hook at all where nothing is left to name.
    /// </summary>
    [Theory]
    [InlineData(Harm, "confidence: amber", "confidence: ambre", 1)]
    [InlineData("data/framework.yaml", "id: amber", "id: yellow", 1)]
    [InlineData("templates/board-paper/annex.sbn", "{{", "{{ nothing_of_that_name }}{{", 1)]
    [InlineData(Learning, null, null, 1)]
    [InlineData(Harm, "Two night shifts", "Three night shifts", 0)]
    public void The_hook_sees_all_that_a_commit_makes_wrong(string file, string? old, string? by, int exitCode)
    {
        var hook = YamlText.Read(".pre-commit-hooks.yaml")[0]!;
        var (program, arguments) = ((string)hook["entry"]!).Split(' ') is [var first, .. var rest] ? (first, rest) : ("", []);
        var project = repository.Fresh();
        if (old is null) project.Write(file, null);
        else project.Replace(file, old, by!);

        Assert.Equal(("strategy-report", "false", "true"),
            (program, (string?)hook["pass_filenames"]?.ToString(), (string?)hook["always_run"]?.ToString()));
        Assert.Equal(exitCode, project.Run(arguments).ExitCode);
        Assert.Equal("true", hook["verbose"]!.ToString()); // Else it would hide how many older errors there are.
    }

    private static string At(TestProject project, string file) => Path.Combine(project.Folder, file);

    /// <summary>A paper with warnings: a word that no paper should have, one twice in the same words, and one that names another place.</summary>
    public sealed class Repository : IDisposable
    {
        private readonly GitRepository _git = new(TestProject.Named("harbour")
            .Replace(Harm, "The falls clinic", "The TBC clinic")
            .Replace(Harm, "Two night shifts", "In 2024-25 and in 2025-26 it was better than in 2023/24. Two night shifts")
            .Replace(Harm, "  - Fill the last", "  - Ask for XX.\n  - Ask for XX.\n  - Fill the last"));

        public Repository() => _git.Commit("Write the paper");

        internal TestProject Fresh() => _git.Fresh();

        public void Dispose() => _git.Dispose();
    }
}
