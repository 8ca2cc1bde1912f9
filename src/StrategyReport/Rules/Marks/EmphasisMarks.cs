using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2052: marks of emphasis that are printed, because they do not stand tight around words or nothing closes them (CommonMark 6.2:
/// an opening mark has no blank behind it, a closing one none before it; behind punctuation a closing one wants a blank after it).
/// </summary>
internal static partial class EmphasisMarks
{
    public static Rule Rule { get; } = new("SR2052", "A mark of emphasis is printed.", Check) { ExplainsMarks = true };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (text.Text.Text.AsSpan().IndexOfAny('*', '_', '~') < 0) continue;
            var isOpen = false;
            foreach (var block in subject.Prose(text).Blocks)
            {
                var findings = Find(block, text.Text, isOpen).ToList();
                isOpen = findings.Exists(f => f.IsOpen);
                foreach (var (finding, _) in findings)
                    if (!told.Has(finding.Span)) diagnostics.Add(finding);
            }
        }
    }

    /// <param name="isOpen">Whether the paragraph before was left open, so that a closing mark here belongs to that finding.</param>
    private static IEnumerable<(Diagnostic Finding, bool IsOpen)> Find(ProseBlock block, DataText text, bool isOpen)
    {
        var marks = Mark().Matches(block.Typed).Where(m => IsMark(m, block.Typed)).ToList();
        for (var i = 0; i < marks.Count; i++)
        {
            var (open, close) = (marks[i], i + 1 < marks.Count ? marks[i + 1] : null);
            if (close is not null && close.Value == open.Value)
            {
                var inner = block.Typed[(open.Index + open.Length)..close.Index];
                if (inner.Trim().Length > 0 && !IsFarApart(open, inner, block.Typed, close.Index + close.Length))
                {
                    yield return (Loose(block, text, open, close, inner), false);
                    i++;
                    continue;
                }
            }

            if (isOpen && marks.Count == 1) continue;
            if (open.Length == 1 && !IsOpening(open, block.Typed)) continue;
            yield return (Rule.Warning(block.At(open.Index, open.Length),
                $"The mark '{open.Value}' is printed: no other one belongs to it.",
                "Write one tight before the words and one tight after them, in the same paragraph; "
                    + $"to print the mark itself write \\{open.Value[0]}."), true);
        }
    }

    private static Diagnostic Loose(ProseBlock block, DataText text, Match open, Match close, string inner)
    {
        var (mark, words, typed) = (open.Value == "__" ? "**" : open.Value, inner.Trim(), block.Typed);
        var end = close.Index + close.Length;
        var (before, behind) = (open.Index > 0 ? typed[open.Index - 1] : ' ', end < typed.Length ? typed[end] : ' ');
        var blankBefore = char.IsWhiteSpace(inner[0]) && char.IsLetterOrDigit(before);
        var blankBehind = char.IsLetterOrDigit(behind) && (char.IsWhiteSpace(inner[^1]) || !char.IsLetterOrDigit(words[^1]));
        var right = $"{(blankBefore ? " " : "")}{mark}{words}{mark}{(blankBehind ? " " : "")}";
        var tight = inner.Length == words.Length;
        var place = block.At(open.Index, end - open.Index);
        var following = blankBehind ? string.Concat(typed[end..].TakeWhile(char.IsLetterOrDigit)) : "";
        var isOneLine = !inner.Contains('\n', StringComparison.Ordinal) && !inner.Contains(ProseBlock.Meant, StringComparison.Ordinal);
        return Rule.Warning(place,
            open.Value[0] == '_' && tight ? $"The marks '{open.Value}' are printed: within a word only ** makes bold."
                : tight ? $"The marks '{open.Value}' are printed: after '{words[^1]}' a closing one wants a space after it."
                : $"The marks '{open.Value}' are printed: a space stands between them and the words.",
            $"Write '{MessageText.Short(right.Trim() + (blankBehind ? " " + following : ""), 60)}'.") with
        {
            // Where no blank is missing or misplaced, it is for a person to say where the bold ends.
            Fix = !isOneLine || (tight && words[^1] != ':') ? [] : Edit.AllOrNone(Change(text, block, open.Index, end, right)),
        };
    }

    private static Edit? Change(DataText text, ProseBlock block, int from, int end, string right) =>
        text.Change(block.At(from, end - from), block.Typed[from..end], right);

    /// <summary>"5 * 3 and 4 * 2" is a calculation; a single star at a word's end points to a note.</summary>
    private static bool IsFarApart(Match open, string inner, string typed, int end)
    {
        if (open.Length > 1) return inner.Length > 200;
        if (inner.Length > 80 || inner.Contains('\n', StringComparison.Ordinal)) return true;
        var before = open.Index > 0 ? typed[open.Index - 1] : ' ';
        var behind = end < typed.Length ? typed[end] : ' ';
        return char.IsLetterOrDigit(before) || (char.IsWhiteSpace(inner[0]) && (char.IsWhiteSpace(inner[^1]) || char.IsWhiteSpace(before)))
            || char.IsDigit(behind);
    }

    private static bool IsOpening(Match mark, string typed)
    {
        var before = mark.Index > 0 ? typed[mark.Index - 1] : '\n';
        var end = mark.Index + 1;
        // At the beginning of a line it may be a bullet without its blank, or a note to a word with a star.
        if (mark.Value == "*" && before == '\n') return false;
        return end < typed.Length && char.IsLetter(typed[end]) && !char.IsLetterOrDigit(before);
    }

    /// <summary>Lines to fill in and rows of stars are none.</summary>
    private static bool IsMark(Match mark, string typed)
    {
        if (mark.Length > 3 || (mark.Value[0] == '_' && mark.Length > 2)) return false;
        var before = mark.Index > 0 ? typed[mark.Index - 1] : ' ';
        var end = mark.Index + mark.Length;
        var behind = end < typed.Length ? typed[end] : ' ';
        if (char.IsWhiteSpace(before) && char.IsWhiteSpace(behind) && mark.Length == 1) return mark.Value == "*";
        if (mark.Value[0] == '_') return !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind)) || mark.Length == 2;
        return mark.Value != "~";
    }

    [GeneratedRegex(@"\*+|_+|~~+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
