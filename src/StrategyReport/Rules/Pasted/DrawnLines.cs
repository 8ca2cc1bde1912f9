using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Pasted;

/// <summary>SR2044: a line drawn with characters, which is printed as characters, or makes a heading of the line above it.</summary>
internal static partial class DrawnLines
{
    public static Rule Rule { get; } = new("SR2044", "A line drawn with dashes makes no rule.", Check) { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        foreach (var paperText in subject.Texts.Where(t => !MarkdownSyntax.IsLine(t.Kind)))
        {
            var text = paperText.Text;
            if (FoldedText.Joined(text).Any()) continue;
            var (lines, read) = (subject.Markdown.Of(paperText).Lines, PastedLists.Of(text).Lines);
            var underlines = subject.Markdown.Of(paperText).Taken.Underlines.ToHashSet();
            diagnostics.AddRange(underlines.Where(l => lines[l].Trim().Length is 1 or 2).Select(l => Short(lines, l)));
            for (var i = 0; i < lines.Count; i++)
            {
                if (read[i].IsFenced) continue;
                var above = lines[i - 1].Trim();
                if (underlines.Contains(i) && lines[i].Contains('=', StringComparison.Ordinal))
                {
                    if (lines[i].Trim().Length > 2) diagnostics.Add(OfHeading(lines, i));
                }
                else if (Drawn().Match(lines[i]) is { Success: true } drawn)
                    diagnostics.Add(Told(text, lines, i, drawn.Groups[1],
                        "The line is drawn with characters, which are printed as they are typed."));
                else if (Underline().Match(lines[i]) is { Success: true } under && IsSentence(above))
                    diagnostics.Add(Told(text, lines, i, under.Groups[1],
                        "A line of dashes straight below a sentence makes a heading of it in Markdown."));
            }
        }
    }

    private static Diagnostic Told(DataText text, TextLines lines, int line, Group drawn, string message)
    {
        var at = text.At(line, drawn.Index);
        return Rule.Warning(at with { Length = drawn.Length }, message, "For a rule write '---' between two blank lines.")
            with
        {
            Fix = lines[line].AsSpan(0, drawn.Index).IsWhiteSpace()
                ? Edit.AllOrNone([.. lines.BlankAbove(line), text.Change(at, drawn.Value, "---" + lines.BlankBelow(line))])
                : [],
        };
    }

    /// <summary>A line of equals signs may draw a heading as well as the total below a column: nothing is mended.</summary>
    private static Diagnostic OfHeading(TextLines lines, int line)
    {
        var typed = lines[line].Trim();
        var above = MessageText.Short(lines[line - 1].Trim(), 40);
        return Rule.Warning(lines.At(line, typed.Length),
            "A line of '=' straight below text makes a heading of it in Markdown, and is not printed itself.",
            $"For a heading write '# {above}'; for a rule write '---' between two blank lines.");
    }

    /// <summary>Nobody underlines a heading with one or two: it is a dash, or an item without words.</summary>
    private static Diagnostic Short(TextLines lines, int line)
    {
        var typed = lines[line].Trim();
        return Rule.Warning(lines.At(line, typed.Length),
            $"The line '{typed}' straight below text makes a heading of it in Markdown, and is not printed.",
            $"Put what belongs to it into the same line; to print it alone write '\\{typed}'.");
    }

    /// <summary>No heading ends so, and a list, a row or a quotation has rules of its own.</summary>
    private static bool IsSentence(string above) =>
        above.Length > 0 && above[^1] is '.' or ';' or ',' or ':' or '!' or '?' && !above.StartsWith('|') && !above.StartsWith('>');

    /// <summary>A line of tildes, below which Markdown takes all for code.</summary>
    internal static bool IsTilde(string line) => line.Trim() is ['~', ..] && Drawn().IsMatch(line);

    /// <summary>What draws a line in Word and makes no rule in Markdown; also as the words of an item.</summary>
    [GeneratedRegex(@"^\s*(?:" + ItemMark.Pattern + @")?([–—―─━═‒=_.-]*(?:[–—―─━═‒][ _=-]*){3,}|([=#~.·•+■▬▪◆^])(?:[ ]?\2){4,})\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Drawn();

    [GeneratedRegex(@"^\s*(-{3,})\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Underline();
}
