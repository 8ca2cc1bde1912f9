using StrategyReport.Diagnostics;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2047: a character of Word's fonts Symbol and Wingdings, which is an empty box in any other.</summary>
internal static class SymbolFont
{
    public static Rule Rule { get; } = new("SR2047", "A sign of a symbol font has no meaning elsewhere.",
        Check)
    { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.AsSpan().ContainsAnyInRange('\uE000', '\uF8FF')) continue;
            var lines = text.Text.Text.Split('\n');
            var heads = new PastedHeads(text, lines);
            for (var i = 0; i < lines.Length; i++)
            {
                var from = heads.Length(i);
                var at = lines[i].AsSpan(from).IndexOfAnyInRange('\uE000', '\uF8FF');
                if (at < 0) continue;
                var sign = lines[i][from + at];
                diagnostics.Add(Rule.Warning(
                    text.Text.At(i, from + at), $"The character U+{(int)sign:X4} belongs to a font of Word: elsewhere it is an empty box.",
                    Meant(sign) is { } meant ? $"Write '{meant}' if that is what was meant." : "Write what it showed, or delete it."));
            }
        }
    }

    /// <summary>What it most often is, in Wingdings or Symbol.</summary>
    private static string? Meant(char sign) => sign switch
    {
        '\uF0FC' or '\uF050' => "✓",
        '\uF0FB' => "✗",
        '\uF0FE' => "☑",
        '\uF0A8' or '\uF06F' => "☐",
        '\uF0E0' or '\uF0AE' => "→",
        '\uF0DF' => "←",
        '\uF0E1' => "↑",
        '\uF0E2' => "↓",
        '\uF0B3' => "≥",
        '\uF0A3' => "≤",
        '\uF0B1' => "±",
        '\uF0B0' => "°",
        '\uF0B4' => "×",
        '\uF06D' => "µ",
        '\uF0B7' => "•",
        '\uF0A7' => "▪",
        '\uF04A' => "☺",
        _ => null,
    };
}
