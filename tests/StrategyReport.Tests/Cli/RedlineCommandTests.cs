namespace StrategyReport.Tests.Cli;

/// <summary>Papers that show what has changed, as whoever asks for them meets them.</summary>
public sealed class RedlineCommandTests : IDisposable
{
    private const string Old = "2025-26-Q2", New = "2025-26-Q4";

    private readonly TestProject _project = TestProject.Named("harbour");

    [Fact]
    public void Word_and_the_page_show_what_has_come_and_gone()
    {
        var result = _project.Run("diff", Old, New, "-o", At("changes.docx"), "-o", At("changes.html"));

        Assert.Equal((0, "changes.docx\nchanges.html\n"), (result.ExitCode, result.Error.ReplaceLineEndings("\n")));
        var page = _project.Read("changes.html");
        Assert.Contains("<del><span class=\"hidden\">[Removed:</span>", page, StringComparison.Ordinal);
        Assert.Contains("<ins><span class=\"hidden\">[Added:</span>", page, StringComparison.Ordinal);
        var word = new DocxReader(File.ReadAllBytes(At("changes.docx")));
        Assert.NotEmpty(word.Body.Descendants(DocxReader.W + "ins"));
        Assert.All(word.Body.Descendants(DocxReader.W + "del"), del => Assert.Equal(
            ("Harbour NHS Trust", "2026-03-31T00:00:00Z"),
            ((string?)del.Attribute(DocxReader.W + "author"), (string?)del.Attribute(DocxReader.W + "date"))));
        var ids = word.Body.Descendants().Where(e => e.Name.LocalName is "ins" or "del" or "bookmarkStart" or "pPrChange")
            .Select(e => (string?)e.Attribute(DocxReader.W + "id")).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void A_rating_that_has_moved_has_the_background_of_each_answer()
    {
        _project.Replace($"data/{New}/ambitions/01-harm.yaml", "confidence: amber", "confidence: red");

        Assert.Equal(0, _project.Run("build", "--against", Old, "-p", New, "-o", At("changes.docx")).ExitCode);
        var cells = new DocxReader(File.ReadAllBytes(At("changes.docx"))).Body.Descendants(DocxReader.W + "tcPrChange").ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, change => Assert.NotEqual(Fill(change.Parent!), Fill(change.Element(DocxReader.W + "tcPr")!)));

        static string? Fill(System.Xml.Linq.XElement properties) =>
            (string?)properties.Element(DocxReader.W + "shd")?.Attribute(DocxReader.W + "fill");
    }

    [Fact]
    public void A_draft_stays_a_draft_with_its_notes()
    {
        using var project = TestProject.Shipped();
        var file = Path.Combine(project.Folder, "changes.docx");

        var result = project.Run("build", "--against", "2023-24-Q4", "-p", "2024-25-Q2", "-o", file);

        Assert.True(result.ExitCode == 0, result.Error);
        var (redline, paper) = (new DocxReader(File.ReadAllBytes(file)), new DocxReader(File.ReadAllBytes(project.Build("2024-25-Q2"))));
        Assert.Contains("[DN: ", paper.Body.Value, StringComparison.Ordinal);
        Assert.Equal(Notes(paper), Notes(redline));

        static int Notes(DocxReader word) => word.Body.Value.Split("[DN: ").Length;
    }

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        foreach (var file in (string[])["one.docx", "two.docx"])
            Assert.Equal(0, _project.Run("build", "--against", Old, "-p", New, "-o", At(file)).ExitCode);

        Assert.Equal(File.ReadAllBytes(At("one.docx")), File.ReadAllBytes(At("two.docx")));
    }

    [Theory]
    [InlineData("diff 2025-26-Q2 2025-26-Q4 -o changes.pdf", "is of no format that shows changes. Its name should end in .docx or .html.")]
    [InlineData("diff 2025-26-Q1 2025-26-Q4", "there is no period and no git revision '2025-26-Q1'", "is in no git repository")]
    [InlineData("diff 2025-26-Q2 --format mardown", "there is no format 'mardown'. Did you mean 'markdown'?")]
    [InlineData("diff 2025-26-Q2 2025-26-Q4 -o data/2025-26-Q2/changes.docx", "whose files are what papers are made from")]
    [InlineData("build --against 2025-26-Q2 --final", "leave out --objective, --final and --watch")]
    public void What_cannot_be_done_is_said_and_nothing_is_written(string typed, string problem, string? or = null)
    {
        var result = _project.Run([.. typed.Split(' ').Select(word => word.Contains(".docx", StringComparison.Ordinal) ? At(word) : word)]);

        Assert.Equal(2, result.ExitCode);
        Assert.True(result.Error.Contains(problem, StringComparison.Ordinal) || (or is not null && result.Error.Contains(or, StringComparison.Ordinal)), result.Error);
        Assert.Equal(["changes.sbn"],
            Directory.GetFiles(_project.Folder, "changes.*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public void A_paper_with_an_error_is_told_and_not_compared()
    {
        _project.Replace($"data/{New}/ambitions/01-harm.yaml", "confidence: amber", "confidence: ambre");

        var result = _project.Run("diff", Old, New);

        Assert.Equal((1, ""), (result.ExitCode, result.Out));
        Assert.Contains($"{New} was not compared: {New} has errors.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_says_whether_anything_has_changed()
    {
        Assert.Equal(1, _project.Run("diff", Old, New, "--exit-code").ExitCode);
        Assert.Equal(0, _project.Run("diff", New, New, "--exit-code").ExitCode);
    }

    [Theory, InlineData("markdown"), InlineData("json"), InlineData("text")]
    public void Changes_are_written_in_each_format(string format) =>
        Snapshot.Verify(_project.Run("diff", Old, New, "--format", format).Out, parameter: format);

    public void Dispose() => _project.Dispose();

    private string At(string file) => Path.Combine(_project.Folder, file);
}
