using System.Text.Json;
using StrategyReport.Diagnostics;
using StrategyReport.Tests.CommonMark;
using StrategyReport.Tests.Word;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>Other programs read the papers, and find in them the text that was put in.</summary>
public class OtherReaderTests
{
    // Debian's own Python, which has Debian's python3-docx; another one may come first in the path.
    internal const string Python = "/usr/bin/python3";

    /// <summary>A list's mark or number, such as "12.3.4", "Annex B." or a bullet.</summary>
    private const int LongestMark = 12;

    public static TheoryData<string> Periods => SentenceTests.Periods;

    [PythonDocxTheory, MemberData(nameof(Periods))]
    public void Python_docx_reads_every_cell_as_it_was_put_in_and_needs_no_help(string period)
    {
        using var project = TestProject.Shipped();
        var script = Path.Combine(Snapshot.FolderOf(), "read_cells.py");

        var (exitCode, output) = Shell.Run(project.Folder, Python, script, project.Build(period));

        Assert.True(exitCode == 0, output);
        using var read = JsonDocument.Parse(output);
        Assert.Equal(Paper(project, period).Properties.Title, read.RootElement.GetProperty("title").GetString());
        var tables = read.RootElement.GetProperty("tables").EnumerateArray()
            .Select(t => Lines(t.EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetString()!))));
        Assert.Equal(new PutIn(Paper(project, period)).Tables().Select(Lines), tables);

        static string Lines(IEnumerable<IEnumerable<string>> rows) =>
            string.Join('\n', rows.Select(r => string.Join(" | ", r.Select(HtmlText.Fold))));
    }

    [NeedsFact("soffice")]
    public void LibreOffice_reads_every_paragraph_in_its_order_and_nothing_else()
    {
        using var project = TestProject.Shipped();
        foreach (var period in SentenceTests.Names)
        {
            var (_, output) = Shell.Run(project.Folder, "soffice", $"-env:UserInstallation=file://{project.Folder}/profile", "--headless",
                "--convert-to", "txt:Text (encoded):UTF8", "--outdir", project.Folder, project.Build(period));
            Assert.True(project.Has(period + ".txt"), output);
            var text = HtmlText.Fold(project.Read(period + ".txt").TrimStart('\ufeff'));
            var at = 0;
            foreach (var paragraph in new PutIn(Paper(project, period), marks: true).Paragraphs().Select(HtmlText.Fold))
            {
                var found = text.IndexOf(paragraph, at, StringComparison.Ordinal);
                Assert.True(found >= 0 && found - at <= LongestMark,
                    $"{period}: '{paragraph}' should follow, but there is '{text[at..Math.Min(text.Length, at + 200)]}'");
                at = found + paragraph.Length;
            }

            Assert.True(text.Length - at <= LongestMark, text[at..]);
        }
    }

    private static StrategyReport.Markup.Tree.Paper Paper(TestProject project, string period) =>
        Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!.Paper;

    private sealed class PythonDocxTheoryAttribute : TheoryAttribute
    {
        public PythonDocxTheoryAttribute()
        {
            if (!File.Exists(Python) || Shell.Run("/", Python, "-c", "import docx").ExitCode != 0)
                Skip = "Needs Debian's python3-docx, which is not installed here.";
        }
    }
}
