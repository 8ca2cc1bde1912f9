using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Comparison;
using StrategyReport.Word;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>What LibreOffice leaves of a redline when it accepts, or rejects, all changes: the words of the new paper, or the old one's.</summary>
public sealed class AnsweredByLibreOfficeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-answered-").FullName;

    [SlowFact("soffice", "python3", "timeout")]
    public void Both_papers_are_in_a_redline_to_the_letter()
    {
        var pairs = new Dictionary<string, (byte[] Redline, byte[] Old, byte[] New)>();
        using var shipped = TestProject.Shipped();
        Add("forwards", Report(shipped, "2023-24-Q4"), Report(shipped, "2024-25-Q2"));
        Add("backwards", Report(shipped, "2024-25-Q2"), Report(shipped, "2023-24-Q4"));
        using var harbour = TestProject.Named("harbour");
        Add("harbour", Report(harbour, "2025-26-Q2"), Report(harbour, "2025-26-Q4"));
        foreach (string file in ComparisonCases.All)
        {
            var (old, now) = ComparisonCases.Papers(file);
            AddPapers(file, old.Paper, now.Paper);
        }

        foreach (var (name, pair) in pairs) File.WriteAllBytes(At(name + ".docx"), pair.Redline);
        var script = Path.Combine(Snapshot.FolderOf(), "answer_changes.py");
        var (exitCode, said) = Shell.Run(_folder, "timeout", ["200", "/usr/bin/python3", script, _folder, .. pairs.Keys.Select(n => At(n + ".docx"))]);
        Assert.True(exitCode == 0, said);
        var wrong = pairs.SelectMany(p => (string?[])[Wrong(p.Key, "accepted", p.Value.New), Wrong(p.Key, "rejected", p.Value.Old)])
            .OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {2 * pairs.Count}:\n" + string.Join('\n', wrong));

        void Add(string name, Report old, Report now)
        {
            var found = new DiagnosticBag();
            pairs.Add(name, (now.ToRedline(old, found)!, old.ToWord(found)!, now.ToWord(found)!));
        }

        void AddPapers(string name, Paper old, Paper now) => pairs.Add(name, (Redline(old, now), Written(old), Written(now)));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string file) => Path.Combine(_folder, file);

    /// <summary>Null where it has the same words in the same order.</summary>
    private string? Wrong(string name, string answer, byte[] paper)
    {
        var (expected, actual) = (Words(paper), Words(File.ReadAllBytes(At($"{name}.{answer}.docx"))));
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        return at == expected.Count && at == actual.Count ? null
            : $"{name}, {answer}, line {at}:\n  {expected.ElementAtOrDefault(at)}\n  {actual.ElementAtOrDefault(at)}";
    }

    private static List<string> Words(byte[] document) =>
    [
        .. DocxReader.Unchecked(document).Body.Descendants(DocxReader.W + "p")
            .SelectMany(p => Own(p).Split('\n')).Select(line => line.Trim()).Where(line => line.Length > 0),
    ];

    private static string Own(System.Xml.Linq.XElement paragraph) => string.Concat(paragraph.Descendants()
        .Where(e => e.Ancestors(DocxReader.W + "p").First() == paragraph)
        .Select(e => e.Name == DocxReader.W + "t" ? e.Value : e.Name == DocxReader.W + "br" ? "\n"
            : e.Name == DocxReader.W + "tab" && e.Parent!.Name == DocxReader.W + "r" ? "\t" : ""));

    private static Report Report(TestProject project, string period) =>
        StrategyReport.Report.Compose(new ReportRequest(project.Sources, period, Notes: false), new DiagnosticBag())!;

    private static byte[] Written(Paper paper) =>
        WordWriter.Write(paper, DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, [])!;

    private static byte[] Redline(Paper old, Paper now) => WordWriter.WriteRedline(
        MergedPaper.Of(PaperComparison.Of(PaperSide.Of(old, _ => ""), PaperSide.Of(now, _ => ""))),
        DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, "The Trust", new DateOnly(2026, 3, 31), [])!;
}
