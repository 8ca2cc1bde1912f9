using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Word;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// Every reader reads everything: what programs of other makers show of the annexes has the words that were put in, in their
/// order (the inner text of charts apart), with headings and heading rows as such.
/// </summary>
public sealed class EveryReaderTests(EveryReaderTests.Papers papers, Xunit.Abstractions.ITestOutputHelper output)
    : IClassFixture<EveryReaderTests.Papers>
{
    private const double Enough = 0.995;

    [SlowFact("node", "npm", "chromium")]
    public void In_docx_preview() => Read(paper =>
    {
        papers.Install();
        papers.Run("node", "docx-preview.mjs", paper, paper + ".html");
        // The sandbox of the browser does not work for root, who runs the gate in a container.
        return papers.Run(
            "chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--user-data-dir={papers.Folder}/chromium",
            "--virtual-time-budget=60000", "--dump-dom", new Uri(paper + ".html").AbsoluteUri);
    });

    [SlowFact("node", "npm")]
    public void In_mammoth() => Read(paper =>
    {
        papers.Install();
        return papers.Run("node", "mammoth.mjs", paper);
    });

    [SlowFact("pandoc")]
    public void In_pandoc() => Read(paper => papers.Run("pandoc", paper, "--to", "html", "--wrap", "none"));

    [SlowFact("soffice")]
    public void In_LibreOffice() => Read(paper =>
    {
        papers.Run(
            "soffice", $"-env:UserInstallation=file://{papers.Folder}/profile", "--headless",
            "--convert-to", "html:HTML (StarWriter)", "--outdir", papers.Folder, paper);
        return File.ReadAllText(Path.Combine(papers.Folder, Path.GetFileNameWithoutExtension(paper) + ".html"));
    });

    /// <summary>It has no way to ask for what stands in a cell in its order, text and tables, so they come one after the other.</summary>
    [SlowFact(OtherReaderTests.Python)]
    public void In_python_docx() => Read(paper => papers.Run(OtherReaderTests.Python, "read_plainly.py", paper), tablesApart: true);

    private void Read(Func<string, string> show, bool tablesApart = false)
    {
        var faults = new List<string>();
        foreach (var (period, file, paper) in papers.All)
        {
            var shown = new ShownPaper(show(file));
            var annexes = paper.Sections.Where(ShippedPaper.IsAnnex).ToList();
            Assert.NotEmpty(annexes);
            var put = new PutIn(paper);
            var words = put.Paragraphs(ShippedPaper.IsAnnex);
            Compare("words", (tablesApart ? words.OrderBy(w => w.Depth).ToList() : words).Select(w => w.Text), shown.Text);
            Compare("headings", annexes.SelectMany(s => s.Blocks.OfType<Heading>()).Select(h => put.Of(h)), shown.Headings);
            Compare("heading rows", HeadingRows(annexes).SelectMany(r => r.Cells).Select(put.Of), shown.HeadingRows);

            void Compare(string what, IEnumerable<string> expected, string found)
            {
                var shared = new SharedWords(expected, found);
                output.WriteLine($"{period}, {what}: {shared}");
                if (shared.Share < Enough) faults.Add($"{period}, {what}: {shared}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n\n", faults));
    }

    private static IEnumerable<TableRow> HeadingRows(IEnumerable<Section> sections) =>
        sections.SelectMany(s => s.Blocks.OfType<Table>()).SelectMany(t => t.Rows).Where(r => r.IsHeader);

    /// <summary>The shipped papers in a folder of their own, beside the scripts that show them.</summary>
    public sealed class Papers : IDisposable
    {
        private readonly Lazy<List<(string Period, string File, Paper Paper)>> _all;
        private readonly TestProject _project = TestProject.Shipped();
        private bool _installed;

        public Papers() => _all = new(() =>
        {
            foreach (var script in Directory.GetFiles(Path.Combine(Snapshot.FolderOf(), "Readers")))
                File.Copy(script, Path.Combine(Folder, Path.GetFileName(script)));
            return [.. SentenceTests.Names.Select(period => (period, _project.Build(period),
                Report.Compose(new ReportRequest(_project.Sources, period), new DiagnosticBag())!.Paper))];
        });

        public string Folder => _project.Folder;

        internal IReadOnlyList<(string Period, string File, Paper Paper)> All => _all.Value;

        public void Install()
        {
            if (!_installed) Run("npm", "ci", "--no-audit", "--no-fund", "--silent");
            _installed = true;
        }

        public string Run(string command, params string[] arguments)
        {
            var (exitCode, output) = Shell.Run(Folder, command, arguments);
            Assert.True(exitCode == 0, output);
            return output;
        }

        public void Dispose() => _project.Dispose();
    }
}
