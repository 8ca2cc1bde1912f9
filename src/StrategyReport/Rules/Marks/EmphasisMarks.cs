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
    public static Rule Rule { get; } = new("SR2052", "A mark of emphasis is printed.", Check) { Explains = MarksExplained.Place };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (text.Text.Text.AsSpan().IndexOfAny('*', '_', '~') < 0) continue;
            var isOpen = false;
            var blocks = subject.Prose(text).Blocks;
            var notes = blocks.SelectMany(b => Note().Matches(b.Typed).Select(m => m.Groups["mark"].Value)).ToHashSet();
            foreach (var block in blocks)
            {
                var findings = Find(block, text.Text, isOpen, notes).ToList();
                isOpen = findings.Exists(f => f.IsOpen);
                foreach (var (finding, _) in findings)
                    if (!told.Has(finding.Span)) diagnostics.Add(finding);
            }
        }
    }

    /// <param name="isOpen">Whether the paragraph before was left open, so that a closing mark here belongs to that finding.</param>
    /// <param name="notes">The marks by which a word of the text points to a note.</param>
    private static IEnumerable<(Diagnostic Finding, bool IsOpen)> Find(
        ProseBlock block, DataText text, bool isOpen, HashSet<string> notes)
    {
        var items = block.Kind == ProseKind.Bullet ? WikiItem().Matches(block.Typed).ToList() : [];
        if (items.Count > 0) yield return (OfWiki(block, text, items), false);
        var ofItems = items.Select(i => i.Groups["mark"].Index).ToHashSet();
        var marks = Mark().Matches(block.Typed).Where(m => IsMark(m, block.Typed) && !ofItems.Contains(m.Index)).ToList();
        var (isProduct, ending) = (marks.Count > 0 && Product().IsMatch(block.Typed), (string?)null);
        for (var i = 0; i < marks.Count; i++)
        {
            var (open, close) = (marks[i], i + 1 < marks.Count ? marks[i + 1] : null);
            if (PointsToNote(open, block.Typed) || (open.Value == "*" && isProduct) || ending == open.Value) continue;
            var isEnding = EndsWord(open, block.Typed);
            if (close is not null && !isEnding && close.Value == open.Value)
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
            if (IsNote(open, block.Typed, notes)) continue;
            // One that ends a word has lost its other one before it: those behind it belong to the same slip.
            if (isEnding) ending = open.Value;
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
            Fix = !isOneLine || (tight && words[^1] != ':') || (mark.Length == 1 && blankBehind) ? []
                : Edit.AllOrNone(Change(text, block, open.Index, end, right)),
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
            || char.IsDigit(behind) || (char.IsWhiteSpace(inner[^1]) && !char.IsWhiteSpace(behind) && !char.IsLetter(behind));
    }

    /// <summary>
    /// "The 5** hotel", "grades A* and A**", "Quality Account 2024/25**", and what nobody writes out, "f***": nothing begins there.
    /// </summary>
    private static bool PointsToNote(Match mark, string typed)
    {
        if (!EndsWord(mark, typed)) return false;
        var before = typed[mark.Index - 1];
        return !char.IsLetter(before) || mark.Length == 3 || mark.Index == 1 || !char.IsLetterOrDigit(typed[mark.Index - 2]);
    }

    /// <summary>Stars tight behind a word, before none.</summary>
    private static bool EndsWord(Match mark, string typed)
    {
        var end = mark.Index + mark.Length;
        if (mark.Index == 0 || mark.Value[0] != '*' || (end < typed.Length && char.IsLetterOrDigit(typed[end]))) return false;
        return char.IsLetterOrDigit(typed[mark.Index - 1]) || typed[mark.Index - 1] is '%' or ')';
    }

    /// <summary>"*p&lt;0.05", "** = final", and "*Excludes cancelled clinics" where a word with a star points to it.</summary>
    private static bool IsNote(Match mark, string typed, HashSet<string> notes) =>
        Significance().IsMatch(typed.AsSpan(mark.Index + mark.Length)) || (notes.Contains(mark.Value)
            && (mark.Index == 0 || !char.IsLetterOrDigit(typed[mark.Index - 1])));

    /// <summary>"** Two" below "* One": the sub-item of a wiki.</summary>
    private static Diagnostic OfWiki(ProseBlock block, DataText text, List<Match> items)
    {
        var first = items[0].Groups["mark"];
        var words = block.Typed[(first.Index + first.Length)..].Split('\n')[0].Trim();
        return Rule.Warning(block.At(first.Index, first.Length),
            (items.Count == 1 ? "The line begins" : $"{items.Count} lines from here on begin")
            + " with more than one '*', which makes no item below another: "
            + $"{(items.Count == 1 ? "it runs" : "they run")} on in the line above.",
            $"Indent it by two spaces for each level: '{Indented(first.Length)} {MessageText.Short(words, 40)}'.") with
        {
            Fix = Edit.AllOrNone(items.Select(i => i.Groups["mark"]).Select(m =>
                text.Change(block.At(m.Index, m.Length), m.Value, Indented(m.Length)))),
        };

        static string Indented(int level) => new string(' ', 2 * (level - 1)) + "*";
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
        return mark.Value[0] != '_' || mark.Length == 2 || !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(behind));
    }

    /// <summary>Behind a word, before none.</summary>
    [GeneratedRegex(@"(?<=[\w%)])(?<mark>\*+)(?![\w*])", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"[0-9]\s\*\s[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex Product();

    [GeneratedRegex(@"^(?:\s?[pP]\s?[<=≤>]|\s=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Significance();

    [GeneratedRegex(@"\n(?<mark>\*{2,6})[ \t]+(?=[^\s*])(?![^\n]*\*\*)", RegexOptions.CultureInvariant)]
    private static partial Regex WikiItem();

    [GeneratedRegex(@"\*+|_+|~~+", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
