using System.Globalization;
using StrategyReport.Markup.Tree;

namespace StrategyReport.Tests.Markup;

/// <summary>Attributes with a form of their own, as the parser reads them.</summary>
internal static class PrintedAttributes
{
    /// <summary>For <see cref="ColumnWidths.Parse"/>.</summary>
    public static string Column(ColumnBounds bounds) => bounds switch
    {
        { Least: 0, Most: 100 } => "auto",
        _ when bounds.Least == bounds.Most => Number(bounds.Least) + "%",
        _ => $"{Number(bounds.Least)}-{Number(bounds.Most)}%",
    };

    /// <summary>For <see cref="NumberPattern.Split"/>.</summary>
    public static string NumberPatterns(IReadOnlyList<string> patterns)
    {
        foreach (var pattern in patterns)
            if (pattern.Length == 0 || pattern.Contains(' ')) return string.Join('|', patterns) + "|";
        return string.Join(' ', patterns);
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
