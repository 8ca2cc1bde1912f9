using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>The bookmarks around pieces of data (ECMA-376 Part 1, 17.13.6): every reader passes over them, and nobody sees them.</summary>
internal sealed class PieceMarks(WordXml xml, PieceRecorder pieces)
{
    /// <param name="begins">The address of a piece of whole paragraphs; null: the piece that began last ends.</param>
    public void Write(string? begins)
    {
        if (begins is null) End();
        else Begin(begins, inLine: false);
    }

    public void Begin(string address, bool inLine)
    {
        var (id, name) = pieces.Begin(address, inLine);
        xml.Open("bookmarkStart");
        xml.Attribute("id", id);
        xml.Attribute("name", name);
        xml.Close();
    }

    public void End()
    {
        xml.Open("bookmarkEnd");
        xml.Attribute("id", pieces.End());
        xml.Close();
    }
}
