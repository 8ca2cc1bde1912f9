using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2050: rows with strokes that are read as a paragraph. A table has a rule line below its heading, and blank lines around it
/// (GitHub's Markdown, 4.10; unlike there, text above it is not parted from it).
/// </summary>
internal static partial class TableMarks
{
    public static Rule Rule { get; } = new("SR2050", "A table is not read as one.", Check) { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (text.Text.Text.AsSpan().IndexOfAny('|', '¦') < 0 || told.Joins(text.Text)) continue;
            var lines = subject.Markdown.Of(text).Lines;
            foreach (var block in subject.Prose(text).Blocks)
            {
                var at = 0;
                var offsets = block.Typed.Split('\n').Select(l => (Line: l, Offset: (at += l.Length + 1) - l.Length - 1)).ToList();
                if (Find([.. offsets.Select(o => o.Line)]) is not { } found) continue;
                var place = block.At(offsets[found.First].Offset, offsets[found.First].Line.Length);
                // One blank line too many parts the heading from its table: that is told at the rule line.
                var line = lines.Of(place);
                var isParted = found.Problem == Problem.Alone && line >= 0 && IsParted(lines, line + 2);
                if (!isParted && !told.HasLine(place)) diagnostics.Add(Tell(place, found, lines, text));
            }
        }
    }

    private static Diagnostic Tell(SourceSpan at, Rows rows, TextLines lines, PaperText text)
    {
        if (MarkdownSyntax.IsLine(text.Kind))
            return Rule.Warning(at, "The vertical bars are printed: there is no table in a text of one line.",
                "Leave them out; a table stands in a 'text:' or a field of type markdown.");
        var first = lines.Of(at);
        var canFix = first >= 0;
        var blank = rows.First > 0 ? lines.BlankAbove(first) : [];
        var ruleLine = TableCells.RuleLine(rows.Cells);
        var below = canFix ? lines.Below(first, new string(' ', lines.Indent(at)) + ruleLine) : null;
        var above = rows.First > 0 ? ", and put a blank line above the table" : "";
        return rows.Problem switch
        {
            Problem.NoRule => Rule.Warning(at,
                "The rows are printed with their vertical bars: a table needs a rule line below its heading.",
                $"Write '{ruleLine}' below this line{above}.") with
            {
                Fix = !canFix || rows.Uneven ? [] : Edit.AllOrNone([.. blank, below]),
            },
            Problem.Drawn => Rule.Warning(at,
                $"The rows are printed with their vertical bars: the line '{MessageText.Short(rows.Drawn.Trim(), 40)}' below the heading "
                + "is no rule line in Markdown.",
                $"Write '{ruleLine}' in its place{(rows.IsGrid ? ", and no such line below the other rows" : "")}{above}.") with
            {
                Fix = !canFix || rows.Uneven || rows.IsGrid ? []
                    : Edit.AllOrNone([.. blank, text.Text.Change(lines.At(first + 1), rows.Drawn.Trim(), ruleLine)]),
            },
            Problem.Wiki => Rule.Warning(at, "The rows are printed with their vertical bars: '||' is how a wiki parts cells.",
                "Write one '|' for each '||', and a rule line '| --- | --- |' below the heading."),
            Problem.BrokenBar => Rule.Warning(at, "The table is printed with its bars: '¦' is another character than the vertical bar '|'.",
                $"Write '|' in place of each '¦', and '{ruleLine}' as the rule line below the heading."),
            Problem.NoHeading when canFix && IsParted(lines, first) => Rule.Warning(at,
                "The table is printed with its vertical bars: a blank line stands between its heading and its rule line.",
                "Delete the blank line."),
            Problem.NoHeading => Rule.Warning(at,
                "The table is printed with its vertical bars: it has no heading above its rule line.", "Write a row of headings above it."),
            Problem.OtherRule => Rule.Warning(at,
                $"The table is printed with its vertical bars: its heading has {rows.Cells} cells, "
                + $"the rule line below it {rows.RuleCells}.",
                $"Write '{ruleLine}' as the rule line{above}."),
            Problem.Touches => Touches(at, rows, lines),
            _ => Rule.Warning(at, "The line is printed with its vertical bars: one row alone is no table.",
                "A table has a row of headings, a rule line '| --- | --- |' and rows; or leave the vertical bars out."),
        };
    }

    /// <summary>Whether a rule line has a row of headings above it, but for a blank line.</summary>
    private static bool IsParted(TextLines lines, int rule) =>
        RuleLine().IsMatch(lines[rule]) && lines[rule - 1].AsSpan().IsWhiteSpace() && IsRow(lines[rule - 2].Trim());

    private static Diagnostic Touches(SourceSpan at, Rows rows, TextLines lines)
    {
        var first = lines.Of(at);
        var (above, below) = (rows.First > 0, rows.Below > 0);
        var sides = above && below ? "above and below" : above ? "above" : "below";
        List<Edit?> edits = above ? [.. lines.BlankAbove(first)] : [];
        if (below) edits.Add(lines.Below(first - rows.First + rows.Below - 1, ""));
        return Rule.Warning(at, $"The table is printed with its vertical bars: it touches the text {sides} it.",
            $"Put a blank line {sides} the table.") with
        {
            Fix = first >= 0 ? Edit.AllOrNone(edits) : [],
        };
    }

    private static Rows? Find(string[] lines)
    {
        var rule = Array.FindIndex(lines, l => RuleLine().IsMatch(l));
        if (rule == 0) return new Rows(0, 0, 0, false, Problem.NoHeading);
        if (rule > 0 && IsRow(lines[rule - 1]))
        {
            var (heading, dashes) = (TableCells.Count(lines[rule - 1]), TableCells.Count(lines[rule]));
            if (heading != dashes) return new Rows(rule - 1, heading, dashes, false, Problem.OtherRule);
            var below = Array.FindIndex(lines, rule, l => !l.Contains('|', StringComparison.Ordinal));
            return rule == 1 && below < 0 ? null : new Rows(rule - 1, heading, dashes, false, Problem.Touches) { Below = below };
        }

        if (rule > 0) return new Rows(rule, 0, 0, false, Problem.NoHeading);
        if (lines.Length > 1 && Array.FindIndex(lines, l => l.Count(c => c == '¦') > 1) is >= 0 and var broken)
            return new Rows(broken, Math.Max(1, lines[broken].Trim().Trim('¦').Count(c => c == '¦') + 1), 0, false, Problem.BrokenBar);
        var first = Array.FindIndex(lines, IsRow);
        if (first < 0) return null;
        if (first + 1 < lines.Length && Drawn().IsMatch(lines[first + 1]))
        {
            var width = TableCells.Count(lines[first]);
            var rest = lines.Skip(first + 2).TakeWhile(IsRow).ToList();
            return new Rows(first, width, 0, rest.Exists(l => TableCells.Count(l) != width), Problem.Drawn)
            {
                Drawn = lines[first + 1],
                IsGrid = lines[first + 1].Contains('+', StringComparison.Ordinal),
            };
        }

        if (first > 0 && lines[first - 1].TrimStart().StartsWith('+') && Drawn().IsMatch(lines[first - 1]))
            return new Rows(first, TableCells.Count(lines[first]), 0, true, Problem.Drawn) { Drawn = lines[first - 1], IsGrid = true };
        if (lines[first].TrimStart().StartsWith("||", StringComparison.Ordinal)) return new Rows(first, 0, 0, true, Problem.Wiki);
        var count = lines.Skip(first).TakeWhile(IsRow).Count();
        var cells = TableCells.Count(lines[first]);
        if (count > 1) return new Rows(first, cells, 0, lines.Skip(first).Take(count).Any(l => TableCells.Count(l) != cells),
            Problem.NoRule);
        return IsBetweenStrokes(lines[first]) && cells > 1 ? new Rows(first, cells, 0, false, Problem.Alone) : null;
    }

    /// <summary>Between strokes, or parted by strokes with blanks around them: "A|B testing" is none.</summary>
    private static bool IsRow(string line) =>
        IsBetweenStrokes(line) || line.Contains(" | ", StringComparison.Ordinal) || (line.StartsWith('|') && line.IndexOf('|', 1) > 0);

    private static bool IsBetweenStrokes(string line) => line.Length > 2 && line.StartsWith('|') && line.TrimEnd().EndsWith('|');

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-+:?\s*)+\|?\s*$|^\s*\|\s*:?-{2,}:?\s*\|\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex RuleLine();

    /// <summary>
    /// What Word's correction makes of a rule line, and the rule of a grid: |—|—|, |====|====|, +----+----+, and one with a slip: | --
    /// - | -:- |.
    /// </summary>
    [GeneratedRegex(@"^\s*(?:(?=.*[–—―─━═=_-])\|(?:[ \t:–—―─━═=_-]+\|)+|\+(?:[=-]+\+)+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();

    private enum Problem
    {
        Drawn,
        Wiki,
        BrokenBar,
        NoRule,
        NoHeading,
        OtherRule,
        Touches,
        Alone,
    }

    /// <param name="First">The first line that is part of the table.</param>
    private sealed record Rows(int First, int Cells, int RuleCells, bool Uneven, Problem Problem)
    {
        /// <summary>The line of text below it; -1 where none touches it.</summary>
        public int Below { get; init; } = -1;

        /// <summary>What stands in place of a rule line.</summary>
        public string Drawn { get; init; } = "";

        /// <summary>Whether it is the table of a grid, drawn with plus signs.</summary>
        public bool IsGrid { get; init; }
    }
}
