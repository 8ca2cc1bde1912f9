using System.Globalization;
using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>SR2053: a line that begins with the mark of a heading, a bullet or a number, and is none.</summary>
internal static partial class LineMarks
{
    public static Rule Rule { get; } = new("SR2053", "A line's mark of a heading, bullet or number does not take.",
        Check)
    { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (told.Joins(text.Text)) continue;
            if (MarkdownSyntax.IsLine(text.Kind))
            {
                if (OfLine(text.Text) is { } mark && !told.Has(mark.Span)) diagnostics.Add(mark);
                continue;
            }

            var hasNotes = new Lazy<bool>(() => NoteStars.Points(text.Text.Text));
            var all = subject.Markdown.Of(text).Lines;
            foreach (var block in subject.Prose(text).Blocks)
            {
                if (block.Kind is ProseKind.Heading or ProseKind.TableCell) continue;
                if (block.Kind == ProseKind.Paragraph)
                    foreach (var bold in BoldLines.Of(all, block))
                        if (!told.Has(bold.Span)) diagnostics.Add(bold);
                var lines = block.Typed.Split('\n');
                var width = new Lazy<int>(() => lines.Max(l => l.TrimEnd().Length));
                var (offset, isRun, isTold) = (0, false, false);
                for (var i = 0; i < lines.Length; offset += lines[i++].Length + 1)
                {
                    var tight = Tight().Match(lines[i]);
                    var number = Number().Match(lines[i]);
                    var finding = tight.Success && IsMark(tight, lines, i, hasNotes) ? WithoutBlank(block, offset, tight, text)
                        : number.Success && i > 0 && !isRun && IsListed(number, lines, i, width)
                            ? RunTogether(block, offset, number, all)
                        : null;
                    isRun = number.Success && (isRun || finding is not null);
                    // What was pasted is told at the first line of its list.
                    isTold = told.Has(block.At(offset)) || (isTold && (tight.Success || number.Success));
                    if (finding is not null && !isTold) diagnostics.Add(finding);
                }
            }
        }
    }

    /// <summary>"#EndPJParalysis" is a word.</summary>
    private static Diagnostic? OfLine(DataText text)
    {
        if (MarkOfLine().Match(text.Text) is not { Success: true } found) return null;
        var (at, rest) = (text.At(0, 0), text.Text[found.Length..]);
        return Rule.Warning(at with { Length = found.Value.Trim().Length },
            $"The mark '{found.Value.Trim()}' is printed: a text of one line begins no {Begun(found.Value[0])}.",
            $"Write '{MessageText.Short(rest, 60)}'.") with
        {
            Fix = char.IsWhiteSpace(found.Value[^1]) ? Edit.AllOrNone(text.Change(at, found.Value, "")) : [],
        };
    }

    private static string Begun(char mark) => mark switch { '#' => "heading", '>' => "quotation", _ => "list" };

    private static Diagnostic WithoutBlank(ProseBlock block, int offset, Match found, PaperText text)
    {
        var mark = found.Groups["mark"].Value;
        var at = block.At(offset, mark.Length);
        var right = mark + " " + block.Typed[(offset + mark.Length)..].Split('\n')[0];
        return Rule.Warning(at,
            $"The mark '{mark}' is printed: a space is missing after it, so it begins no {(mark[0] == '#' ? "heading" : "item")}.",
            $"Write '{MessageText.Short(right, 60)}'.") with
        {
            Fix = Edit.AllOrNone(text.Text.Change(at, mark, mark + " ")),
        };
    }

    private static Diagnostic RunTogether(ProseBlock block, int offset, Match number, TextLines lines)
    {
        var at = block.At(offset, number.Length);
        var line = lines.Of(at);
        // "The score rose from 5 to" / "10. That is good.": a number of the sentence that came to stand at a line's beginning.
        var mayBeSentence = line > 0 && !(lines[line - 1].TrimEnd() is [.., '.' or ':' or ';' or '!' or '?']);
        return Rule.Warning(at,
            $"The item '{number.Value.Trim()}' is run together with the line above it: below text only a list from 1 begins by itself.",
            mayBeSentence
                ? "If it is an item, put a blank line above it; if it is part of the sentence, put it at the end of the line above."
                : "Put a blank line above it.") with
        {
            Fix = line < 1 || mayBeSentence ? [] : Edit.AllOrNone(lines.Below(line - 1, "")),
        };
    }

    /// <summary>
    /// "+ve", "#EndPJParalysis is …." and "*provisional" are words; a capital, or a second such line, makes a mark of it.
    /// </summary>
    private static bool IsMark(Match found, string[] lines, int at, Lazy<bool> hasNotes)
    {
        var (mark, word) = (found.Groups["mark"].Value, found.Groups["word"].Value);
        if (mark[0] == '#') return mark.Length > 1 || (lines.Length == 1 && !lines[at].TrimEnd().EndsWith('.'));
        if (char.IsDigit(mark[0])) return true;
        if (mark == "*" && (lines[at].IndexOf('*', 1) > 0 || hasNotes.Value)) return false;
        return char.IsUpper(word[0]) || (char.IsLetter(word[0]) && IsRepeated(mark, lines));
    }

    private static bool IsRepeated(string mark, string[] lines) => lines
        .Where(l => l.StartsWith(mark, StringComparison.Ordinal) && Tight().Match(l).Groups["mark"].Value == mark).Skip(1).Any();

    /// <summary>
    /// A list, not the number of a sentence that came to stand at the beginning of a line where it was wrapped ("by a factor of" /
    /// "2. Supply did not."): another one counts on from it, or the line above leads to it, or ends a sentence, or had room for it.
    /// </summary>
    /// <param name="width">Of the longest line.</param>
    private static bool IsListed(Match number, string[] lines, int at, Lazy<int> width)
    {
        var (line, before) = (lines[at], lines[at - 1].TrimEnd());
        var next = Number().Match(at + 1 < lines.Length ? lines[at + 1] : "");
        if (next.Success && Value(next) == Value(number) + 1) return true;
        if (before is [.., ':' or ';']) return true;
        if (char.IsLower(line[number.Length]) || DayOfMonth.IsBefore(line[number.Length..])) return false;
        return before is [.., '.' or '?' or '!']
            || (before.Length < 50 && before.Length + 1 + number.Value.Trim().Length <= width.Value);
    }

    private static int Value(Match number) => int.Parse(number.Groups["number"].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<mark>\#{1,6}|[-*+]|[0-9]{1,2}[.)])(?<word>\p{L}[^\s]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Tight();

    [GeneratedRegex(@"^(?:\#{1,6}\s+(?=\p{L})|\#{2,6}(?=\p{L})|\#(?=\p{Lu}\p{Ll}*(?:\s|$))|[-*](?=\p{Lu}[^*]*$)|>\s+(?=\p{L}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex MarkOfLine();

    [GeneratedRegex(@"^(?<number>[0-9]{1,3})[.)][ \t]+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
