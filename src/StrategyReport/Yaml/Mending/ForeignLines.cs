using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// What may stand nowhere in a file, whatever the lines around it say: the marks of an unfinished git merge, and line breaks that
/// YAML sees and editors do not. Each is told once and taken out, so that nothing follows from it.
/// </summary>
internal static class ForeignLines
{
    private static readonly string[] Marks = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "];

    public static void TakeOut(YamlLines lines, DiagnosticBag diagnostics)
    {
        var theirs = false;
        var isTold = false;
        for (var i = 0; i < lines.Count; i++)
        {
            BreakLines(lines, i, diagnostics);
            var mark = Array.FindIndex(Marks, m => lines[i].StartsWith(m, StringComparison.Ordinal));
            if (mark == 2 && lines[i].TrimEnd().Length > Marks[2].Length) mark = -1;
            if (mark < 0)
            {
                // Of the two sides of a conflict the first is read.
                if (theirs) lines.Mend(i, "");
                continue;
            }

            if (mark == 0) isTold = false;
            if (!isTold) diagnostics.Add(YamlMessages.Conflict(lines.At(i, 0) with { Length = Marks[mark].TrimEnd().Length },
                Marks[mark].TrimEnd()));
            isTold = true;
            theirs = mark is 1 or 2 && EndsBelow(lines, i);
            lines.Mend(i, "");
        }
    }

    /// <summary>Lines that part documents, and what stands before the first: told where one of them means something.</summary>
    public static void TakeOutMarks(YamlLines lines, DiagnosticBag diagnostics)
    {
        var hasContent = false;
        for (var i = 0; i < lines.Count; i++)
        {
            var isMark = lines[i].TrimEnd() is "---" or "...";
            if (isMark && hasContent)
                diagnostics.Add(YamlMessages.NotSupported(
                    lines.At(i, 0), $"A second document ('{lines[i].TrimEnd()}')", "Keep one document a file: delete the line."));
            if (lines[i].StartsWith("%YAML ", StringComparison.Ordinal) && !hasContent)
            {
                diagnostics.Add(YamlMessages.NotSupported(lines.At(i, 0), "A line '%YAML'", "Delete the line."));
                isMark = true;
            }

            if (isMark) lines.Mend(i, "");
            hasContent |= !lines.IsBlank(i);
        }
    }

    private static bool EndsBelow(YamlLines lines, int from)
    {
        for (var i = from + 1; i < lines.Count; i++)
        {
            if (lines[i].StartsWith(Marks[3], StringComparison.Ordinal)) return true;
            if (lines[i].StartsWith(Marks[0], StringComparison.Ordinal)) return false;
        }

        return false;
    }

    /// <summary>U+0085, U+2028 and U+2029 end a line in YAML 1.1, which the parser reads, and for no editor.</summary>
    private static void BreakLines(YamlLines lines, int line, DiagnosticBag diagnostics)
    {
        for (var at = 0; at < lines[line].Length; at++)
        {
            if (lines[line][at] is not ('\u0085' or '\u2028' or '\u2029')) continue;
            diagnostics.Add(YamlMessages.UnseenLineBreak(lines.At(line, at), lines[line][at]));
            lines.Mend(line, string.Concat(lines[line].AsSpan(0, at), " ", lines[line].AsSpan(at + 1)));
        }
    }
}
