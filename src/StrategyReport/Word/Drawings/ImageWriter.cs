using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.Body;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>Pictures in the line, with their alternative text, as large as they are but never wider than their place.</summary>
internal sealed class ImageWriter(WordContext context, Story story, ImageStore images)
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    public void Write(Image image, Place place)
    {
        if (images.Find(image) is not { Relationship: var relationship, Picture: var picture }) return;
        if (story.Part != context.Main && !story.Part.Parts.Any(p => p.RelationshipId == relationship))
            story.Part.AddPart(context.Main.GetPartById(relationship), relationship);

        var (width, height) = Size(picture, image.WidthPercent, place.Width - place.Left, place.Height);
        var id = context.NextDrawing();
        var name = "Picture " + WordXml.Invariant(id);
        DrawingWriter.Write(
            story.Xml, id, name, image.Description, width, height, Namespace, () => WritePicture(id, name, relationship, width, height));
    }

    /// <summary>EMU.</summary>
    private static (long Width, long Height) Size(PictureFile picture, double? percent, int placeWidth, int placeHeight)
    {
        double width = picture.Width / picture.DotsPerInchX * 914400, height = picture.Height / picture.DotsPerInchY * 914400;
        var room = Math.Max(placeWidth, 720) * (double)DrawingWriter.Twip;
        var scale = percent is { } p ? room * p / 100 / width : Math.Min(1, room / width);
        scale = Math.Min(scale, placeHeight * 0.9 * DrawingWriter.Twip / height);
        return (Math.Max(1, (long)Math.Round(width * scale)), Math.Max(1, (long)Math.Round(height * scale)));
    }

    private void WritePicture(int id, string name, string relationship, long width, long height)
    {
        var xml = story.Xml;
        Open("pic");
        Open("nvPicPr");
        Open("cNvPr");
        xml.Plain("id", id);
        xml.Plain("name", name);
        xml.Close();
        Open("cNvPicPr");
        xml.Close();
        xml.Close();
        Open("blipFill");
        xml.Open("a", "blip", WordXml.A);
        xml.Writer.WriteAttributeString("r", "embed", WordXml.R, relationship);
        xml.Close();
        xml.Open("a", "stretch", WordXml.A);
        xml.Open("a", "fillRect", WordXml.A);
        xml.Close();
        xml.Close();
        xml.Close();
        Open("spPr");
        xml.Open("a", "xfrm", WordXml.A);
        Pair("off", "x", 0, "y", 0);
        Pair("ext", "cx", width, "cy", height);
        xml.Close();
        xml.Open("a", "prstGeom", WordXml.A);
        xml.Plain("prst", "rect");
        xml.Open("a", "avLst", WordXml.A);
        xml.Close();
        xml.Close();
        xml.Close();
        xml.Close();

        void Open(string element) => xml.Open("pic", element, Namespace);

        void Pair(string element, string x, long a, string y, long b)
        {
            xml.Open("a", element, WordXml.A);
            xml.Plain(x, a);
            xml.Plain(y, b);
            xml.Close();
        }
    }
}
