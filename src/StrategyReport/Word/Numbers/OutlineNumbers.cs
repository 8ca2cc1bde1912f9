using System.Text;
using StrategyReport.Markup.Tree;
using StrategyReport.Word.HouseStyle;
using StrategyReport.Word.Package;

namespace StrategyReport.Word.Numbers;

/// <summary>Where a numbered heading or paragraph hangs: style, list and level; the level's number is the markup's less one.</summary>
/// <param name="Direct">Whether the paragraph itself has to name list and level, because its style does not.</param>
internal readonly record struct OutlineLevel(Style Style, int List, int Level, bool Direct, int TextLeft);

/// <summary>The one multilevel list of a paper (1.0, 1.1, 1.1.1), counted as Word will count it.</summary>
internal sealed class OutlineNumbers(StyleMap styles, NumberingDefinitions numbering)
{
    private readonly int[] _counts = new int[9];
    private readonly bool[] _begun = new bool[9];

    /// <summary>The level of a numbered heading or paragraph; null, and reported, where the house style has none.</summary>
    public OutlineLevel? LevelOf(Block block, int number)
    {
        var style = block switch
        {
            Heading { Style: { } name } => styles.Require(StyleMap.ParagraphKind, name, block.Source),
            Paragraph { Style: { } name } => styles.Require(StyleMap.ParagraphKind, name, block.Source),
            Heading heading => styles.Require(StyleMap.ParagraphKind, $"heading {heading.Level}"),
            _ => ParagraphStyle(number),
        };
        if (styles.Require(StyleMap.ParagraphKind, "heading 1") is not { } first || style is null) return null;
        if (numbering.Of(first) is not { } outline)
        {
            styles.ReportNoNumber(first);
            return null;
        }

        var index = Math.Clamp(number, 1, 9) - 1;
        var tied = numbering.Of(style);
        var direct = tied != (outline.List, index);
        var left = direct ? numbering.Level(outline.List, index)?.Left ?? 0 : numbering.Indent(style).Left;
        return new OutlineLevel(style, outline.List, index, direct, left);
    }

    /// <summary>Counts one more at the level and returns what Word prints there.</summary>
    public string Next(OutlineLevel at)
    {
        for (var i = 0; i <= at.Level; i++)
        {
            if (_begun[i] && i < at.Level) continue;
            var start = numbering.Level(at.List, i)?.Start ?? 1;
            _counts[i] = _begun[i] ? _counts[i] + 1 : start;
            _begun[i] = true;
        }

        for (var i = at.Level + 1; i < 9; i++)
            if (numbering.Level(at.List, i)?.Restart != 0)
                _begun[i] = false;
        return Print(at);
    }

    private string Print(OutlineLevel at)
    {
        if (numbering.Level(at.List, at.Level) is not { } level) return "";
        var text = new StringBuilder();
        for (var i = 0; i < level.Text.Length; i++)
        {
            var digit = level.Text[i] == '%' && i + 1 < level.Text.Length ? level.Text[i + 1] - '0' : 0;
            if (digit is < 1 or > 9)
            {
                text.Append(level.Text[i]);
                continue;
            }

            var format = level.Legal ? "decimal" : numbering.Level(at.List, digit - 1)?.Format ?? "decimal";
            text.Append(Count(_counts[digit - 1], format));
            i++;
        }

        return text.ToString();
    }

    private Style? ParagraphStyle(int number)
    {
        var name = number <= 2 ? "Numbered Paragraph" : $"Numbered Paragraph {number - 1}";
        return styles.Find(StyleMap.ParagraphKind, name) ?? styles.Require(StyleMap.ParagraphKind, "Numbered Paragraph");
    }

    /// <summary>A count in one of Word's number formats (ECMA-376 Part 1, 17.18.59).</summary>
    private static string Count(int n, string format) => format switch
    {
        "lowerLetter" when n > 0 => new string((char)('a' + (n - 1) % 26), (n - 1) / 26 + 1),
        "upperLetter" when n > 0 => new string((char)('A' + (n - 1) % 26), (n - 1) / 26 + 1),
        "lowerRoman" when n > 0 => Roman(n).ToLowerInvariant(),
        "upperRoman" when n > 0 => Roman(n),
        "decimalZero" when n < 10 => "0" + WordXml.Invariant(n),
        "none" => "",
        _ => WordXml.Invariant(n),
    };

    private static string Roman(int n)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] signs = ["M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"];
        var text = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
            for (; n >= values[i]; n -= values[i])
                text.Append(signs[i]);
        return text.ToString();
    }
}
