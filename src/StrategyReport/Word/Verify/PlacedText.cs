using System.Text;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Verify;

/// <summary>A paragraph's text and how to find it: by the piece of data that it shows, by its cell, or by its number.</summary>
internal sealed record PlacedText(string Place, string Text)
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>All paragraphs of a part that have text, in their order.</summary>
    /// <param name="pieces">Null: they are told by cell and number alone.</param>
    public static List<PlacedText> Of(string part, XElement root, MarkedPieces? pieces)
    {
        var found = new List<PlacedText>();
        var tables = root.Descendants(W + "tbl").ToList();
        var number = 0;
        foreach (var paragraph in root.Descendants(W + "p"))
        {
            number++;
            if (TextOf(paragraph) is not { Length: > 0 } text) continue;
            var place = pieces?.AddressOf(paragraph) ?? Cell(paragraph, tables) ?? $"{part}, paragraph {WordXml.Invariant(number)}";
            found.Add(new PlacedText(place, text));
        }

        return found;
    }

    /// <summary>Counts from 1, as a person would.</summary>
    private static string? Cell(XElement paragraph, List<XElement> tables)
    {
        var cell = paragraph.Ancestors(W + "tc").FirstOrDefault();
        if (cell?.Ancestors(W + "tr").FirstOrDefault() is not { } row) return null;
        if (row.Ancestors(W + "tbl").FirstOrDefault() is not { } table) return null;
        return $"table {Position(tables, table)}, row {Position(table.Elements(W + "tr"), row)}, "
            + $"cell {Position(row.Elements(W + "tc"), cell)}";
    }

    private static string Position(IEnumerable<XElement> all, XElement one) => WordXml.Invariant(all.TakeWhile(e => e != one).Count() + 1);

    /// <summary>Its own text, without that of paragraphs within it; a tab or line break is a blank.</summary>
    private static string TextOf(XElement paragraph)
    {
        var text = new StringBuilder();
        foreach (var e in paragraph.Descendants())
        {
            if (e.Parent?.Name != W + "r") continue;
            if (e.Name == W + "t") text.Append(e.Value);
            else if (e.Name == W + "br" || e.Name == W + "tab") text.Append(' ');
        }

        return text.ToString();
    }
}
