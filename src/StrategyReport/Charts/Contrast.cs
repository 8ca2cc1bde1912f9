using System.Globalization;

namespace StrategyReport.Charts;

/// <summary>Contrast between colours, as WCAG 2.2 defines it (success criterion 1.4.3).</summary>
internal static class Contrast
{
    /// <summary>Of text of the usual size.</summary>
    private const double Least = 4.5;

    /// <summary>Whether text of a colour can be read on a background; each RRGGBB.</summary>
    public static bool IsReadable(string text, string fill) => Ratio(text, fill) >= Least;

    /// <summary>Black or white: whichever is easier to read on the background.</summary>
    /// <param name="fill">RRGGBB.</param>
    public static string TextOn(string fill) => Ratio(fill, "000000") >= Ratio(fill, "FFFFFF") ? "000000" : "FFFFFF";

    /// <summary>1 (the same) to 21 (black on white).</summary>
    public static double Ratio(string colour, string other)
    {
        var (a, b) = (Luminance(colour), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour, 0)) + (0.7152 * Channel(colour, 2)) + (0.0722 * Channel(colour, 4));

    private static double Channel(string colour, int start)
    {
        var value = int.Parse(colour.AsSpan(start, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
