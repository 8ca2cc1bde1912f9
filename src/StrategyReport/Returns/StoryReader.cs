using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>
/// Walks the body of a Word file, or a note, and says what it meets: blocks here, what is in a line in <see cref="LineReader"/>.
/// </summary>
internal sealed class StoryReader
{
    /// <summary>Of a table of Word.</summary>
    private const int MostColumns = 63;

    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private readonly ReturnedParts _parts;
    private readonly LineReader _lines;
    private readonly List<StoryItem> _items = [];
    private readonly List<Loss> _losses;
    private readonly string _part;

    /// <param name="part">Whose links it names: "document", "footnotes" or "endnotes".</param>
    private StoryReader(ReturnedParts parts, List<Loss> losses, string part)
    {
        (_parts, _losses, _part) = (parts, losses, part);
        _lines = new LineReader(parts, part, _items, losses, ReadNote);
    }

    public static IReadOnlyList<StoryItem> Read(ReturnedParts parts, XElement container, List<Loss> losses, string part = "document")
    {
        var reader = new StoryReader(parts, losses, part);
        reader.Read(container);
        return reader._items;
    }

    /// <summary>What MarkupCompatibility lets a reader choose from: the first choice, else what is there for older readers.</summary>
    public static XElement? Chosen(XElement alternatives) =>
        alternatives.Element(Compatibility + "Choice") ?? alternatives.Element(Compatibility + "Fallback");

    public static bool IsAlternatives(XElement e) => e.Name == Compatibility + "AlternateContent";

    /// <summary>Each note once, and none in a note: Word has no more, and who has made a file to be endless has.</summary>
    private IReadOnlyList<StoryItem> ReadNote(string part, string id) =>
        _part == "document" && _parts.TakeNote(part, id) is { } note ? Read(_parts, note, _losses, part) : [];

    private void Read(XElement container)
    {
        foreach (var e in container.Elements()) ReadBlock(e);
    }

    private void ReadBlock(XElement e)
    {
        if (e.Name.Namespace != W)
        {
            if (IsAlternatives(e) && Chosen(e) is { } chosen) Read(chosen);
            return;
        }

        switch (e.Name.LocalName)
        {
            case "p":
                _items.Add(new ParagraphBegins(_parts.Shapes.Of(e.Element(W + "pPr"))));
                _lines.Read(e);
                _items.Add(new ParagraphEnds());
                break;
            case "tbl":
                _items.Add(TableOf(e.Element(W + "tblPr")?.Element(W + "tblLook")));
                Read(e);
                _items.Add(new TableEnds());
                break;
            case "tr":
                _items.Add(new RowBegins(e.Element(W + "trPr")?.Element(W + "tblHeader") is not null));
                Read(e);
                _items.Add(new RowEnds());
                break;
            case "tc":
                var properties = e.Element(W + "tcPr");
                var columns = int.TryParse(ReturnedStyles.Value(properties, "gridSpan"), out var span)
                    ? Math.Clamp(span, 1, MostColumns) : 1;
                var isMerged = (properties?.Element(W + "vMerge") ?? properties?.Element(W + "hMerge")) is not null;
                _items.Add(new CellBegins(columns, columns > 1 || isMerged));
                Read(e);
                _items.Add(new CellEnds());
                break;
            case "sdt":
                ReadControl(e);
                break;
            case "bookmarkStart" or "bookmarkEnd" or "commentRangeStart" or "commentRangeEnd":
                _lines.ReadMark(e);
                break;
            case "customXml" or "smartTag" or "sdtContent":
                Read(e);
                break;
        }
    }

    /// <summary>Older files say it by a bit of one number (17.4.55).</summary>
    private static TableBegins TableOf(XElement? look)
    {
        var hasBits = int.TryParse(
            (string?)look?.Attribute(W + "val"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits);
        return new TableBegins(Says("firstRow", 0x20), Says("firstColumn", 0x80) ?? false);

        bool? Says(string name, int bit) => (string?)look?.Attribute(W + name) is { } said ? said is not ("0" or "false" or "off")
            : hasBits ? (bits & bit) != 0 : null;
    }

    private void ReadControl(XElement control)
    {
        if (control.Element(W + "sdtContent") is not { } content) return;
        var value = ControlValue.Of(control);
        _lines.Mark(control, begins: true);
        if (value is null)
        {
            Read(content);
        }
        else if (content.Elements(W + "p").FirstOrDefault() is { } paragraph)
        {
            _items.Add(new ParagraphBegins(_parts.Shapes.Of(paragraph.Element(W + "pPr"))));
            _lines.ReadValue(content, value);
            _items.Add(new ParagraphEnds());
        }
        else
        {
            Read(content);
        }

        _lines.Mark(control, begins: false);
    }
}
