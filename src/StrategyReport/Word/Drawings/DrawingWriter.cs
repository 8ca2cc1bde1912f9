using StrategyReport.Word.Package;

namespace StrategyReport.Word.Drawings;

/// <summary>The inline frame round a picture or a chart (wp:inline); sizes in EMU, whole numbers only.</summary>
internal static class DrawingWriter
{
    /// <summary>EMU in a twip.</summary>
    public const int Twip = 635;

    public static void Write(WordXml xml, int id, string name, string description, long width, long height, string uri, Action graphic)
    {
        xml.Open("r");
        xml.Open("drawing");
        xml.Open("wp", "inline", WordXml.Wp);
        foreach (var side in (ReadOnlySpan<string>)["distT", "distB", "distL", "distR"]) xml.Plain(side, 0);
        xml.Open("wp", "extent", WordXml.Wp);
        xml.Plain("cx", width);
        xml.Plain("cy", height);
        xml.Close();
        xml.Open("wp", "docPr", WordXml.Wp);
        xml.Plain("id", id);
        xml.Plain("name", name);
        xml.Plain("descr", description);
        xml.Close();
        xml.Open("wp", "cNvGraphicFramePr", WordXml.Wp);
        xml.Close();
        xml.Open("a", "graphic", WordXml.A);
        xml.Open("a", "graphicData", WordXml.A);
        xml.Plain("uri", uri);
        graphic();
        for (var open = 0; open < 5; open++) xml.Close();
    }
}
