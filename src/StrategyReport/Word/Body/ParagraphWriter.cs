using StrategyReport.Markup.Tree;
using StrategyReport.Word.Drawings;
using StrategyReport.Word.Lowered;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>Paragraphs: their properties, then what stands in them.</summary>
internal sealed class ParagraphWriter(WordContext context, Story story, RunWriter runs)
{
    private readonly WordXml _xml = story.Xml;
    private readonly PieceMarks _marks = new(story.Xml, context.Pieces);
    private readonly ChartFrame _charts = new(story, context.Palette, context.Language);

    public void Write(LoweredParagraph paragraph)
    {
        Open(_xml, paragraph.Look);
        // What has come or gone as a whole says so of all that is in it, its number too.
        var around = _xml.Revision;
        _xml.Revision = paragraph.Shows?.Revision ?? around;
        Write(paragraph.Content, paragraph);
        _xml.Revision = around;
        _xml.Close();
    }

    public void Write(LoweredSpacer spacer)
    {
        _xml.OpenParagraph();
        _xml.Open("pPr");
        _xml.Open("spacing");
        _xml.Attribute("before", 0);
        _xml.Attribute("after", 0);
        _xml.Attribute("line", spacer.Line);
        _xml.Attribute("lineRule", "exact");
        _xml.Close();
        _xml.Open("rPr");
        if (spacer.Revision is { } revision) WriteMark(_xml, revision);
        _xml.Value("sz", 2);
        _xml.Value("szCs", 2);
        _xml.Close();
        spacer.Section?.WriteTo(_xml.Writer);
        _xml.Close();
        foreach (var mark in spacer.Marks) _marks.Write(mark.Begins);
        _xml.Close();
    }

    /// <summary>Opens <c>w:p</c> and writes its properties; the caller writes the runs and closes it.</summary>
    public static void Open(WordXml xml, ParagraphLook look)
    {
        xml.OpenParagraph();
        if (look != ParagraphLook.Plain) WriteProperties(xml, look);
    }

    private void Write(IReadOnlyList<LineContent> content, LoweredParagraph paragraph)
    {
        foreach (var one in content) Write(one, paragraph);
    }

    private void Write(LineContent content, LoweredParagraph paragraph)
    {
        var format = new RunFormat { Colour = paragraph.Look.Colour, NotBold = paragraph.Look.IsPlain };
        switch (content)
        {
            case LineText text:
                runs.Write(text.Inlines, format, paragraph);
                break;
            case LineBookmark bookmark:
                FieldWriter.WriteBookmark(_xml, context.Ids, bookmark.Target, () => Write(bookmark.Content, paragraph));
                break;
            case LineMark mark:
                _marks.Write(mark.Begins);
                break;
            case LineSequence sequence:
                WriteSequence(sequence, format);
                break;
            case LineChart chart:
                if (!chart.IsReadable) context.Diagnostics.Add(WordMessages.ChartTooNarrow(chart.Chart.Source, chart.Width));
                _charts.Write(chart.Chart, chart.Width, chart.Height, chart.IsNarrow);
                break;
            case LineRevision revision:
                var around = _xml.Revision;
                _xml.Revision = revision.Revision;
                Write(revision.Content, paragraph);
                _xml.Revision = around;
                break;
            case LineNoteMark:
                runs.WriteFootnoteMark();
                break;
            default:
                throw new System.Diagnostics.UnreachableException($"A {content.GetType().Name} is not seen to here.");
        }
    }

    /// <summary>What was counted otherwise stands as it was before the number that Word counts now.</summary>
    private void WriteSequence(LineSequence sequence, RunFormat format)
    {
        var around = _xml.Revision;
        if (sequence.Former is { } former)
        {
            _xml.Revision = Revision.Deleted;
            runs.Write(WordXml.Invariant(former), format);
            _xml.Revision = Revision.Inserted;
        }

        if (around != Revision.Deleted)
            FieldWriter.WriteSequence(_xml, sequence.Label, () => runs.Write(WordXml.Invariant(sequence.Number), format));
        _xml.Revision = around;
    }

    /// <summary>In the order of the schema (ECMA-376 Part 1, 17.3.1.26): Word drops what comes late.</summary>
    private static void WriteProperties(WordXml xml, ParagraphLook look, bool isFormer = false)
    {
        xml.Open("pPr");
        if (look.Style is { } style) xml.Value("pStyle", style.Id);
        if (look.KeepNext is true) xml.Flag("keepNext");
        else if (look.KeepNext is false) xml.Value("keepNext", 0);
        if (look.KeepLines) xml.Flag("keepLines");
        if (look.Number is { } number)
        {
            xml.Open("numPr");
            xml.Value("ilvl", number.Level);
            xml.Value("numId", number.List);
            xml.Close();
        }

        if (look.Ruled) WriteRule(xml);
        if (look.RightTab is { } tab)
        {
            xml.Open("tabs");
            xml.Open("tab");
            xml.Attribute("val", "right");
            xml.Attribute("leader", "dot");
            xml.Attribute("pos", tab);
            xml.Close();
            xml.Close();
        }

        if (look.RightToLeft) xml.Flag("bidi");
        if (look.SpaceBefore is not null || look.SpaceAfter is not null)
        {
            xml.Open("spacing");
            if (look.SpaceBefore is { } before) xml.Attribute("before", before);
            if (look.SpaceAfter is { } after) xml.Attribute("after", after);
            xml.Close();
        }

        if (look.Indent is { } indent)
        {
            xml.Open("ind");
            xml.Attribute("left", indent.Left);
            if (indent.Hanging > 0) xml.Attribute("hanging", indent.Hanging);
            else xml.Attribute("firstLine", 0);
            xml.Close();
        }

        // In a right-to-left paragraph "right" means the left edge (17.18.44).
        if (look.Alignment == Alignment.Right) xml.Value("jc", look.RightToLeft ? "left" : "right");
        else if (look.Alignment == Alignment.Centre) xml.Value("jc", "center");
        // Of what it was, neither the mark's look nor the section can be said (17.13.5.29).
        if (!isFormer && (look.Colour is not null || look.MarkRevision is not null))
        {
            xml.Open("rPr");
            if (look.MarkRevision is { } revision) WriteMark(xml, revision);
            if (look.Colour is { } colour) xml.Value("color", colour);
            xml.Close();
        }

        if (!isFormer) look.Section?.WriteTo(xml.Writer);
        if (look.Former is { } former && !isFormer && xml.Marks is { } marks)
        {
            marks.OpenFormer(xml);
            WriteProperties(xml, former, isFormer: true);
            xml.Close();
        }

        xml.Close();
    }

    private static void WriteMark(WordXml xml, Revision revision)
    {
        if (xml.Marks is not { } marks) return;
        marks.Open(xml, revision);
        xml.Close();
    }

    /// <summary>A line under the paragraph: what <c>&lt;hr/&gt;</c> becomes.</summary>
    private static void WriteRule(WordXml xml)
    {
        xml.Open("pBdr");
        xml.Open("bottom");
        xml.Attribute("val", "single");
        xml.Attribute("sz", 6);
        xml.Attribute("space", 1);
        xml.Attribute("color", "auto");
        xml.Close();
        xml.Close();
    }
}
