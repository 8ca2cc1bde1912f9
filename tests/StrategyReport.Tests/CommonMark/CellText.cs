using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace StrategyReport.Tests.CommonMark;

/// <summary>Reads a cell of a Word file back.</summary>
internal sealed partial class CellText
{
    private static readonly XNamespace W = DocxReader.W;
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private readonly DocxReader _document;
    private readonly Dictionary<string, string> _links;
    private readonly Dictionary<string, string> _styles;
    private readonly Dictionary<(string Instance, string Level), int> _counts = [];

    public CellText(DocxReader document)
    {
        _document = document;
        _links = document.Part("word/_rels/document.xml.rels").Elements()
            .ToDictionary(e => (string)e.Attribute("Id")!, e => (string)e.Attribute("Target")!);
        _styles = document.Part("word/styles.xml").Elements(W + "style")
            .ToDictionary(e => (string)e.Attribute(W + "styleId")!, e => (string)e.Element(W + "name")!.Attribute(W + "val")!);
    }

    /// <summary>All text of a cell and the descriptions of its pictures, white space folded, a blank between paragraphs.</summary>
    public static string Plain(XElement cell) => HtmlText.Fold(string.Concat(cell.Descendants().Select(e => e.Name.LocalName switch
    {
        "p" => " ",
        "t" => e.Value,
        "br" or "tab" => " ",
        "docPr" => (string?)e.Attribute("descr") ?? "",
        _ => "",
    })));

    /// <summary>
    /// A line for each paragraph, row of a table and picture. A style other than the cell's own stands before it in square
    /// brackets, an ordered item's number behind that; marks within the line are written as in HTML, a line break as ⏎.
    /// </summary>
    public string Outline(XElement cell)
    {
        var lines = new List<string>();
        Blocks(cell, lines);
        return string.Join('\n', lines);
    }

    private void Blocks(XElement container, List<string> lines)
    {
        foreach (var e in container.Elements())
        {
            if (e.Name == W + "p" && !IsThin(e)) lines.Add(Paragraph(e));
            else if (e.Name == W + "tbl") lines.AddRange(e.Elements(W + "tr").Select(Row));
        }
    }

    /// <summary>What stands after a table because Word wants a paragraph there.</summary>
    private static bool IsThin(XElement paragraph) =>
        (string?)paragraph.Element(W + "pPr")?.Element(W + "spacing")?.Attribute(W + "lineRule") == "exact";

    private string Row(XElement row) => "|" + string.Concat(row.Elements(W + "tc").Select(cell =>
    {
        var lines = new List<string>();
        Blocks(cell, lines);
        var alignment = cell.Descendants(W + "jc").FirstOrDefault()?.Attribute(W + "val")?.Value;
        return (alignment is null ? "" : alignment + ":") + string.Join(" / ", lines) + "|";
    }));

    private string Paragraph(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr");
        var style = properties?.Element(W + "pStyle")?.Attribute(W + "val")?.Value;
        var prefix = style is null || _styles[style] is "Table Text" or "Table Heading" ? "" : $"[{_styles[style]}] ";
        if (properties?.Element(W + "pBdr") is not null) prefix += "----";
        if (properties?.Element(W + "numPr") is { } number && prefix.Contains("Number", StringComparison.Ordinal))
            prefix += Number(number) + ". ";
        var text = new StringBuilder(prefix);
        var runs = new List<(string Marks, string Text)>();
        Inlines(paragraph, "", runs);
        for (var i = 0; i < runs.Count;)
        {
            var (marks, run) = runs[i];
            for (i++; i < runs.Count && runs[i].Marks == marks; i++) run += runs[i].Text;
            var names = marks.Split('\u0001', StringSplitOptions.RemoveEmptyEntries);
            text.Append(string.Concat(names.Select(n => $"<{n}>")))
                .Append(run)
                .Append(string.Concat(names.Reverse().Select(n => $"</{n.Split(' ')[0]}>")));
        }

        // A sub-heading is the first line of the paragraph under it.
        return Headed().Replace(text.ToString(), "[Cell Heading] $1\n", 1);
    }

    [GeneratedRegex("^<heading>(.*?)</heading>⏎")]
    private static partial Regex Headed();

    private string Number(XElement numbering)
    {
        var instance = numbering.Element(W + "numId")!.Attribute(W + "val")!.Value;
        var level = numbering.Element(W + "ilvl")!.Attribute(W + "val")!.Value;
        if (!_counts.TryGetValue((instance, level), out var next))
        {
            var start = _document.Part("word/numbering.xml").Elements(W + "num").Single(e => (string?)e.Attribute(W + "numId") == instance)
                .Elements(W + "lvlOverride").SingleOrDefault(e => (string?)e.Attribute(W + "ilvl") == level)?.Element(W + "startOverride");
            next = start is null ? 1 : (int)start.Attribute(W + "val")!;
        }

        _counts[(instance, level)] = next + 1;
        return next.ToString(CultureInfo.InvariantCulture);
    }

    private void Inlines(XElement container, string marks, List<(string Marks, string Text)> runs)
    {
        foreach (var e in container.Elements())
        {
            if (e.Name == W + "r") runs.Add((marks + Marks(e.Element(W + "rPr")), string.Concat(e.Elements().Select(Piece))));
            else if (e.Name == W + "hyperlink") Inlines(e, $"{marks}a {_links[(string)e.Attribute(R + "id")!]}{Tooltip(e)}\u0001", runs);
            else if (e.Name == W + "sdt" || e.Name == W + "sdtContent") Inlines(e, marks, runs);
        }

        static string Tooltip(XElement link) => link.Attribute(W + "tooltip") is { } tooltip ? $" \"{tooltip.Value}\"" : "";
    }

    private string Marks(XElement? properties)
    {
        var style = properties?.Element(W + "rStyle")?.Attribute(W + "val")?.Value;
        return (style is not null && _styles[style] == "Cell Heading Char" ? "heading\u0001" : "")
            + (properties?.Element(W + "b") is null ? "" : "strong\u0001")
            + (properties?.Element(W + "i") is null ? "" : "em\u0001")
            + (properties?.Element(W + "strike") is null ? "" : "del\u0001")
            + (style is not null && _styles[style] == "Code" ? "code\u0001" : "");
    }

    private string Piece(XElement e) => e.Name.LocalName switch
    {
        "t" => e.Value,
        "tab" => "→",
        "br" => "⏎",
        "footnoteReference" => $"[^{DocxReader.Text(Note(e)).Trim()}]",
        "drawing" => $"<img {(string?)e.Descendants().First(d => d.Name.LocalName == "docPr").Attribute("descr")}>",
        _ => "",
    };

    private XElement Note(XElement mark) => _document.Part("word/footnotes.xml").Elements()
        .Single(n => (string?)n.Attribute(W + "id") == (string?)mark.Attribute(W + "id"));
}
