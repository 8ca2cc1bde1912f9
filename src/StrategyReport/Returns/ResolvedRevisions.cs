using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>
/// Accepts all tracked changes of a story (ECMA-376 Part 1, 17.13.5): what came stays, what went goes, and marks of bookmarks and
/// comments stay either way.
/// </summary>
internal static class ResolvedRevisions
{
    private static readonly XNamespace W = WordXml.W;

    private static readonly HashSet<XName> Kept = [W + "ins", W + "moveTo"];
    private static readonly HashSet<XName> Gone = [W + "del", W + "moveFrom"];

    private static readonly HashSet<XName> Former =
    [
        W + "rPrChange", W + "pPrChange", W + "tblPrChange", W + "tblGridChange", W + "trPrChange", W + "tcPrChange", W + "sectPrChange",
        W + "tblPrExChange", W + "numberingChange",
    ];

    private static readonly HashSet<XName> Marks =
    [
        W + "bookmarkStart", W + "bookmarkEnd", W + "commentRangeStart", W + "commentRangeEnd",
    ];

    /// <summary>Changes the tree; gives how many changes there were: what stands beside each other, came or went, is one.</summary>
    public static int Accept(XElement story)
    {
        var count = Count(story);
        foreach (var former in story.Descendants().Where(e => Former.Contains(e.Name)).ToList()) former.Remove();
        AcceptRows(story);
        // Innermost last: what is gone takes with it what is in it.
        foreach (var e in story.Descendants().Where(IsChange).ToList()) AcceptRun(e);
        AcceptMarks(story);
        return count;
    }

    private static int Count(XElement story)
    {
        var (count, isChanging) = (0, false);
        foreach (var paragraph in story.Descendants(W + "p"))
        {
            var isRow = paragraph.Ancestors(W + "tr").Any(r => r.Elements(W + "trPr").Elements().Any(IsChange));
            foreach (var run in paragraph.Descendants(W + "r")) See(isRow || run.Ancestors().Any(IsChange));
            See(isRow || paragraph.Elements(W + "pPr").Elements(W + "rPr").Elements().Any(IsChange));
        }

        return count;

        void See(bool isChange)
        {
            if (isChange && !isChanging) count++;
            isChanging = isChange;
        }
    }

    private static bool IsChange(XElement e) => Kept.Contains(e.Name) || Gone.Contains(e.Name);

    private static void AcceptRows(XElement story)
    {
        foreach (var row in story.Descendants(W + "tr").ToList())
        {
            var properties = row.Element(W + "trPr");
            if (properties?.Element(W + "del") is not null) Remove(row);
        }

        foreach (var cell in story.Descendants(W + "tc").Where(c => c.Element(W + "tcPr")?.Element(W + "cellDel") is not null).ToList())
            Remove(cell);

        foreach (var table in story.Descendants(W + "tbl").Where(t => !t.Elements().Any(e => e.Descendants(W + "tc").Any())).ToList())
            Remove(table);
    }

    private static void AcceptRun(XElement e)
    {
        if (e.Parent is null || e.Parent.Name == W + "rPr" || e.Parent.Name == W + "trPr") return;
        if (Gone.Contains(e.Name)) Remove(e);
        else e.ReplaceWith(e.Nodes());
    }

    /// <summary>The mark of a paragraph that went: what is left of it stands before the next one's text (17.13.5.15).</summary>
    private static void AcceptMarks(XElement story)
    {
        foreach (var paragraph in story.Descendants(W + "p").ToList())
        {
            var mark = paragraph.Element(W + "pPr")?.Element(W + "rPr");
            if (mark is null) continue;
            if (mark.Elements().Any(e => Gone.Contains(e.Name))) Join(paragraph);
        }
    }

    private static void Join(XElement paragraph)
    {
        var between = paragraph.ElementsAfterSelf().TakeWhile(e => Marks.Contains(e.Name)).ToList();
        var next = between.Count > 0 ? between[^1].ElementsAfterSelf().FirstOrDefault() : paragraph.ElementsAfterSelf().FirstOrDefault();
        var content = paragraph.Nodes().Where(n => n is not XElement { Name: var name } || name != W + "pPr").ToList();
        if (next?.Name == W + "p")
        {
            var properties = next.Element(W + "pPr");
            // What is left of a list item goes on as the item.
            if (HasText(paragraph) && !HasText(next))
            {
                properties?.Remove();
                properties = new XElement(paragraph.Element(W + "pPr")!);
                properties.Element(W + "rPr")?.Remove();
                next.AddFirst(properties);
            }

            foreach (var node in content) node.Remove();
            foreach (var mark in between) mark.Remove();
            if (properties is null) next.AddFirst(content, between);
            else properties.AddAfterSelf(content, between);
            paragraph.Remove();
        }
        else if (!HasText(paragraph) && (next is not null || paragraph.ElementsBeforeSelf(W + "p").Any()))
        {
            Remove(paragraph);
        }
    }

    private static bool HasText(XElement paragraph) => paragraph.Descendants(W + "r").Any(r => r.Elements().Any(e => e.Name != W + "rPr"));

    /// <summary>All but the marks in it, whose other ends may stand elsewhere.</summary>
    private static void Remove(XElement e)
    {
        var marks = e.Descendants().Where(d => Marks.Contains(d.Name)).ToList();
        foreach (var mark in marks) mark.Remove();
        if (marks.Count > 0) e.ReplaceWith(marks);
        else e.Remove();
    }
}
