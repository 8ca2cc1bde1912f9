using StrategyReport.Cli;
using StrategyReport.Cli.Outputs.Pdf;
using StrategyReport.Tests.EndToEnd;
namespace StrategyReport.Tests.Cli;

/// <summary>The PDF says to a screen reader what the Word file says; qpdf and poppler are the judges.</summary>
public sealed class PdfTests : IDisposable
{
    private static readonly string[] Kinds = ["H1", "Table", "TR", "TH", "TD", "L", "LI", "LBody"];

    /// <summary>What makes a PDF, and not as LibreOffice does.</summary>
    private const string Whole = "echo %PDF-2.0 >paper.pdf; echo %%EOF >>paper.pdf";

    private readonly string _folder = Directory.CreateTempSubdirectory("pdf").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [SlowFact("soffice", "qpdf", "pdfinfo")]
    public void A_shipped_paper_is_tagged_and_says_what_its_charts_show()
    {
        foreach (var period in SentenceTests.Names)
        {
            var paper = ShippedPaper.Of(period, "grid");
            var file = At("paper.pdf");
            File.WriteAllBytes(file, paper.Pdf);
            Assert.DoesNotContain("is written, but", paper.Told, StringComparison.Ordinal);

            var (_, said) = Shell.Run(_folder, "pdfinfo", file);
            Assert.Matches(@"(?m)^Tagged: +yes$", said);
            Assert.Matches(@"(?m)^Title: +\S", said);
            Assert.Contains($" {paper.Paper.Properties.Title}\n", said, StringComparison.Ordinal);
            using var pdf = new TaggedPdf(file);
            Assert.True(pdf.Resolve(pdf.Catalog.GetProperty("/MarkInfo")).GetProperty("/Marked").GetBoolean());
            Assert.True(pdf.Resolve(pdf.Catalog.GetProperty("/ViewerPreferences")).GetProperty("/DisplayDocTitle").GetBoolean());
            Assert.Equal("u:en-GB", pdf.Catalog.GetProperty("/Lang").GetString());
            Assert.True(pdf.Resolve(pdf.Catalog.GetProperty("/Outlines")).TryGetProperty("/First", out _));
            Assert.Empty(Kinds.Except(pdf.Elements.Select(e => e.Kind)));
            // What nobody has looked at does not claim to be PDF/UA.
            Assert.DoesNotContain("pdfuaid", File.ReadAllText(file), StringComparison.Ordinal);
            var described = Descriptions(paper.Word);
            Assert.NotEmpty(described);
            Assert.Equal(described, pdf.FigureDescriptions);
        }
    }

    [SlowFact("soffice", "qpdf", "pdfinfo")]
    public void Charts_beside_each_other_over_pages_and_pictures_keep_their_own_descriptions()
    {
        File.WriteAllBytes(At("upright.png"), SamplePicture.Png(300, 150));
        File.WriteAllBytes(At("lying.jpg"), SamplePicture.Jpeg(192, 96, SamplePicture.Exif(6, littleEndian: true)));
        var document = DocxReader.OfBlocks(
            "<h1 number=\"1\">Heading</h1><h2>Sub-heading</h2><ul><li><p>Item</p><ul><li><p>Nested</p></li></ul></li></ul>"
            + Picture("upright.png", "A picture (first) – “with” €") + Chart("Alone") + Picture("lying.jpg", "A photo")
            + "<table><thead><tr><th><p>Left</p></th><th><p>Right</p></th></tr></thead>"
            + $"<tbody><tr><td>{Charts("Left")}</td><td>{Charts("Right")}</td></tr></tbody></table>"
            + Picture("upright.png", "A picture (second)"));
        var (made, shortcoming) = LibreOffice.ToPdf(document.Bytes);
        Assert.Null(shortcoming);
        File.WriteAllBytes(At("paper.pdf"), made);

        using var pdf = new TaggedPdf(At("paper.pdf"));
        Assert.Equal(Descriptions(document.Bytes), pdf.FigureDescriptions);
        Assert.Equal(2 + 1 + 1 + (2 * 6), pdf.FigureDescriptions.Count());
        Assert.Contains("H2", pdf.Elements.Select(e => e.Kind));
        // The chart's own words, read from the page, are those of its description.
        var charts = Shell.Run(_folder, "pdfinfo", "-struct-text", "paper.pdf").Output.Split("Figure:")[1..]
            .Zip(pdf.FigureDescriptions).Where(f => f.Second!.StartsWith("Column chart: ", StringComparison.Ordinal)).ToList();
        Assert.Equal(13, charts.Count);
        foreach (var (words, description) in charts)
            Assert.Contains($"\"{description!.Split(": ")[1].Split('.')[0]}\"", words, StringComparison.Ordinal);

        string Charts(string side) => string.Concat(Enumerable.Range(1, 6).Select(i => Chart($"{side} {i}")));
    }

