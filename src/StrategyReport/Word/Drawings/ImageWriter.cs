using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>Pictures in the line, with their alternative text, as large as they are but never wider than their place.</summary>
internal sealed class ImageWriter(Story story, ImageStore images)
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="width">Twips that the picture may be wide.</param>
    /// <param name="height">Twips that the picture may be high.</param>
    public void Write(Image image, int width, int height)
    {
        if (images.Find(image) is not { Relationship: var relationship, Picture: var picture }) return;
        story.Share(relationship);
        var size = Size(picture, image.WidthPercent, width, height);
        var id = story.Ids.NextDrawing();
        var name = "Picture " + WordXml.Invariant(id);
        DrawingWriter.Write(
            story.Xml, id, name, image.Description, size.Width, size.Height, Namespace,
            () => WritePicture(id, name, relationship, size.Width, size.Height));
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
