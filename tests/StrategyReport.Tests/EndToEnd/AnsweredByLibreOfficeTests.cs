using StrategyReport.Comparison;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Tests.Comparison;
using StrategyReport.Tests.Word;
using StrategyReport.Word;

namespace StrategyReport.Tests.EndToEnd;

/// <summary>
/// What LibreOffice leaves of a redline when it accepts, or rejects, all changes: the paragraphs of the new paper, or the old one's, with
/// their styles, numbers and texts, as it reads those papers themselves.
/// </summary>
public sealed class AnsweredByLibreOfficeTests : IDisposable
{
    /// <summary>A second or two, where nothing else is done beside it.</summary>
    private const int SecondsForOne = 150;

    /// <summary>For one of which it may take minutes, and which is left out then.</summary>
    private const int SecondsForOdd = 10;

    private readonly string _folder = Directory.CreateTempSubdirectory("strategy-report-answered-").FullName;

    private readonly List<string> _names = [];

    [SlowFact("soffice", "python3", "timeout")]
    public void Both_papers_are_in_a_redline_to_the_letter()
    {
        using var shipped = TestProject.Shipped();
        Add("forwards", Report(shipped, "2023-24-Q4"), Report(shipped, "2024-25-Q2"));
        Add("backwards", Report(shipped, "2024-25-Q2"), Report(shipped, "2023-24-Q4"));
        using var harbour = TestProject.Named("harbour");
        Add("harbour", Report(harbour, "2025-26-Q2"), Report(harbour, "2025-26-Q4"));
        AssertAnswered();
    }

    [SlowFact("soffice", "python3", "timeout")]
    public void So_they_are_at_each_place()
    {
        foreach (string file in (TheoryData<string>)[.. ComparisonCases.All, .. RedlinePlaces.All])
        {
            var (old, now) = RedlinePlaces.Papers(file);
            Add(file + "-to", old, now);
            Add(file + "-back", now, old);
        }

        AssertAnswered();
    }

    /// <summary>
    /// Their words: what is odd in them it may set otherwise. It takes minutes for some of these papers themselves, as for one with twenty
    /// footnotes in tables within tables; those are left out.
    /// </summary>
    [SlowTheory("soffice", "python3", "timeout"), InlineData(0, 24)]
    public void The_words_of_both_are_in_generated_ones(int first, int number)
    {
        for (var seed = first; seed < first + number; seed++)
        {
            var old = new RandomTree(seed).Paper();
            Add($"seed-{seed}", old, new MutatedTree(seed).Of(old));
        }

        Answer(SecondsForOdd);
        var read = _names.Where(n => !File.Exists(At(n + ".late.txt"))).ToList();
        Assert.True(read.Count * 10 >= number * 6, $"Only {read.Count} of {number} papers are read in time.");
        var wrong = read.SelectMany(n => (string?[])[OtherWords(n, "accepted", "new"), OtherWords(n, "rejected", "old")])
            .OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {2 * read.Count}:\n" + string.Join('\n', wrong));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Add(string name, Report old, Report now)
    {
        var found = new DiagnosticBag();
        Add(name, new ComparedReports(old, now, new("", "", "")).ToWord(found)!, old.ToWord(found)!, now.ToWord(found)!);
    }

    private void Add(string name, Paper old, Paper now) => Add(name, Redline(old, now), Written(old), Written(now));

    private void Add(string name, byte[] redline, byte[] old, byte[] now)
    {
        _names.Add(name);
        File.WriteAllBytes(At(name + ".docx"), redline);
        File.WriteAllBytes(At(name + ".old.docx"), old);
        File.WriteAllBytes(At(name + ".new.docx"), now);
    }

    private void Answer(int seconds)
    {
        var script = Path.Combine(Snapshot.FolderOf(), "answer_changes.py");
        var (exitCode, said) = Shell.Run(
            _folder, "timeout", ["500", "/usr/bin/python3", script, seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), .. _names.Select(At)]);
        Assert.True(exitCode == 0, said);
    }

