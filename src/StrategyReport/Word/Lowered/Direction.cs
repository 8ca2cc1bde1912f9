using StrategyReport.Markup.Tree;

namespace StrategyReport.Word.Lowered;

/// <summary>Writing direction, from the first letter that has one (as in UAX #9, rules P2 and P3, for the common scripts).</summary>
internal static class Direction
{
    public static bool IsRightToLeft(IReadOnlyList<Inline> inlines) => First(inlines) ?? false;

    public static bool IsRightToLeft(string text) => First(text) ?? false;

    private static bool? First(IReadOnlyList<Inline> inlines)
    {
        foreach (var inline in inlines)
            if ((inline is Text text ? First(text.Value) : First(Walk.Children(inline))) is { } found)
                return found;
        return null;
    }

    private static bool? First(string text)
    {
        foreach (var c in text)
        {
            // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
            if (c is (>= '\u0590' and <= '\u08ff') or (>= '\ufb1d' and <= '\ufdff') or (>= '\ufe70' and <= '\ufefc')) return true;
            if (char.IsLetter(c)) return false;
        }

        return null;
    }
}
