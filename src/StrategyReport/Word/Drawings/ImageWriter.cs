using StrategyReport.Markup.Tree;
using StrategyReport.Sources;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>Pictures in the line, with their alternative text, as large as they are but never wider or higher than their place.</summary>
internal sealed class ImageWriter(Story story, ImageStore images)
{
    private const string Namespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    private const string Group = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";

    /// <param name="width">Twips that the picture may be wide.</param>
    /// <param name="height">Twips that the picture may be high.</param>
    public void Write(Image image, int width, int height)
    {
        if (images.Find(image) is not { } stored) return;
        story.Share(stored.Relationship);
        var size = Size(stored.Picture, image.WidthPercent, width, height);
        var id = story.Ids.NextDrawing();
        var name = "Picture " + WordXml.Invariant(id);
        var lies = stored.Picture.LiesOnItsSide;
        DrawingWriter.Write(
            story.Xml, id, name, image.Description, size.Width, size.Height, lies ? Group : Namespace, () =>
            {
                if (lies) WriteLying(id, name, stored, size.Width, size.Height);
                else WritePicture(id, name, stored, (0, 0), size);
            });
    }

    /// <summary>EMU, as the picture is seen.</summary>
    private static (long Width, long Height) Size(PictureFile picture, double? percent, int placeWidth, int placeHeight)
    {
        double width = picture.OwnSize.Width * 914400, height = picture.OwnSize.Height * 914400;
        var room = Math.Max(placeWidth, 720) * (double)DrawingWriter.Twip;
        var scale = percent is { } p ? room * p / 100 / width : Math.Min(1, room / width);
        scale = Math.Min(scale, placeHeight * 0.9 * DrawingWriter.Twip / height);
        return (Math.Max(1, (long)Math.Round(width * scale)), Math.Max(1, (long)Math.Round(height * scale)));
    }

    /// <summary>
    /// A picture turned by a quarter, in a group of its own: whether the extent of an inline picture is that before or after
    /// the turn, Word and LibreOffice each see their own way; in a group both turn what they find about its middle.
    /// </summary>
    private void WriteLying(int id, string name, StoredImage stored, long width, long height)
    {
        var xml = story.Xml;
        xml.Open("wpg", "wgp", Group);
        xml.Open("wpg", "cNvGrpSpPr", Group);
        xml.Close();
        xml.Open("wpg", "grpSpPr", Group);
        xml.Open("a", "xfrm", WordXml.A);
        foreach (var (place, extent) in (ReadOnlySpan<(string, string)>)[("off", "ext"), ("chOff", "chExt")])
        {
            Pair(place, "x", 0, "y", 0);
            Pair(extent, "cx", width, "cy", height);
        }

        xml.Close();
        xml.Close();
        WritePicture(id, name, stored, ((width - height) / 2, (height - width) / 2), (height, width));
        xml.Close();
    }

    /// <param name="size">Before it is turned.</param>
    private void WritePicture(int id, string name, StoredImage stored, (long X, long Y) at, (long Width, long Height) size)
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
        xml.Writer.WriteAttributeString("r", "embed", WordXml.R, stored.Relationship);
        xml.Close();
        xml.Open("a", "stretch", WordXml.A);
        xml.Open("a", "fillRect", WordXml.A);
        xml.Close();
        xml.Close();
        xml.Close();
        Open("spPr");
        xml.Open("a", "xfrm", WordXml.A);
        var turn = PictureTurn.Of(stored.Picture);
        if (turn.Angle != 0) xml.Plain("rot", turn.Angle);
        if (turn.AcrossWidth) xml.Plain("flipH", 1);
        if (turn.AcrossHeight) xml.Plain("flipV", 1);
        Pair("off", "x", at.X, "y", at.Y);
        Pair("ext", "cx", size.Width, "cy", size.Height);
        xml.Close();
        xml.Open("a", "prstGeom", WordXml.A);
        xml.Plain("prst", "rect");
        xml.Open("a", "avLst", WordXml.A);
        xml.Close();
        xml.Close();
        xml.Close();
        xml.Close();

        void Open(string element) => xml.Open("pic", element, Namespace);
    }

    private void Pair(string element, string x, long a, string y, long b)
    {
        story.Xml.Open("a", element, WordXml.A);
        story.Xml.Plain(x, a);
        story.Xml.Plain(y, b);
        story.Xml.Close();
    }
}
