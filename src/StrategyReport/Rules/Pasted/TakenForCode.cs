using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Lines that Markdown takes for code because of what was pasted, of which the rules of this group tell.</summary>
internal static class TakenForCode
{
    /// <param name="at">Where the code begins.</param>
    public static bool IsTold(DataText text, TextLines lines, SourceSpan at)
    {
        var line = lines.Of(at);
        if (line < 0) return false;
        return DrawnLines.IsTilde(lines[line]) || PastedRows.IsRow(lines, line)
            || (PastedLists.Of(text) is var pasted && !pasted.Lines[line].IsFenced && pasted.All is [var first, ..]
                && first.Lines[0].Line < line);
    }
}
