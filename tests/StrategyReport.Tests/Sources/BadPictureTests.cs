using StrategyReport.Diagnostics;
using StrategyReport.Html;
using StrategyReport.Markup.Parsing;
using StrategyReport.Tests.Html;

namespace StrategyReport.Tests.Sources;

public sealed class BadPictureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pictures").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("missing.png", null, "SR5005")]
    [InlineData("cut.png", "\u0089PNG\r\n\u001a\n", "SR5006")]
    [InlineData("short.gif", "GIF89a", "SR5006")]
    [InlineData("drawing.svg", "<svg/>", "SR5007")]
    public void Both_writers_say_the_same_of_it_where_it_is_named(string name, string? content, string code)
    {
        if (content is not null) File.WriteAllBytes(Path.Combine(_folder, name), [.. content.Select(c => (byte)c)]);
        var picture = $"<img src=\"{Path.Combine(_folder, name)}\" alt=\"A\" data-source=\"data/a.yaml:7:3\"/>";
        var markup = DocxReader.Paper($"<section><p>{picture}</p></section>");

        var (bytes, ofWord) = DocxReader.Write(markup);
        var ofPage = new DiagnosticBag();
        HtmlWriter.Write(MarkupParser.Parse(markup, "case.html", ofPage)!, DocxReader.AnyFile, PageTests.Look, PageUse.Preview, ofPage);

        Assert.Null(bytes);
        var only = Assert.Single(ofWord);
        Assert.Equal((code, new SourceSpan("data/a.yaml", 7, 3)), (only.Code, only.Span));
        Assert.Equal(ofWord, ofPage);
    }
}
