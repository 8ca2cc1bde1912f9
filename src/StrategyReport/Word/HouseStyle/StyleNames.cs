using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.HouseStyle;

/// <summary>What house styles call the styles of lists and of numbered paragraphs: what is written and what is measured ask here.</summary>
internal static class StyleNames
{
    /// <summary>"List Bullet", in cells "Table Bullet".</summary>
    public static string OfList(ListKind kind, bool inCell) => (inCell ? "Table " : "List ") + kind switch
    {
        ListKind.Decimal => "Number",
        ListKind.LowerLetter => "Letter",
        ListKind.LowerRoman => "Roman",
        _ => "Bullet",
    };

    /// <summary>"Numbered Paragraph", one level deeper "Numbered Paragraph 2".</summary>
    /// <param name="number">Level of the multilevel numbering, in which headings are the first: from 1.</param>
    public static string OfNumbered(int number) => number <= 2 ? "Numbered Paragraph" : $"Numbered Paragraph {number - 1}";

    /// <summary>Of "List Bullet", "List Bullet 2" … the style for a depth, or the deepest before it; and its depth, from 1.</summary>
    public static (Style? Style, int Depth) Deepest(StyleMap styles, string name, int depth)
    {
        for (var d = depth; d > 1; d--)
            if (styles.Find(StyleMap.ParagraphKind, $"{name} {d}") is { } style)
                return (style, d);
        return (styles.Find(StyleMap.ParagraphKind, name), 1);
    }
}
