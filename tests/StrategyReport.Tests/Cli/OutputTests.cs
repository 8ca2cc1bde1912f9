using System.Text;
using StrategyReport.Cli;
using StrategyReport.Cli.Commands;
using StrategyReport.Cli.Outputs;

namespace StrategyReport.Tests.Cli;

/// <summary>Where the command writes: never over what it reads, each file once, and with an answer where nothing can be written.</summary>
public class OutputTests
{
    private const string Period = "2025-26-Q2";
    private static readonly string Command = typeof(Terminal).Assembly.Location;

    [Theory]
    [InlineData("templates/board-paper/reference.docx", "templates/board-paper")]
    [InlineData("templates/board-paper/new.docx", "templates/board-paper")]
    [InlineData("templates/../templates/board-paper/reference.docx", "templates/board-paper")]
    [InlineData("link/reference.docx", "templates/board-paper")]
    [InlineData($"data/{Period}/figures/paper.html", $"data/{Period}")]
    public void An_output_among_the_sources_is_refused(string file, string folder)
    {
        using var project = TestProject.Named("tiny");
        File.CreateSymbolicLink(Path.Combine(project.Folder, "link"), Path.Combine(project.TemplatesFolder, "board-paper"));
        var before = Digests(project);

        var result = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, file));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"lies in '{folder}', whose files are what papers are made from. Nothing was written; name another folder.",
            result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Digests(project));
    }

    [Fact]
    public void A_link_to_a_source_is_no_way_to_write_over_it()
    {
        using var project = TestProject.Named("tiny");
        File.CreateSymbolicLink(Path.Combine(project.Folder, "paper.html"), Path.Combine(project.DataFolder, Period, "paper.yaml"));
        var before = Digests(project);

        var result = project.Run("build", "-p", Period, "-o", Path.Combine(project.Folder, "paper.html"));

        Assert.Contains($"lies in 'data/{Period}'", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, Digests(project));
    }

    /// <summary>An error stands in the data, and the run before was killed.</summary>
    [Theory]
    [InlineData("build -p 2025-26-Q4")]
    [InlineData("build -p 2025-26-Q4 -o out/o.docx -o out/o.html")]
    [InlineData("build")]
    [InlineData("build -p 2025-26-Q4 --against 2025-26-Q2")]
    [InlineData("diff 2025-26-Q2 2025-26-Q4 -o out/d.docx")]
    [InlineData("collect -p 2025-26-Q4 -o out")]
    public void What_a_killed_run_has_left_goes_also_where_an_error_stands(string command)
    {
        const string Stray = "out/.strategy-report-0123456789abcdef0123456789abcdef.tmp";
        using var project = TestProject.Named("harbour").Write(Stray, "PK").Write("out/.notes.tmp", "mine")
            .Replace("data/2025-26-Q4/paper.yaml", "sections:", "sektions_of_it:");

        var (exitCode, output) = Shell.Run(project.Folder, "dotnet", [Command, .. command.Split(' ')]);

        Assert.True(exitCode == 1, output);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal([".notes.tmp"], Directory.GetFiles(Path.Combine(project.Folder, "out")).Select(Path.GetFileName));
    }

    /// <summary>Else a power cut soon after leaves, under the paper's name, an empty file.</summary>
    [NeedsFact("strace")]
    public void A_paper_is_on_the_disk_before_it_gets_its_name()
    {
        using var project = TestProject.Named("tiny");

        var (_, calls) = Shell.Run(
            project.Folder, "strace", "-f", "-qq", "-e", "trace=fsync,rename,renameat2", "dotnet", Command, "build", "-o", "o.html");

        Assert.Matches(@"fsync\(\d+\)[\s\S]*rename\(""[^""]*\.tmp"", ""[^""]*o\.html""", calls);
    }

    [Theory]
    [InlineData("real.html", 0)]
    [InlineData("link.html", 2)]
    public void A_link_by_its_bare_name_leads_where_it_leads(string target, int expected)
    {
        using var project = TestProject.Named("tiny");
        File.CreateSymbolicLink(Path.Combine(project.Folder, "link.html"), target);

        var (exitCode, output) = Shell.Run(project.Folder, "dotnet", Command, "build", "-o", "link.html");

        Assert.True(exitCode == expected, output);
        Assert.Equal(expected == 0, File.Exists(Path.Combine(project.Folder, "real.html")));
        Assert.Equal(target, new FileInfo(Path.Combine(project.Folder, "link.html")).LinkTarget);
        Assert.False(File.Exists("/real.html") || File.Exists("/link.html"));
        if (expected != 0) Assert.Contains("'link.html' is a link that leads in a circle", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_named_twice_is_written_once()
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = Shell.Run(project.Folder, "dotnet",
            Command, "build", "-o", "x.html", "-o", "./x.html", "-o", Path.Combine(project.Folder, "x.html"), "-o", "y.html");

        Assert.Equal((0, "x.html\ny.html\n"), (exitCode, output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void The_schemas_are_written_all_or_none()
    {
        using var project = TestProject.Named("tiny").Write("data/schema/ambition.schema.json/in-the-way.txt", "x");

        var (exitCode, output) = Shell.Run(project.Folder, "dotnet", Command, "schema");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("strategy-report: the schema cannot be written: ", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(project.DataFolder, "schema")));
    }

    [Fact]
    public void Where_a_later_file_cannot_be_put_in_place_the_earlier_ones_are_as_they_were()
    {
        using var project = TestProject.Named("tiny").Write("old.html", "old").Write("old.docx", "old");
        // A file, and a file in a folder of the same name: only when they are put in place one of them cannot be.
        string[] names = ["old.html", "old.docx", "new.html", "both.html", "both.html/inner.html"];

        var result = project.Run(["build", "-p", Period, .. names.SelectMany(n => new[] { "-o", Path.Combine(project.Folder, n) })]);

        Assert.Equal((2, "", "strategy-report: the paper cannot be written: 'both.html' is a folder\n"),
            (result.ExitCode, result.Out, result.Error.ReplaceLineEndings("\n")));
        Assert.Equal(("old", "old"), (project.Read("old.html"), project.Read("old.docx")));
        Assert.Equal(2, Directory.GetFiles(project.Folder).Length);
        Assert.Empty(Directory.GetFiles(Path.Combine(project.Folder, "both.html")));
    }

    [Fact]
    public void Of_several_files_the_one_that_another_program_has_open_is_named()
    {
        using var project = TestProject.Named("tiny").Write("first.docx", "old").Write("second.docx", "old").Write("third.docx", "old");
        string[] names = ["first.docx", "second.docx", "third.docx"];
        using var open = File.Open(Path.Combine(project.Folder, names[1]), FileMode.Open, FileAccess.Read, FileShare.None);

        var reason = OutputFiles.Write([.. names.Select(n => (Path.Combine(project.Folder, n), "new"u8.ToArray()))]);

        Assert.Equal("'second.docx' is open in another program, as Word keeps its papers; close it there", reason);
        Assert.Equal(("old", "old"), (project.Read("first.docx"), project.Read("third.docx")));
        Assert.Equal(3, Directory.GetFiles(project.Folder).Length);
    }

    [Fact]
    public void A_finding_in_a_built_in_template_shows_its_line()
    {
        using var project = TestProject.Named("tiny").Write("templates/none.txt", "x");
        var framework = project.Read("data/framework.yaml");
        project.Write("data/framework.yaml", framework).Replace($"data/{Period}/paper.yaml", "status: final", "status: final\ncontents: true");
        var folder = new StrategyReport.Sources.MemoryFolder("(built-in)",
            new Dictionary<string, byte[]>(BuiltInTemplates.Files())
            {
                ["board-paper/contents.sbn"] = Encoding.UTF8.GetBytes("<p>\n{{ nonsense }}</p>"),
            });
        var sources = new PaperSources(new StrategyReport.Sources.DiskFolder(project.DataFolder), folder);
        var diagnostics = new StrategyReport.Diagnostics.DiagnosticBag();
        Report.Compose(new ReportRequest(sources, Period), diagnostics);
        using var output = new StringWriter();

        StrategyReport.Cli.Findings.TextFormat.Print(diagnostics, sources.Files, output, colour: false);

        Assert.Contains("  2 | {{ nonsense }}</p>\n", output.ToString().ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("--help")]
    [InlineData("--version")]
    [InlineData("validate", "--format", "json")]
    public void An_output_that_cannot_be_written_is_told_on_the_other_one(params string[] arguments)
    {
        using var project = TestProject.Named("tiny");
        using var error = new StringWriter();
        string[] folders = arguments[0] == "validate" ? ["--data", project.DataFolder, "--templates", project.TemplatesFolder] : [];

        var exitCode = CommandLine.Run([.. arguments, .. folders], new Terminal(new FullWriter(), error));

        Assert.Equal((2, "strategy-report: the answer cannot be written: No space left on device\n"),
            (exitCode, error.ToString().ReplaceLineEndings("\n")));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_no_answer_that_cannot_be_written()
    {
        using var error = new StringWriter();

        var exitCode = CommandLine.Run(() => throw new IOException("Input/output error"), new Terminal(TextWriter.Null, error));

        Assert.Equal((2, "strategy-report: a file cannot be read or written: Input/output error\n"),
            (exitCode, error.ToString().ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Where_neither_output_can_be_written_the_exit_code_tells() =>
        Assert.Equal(2, CommandLine.Run(["nonsense"], new Terminal(new FullWriter(), new FullWriter())));

    /// <summary>As shells do it: closed, and full.</summary>
    [NeedsTheory("sh")]
    [InlineData("build >&-", "the answer cannot be written")]
    [InlineData("explain >/dev/full", "the answer cannot be written")]
    [InlineData("validate --format json >/dev/full", "the answer cannot be written")]
    [InlineData("build >/dev/null && dotnet COMMAND verify out/2025-26-Q2.docx >/dev/full", "the answer cannot be written")]
    [InlineData("nonsense 2>/dev/full", "")]
    [InlineData("nonsense 2>&-", "")]
    public void A_closed_output_is_no_crash(string arguments, string message)
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = Shell.Run(project.Folder, "sh", "-c", $"dotnet '{Command}' {arguments.Replace("COMMAND", Command, StringComparison.Ordinal)}");

        Assert.Equal(2, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.InRange(output.Split('\n').Length, 1, 2);
    }

    [NeedsFact("sh")]
    public void A_build_that_watches_ends_where_its_answer_cannot_be_written_and_blames_no_file()
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = Shell.Run(
            project.Folder, "sh", "-c", $"dotnet '{Command}' build --watch -p {Period} -o page.html >/dev/full");

        Assert.Equal(2, exitCode);
        Assert.Matches(@"\A\d\d:\d\d:\d\d\nstrategy-report: the answer cannot be written: [^\n]+\n\z", output);
        Assert.True(project.Has("page.html"));
    }

    private static List<string> Digests(TestProject project) =>
    [
        .. Directory.GetFiles(project.DataFolder, "*", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(project.TemplatesFolder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
            .Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))),
    ];

    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) => throw new IOException("No space left on device");
    }
}
