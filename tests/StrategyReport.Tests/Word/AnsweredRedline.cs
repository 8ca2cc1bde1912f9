using System.Text;
using System.Xml.Linq;

namespace StrategyReport.Tests.Word;

/// <summary>
/// What is left of a document when all its tracked changes are accepted, or all rejected, by the rules of the standard (ECMA-376 Part 1,
/// 17.13.5): style and text of each line, a line break as good as the end of a paragraph. Lines without text are left out.
/// </summary>
internal sealed class AnsweredRedline
{
    private static readonly XNamespace W = DocxReader.W;

    private readonly bool _accepts;
    private readonly List<string> _lines = [];
    private readonly Dictionary<string, XElement> _notes;

    private AnsweredRedline(DocxReader document, bool accepts)
    {
        _accepts = accepts;
        _notes = document.PartNames.Contains("word/footnotes.xml")
            ? document.Part("word/footnotes.xml").Elements(W + "footnote").ToDictionary(n => (string)n.Attribute(W + "id")!) : [];
        Blocks(document.Body);
    }

    public static List<string> Lines(DocxReader document, bool accepts) => new AnsweredRedline(document, accepts)._lines;

    private string Gone => _accepts ? "del" : "ins";

    private void Blocks(XElement container)
    {
        var text = new StringBuilder();
        foreach (var block in container.Elements().SelectMany(Unwrapped))
        {
            if (block.Name == W + "tbl")
            {
                Line(null, text);
                foreach (var row in block.Elements(W + "tr").Where(r => r.Element(W + "trPr")?.Element(W + Gone) is null))
                    foreach (var cell in row.Elements(W + "tc")) Blocks(cell);
            }
            else if (block.Name == W + "p")
            {
                Text(block, text);
                if (block.Element(W + "pPr")?.Element(W + "rPr")?.Element(W + Gone) is null) Line(block, text);
            }
        }

        Line(null, text);
    }

    private static IEnumerable<XElement> Unwrapped(XElement block) =>
        block.Name == W + "sdt" ? block.Element(W + "sdtContent")!.Elements() : [block];

    private void Line(XElement? paragraph, StringBuilder text)
    {
        var properties = paragraph?.Element(W + "pPr");
        if (!_accepts && properties?.Element(W + "pPrChange") is { } change) properties = change.Element(W + "pPr");
        // Text that is set smaller so that a table fits has the style's name and the size: in a redline tables have other rows.
        var style = ((string?)properties?.Element(W + "pStyle")?.Attribute(W + "val"))?.Split('-')[0];
        foreach (var line in text.ToString().Split('\n'))
            if (line.Trim().Length > 0) _lines.Add($"{style}: {line.Trim()}");
        text.Clear();
    }

    private void Text(XElement element, StringBuilder text)
    {
        foreach (var child in element.Elements())
        {
            if (child.Name == W + Gone || child.Name == W + "pPr" || child.Name == W + "rPr") continue;
            if (child.Name == W + "t" || child.Name == W + "delText") text.Append(child.Value);
            else if (child.Name == W + "br") text.Append('\n');
            else if (child.Name == W + "tab") text.Append('\t');
            else if (child.Name == W + "drawing") text.Append("[drawing]");
            else if (child.Name == W + "footnoteReference") Note((string)child.Attribute(W + "id")!, text);
            else Text(child, text);
        }
    }

    private void Note(string id, StringBuilder text)
    {
        text.Append('[');
        foreach (var paragraph in _notes[id].Elements(W + "p"))
        {
            Text(paragraph, text);
            text.Append('|');
        }

        text.Append(']');
    }
}
