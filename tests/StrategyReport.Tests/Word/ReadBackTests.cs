using System.Text;
using System.Xml.Linq;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Word;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Tests.Word;

/// <summary>Whatever text is put in, the same text is read back from a document that Word finds no fault with.</summary>
public class ReadBackTests
{
    private static readonly XNamespace W = DocxReader.W;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void The_text_of_a_random_paper_reads_back_character_by_character(int seed)
    {
        var paper = new RandomTree(seed).Paper();
        var diagnostics = new DiagnosticBag();
        var bytes = WordWriter.Write(paper, DocxReader.AnyFile, DocxReader.Reference, DocxReader.Colours.Charts, diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Code != "SR5012"); // Random tables are narrow.

        var document = new DocxReader(bytes!);

        Assert.Equal(new PutIn(paper).Paragraphs(), Paragraphs(document.Body));
        var notes = document.Part("word/footnotes.xml").Elements(W + "footnote").Where(n => n.Attribute(W + "type") is null);
        // A note begins with its mark and a blank.
        Assert.Equal(new PutIn(paper).Notes(), notes.Select(n => string.Concat(n.Descendants(W + "p").Select(Text))[1..]));
    }

    [Theory]
    [InlineData("words")]
    [InlineData("rows")]
    [InlineData("unbroken")]
    [InlineData("lists")]
    [InlineData("mixture")]
    public void Markdown_of_unusual_size_reads_back_whole_from_its_cell(string kind)
    {
        var (markdown, expected) = kind switch
        {
            "words" => (Samples.Words(10_000), Samples.Words(10_000)),
            "rows" => (
                "| n | square |\n| --- | --: |\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"| {i} | {i * i} |\n")),
                "n square " + string.Join(' ', Enumerable.Range(1, 200).Select(i => $"{i} {i * i}"))),
            "unbroken" => (new string('w', 500) + " end", new string('w', 500) + " end"),
            "lists" => (
                string.Concat(Enumerable.Range(0, 12).Select(i => new string(' ', i * 2) + $"- level {i}\n")),
                string.Join(' ', Enumerable.Range(0, 12).Select(i => $"level {i}"))),
            _ => ("👩‍⚕️ e\u0301 \\* שלום **مرحبا** a\u0308\u0323 `日本`\n\n> " + new string('ü', 500),
                "👩‍⚕️ e\u0301 * שלום مرحبا a\u0308\u0323 日本 " + new string('ü', 500)),
        };
        var found = new DiagnosticBag();
        var blocks = MarkdownSample.ToMarkup(
            TextKind.Cell, new DataText(markdown, new SourceSpan("a.yaml", 1, 1), FirstLine: 1, Indent: 0), "data/P", found);
        Assert.Empty(found);

        var document = DocxReader.OfBlocks(
            $"<table row-header=\"false\"><tbody><tr><td><data tag=\"a/b\">{blocks}</data></td></tr></tbody></table>");

        Assert.Equal(expected, CommonMark.CellText.Plain(document.Tables.First().Descendants(W + "tc").First()));
    }

    [Fact]
    public void Control_characters_in_the_data_are_left_out_with_a_warning_at_their_line()
    {
        var found = new DiagnosticBag();
        var controls = string.Concat(Enumerable.Range(1, 31).Where(i => i is not (9 or 10 or 12 or 13)).Select(i => $"a{(char)i}b "));
        var blocks = MarkdownSample.ToMarkup(
            TextKind.Cell, new DataText("first\n\n" + controls, new SourceSpan("a.yaml", 5, 1), FirstLine: 5, Indent: 2),
            "data/P", found);

        Assert.Equal(27, found.Count(d => d is { Code: "SR3014", Span.Line: 7 }));
        Assert.Equal("first " + string.Join(' ', Enumerable.Repeat("ab", 27)), HtmlFold(DocxReader.OfBlocks(blocks)));
    }

    private static string HtmlFold(DocxReader document) => CommonMark.CellText.Plain(document.Body);

    internal static List<string> Paragraphs(XElement container) =>
        [.. container.Descendants(W + "p").Select(Text).Where(t => t.Length > 0)];

    private static string Text(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var e in paragraph.Descendants().Where(e => e.Parent!.Name == W + "r"))
            text.Append(e.Name.LocalName switch { "t" => e.Value, "tab" => "\t", "br" => "\n", "softHyphen" => "\u00AD", _ => "" });
        return text.ToString();
    }
}
