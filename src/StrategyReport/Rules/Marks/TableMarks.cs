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
    public static Rule Rule { get; } = new("SR2050", "A table is not read as one.", Check) { ExplainsMarks = true };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (!text.Text.Text.Contains('|', StringComparison.Ordinal) || told.Joins(text.Text)) continue;
            var lines = new TextLines(text.Text);
            foreach (var block in subject.Prose(text).Blocks)
            {
                var at = 0;
                var offsets = block.Typed.Split('\n').Select(l => (Line: l, Offset: (at += l.Length + 1) - l.Length - 1)).ToList();
                if (Find([.. offsets.Select(o => o.Line)]) is not { } found) continue;
                var place = block.At(offsets[found.First].Offset, offsets[found.First].Line.Length);
                if (!told.Has(place)) diagnostics.Add(Tell(place, found, lines, text.Kind));
            }
        }
    }

    private static Diagnostic Tell(SourceSpan at, Rows rows, TextLines lines, TextKind kind)
    {
        if (MarkdownSyntax.IsLine(kind))
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
        var first = Array.FindIndex(lines, IsRow);
        if (first < 0) return null;
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

    private enum Problem
    {
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
    }
}
