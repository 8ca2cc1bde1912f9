using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using StrategyReport.Charts;
using StrategyReport.Diagnostics;
using StrategyReport.Markup.Parsing;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings.Charts;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Wp = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace StrategyReport.Tests.Word.Charts;

/// <summary>The charts of a case in the smallest document that Word would open.</summary>
internal static class ChartDocument
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    public static List<Chart> Charts(string markup)
    {
        var diagnostics = new DiagnosticBag();
        var paper = MarkupParser.Parse(markup, "case.html", diagnostics);
        Assert.Empty(diagnostics);
        var charts = new List<Chart>();
        Walk.Visit(paper!, node => { if (node is Chart chart) charts.Add(chart); });
        return charts;
    }

    public static MemoryStream Write(IEnumerable<Chart> charts)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            var body = new Body();
            main.Document = new Document(body);
            uint id = 0;
            foreach (var chart in charts)
            {
                var relationship = "chart" + (++id).ToString("D2", CultureInfo.InvariantCulture);
                ChartWriter.Write(chart, DocxReader.Colours.Charts, "en-GB", isNarrow: false, main.AddNewPart<ChartPart>(relationship));
                body.Append(new Paragraph(new Run(new Drawing(new Wp.Inline(
                    new Wp.Extent { Cx = 5_760_000, Cy = 3_240_000 },
                    new Wp.DocProperties { Id = id, Name = "Chart " + id, Description = ChartDescription.Of(chart) },
                    new A.Graphic(new A.GraphicData(new C.ChartReference { Id = relationship }) { Uri = ChartNamespace }))))));
            }

            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Right = 1134, Bottom = 1134, Left = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        }

        stream.Position = 0;
        return stream;
    }
}
