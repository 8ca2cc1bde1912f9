using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>A table of a header whose rows fill its grid (ECMA-376 Part 1, 17.4); of another its paragraphs are kept.</summary>
internal static class TableIntake
{
    private static readonly XNamespace W = WordXml.W;

    public static void Tidy(XElement table, PartTidy tidy)
    {
        foreach (var cell in CellsBelow(table))
        {
            var last = cell.Elements().LastOrDefault(e => e.Name.LocalName is "p" or "tbl" or "sdt");
            if (last is not null && last.Name != W + "tbl") continue;
            cell.Add(new XElement(W + "p"));
            tidy.NoteChange();
        }

        if (IsSound(table)) return;
        tidy.Note("a table, of which the text is kept");
        table.ReplaceWith(CellsBelow(table).SelectMany(c => c.Elements().Where(e => e.Name.LocalName is "p" or "tbl" or "sdt")).ToList());
    }

    /// <summary>Tables in it have been tidied before.</summary>
    private static List<XElement> CellsBelow(XElement table) =>
        [.. table.Descendants(W + "tc").Where(c => c.Ancestors(W + "tbl").First() == table)];

    private static bool IsSound(XElement table)
    {
        var columns = table.Element(W + "tblGrid")!.Elements(W + "gridCol").Count();
        var rows = Through(table, W + "tr").ToList();
        if (columns is 0 or > 63 || rows.Count == 0) return false;
        Dictionary<int, int> above = [];
        var isHead = true;
        foreach (var row in rows)
        {
            var properties = row.Element(W + "trPr");
            var column = Number(properties, "gridBefore", 0);
            var now = new Dictionary<int, int>();
            foreach (var cell in Through(row, W + "tc"))
            {
                var span = Number(cell.Element(W + "tcPr"), "gridSpan", 1);
                if (span is < 1 or > 63) return false;
                if (cell.Element(W + "tcPr")?.Element(W + "vMerge") is { } merge)
                {
                    if ((string?)merge.Attribute(W + "val") is null or "continue" && above.GetValueOrDefault(column) != span) return false;
                    now[column] = span;
                }

                column += span;
            }

            if (!Through(row, W + "tc").Any() || column + Number(properties, "gridAfter", 0) != columns) return false;
            var repeats = properties?.Element(W + "tblHeader") is { } head
                && (string?)head.Attribute(W + "val") is not ("off" or "0" or "false");
            if (repeats && !isHead) return false;
            isHead = repeats;
            above = now;
        }

        return true;
    }

    private static IEnumerable<XElement> Through(XElement element, XName name) => element.Elements().SelectMany(e =>
        e.Name == name ? [e] : e.Name == W + "sdt" || e.Name == W + "sdtContent" ? Through(e, name) : []);

    /// <summary>No number counts as one that no table has.</summary>
    private static int Number(XElement? properties, string name, int usual) =>
        properties?.Element(W + name) is not { } element ? usual
        : int.TryParse((string?)element.Attribute(W + "val"), CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 63
            ? number : 64;
}
