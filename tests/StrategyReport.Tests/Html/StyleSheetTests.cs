using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Sources;

namespace StrategyReport.Tests.Html;

/// <summary>What a style sheet must not do to the page that it stands in, each told at its place.</summary>
public class StyleSheetTests
{
    private const string Ends = "SR7003: This ends the style sheet, and what follows becomes part of the page. "
        + "Leave it out; in a string, write '<\\/style'.";

    [Theory]
    [InlineData("a{}\n</style><script>alert(1)</script>", "2:1", Ends)]
    [InlineData("/* </STYLE > */", "1:4", Ends)]
    [InlineData("a { content: '</style' }", "1:15", Ends)]
    [InlineData("@import 'more.css';", "1:1", "SR7004: The page must stand alone, and this takes a style sheet from elsewhere. *")]
    [InlineData("@IMPORT url(http://x.org/a.css);", "1:1", "SR7004: The page must stand alone, and this takes a style sheet *")]
    [InlineData("a { background: url( \"http://x.org/a;b.png\" ) }", "1:17",
        "SR7004: The page must stand alone, and 'http://x.org/a;b.png' stands outside of it. Write the file itself here, as url(data:*")]
    [InlineData("a { background: URL(//x.org/{) }", "1:17", "SR7004: The page must stand alone, and '//x.org/{' stands outside *")]
    [InlineData("a { background: image-set(\"https://x.org/a.png\" 1x) }", "1:27",
        "SR7004: The page must stand alone, and 'https://x.org/a.png' stands outside *")]
    [InlineData("a { src: url(logo.woff) }", "1:10", "SR7004: The page must stand alone, and 'logo.woff' stands outside *")]
    [InlineData("a {}\n@media print {\n  b { }\n", "2:14", "SR7005: The { is never closed, so that browsers misread what follows. Write } *")]
    [InlineData("a {}\n /* b", "2:2", "SR7005: The /* is never closed, so that browsers misread what follows. Write */ where it ends.")]
    [InlineData("a { content: \"b }\nc {}", "1:14", "SR7005: The \" is never closed, *", "1:3", "SR7005: The { is never closed, *")]
    [InlineData("a { width: calc(1px; }\nb {}", "1:16", "SR7005: The ( is never closed, *")]
    [InlineData("a { } }", "1:7", "SR7005: The } closes nothing, so that browsers misread what follows. Leave it out, or open what it closes.")]
    [InlineData("a[b)] { }", "1:4", "SR7005: The ) closes nothing, *")]
    [InlineData("a { color: var(--bleu", "1:15", "SR7005: The ( is never closed, *", "1:3", "SR7005: The { is never closed, *")]
    [InlineData("a { color: var(--bleu); }", "1:18", "SR7002: There is no colour 'bleu' for the page. Did you mean 'blue'?")]
    [InlineData("a { color: VAR( --bleu ); }", "1:19", "SR7002: There is no colour 'bleu' for the page. Did you mean 'blue'?")]
    public void What_harms_the_page_is_told_at_its_place(string css, params string[] told)
    {
        var found = Read(css).ToDictionary(d => $"{d.Span.Line}:{d.Span.Column}", d => $"{d.Code}: {d.Message} {d.Hint}");

        Assert.Equal(told.Length / 2, found.Count);
        foreach (var pair in told.Chunk(2))
            if (pair[1].EndsWith('*')) Assert.StartsWith(pair[1][..^1], found[pair[0]], StringComparison.Ordinal);
            else Assert.Equal(pair[1], found[pair[0]]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a::before { content: '\\'{' \"/*\"; } /* url(http://x) @import { var(--bleu) */")]
    [InlineData("@namespace svg url(http://www.w3.org/2000/svg); svg|a { fill: url(#shape) }")]
    [InlineData("a { background: url(data:image/svg+xml;utf8,%3Csvg{/*) } b { background: url('data:image/png;base64,AA(') }")]
    [InlineData(".my-url(2) { } .\\{ { } @important { }")]
    [InlineData("a { color: var(--ink); margin: calc((1px + 2px) * var(--thick, 2)); --own: 1; width: var(--own) }")]
    public void What_does_no_harm_is_not_told(string css) => Assert.Empty(Read(css));

    private static List<Diagnostic> Read(string css)
    {
        var diagnostics = new DiagnosticBag();
        var files = new MemoryFolder("t", new Dictionary<string, byte[]> { ["page.css"] = System.Text.Encoding.UTF8.GetBytes(css) });
        StyleSheet.Read(new SourceFiles(files), PageTests.Look with { StylePath = "t/page.css" }, diagnostics);
        return [.. diagnostics];
    }
}
