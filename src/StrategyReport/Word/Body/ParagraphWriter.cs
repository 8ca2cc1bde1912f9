using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Body;

/// <summary>What a paragraph says about itself; everything else is its style's.</summary>
internal readonly record struct ParagraphLook(Style? Style)
{
    public bool? KeepNext { get; init; }

    /// <summary>List instance and level; list 0 takes the style's number away.</summary>
    public (int List, int Level)? Number { get; init; }

    /// <summary>Twips; null: the style's.</summary>
    public (int Left, int Hanging)? Indent { get; init; }

    /// <summary>Twips from the left at which text with dots before it ends; null: none.</summary>
    public int? RightTab { get; init; }

    public bool RightToLeft { get; init; }
    public bool Ruled { get; init; }

    /// <summary>RRGGBB of the paragraph mark: bullets and numbers take its colour.</summary>
    public string? Colour { get; init; }
}

/// <summary>Paragraph properties, in the order of the schema (ECMA-376 Part 1, 17.3.1.26).</summary>
internal static class ParagraphWriter
{
    /// <summary>Twips between a table and the paragraph after it.</summary>
    private const int AfterTable = 160;

    /// <summary>Opens <c>w:p</c> and writes its properties; the caller writes the runs and closes it.</summary>
    public static void Open(WordContext context, Story story, Place place, ParagraphLook look, Block? block)
    {
        var xml = story.Xml;
        var ends = story.SectionEnd is { } end && ReferenceEquals(end.Block, block) ? end.Properties : null;
        var spaced = story.AfterTable && !place.InCell && context.Styles.SpaceBefore(look.Style) < AfterTable;
        story.AfterTable = false;
        var named = look.Style is { } style && style.Id != context.Styles.DefaultParagraph;
        xml.Open("p");
        if (!named && !spaced && ends is null && place.Alignment is null && look == new ParagraphLook(look.Style)) return;

        xml.Open("pPr");
        if (named) xml.Value("pStyle", look.Style!.Id);
        WriteProperties(xml, look, spaced, place.Alignment);
        ends?.WriteTo(xml.Writer);
        xml.Close();
    }

    private static void WriteProperties(WordXml xml, ParagraphLook look, bool spaced, Alignment? alignment)
    {
        if (look.KeepNext is true) xml.Flag("keepNext");
        else if (look.KeepNext is false) xml.Value("keepNext", 0);
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
        if (spaced)
        {
            xml.Open("spacing");
            xml.Attribute("before", AfterTable);
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
        if (alignment == Alignment.Right) xml.Value("jc", look.RightToLeft ? "left" : "right");
        else if (alignment == Alignment.Centre) xml.Value("jc", "center");
        if (look.Colour is { } colour)
        {
            xml.Open("rPr");
            xml.Value("color", colour);
            xml.Close();
        }
    }

    /// <summary>The empty paragraph that keeps two tables apart: Word joins tables that touch.</summary>
    public static void WriteGap(Story story, Place place) => WriteThin(story, place.InCell ? 60 : AfterTable, null);

    /// <summary>A paragraph of one point: Word wants one after a table that ends a cell or a section.</summary>
    public static void WriteClosing(Story story, System.Xml.Linq.XElement? section = null) => WriteThin(story, 20, section);

    private static void WriteThin(Story story, int twips, System.Xml.Linq.XElement? section)
    {
        var xml = story.Xml;
        story.AfterTable = false;
        xml.Open("p");
        xml.Open("pPr");
        xml.Open("spacing");
        xml.Attribute("before", 0);
        xml.Attribute("after", 0);
        xml.Attribute("line", twips);
        xml.Attribute("lineRule", "exact");
        xml.Close();
        xml.Open("rPr");
        xml.Value("sz", 2);
        xml.Value("szCs", 2);
        xml.Close();
        section?.WriteTo(xml.Writer);
        xml.Close();
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
