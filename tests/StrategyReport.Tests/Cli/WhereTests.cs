using System.IO.Compression;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Reading;

namespace StrategyReport.Tests.Cli;

/// <summary>
/// What somebody has read in a paper, found in the data. A case is what is asked, a line each; a line that begins with "data/" replaces a
/// text in a file first, after the paper was built: "FILE: OLD => NEW". A case whose name begins with "Redline" asks the redlines of that.
/// </summary>
public sealed class WhereTests
{
    private const string Period = "2025-26-Q4";

    public static TheoryData<string> All => Snapshot.Cases("WhereCases", "*.asked");

    public static TheoryData<string, string> Papers => new()
    {
        { "", "2023-24-Q4" }, { "", "2024-25-Q2" }, { "harbour", Period }, { "own-words", "2025-26-Q2" }, { "other-trust", "2025-26-H1" },
        { "moved", "2025-26-H2" },
    };

    [Theory, MemberData(nameof(All))]
    public void What_is_read_in_Word_or_on_the_page_is_found(string file)
    {
        var path = Path.Combine(Snapshot.FolderOf(), "WhereCases", file);
        using var project = TestProject.Named("harbour");
        CaseFile.Apply(Path.Combine(Snapshot.FolderOf(), "DiffBase.case"), project, inCase => "data/" + inCase);
        project.Picture($"data/{Period}/clinic.png", 60, 40);
        var word = project.Build(Period);
        var page = Path.ChangeExtension(word, ".html");
        Assert.Equal(0, project.Run("build", "-p", Period, "-o", page).ExitCode);
        var former = Composed(project);

        var lines = File.ReadAllLines(path).ToLookup(l => l.StartsWith("data/", StringComparison.Ordinal));
        foreach (var change in lines[true])
        {
            var (inFile, words) = (change[..change.IndexOf(':')], change[(change.IndexOf(':') + 2)..].Split(" => "));
            project.Replace(inFile, words[0].Replace("\\n", "\n", StringComparison.Ordinal), words[1].Replace("\\n", "\n", StringComparison.Ordinal));
        }

        if (file.StartsWith("Redline", StringComparison.Ordinal))
        {
            var changes = new ComparedReports(former, Composed(project), new("", "", ""));
            File.WriteAllBytes(word, changes.ToWord([])!);
            File.WriteAllBytes(page, changes.ToPage([])!);
        }

        var said = lines[false].Select(asked => $"> {asked}\n" + Answers(project, word, asked) + Answers(project, page, asked));
        Snapshot.VerifyCase(path, string.Concat(said).Replace("'out/" + Period + ".html'", "'FILE'", StringComparison.Ordinal)
            .Replace("'out/" + Period + ".docx'", "'FILE'", StringComparison.Ordinal));
    }

    /// <summary>All that is read in a paper, and every number, is found at the line that says it.</summary>
    [Theory, MemberData(nameof(Papers))]
    public void Every_line_and_every_number_of_a_paper_is_found(string project, string period)
    {
        using var made = project.Length == 0 ? TestProject.Shipped() : TestProject.Named(project);
        var report = Report.Compose(new ReportRequest(made.Sources, period), new DiagnosticBag())!;
        var numbers = Numbered(report.Paper);
        foreach (var isPage in (bool[])[false, true])
        {
            var paper = PublishedPaper.Read((isPage ? report.ToHtml([]) : report.ToWord([]))!, isPage);

            Assert.Equal(numbers, paper.Lines.Select(l => l.Number?.TrimEnd('.')).OfType<string>().Order(StringComparer.Ordinal));
            foreach (var line in paper.Lines)
            {
                var found = report.WhereIs(paper, line.Text);
                Assert.True(found.Places.Count > 0 && found.IsInFile, line.Text);
                Assert.All(found.Places, place => Assert.True(place is { Place: not null, Former: null }, line.Text));
                if (line.Number is not { } number) continue;
                Assert.Contains(report.WhereIs(paper, number).Places, place => place.Former is null
                    && place.Number?.TrimEnd('.') == number.TrimEnd('.')
                    && line.Text.Contains(place.Text.Trim(), StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [InlineData("missing.docx", "there is no file")]
    [InlineData("data", "is a folder. Name a paper in it.")]
    [InlineData("paper.pdf", "only .docx, .html and .htm can. Take the Word file of the same paper.")]
    [InlineData("text.docx", "cannot be read")]
    [InlineData("empty.docx", "cannot be read. It has no text of a Word document.")]
    [InlineData("text.html", "is not read in")]
    [InlineData("text.htm", "is not read in")]
    [InlineData("deep.html", "cannot be read. Its elements stand deeper within each other than in any paper.")]
    public void A_file_that_is_no_paper_is_told(string file, string problem)
    {
        using var project = TestProject.Named("tiny").Write("paper.pdf", "%PDF")
            .Write("text.docx", "Words.").Write("text.html", "<p>Words").Write("text.htm", "<p>Words")
            .Write("deep.html", string.Concat(Enumerable.Repeat("<div>", 50_000)));
        using (ZipFile.Open(Path.Combine(project.Folder, "empty.docx"), ZipArchiveMode.Create)) { }

        var result = project.Run("where", Path.Combine(project.Folder, file), "3.4");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(problem, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Data_with_errors_is_told_with_its_own_exit_code()
    {
        using var project = TestProject.Named("harbour");
        var word = project.Build(Period);
        project.Write($"data/{Period}/paper.yaml", project.Read($"data/{Period}/paper.yaml") + "odd: 1\n");

        var result = project.Run("where", word, "1.2");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"data/{Period}/paper.yaml", result.Error, StringComparison.Ordinal);
        Assert.Contains("until they are mended nobody can say what it makes", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_does_not_say_its_period_is_asked_for_it()
    {
        using var project = TestProject.Named("harbour").Write("page.html", "<title>A paper</title><p>All ambitions are in the table.</p>");
        var page = Path.Combine(project.Folder, "page.html");

        var result = project.Run("where", page, "ambitions");
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("does not say which period it reports on. Name it with --period: 2025-26-Q2, 2025-26-Q4.", result.Error,
            StringComparison.Ordinal);
        Assert.Equal(0, project.Run("where", page, "ambitions", "--period", Period).ExitCode);
    }

    private static Report Composed(TestProject project) =>
        Report.Compose(new ReportRequest(project.Sources, Period), new DiagnosticBag())!;

    private static string Answers(TestProject project, string file, string asked)
    {
        var result = project.Run("where", file, asked);
        return $"{Path.GetExtension(file)} {result.ExitCode}\n{result.Out}{result.Error}";
    }

    /// <summary>Every number that the paper gives, once for each that has it.</summary>
    private static IEnumerable<string> Numbered(Paper paper)
    {
        var labels = NumberLabels.Of(paper, paper.NumberPatterns);
        var numbers = new List<string?>();
        Walk.Visit(paper, node => numbers.Add(node switch
        {
            Caption caption => $"{caption.Label} {labels.NumberOf(caption)}",
            Footnote note => $"footnote {labels.NumberOf(note)}",
            Block block => labels.LabelOf(block)?.TrimEnd('.'),
            _ => null,
        }));
        return numbers.OfType<string>().Order(StringComparer.Ordinal);
    }
}
