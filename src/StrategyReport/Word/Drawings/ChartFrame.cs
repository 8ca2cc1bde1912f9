using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings.Charts;
using StrategyReport.Word.Layout;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>The place of a native chart in the text; what it holds is <see cref="ChartWriter"/>'s.</summary>
internal sealed class ChartFrame(Story story, ChartPalette palette, string language)
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <param name="width">Twips, as is the height.</param>
    public void Write(Chart chart, int width, int height)
    {
        var relationship = story.Ids.NextRelationship();
        ChartWriter.Write(chart, palette, language, width < ChartSize.Wide, story.Main.AddNewPart<ChartPart>(relationship));
        story.Share(relationship);

        var id = story.Ids.NextDrawing();
        DrawingWriter.Write(
            story.Xml, id, "Chart " + WordXml.Invariant(id), ChartDescription.Of(chart),
            (long)width * DrawingWriter.Twip, (long)height * DrawingWriter.Twip, Namespace, () =>
            {
                story.Xml.Open("c", "chart", Namespace);
                story.Xml.Writer.WriteAttributeString("r", "id", WordXml.R, relationship);
                story.Xml.Close();
            });
    }
}
