using StrategyReport.Diagnostics;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.HouseStyle;

/// <summary>Styles of running text that are small print: UK guidance asks for 12 points in all that people are to read.</summary>
internal static class SmallPrint
{
    /// <summary>11 points, in half-points.</summary>
    public const int Least = 22;

    /// <summary>Tells of the style of the body and, where it differs, of the tables that have no size of their own.</summary>
    public static void Check(Paper paper, StyleMap styles, string reference, DiagnosticBag diagnostics)
    {
        var body = styles.Find(StyleMap.ParagraphKind, "Normal");
        var table = styles.Find(StyleMap.ParagraphKind, "Table Text");
        if (body is not null) Tell(body);
        if (table is null || styles.HalfPoints(table) >= Least || styles.HalfPoints(table) == styles.HalfPoints(body)) return;
        var shown = false;
        Walk.Visit(paper, node => shown |= node is Table { TextSize: null });
        if (shown) Tell(table);

        void Tell(Style style)
        {
            if (styles.HalfPoints(style) is < Least and var size)
                diagnostics.Add(WordMessages.StyleIsSmall(reference, style.Name, size));
        }
    }
}