    private void AssertAnswered()
    {
        Answer(SecondsForOne);
        var wrong = _names.SelectMany(n => (string?[])[Wrong(n, "accepted", "new"), Wrong(n, "rejected", "old")]).OfType<string>().ToList();
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {2 * _names.Count}:\n" + string.Join('\n', wrong));
    }

    private string At(string file) => Path.Combine(_folder, file);

    /// <summary>
    /// Null where both have the same lines, but for the empty ones that it leaves: before a table where nothing is before them, where a
    /// section ended, and in rows with charts. Word takes those away.
    /// </summary>
    private string? Wrong(string name, string answer, string paper)
    {
        var (expected, actual) = (Lines($"{name}.{paper}"), Lines($"{name}.{answer}"));
        var left = LinesLeft(name, answer == "accepted" ? "del" : "ins");
        for (var at = 0; at < expected.Count || at < actual.Count; at++)
        {
            if (at < expected.Count && at < actual.Count && expected[at] == actual[at]) continue;
            if (at < actual.Count && actual[at].Length == 0 && left-- > 0) actual.RemoveAt(at--);
            else return $"{name}, {answer}, line {at}:\n  {expected.ElementAtOrDefault(at)}\n  {actual.ElementAtOrDefault(at)}";
        }

        return null;
    }

    /// <summary>Null where both have the same words, however they are spaced.</summary>
    private string? OtherWords(string name, string answer, string paper)
    {
        var (expected, actual) = (Words($"{name}.{paper}"), Words($"{name}.{answer}"));
        var at = expected.Zip(actual).TakeWhile(p => p.First == p.Second).Count();
        return at == expected.Count && at == actual.Count ? null
            : $"{name}, {answer}, line {at}:\n  {expected.ElementAtOrDefault(at)}\n  {actual.ElementAtOrDefault(at)}";

        List<string> Words(string file) =>
        [
            .. Lines(file).Select(l => string.Concat(l.Split('|', 3)[^1].Replace("\\n", "", StringComparison.Ordinal)
                .Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\u200d')))).Where(l => l.Length > 0),
        ];
    }

    private int LinesLeft(string name, string gone)
    {
        var w = DocxReader.W;
        var body = DocxReader.Unchecked(File.ReadAllBytes(At(name + ".docx"))).Body;
        var rows = body.Descendants(w + "tr").Where(r => r.Element(w + "trPr")?.Element(w + gone) is not null
            && r.Descendants(w + "drawing").Any());
        return rows.Sum(r => r.Descendants(w + "p").Count()) + body.Descendants(w + "p").Count(p =>
            p.Element(w + "pPr")?.Element(w + "rPr")?.Element(w + gone) is not null
            && (p.ElementsAfterSelf().FirstOrDefault()?.Name == w + "tbl" || p.Element(w + "pPr")!.Element(w + "sectPr") is not null));
    }

    /// <summary>
    /// It keeps charts whatever is answered, since it reads no change around one; and a paragraph without text in the style of what was in it.
    /// </summary>
    private List<string> Lines(string file) =>
    [
        .. File.ReadAllLines(At(file + ".txt")).Select(l => l.Replace("[chart]", "", StringComparison.Ordinal))
            .Where(l => l != "[cell]").Select(l => l.EndsWith('|') ? "" : l),
    ];

    private static Report Report(TestProject project, string period) =>
        StrategyReport.Report.Compose(new ReportRequest(project.Sources, period), new DiagnosticBag())!;

    private static byte[] Written(Paper paper) =>
        WordWriter.Write(paper, DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, [])!;

    private static byte[] Redline(Paper old, Paper now) => WordWriter.WriteRedline(
        MergedPaper.Of(PaperComparison.Of(PaperSide.Of(old, _ => ""), PaperSide.Of(now, _ => ""))),
        new TrackedChanges(old, now, "The Trust", new DateOnly(2026, 3, 31)), DocxReader.AnyFile, DocxReader.Reference,
        DocxReader.Colours.Charts, [])!;
}
