using System.Text;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Reading;

/// <summary>The lines of a Word file: its body, its footnotes, what the paper gives to headers and footers, and its charts.</summary>
internal static class WordLines
{
    private static readonly XNamespace W = WordXml.W;
    private static readonly XNamespace Wp = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <exception cref="InvalidDataException">It has no body.</exception>
    public static IReadOnlyList<ShownLine> Of(WordFile file)
    {
        var body = file.Root("word/document.xml") ?? throw new InvalidDataException("It has no text of a Word document.");
        var numbers = new ParagraphNumbers(file.Root("word/styles.xml"), file.Root("word/numbering.xml"));
        var lines = new List<ShownLine>();
        var notes = new List<string>();
        foreach (var paragraph in body.Descendants(W + "p"))
        {
            var number = numbers.Next(paragraph);
            var (caption, text) = Caption(paragraph, TextOf(paragraph));
            var before = Before(paragraph);
            notes.AddRange(paragraph.Descendants(W + "footnoteReference").Select(r => (string?)r.Attribute(W + "id") ?? ""));
            if (text.Length == 0 && before is null) continue;
            lines.Add(new ShownLine(number ?? caption, text, file.Marked.AddressOf(paragraph)) { Before = before });
        }

        lines.AddRange(Notes(file.Root("word/footnotes.xml"), notes));
        foreach (var part in file.Parts.Keys.Where(p => p.StartsWith("word/header", StringComparison.Ordinal)
            || p.StartsWith("word/footer", StringComparison.Ordinal)))
            foreach (var control in file.Root(part)?.Descendants(W + "sdt") ?? [])
                if (string.Concat(control.Descendants(W + "r").Select(Own)) is { Length: > 0 } text)
                    lines.Add(new ShownLine(null, text));
        foreach (var part in file.Parts.Keys.Where(p => p.StartsWith("word/charts/", StringComparison.Ordinal)))
            foreach (var text in file.Root(part)?.Descendants().Where(e => e.Name == A + "t" || e.Name == C + "v") ?? [])
                lines.Add(new ShownLine(null, text.Value));
        return lines;
    }

    private static IEnumerable<ShownLine> Notes(XElement? footnotes, List<string> order)
    {
        var byId = (footnotes?.Elements(W + "footnote") ?? []).ToLookup(n => (string?)n.Attribute(W + "id") ?? "");
        // A note has one mark; more of them would only say it again.
        return order.Distinct().Index().SelectMany(note => byId[note.Item].Take(1).Descendants(W + "p")
            .Select(p => new ShownLine($"footnote {WordXml.Invariant(note.Index + 1)}", TextOf(p).Trim()) { Before = Before(p)?.Trim() }));
    }

    /// <summary>"Table 2", as Word has counted it in a field SEQ, and what follows; null: the paragraph is no caption.</summary>
    private static (string? Number, string Text) Caption(XElement paragraph, string whole)
    {
        if (!Runs(paragraph).Elements(W + "instrText").Any(i => i.Value.TrimStart().StartsWith("SEQ ", StringComparison.Ordinal)))
            return (null, whole);
        var text = new StringBuilder();
        var isOver = false;
        foreach (var run in Runs(paragraph).Where(r => !IsWithin(r, "del")))
        {
            text.Append(Own(run));
            isOver |= run.Elements(W + "fldChar").Any(f => (string?)f.Attribute(W + "fldCharType") == "end");
            if (isOver) break;
        }

        return (text.ToString().Trim(), whole[text.Length..].TrimStart(':', ' '));
    }

    /// <summary>Its own text, without that of paragraphs within it, nor what has gone in a tracked change.</summary>
    private static string TextOf(XElement paragraph, string without = "del") =>
        string.Concat(Runs(paragraph).Where(r => !IsWithin(r, without)).Select(Own));

    private static string? Before(XElement paragraph) =>
        Runs(paragraph).Any(r => IsWithin(r, "del")) ? TextOf(paragraph, without: "ins") : null;

    private static bool IsWithin(XElement run, string change) =>
        run.Ancestors().TakeWhile(e => e.Name != W + "p").Any(e => e.Name == W + change);

    /// <summary>Those of the paragraph itself, not of a text box in it.</summary>
    private static IEnumerable<XElement> Runs(XElement paragraph) =>
        paragraph.Descendants(W + "r").Where(run => run.Ancestors(W + "p").First() == paragraph);

    private static string Own(XElement run) => string.Concat(run.Elements().Select(e =>
        e.Name == W + "t" || e.Name == W + "delText" ? e.Value
        : e.Name == W + "br" || e.Name == W + "tab" || e.Name == W + "cr" ? " "
        : e.Name == W + "noBreakHyphen" ? "-"
        : e.Name == W + "drawing" ? (string?)e.Descendants(Wp + "docPr").FirstOrDefault()?.Attribute("descr") ?? ""
        : ""));
}
