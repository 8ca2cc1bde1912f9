using StrategyReport.Diagnostics;
using StrategyReport.Sources;

namespace StrategyReport.Tests.Sources;

/// <summary>What cannot be read is told with its true cause; nothing hangs, nothing breaks off.</summary>
public class UnreadableTests
{
    private const string Period = "2025-26-Q2";
    private const string Ambition = $"data/{Period}/ambitions/01-harm.yaml";
    private const string Pipe = "It is a pipe or a device, from which nothing is read.";

    [NeedsTheory("mkfifo")]
    [InlineData(Ambition)]
    [InlineData("data/framework.yaml")]
    [InlineData("templates/board-paper/annex.sbn")]
    [InlineData("templates/board-paper/reference.docx")]
    public void A_pipe_is_told_and_not_waited_for(string file)
    {
        using var project = TestProject.Named("tiny").Write(file, null);
        MakePipe(project, file);

        Assert.Contains($"{file}: error SR1011: The file cannot be read. {Pipe}", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [NeedsTheory("mkfifo")]
    [InlineData("figures/dot.png")]
    public void A_picture_that_is_a_pipe_is_told_at_the_text(string picture)
    {
        using var project = TestProject.Named("tiny").Write($"data/{Period}/figures/x.txt", "x")
            .Replace(Ambition, "**Falls**", $"![What the ward saw in September]({picture})");
        MakePipe(project, $"data/{Period}/{picture}");

        Assert.Contains($"{Ambition}:8:3: error SR2014: The picture '{picture}' cannot be read. {Pipe}", project.Diagnose(Period),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_file_is_an_empty_file()
    {
        using var project = TestProject.Named("tiny").Write(Ambition, "");

        Assert.Contains($"{Ambition}: error SR1009: ", project.Diagnose(Period), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"{Period}/ambitions/01-harm.yaml", "The file cannot be read.")]
    [InlineData($"{Period}/paper.yaml", "The file cannot be read.")]
    [InlineData($"{Period}/ambitions", "The folder cannot be read.")]
    [InlineData(Period, "The folder cannot be read.")]
    public void What_the_user_may_not_read_is_told_alone(string locked, string message)
    {
        using var project = TestProject.Named("tiny");
        var sources = new PaperSources(new LockedFolder(project.DataFolder, locked), new DiskFolder(project.TemplatesFolder));
        var diagnostics = new DiagnosticBag();

        DataCheck.Run(sources, sources.Periods, final: false, diagnostics);

        var only = Assert.Single(diagnostics);
        Assert.Equal(
            ($"{sources.Data}/{locked}", "SR1011", message, "You have no permission to read it. Ask whoever owns it."),
            (only.Span.ToString(), only.Code, only.Message, only.Hint));
    }

    [Theory]
    [InlineData("board-paper")]
    [InlineData("board-paper/annex.sbn")]
    [InlineData("board-paper/colours.yaml")]
    [InlineData("board-paper/reference.docx")]
    public void So_are_templates(string locked)
    {
        using var project = TestProject.Named("tiny");
        var sources = new PaperSources(new DiskFolder(project.DataFolder), new LockedFolder(project.TemplatesFolder, locked));
        var diagnostics = new DiagnosticBag();

        DataCheck.Run(sources, sources.Periods, final: false, diagnostics);

        var only = Assert.Single(diagnostics);
        Assert.Equal(($"{sources.Templates}/{locked}", "SR1011"), (only.Span.ToString(), only.Code));
    }

    private static void MakePipe(TestProject project, string file) =>
        Assert.Equal(0, Shell.Run(project.Folder, "mkfifo", file).ExitCode);

    /// <summary>A folder on disk in which one file or folder is somebody else's: the user of the tests may be allowed everything.</summary>
    private sealed class LockedFolder(string path, string locked) : SourceFolder(path)
    {
        private readonly DiskFolder _disk = new(path);

        private string Locked => $"{Name}/{locked}";

        internal override bool HasFile(string path) => !IsIn(path) && _disk.HasFile(path);

        internal override bool HasFolder(string path) => !IsIn(path) && _disk.HasFolder(path);

        internal override IEnumerable<string> Files(string folder, bool below) =>
            folder == Locked || IsIn(folder) ? throw new UnauthorizedAccessException() : _disk.Files(folder, below);

        internal override IEnumerable<string> Folders(string folder) =>
            folder == Locked || IsIn(folder) ? throw new UnauthorizedAccessException() : _disk.Folders(folder);

        internal override byte[] Read(string path, int most) =>
            path == Locked || IsIn(path) ? throw new UnauthorizedAccessException() : _disk.Read(path, most);

        internal override bool Surrounds(string folder, string place) => false;

        private bool IsIn(string path) => path.StartsWith(Locked + "/", StringComparison.Ordinal);
    }
}
