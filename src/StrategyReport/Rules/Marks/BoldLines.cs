using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>A part of SR2053: a line in bold alone, which is no sub-heading because text stands straight below it.</summary>
internal static partial class BoldLines
{
    /// <summary>Nobody wraps lines that are shorter.</summary>
    public const int Narrow = 40;

    public static IEnumerable<Diagnostic> Of(TextLines lines, ProseBlock block)
    {
        var first = lines.Of(block.Place);
        if (first < 0) yield break;
        var last = first + block.Typed.Count(c => c == '\n');
        var width = Math.Max(Narrow, lines.Width);
        for (var i = first; i < last; i++)
        {
            var (line, next) = (lines[i].Trim(), lines[i + 1].Trim());
            if (!Bold().IsMatch(line) || !LineBelowItem.Begins(next) || !LineBelowItem.HadRoom(line, next, width)) continue;
            if (i > first && lines[i - 1].TrimEnd() is not [.., '.' or ':' or ';' or '!' or '?']) continue;
            yield return LineMarks.Rule.Warning(lines.At(i, line.Length),
                "The line in bold is no sub-heading: it is run together with the line below it.",
                i > first ? "Put a blank line above and below it." : "Put a blank line below it.") with
            {
                Fix = Edit.AllOrNone([.. i > first ? lines.BlankAbove(i) : [], lines.Below(i, "")]),
            };
        }
    }

    [GeneratedRegex(@"^(?:\*\*[^*]+\*\*|__[^_]+__)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}