    [SlowFact("soffice")]
    public void The_same_paper_gives_the_same_bytes_in_a_folder_of_any_name()
    {
        using var project = TestProject.Shipped();
        var temporary = Directory.CreateDirectory(Path.Combine(project.Folder, "a b%41%ü#")).FullName;
        var first = Path.Combine(project.Folder, "first.pdf");
        Assert.Equal(0, project.Run("build", "-p", "2024-25-Q2", "-o", first).ExitCode);

        // In a locale without UTF-8 LibreOffice would take the folder for another one.
        var (exitCode, output) = RunCommand(project, [$"TMPDIR={temporary}", "LC_ALL=C"], "second.pdf");

        Assert.True(exitCode == 0, output);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
        Assert.Equal(temporary, Assert.Single(Directory.GetDirectories(project.Folder, "a b*")));
        Assert.True(File.ReadAllBytes(first).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(project.Folder, "second.pdf"))));
    }

    public static TheoryData<string?, string> Failures => new()
    {
        { null, $"LibreOffice makes the PDF, and is not installed here: {InstalledLibreOffice.HowToInstall}" },
        { "echo Warning: no Java; echo Error: source file could not be loaded >&2; echo More",
            "LibreOffice did not convert the document; it says: Error: source file could not be loaded" },
        { "exit 77", "LibreOffice did not convert the document (its exit code: 77); the .docx can be saved as PDF in Word" },
        { "echo terminate called >&2; echo '   at Foo.Bar()' >&2; echo '/usr/lib/libsal.so(+0x3d4)[0x7f]' >&2; kill -9 $$",
            "LibreOffice did not convert the document (its exit code: 137); the .docx can be saved as PDF in Word" },
        { "echo %PDF-1.7 >paper.pdf",
            "LibreOffice broke off in the midst of the file (its exit code: 0); the .docx can be saved as PDF in Word" },
        { "/bin/sleep 60",
            "LibreOffice did not finish within 2 seconds; STRATEGY_REPORT_PDF_SECONDS=4 in the environment gives it twice that" },
    };

    [NeedsTheory("sh"), MemberData(nameof(Failures))]
    public void Where_there_is_no_PDF_one_sentence_says_why_and_the_other_files_are_written(string? soffice, string sentence)
    {
        using var project = TestProject.Named("tiny");
        var temporary = Directory.CreateDirectory(Path.Combine(project.Folder, "temporary")).FullName;

        var (exitCode, output) = RunCommand(
            project, [$"PATH={Commands(project, soffice)}", $"TMPDIR={temporary}", "STRATEGY_REPORT_PDF_SECONDS=2"],
            "paper.pdf", "2025-26-Q2", "-o", "paper.html", "-o", "paper.docx");

        Assert.Equal(2, exitCode);
        Assert.Equal(
            ["paper.html", "paper.docx", $"strategy-report: 'paper.pdf' is not written: {sentence}."],
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l.Contains("paper.", StringComparison.Ordinal)));
        Assert.False(project.Has("paper.pdf"));
        Assert.True(project.Has("paper.html") && project.Has("paper.docx"));
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
    }

    [NeedsTheory("sh")]
    [InlineData("PATH", "libreoffice")]
    [InlineData("HOME", "Applications/LibreOffice.app/Contents/MacOS/soffice")]
    [InlineData("ProgramFiles", "LibreOffice/program/soffice.com")]
    public void LibreOffice_is_found_under_each_name_and_where_its_installers_put_it(string variable, string command)
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = RunCommand(
            project, ["PATH=", $"{variable}={Commands(project, Whole, command)}"], "paper.pdf", "2025-26-Q2");

        Assert.True(exitCode == 0, output);
        Assert.Equal("%PDF-2.0\n%%EOF\n", project.Read("paper.pdf"));
    }

    // Not "INT": a shell's job in the background inherits that it is ignored, and so does all that it starts.
    [NeedsTheory("sh"), InlineData("TERM", 143), InlineData("HUP", 129)]
    public void Stopped_it_leaves_no_process_no_folder_and_no_file(string signal, int expected)
    {
        using var project = TestProject.Named("tiny");
        var temporary = Directory.CreateDirectory(Path.Combine(project.Folder, "temporary")).FullName;
        var commands = Commands(project, "echo $$ >../../started; exec /bin/sleep 60");
        // A shell's job in the background does not hear Ctrl+C, so the command takes the shell's own place.
        // Whoever runs the tests under nohup hands it on that HUP is ignored.
        var heard = OperatingSystem.IsLinux() ? $"--default-signal={signal}" : "";
        var script = $"(while ! test -s started; do sleep 0.1; done; kill -{signal} $$) & "
            + $"exec env {heard} TMPDIR={temporary} PATH={commands} '{Environment.ProcessPath}' '{typeof(Terminal).Assembly.Location}' "
            + "build -p 2025-26-Q2 -o paper.html -o paper.pdf";

        var (exitCode, output) = Shell.Run(project.Folder, "sh", "-c", script);

        Assert.Equal(expected, exitCode);
        Assert.EndsWith("strategy-report: stopped; nothing was written.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.False(project.Has("paper.html") || project.Has("paper.pdf"));
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
        Assert.NotEqual(0, Shell.Run(project.Folder, "sh", "-c", "kill -0 $(cat started)").ExitCode);
    }

    [NeedsFact("sh")]
    public void What_a_killed_run_has_left_is_ended_and_deleted_by_the_next()
    {
        if (!OperatingSystem.IsLinux()) return; // Others do not say where a process works.
        using var project = TestProject.Named("tiny");
        var temporary = Directory.CreateDirectory(Path.Combine(project.Folder, "temporary")).FullName;
        var commands = Commands(project, "echo $$ >../../started; exec /bin/sleep 60");
        string[] environment = [$"TMPDIR={temporary}", $"PATH={commands}", "DOTNET_EnableDiagnostics=0"];
        var script = "(while ! test -s started; do sleep 0.1; done; kill -KILL $$) & "
            + $"exec env {string.Join(' ', environment)} '{Environment.ProcessPath}' '{typeof(Terminal).Assembly.Location}' "
            + "build -p 2025-26-Q2 -o paper.pdf >said 2>&1";

        Assert.Equal(137, Shell.Run(project.Folder, "sh", "-c", script).ExitCode);
        Assert.Equal(2, Directory.GetFileSystemEntries(temporary).Length);
        Assert.Equal(0, Shell.Run(project.Folder, "sh", "-c", "readlink /proc/$(cat started)/cwd").ExitCode);

        Commands(project, Whole);
        var (exitCode, output) = RunCommand(project, environment, "paper.pdf", "2025-26-Q2");

        Assert.True(exitCode == 0, output);
        Assert.Empty(Directory.GetFileSystemEntries(temporary));
        // Its parent is gone, and whoever has taken it over may let it stand there as dead: then it works nowhere.
        Assert.NotEqual(0, Shell.Run(project.Folder, "sh", "-c", "readlink /proc/$(cat started)/cwd").ExitCode);
    }

    [NeedsFact("sh")]
    public void Without_a_folder_for_what_is_temporary_it_says_so()
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = RunCommand(
            project, ["TMPDIR=/nowhere", $"PATH={Commands(project, Whole)}", "DOTNET_EnableDiagnostics=0"], "paper.pdf", "2025-26-Q2");

        Assert.Equal((2, "strategy-report: 'paper.pdf' is not written: nothing can be written to '/nowhere/'; TMPDIR in the environment names"
            + " another folder for what is temporary.\n"), (exitCode, output));
    }

    [NeedsTheory("sh"), InlineData(Whole, 0), InlineData("exit 77", 2)]
    public void What_LibreOffice_leaves_behind_is_ended(string end, int expected)
    {
        using var project = TestProject.Named("tiny");
        var temporary = Directory.CreateDirectory(Path.Combine(project.Folder, "temporary")).FullName;
        var commands = Commands(project, $"/bin/sleep 60 >/dev/null 2>&1 &\necho $! >../../left\n{end}");

        var (exitCode, output) = RunCommand(project, [$"TMPDIR={temporary}", $"PATH={commands}"], "paper.pdf", "2025-26-Q2");

        Assert.True(exitCode == expected, output);
        // Ended, though nobody may have asked for its exit code yet: then it has no command line any more.
        Assert.NotEqual(0, Shell.Run(project.Folder, "sh", "-c", "sleep 0.3; grep -qs sleep /proc/$(cat left)/cmdline").ExitCode);
    }

    [NeedsTheory("env")]
    [InlineData("2s")]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("86401")]
    public void A_time_that_is_none_is_refused_with_what_to_write(string seconds)
    {
        using var project = TestProject.Named("tiny");

        var (exitCode, output) = RunCommand(
            project, [$"STRATEGY_REPORT_PDF_SECONDS={seconds}"], "paper.pdf", "2025-26-Q2", "-o", "paper.html");

        Assert.Equal((2, $"strategy-report: STRATEGY_REPORT_PDF_SECONDS is '{seconds}', which is no number of seconds. Write a whole number "
            + "from 1 to 86400, such as STRATEGY_REPORT_PDF_SECONDS=600, or leave it out for 180.\n"), (exitCode, output));
        Assert.False(project.Has("paper.html"));
    }

    [Theory]
    [InlineData(43200, "STRATEGY_REPORT_PDF_SECONDS=86400 in the environment gives it twice that")]
    [InlineData(43201, "STRATEGY_REPORT_PDF_SECONDS=86400 in the environment gives it a day, which is the most")]
    [InlineData(86400, "the .docx can be saved as PDF in Word")]
    public void Never_is_more_time_advised_than_can_be_given(int seconds, string advice) =>
        Assert.Equal("; " + advice, Patience.MoreOf(seconds));

    [NeedsFact("sh")]
    public void Where_another_format_has_an_error_LibreOffice_is_not_run()
    {
        using var project = TestProject.Named("tiny").Write("templates/board-paper/page.css", "p { color: var(--no-such-colour); }");

        var (exitCode, output) = RunCommand(
            project, [$"PATH={Commands(project, "echo run >>../../runs; " + Whole)}"], "paper.pdf", "2025-26-Q2", "-o", "paper.html");

        Assert.Equal(1, exitCode);
        Assert.EndsWith("Nothing was written.", output.TrimEnd(), StringComparison.Ordinal);
        Assert.False(project.Has("runs"));
    }

    [SlowFact("soffice")]
    public void Two_runs_at_once_do_not_disturb_each_other()
    {
        using var project = TestProject.Named("tiny");
        string[] files = ["first.pdf", "second.pdf"];

        Parallel.ForEach(files, file =>
        {
            var (exitCode, output) = RunCommand(project, [], file, "2025-26-Q2");
            Assert.True(exitCode == 0, output);
        });

        Assert.True(File.ReadAllBytes(Path.Combine(project.Folder, files[0])).AsSpan()
            .SequenceEqual(File.ReadAllBytes(Path.Combine(project.Folder, files[1]))));
    }

    [NeedsFact("sh")]
    public void A_PDF_of_another_make_is_written_as_it_is_and_its_shortcoming_is_told()
    {
        using var project = TestProject.Shipped();

        var (exitCode, output) = RunCommand(project, [$"PATH={Commands(project, Whole)}"], "paper.pdf");

        Assert.Equal(0, exitCode);
        Assert.Contains(
            "strategy-report: 'paper.pdf' is written, but it has no descriptions of charts, which screen readers need and the Word file has: "
            + "this LibreOffice writes PDF in a way that strategy-report does not know.", output, StringComparison.Ordinal);
        Assert.Equal("%PDF-2.0\n%%EOF\n", project.Read("paper.pdf"));
    }

    /// <summary>A folder with the command, of some path in it, which a shell script is, if any.</summary>
    private static string Commands(TestProject project, string? script, string command = "soffice")
    {
        var commands = Directory.CreateDirectory(Path.Combine(project.Folder, "commands")).FullName;
        if (script is null || OperatingSystem.IsWindows()) return commands;
        project.Write(Path.Combine("commands", command), $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(Path.Combine(commands, command), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return commands;
    }

    private static (int ExitCode, string Output) RunCommand(
        TestProject project, string[] environment, string file, string period = "2024-25-Q2", params string[] more) => Shell.Run(
        project.Folder, "env",
        [.. environment, Environment.ProcessPath!, typeof(Terminal).Assembly.Location, "build", "-p", period, "-o", file, .. more]);

    private static List<string?> Descriptions(byte[] document) =>
        [.. new DocxReader(document).Body.Descendants().Where(e => e.Name.LocalName == "docPr").Select(e => (string?)e.Attribute("descr"))];

    private static string Chart(string title) => $"""
        <chart type="column" title="{title}"><categories><c>April</c></categories><series name="Bedford"><v>9.39</v></series></chart>
        """;

    private string Picture(string name, string description) => $"<p><img src=\"{At(name)}\" alt=\"{description}\"/></p>";

    private string At(string name) => Path.Combine(_folder, name);
}
