using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Support;

/// <summary>
/// A folder of <c>Cases</c>: markup in <c>case.html</c> and beside it what the stages make of it. The markup is a paper, sections, or
/// the blocks of one section.
/// </summary>
internal sealed class PaperCase(string name)
{
    private static readonly string Folder = Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests/Cases");

    public static IEnumerable<string> Names =>
        Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal);

    public IEnumerable<string> Twins => Directory.GetFiles(Path.Combine(Folder, name)).Select(f => Path.GetFileName(f)!)
        .Where(f => f is "tree.txt" or "page.html" or "body.xml" or "text.txt" or "charts.txt").Order(StringComparer.Ordinal);

    public string Text { get; } = File.ReadAllText(Path.Combine(Folder, name, "case.html")).Trim();

    public bool IsPaper => Text.StartsWith("<paper", StringComparison.Ordinal);

    /// <summary>The paper, with paths, which are relative to the top of the checkout, made whole: the tests run elsewhere.</summary>
    public string Markup => IsPaper ? Text.Replace("src=\"tests/", $"src=\"{Snapshot.Root}/tests/", StringComparison.Ordinal)
        : DocxReader.Paper(Text.StartsWith("<section", StringComparison.Ordinal) ? Text : $"<section>{Text}</section>");

    public Paper Parse() => Parse(Markup);

    /// <summary>The paper of markup that was changed.</summary>
    public Paper Parse(string markup)
    {
        var diagnostics = new DiagnosticBag();
        var paper = MarkupParser.Parse(markup, name + ".html", diagnostics);
        Assert.Empty(diagnostics);
        return paper!;
    }

    public void Verify(string twin, string text) => Snapshot.VerifyTwin(Path.Combine(Folder, name, twin), text);
}
