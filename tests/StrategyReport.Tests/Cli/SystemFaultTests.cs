using StrategyReport.Cli;

namespace StrategyReport.Tests.Cli;

/// <summary>What the system does to the command: closed outputs, limits, folders without permission.</summary>
public class SystemFaultTests
{
    private const string Period = "2025-26-Q2";
    private static readonly string Program = $"dotnet '{typeof(Terminal).Assembly.Location}'";

    [NeedsTheory("sh")]
    [InlineData("<&- >&- 2>&-")]
    [InlineData("<&-")]
    [InlineData(">&-")]
    public void Messages_never_end_up_in_the_paper(string closed)
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = Shell.Run(project.Folder, "sh", "-c", $"{Program} build -o x.docx {closed}");

        Assert.True(exitCode is 0 or 2, output);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        using var paper = System.IO.Compression.ZipFile.OpenRead(Path.Combine(project.Folder, "x.docx"));
        Assert.NotNull(paper.GetEntry("word/document.xml"));
    }

    [NeedsFact("bash")]
    public void A_limit_on_the_length_of_files_is_told_and_the_last_paper_stays()
    {
        using var project = TestProject.Named("tiny").Write("x.docx", "old");

        var (exitCode, output) = Shell.Run(
            project.Folder, "bash", "-c", $"export DOTNET_EnableDiagnostics=0 DOTNET_EnableWriteXorExecute=0; ulimit -f 4; {Program} build -o x.docx");

        Assert.Equal(2, exitCode);
        Assert.Contains("strategy-report: the paper cannot be written: the file would be longer than the system, or a limit that the shell sets, allows", output, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", output, StringComparison.Ordinal);
        Assert.Equal("old", project.Read("x.docx"));
        Assert.Equal(["x.docx"], Directory.GetFiles(project.Folder).Select(f => Path.GetFileName(f)));
    }

    [NeedsFact("head")]
    public void A_reader_that_goes_is_no_crash()
    {
        using var project = TestProject.Named("tiny");

        var (_, output) = Shell.Run(project.Folder, "sh", "-c", $"{Program} explain | head -1");

        Assert.StartsWith("SR1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [NeedsFact("env")]
    public void Neither_a_home_nor_a_folder_for_what_is_temporary_is_needed()
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = Shell.Run(
            project.Folder, "sh", "-c", $"env -u HOME TMPDIR=/nowhere DOTNET_EnableDiagnostics=0 {Program} build -o x.docx -o x.html");

        Assert.Equal((0, "x.docx\nx.html\n"), (exitCode, output));
    }

    [SuperuserTheory("setpriv", "sh")]
    [InlineData("data/" + Period, "data/" + Period + ": error SR1011: The folder cannot be read. You have no permission")]
    [InlineData("data/" + Period + "/ambitions", "/ambitions: error SR1011: The folder cannot be read. You have no permission")]
    [InlineData("data/" + Period + "/ambitions/01-harm.yaml", "01-harm.yaml: error SR1011: The file cannot be read. You have no permission")]
    [InlineData("data/" + Period + "/figures", "error SR2014: The picture 'figures/x.png' cannot be read. You have no permission")]
    [InlineData("data/" + Period + "/figures/x.png", "error SR2014: The picture 'figures/x.png' cannot be read. You have no permission")]
    [InlineData("templates/board-paper/paper.sbn", "paper.sbn: error SR1011: The file cannot be read. You have no permission")]
    public void What_the_user_may_not_read_is_told_where_it_stands(string place, string finding)
    {
        using var project = TestProject.Named("tiny").Picture($"data/{Period}/figures/x.png", 900, 600)
            .Replace($"data/{Period}/ambitions/01-harm.yaml", "**Falls**", "![What the ward saw in September](figures/x.png)");
        var closed = Path.Combine(project.Folder, place);

        var (exitCode, output) = AsSomebody(project, $"chmod 000 '{closed}'", $"{Program} validate");

        Assert.True(exitCode == 1, output);
        Assert.Contains(finding, output, StringComparison.Ordinal);
        Shell.Run(project.Folder, "chmod", "755", closed);
    }

    [SuperuserTheory("setpriv", "sh")]
    [InlineData("chmod 555 .", "Access to the path")]
    [InlineData("touch x.docx; chmod 644 x.docx; chmod 777 .", "'x.docx' is read-only, and left as it is")]
    public void What_the_user_may_not_write_is_left(string before, string reason)
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = AsSomebody(project, before, $"{Program} build -o x.docx");

        Assert.True(exitCode == 2, output);
        Assert.Contains(reason, output, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", output, StringComparison.Ordinal);
        Assert.True(!project.Has("x.docx") || project.Read("x.docx").Length == 0);
    }

    /// <summary>The superuser may read and write everything, so the command is run by somebody who is nobody.</summary>
    private static (int ExitCode, string Output) AsSomebody(TestProject project, string before, string command)
    {
        const string Nobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";
        return Shell.Run(project.Folder, "sh", "-c", $"chmod 755 .; {before}; {Nobody} {command}");
    }
}
