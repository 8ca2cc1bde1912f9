using System.Text.RegularExpressions;
using System.Xml.Linq;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Prose.ToMarkup;
using StrategyReport.Tests.CommonMark;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.Prose;

/// <summary>What rules read of a text is what the paper shows of it, of whatever kind it is.</summary>
public partial class ProseTests
{
    private static readonly string Folder = Path.Combine(Snapshot.Root, "tests/StrategyReport.Tests");

    public static TheoryData<string> Examples => [.. Files().Select(f => Path.GetRelativePath(Folder, f))];

    [Theory, MemberData(nameof(Examples))]
    public void Rules_read_the_words_that_the_paper_shows(string name)
    {
        var file = Path.Combine(Folder, name);
        var markdown = name.StartsWith("Prose", StringComparison.Ordinal) ? File.ReadAllText(file) : Example.OfFile(file).Markdown;
        foreach (var kind in Enum.GetValues<TextKind>())
        {
            var text = new MarkdownTexts().Of(new DataText(markdown, new SourceSpan("a.yaml", 1, 1), FirstLine: 1), kind);
            var result = text.ToMarkup(kind, "data/P");
            if (result.Findings.Count > 0) continue;

            Assert.Equal(Shown(result.Markup), Sorted(string.Join(' ', text.Prose.Blocks.Select(b => b.Text))));
        }
    }

    [Fact]
    public void A_text_becomes_markup_once_for_the_check_and_the_templates()
    {
        var texts = new MarkdownTexts();
        var text = new DataText("1. Care[^none]", new SourceSpan("a.yaml", 1, 1), FirstLine: 1);

        Assert.Same(ToMarkup(TextKind.Cell), ToMarkup(TextKind.Cell));
        Assert.Same(ToMarkup(TextKind.Line), ToMarkup(TextKind.Label));
        Assert.Contains("number=\"2\"", ToMarkup(TextKind.Section).Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("number=", ToMarkup(TextKind.Cell).Markup, StringComparison.Ordinal);

        TextMarkup ToMarkup(TextKind kind) => texts.Of(text, kind).ToMarkup(kind, "data/P");
    }

    private static string Shown(string markup)
    {
        var root = XElement.Parse($"<x>{EndOfBlock().Replace(markup, "$0 ")}</x>", LoadOptions.PreserveWhitespace);
        // Code is no prose, nor are addresses and pictures; a note that is referred to twice is read once.
        root.Descendants().Where(e => e.Name.LocalName is "pre" or "chart" or "img" || IsAddress(e) || IsTableOfChart(e)).Remove();
        var notes = root.Descendants("footnote").ToList();
        notes.ForEach(n => n.Remove());
        return Sorted(string.Join(' ', notes.Select(n => n.Value).Distinct().Prepend(root.Value)));
    }

    private static bool IsAddress(XElement e) =>
        (string?)e.Attribute("href") is { } href && (href == e.Value || href == "mailto:" + e.Value);

    private static bool IsTableOfChart(XElement e) => e.Name == "table" && e.ElementsBeforeSelf().LastOrDefault()?.Name == "chart";

    private static string Sorted(string text) => string.Join('\n', HtmlText.Fold(text).Split(' ').Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files() => ((string[])["Prose/Markdown", "CommonMark/Examples"])
        .SelectMany(f => Directory.GetFiles(Path.Combine(Folder, f), "*.md", SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);

    [GeneratedRegex("</(p|h[1-6]|th|td)>|<br/>")]
    private static partial Regex EndOfBlock();
}
