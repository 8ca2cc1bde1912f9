using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>Lines that Markdown takes for code because of what was pasted, of which the rules of this group tell.</summary>
internal static class TakenForCode
{
    /// <param name="at">Where the code begins.</param>
    public static bool IsTold(DataText text, SourceSpan at)
    {
        var lines = new TextLines(text);
        var line = lines.Of(at);
        if (line < 0) return false;
        return DrawnLines.IsTilde(lines[line]) || PastedRows.IsRow(lines, line)
            || (!PastedLine.Of(text.Text)[line].IsFenced && PastedLists.Of(text).Any(l => l.Lines[0].Line < line));
    }
}
