using DocumentFormat.OpenXml.Packaging;
using StrategyReport.Charts;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Body;
using StrategyReport.Word.Drawings.Charts;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>The place of a native chart in the text; what it holds is <see cref="ChartWriter"/>'s.</summary>
internal sealed class ChartFrame(WordContext context, Story story)
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>Height in twips, by the width, within what reads well: in a cell four fifths and 8 cm, on the page three fifths and 10 cm.</summary>
    public static int HeightFor(int width, bool inCell) => inCell ? Math.Min(width * 4 / 5, 4536) : Math.Min(width * 3 / 5, 5670);

    public void Write(Chart chart, Place place)
    {
        var width = Math.Max(place.Width - place.Left, 1440);
        var height = HeightFor(width, place.InCell);
        var relationship = context.NextRelationship();
        ChartWriter.Write(chart, context.Palette, context.Main.AddNewPart<ChartPart>(relationship));
        if (story.Part != context.Main) story.Part.AddPart(context.Main.GetPartById(relationship), relationship);

        var id = context.NextDrawing();
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
