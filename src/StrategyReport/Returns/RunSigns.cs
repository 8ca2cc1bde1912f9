using System.Globalization;
using System.Xml.Linq;
using StrategyReport.Word.Package;

namespace StrategyReport.Returns;

/// <summary>What in a run is text: characters, and elements that stand for some (ECMA-376 Part 1, 17.3.3).</summary>
internal static class RunSigns
{
    private static readonly XNamespace W = WordXml.W;

    /// <summary>Null: it is no text.</summary>
    public static string? Of(XElement e) => e.Name.Namespace != W ? null : e.Name.LocalName switch
    {
        "t" => e.Value.Replace('\n', ' '),
        "tab" or "ptab" => "\t",
        "br" => (string?)e.Attribute(W + "type") is "page" or "column" ? " " : "\n",
        "cr" => "\n",
        "noBreakHyphen" => "\u2011",
        "softHyphen" => "\u00AD",
        "sym" => Symbol((string?)e.Attribute(W + "font"), (string?)e.Attribute(W + "char")),
        _ => null,
    };

    /// <summary>Fonts of signs have them among the characters for private use, from F000 on.</summary>
    private static string Symbol(string? font, string? code)
    {
        if (!int.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return "";
        var sign = value is >= 0xF000 and <= 0xF0FF ? value - 0xF000 : value;
        if (font?.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) == true)
            return sign switch
            {
                0xFC or 0x50 => "✓",
                0xFB or 0x4F => "✗",
                0xE0 or 0xF0 => "→",
                0xA7 or 0x6E => "▪",
                0xFE => "☑",
                0xFD => "☒",
                0xA8 or 0x6F => "☐",
                0x4A => "☺",
                _ => "•",
            };
        if (font?.StartsWith("Symbol", StringComparison.OrdinalIgnoreCase) == true)
            return sign switch
            {
                0xB7 => "•",
                0xA3 => "≤",
                0xB3 => "≥",
                0xB1 => "±",
                0xB0 => "°",
                0xB4 => "×",
                0xAE => "→",
                0x2D => "−",
                0x6D => "µ",
                _ => "•",
            };
        return sign is < ' ' or (>= 0xD800 and <= 0xDFFF) or > 0xFFFD ? "" : ((char)sign).ToString();
    }
}
