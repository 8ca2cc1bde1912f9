using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Intake;

/// <summary>
/// Headers, footers and the notes' separators, after their elements were tidied: ids that are unique over all of them, names that
/// name something, tables that are tables, and at least one paragraph.
/// </summary>
internal sealed class StoryIntake(IReadOnlyDictionary<string, XElement> styles, NumberingIntake lists)
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Wp = WordXml.Wp;
    private static readonly XNamespace V = "urn:schemas-microsoft-com:vml";
    private static readonly XNamespace R = WordXml.R;
    private static readonly XName Fallback = XName.Get("Fallback", "http://schemas.openxmlformats.org/markup-compatibility/2006");

    private readonly HashSet<string> _drawings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _controls = new(StringComparer.Ordinal);
    private readonly BookmarkIntake _bookmarks = new();

    public void Tidy(IntakePart part)
    {
        var (root, tidy) = (part.Root, part.Tidy);
        foreach (var flow in Flows(root)) FieldIntake.Tidy(flow, tidy);
        _bookmarks.Tidy(root, tidy);
        foreach (var link in root.Descendants(W + "hyperlink").ToList())
        {
            if (link.Attribute(R + "id") is not null || _bookmarks.Has((string?)link.Attribute(W + "anchor"))) continue;
            tidy.Note($"the link of '{link.Value}'");
            link.ReplaceWith(link.Nodes());
        }

        Controls(root, tidy);
        foreach (var table in root.Descendants(W + "tbl").Reverse().ToList()) TableIntake.Tidy(table, tidy);
        lists.Known(root, tidy);
        var shapes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var e in root.Descendants().ToList())
        {
            if (e.Name == W + "pStyle") Style(e, "paragraph", tidy);
            else if (e.Name == W + "rStyle") Style(e, "character", tidy);
            else if (e.Name == W + "tblStyle") Style(e, "table", tidy);
            else if (e.Name == Wp + "docPr" && !e.Ancestors(Fallback).Any()) Drawing(e, tidy);
            else if (e.Name == W + "t" || e.Name == W + "instrText") Trim(e, tidy);
            else if (e.Name.Namespace == V && e.Attribute("id") is { } id && !shapes.Add(e.Name.LocalName + id.Value.ToLowerInvariant()))
            {
                id.Remove();
                tidy.NoteChange();
            }
        }

        foreach (var flow in Flows(root)) EndInParagraph(flow, tidy);
    }

    /// <summary>Each text that is read on its own.</summary>
    private static List<XElement> Flows(XElement root) =>
        [.. root.Name == W + "footnotes" ? root.Elements(W + "footnote") : [root], .. root.Descendants(W + "txbxContent")];

    /// <summary>A control that shows nothing, or what cannot stand there, is none.</summary>
    private void Controls(XElement root, PartTidy tidy)
    {
        foreach (var control in root.Descendants(W + "sdt").Reverse().ToList())
        {
            var content = control.Element(W + "sdtContent");
            var isInLine = control.Ancestors().First(e => e.Name != W + "sdt" && e.Name != W + "sdtContent").Name is var place
                && (place == W + "p" || place == W + "hyperlink" || place == W + "fldSimple" || place == W + "r"
                    || place == W + "bdo" || place == W + "dir");
            if (content is null || (!isInLine && !content.Elements().Any(e => e.Name.LocalName is "p" or "tbl" or "tr" or "tc" or "sdt")))
            {
                tidy.Note("an empty box");
                control.Remove();
                continue;
            }

            if (control.Element(W + "sdtPr") is not { } properties || control.Ancestors(Fallback).Any()) continue;
            var kinds = properties.Elements().GroupBy(e => e.Name).SelectMany(g => g.Skip(1)).ToList();
            foreach (var twice in kinds) twice.Remove();
            if (kinds.Count > 0) tidy.Note("what a box says of itself once more");
            if (properties.Element(W + "id") is not { } id || _controls.Add((string)id.Attribute(W + "val")!)) continue;
            id.Remove(); // Word gives it another.
            tidy.NoteChange();
        }
    }

    private void Style(XElement named, string kind, PartTidy tidy)
    {
        if (styles.TryGetValue((string?)named.Attribute(W + "val") ?? "", out var style) && StyleIntake.KindOf(style) == kind) return;
        named.Remove(); // Word shows the usual one, as it does without.
        tidy.NoteChange();
    }

    private void Drawing(XElement drawing, PartTidy tidy)
    {
        var id = drawing.Attribute("id")!;
        if (_drawings.Add(id.Value)) return;
        var free = 1;
        while (!_drawings.Add(free.ToString(CultureInfo.InvariantCulture))) free++;
        id.Value = free.ToString(CultureInfo.InvariantCulture);
        tidy.NoteChange();
    }

    /// <summary>Word shows no blanks at the ends of a text that does not ask for them.</summary>
    private static void Trim(XElement text, PartTidy tidy)
    {
        if ((string?)text.Attribute(XNamespace.Xml + "space") == "preserve" || text.Value == text.Value.Trim(' ', '\t', '\r', '\n')) return;
        text.Value = text.Value.Trim(' ', '\t', '\r', '\n');
        tidy.NoteChange();
    }

    private static void EndInParagraph(XElement flow, PartTidy tidy)
    {
        var last = flow.Elements().LastOrDefault(e => e.Name.LocalName is "p" or "tbl" or "sdt");
        if (last is not null && last.Name != W + "tbl") return;
        flow.Add(new XElement(W + "p"));
        tidy.NoteChange();
    }
}
