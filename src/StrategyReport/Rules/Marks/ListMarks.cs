using System.Text.RegularExpressions;
using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2054: what belongs to an item and leaves it, because it is indented too little (CommonMark 5.2: as far as the item's own words);
/// an item that says nothing; a number that jumps; two marks in a row.
/// </summary>
internal static partial class ListMarks
{
    public static Rule Rule { get; } = new("SR2054", "A list is not read as it was typed.", Check) { Explains = MarksExplained.Line };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (MarkdownSyntax.IsLine(text.Kind) || told.Joins(text.Text)) continue;
            var typed = subject.Markdown.Of(text).Typed;
            if (typed.Items.Count == 0) continue;
            var lines = subject.Markdown.Of(text).Lines;
            var blocks = typed.Left.Select(l => Left(lines, l)).Concat(OfItems(lines, typed.Items, text.Kind))
                .Concat(Closing(lines, typed.Items, told));
            foreach (var finding in blocks)
            {
                if (told.Has(finding.Span)) continue;
                diagnostics.Add(finding);
                told.Add(finding.Span);
            }
        }
    }

    private static Diagnostic Left(TextLines lines, LeftItem left) => Rule.Warning(
        lines.At(left.Line),
        $"This {(left.IsList ? "list" : "paragraph")} leaves the item above it, and a list that goes on after it is another one: "
            + $"it is indented by {Blanks(left.Column)}.",
        $"Indent it by {Blanks(left.Needed)}, as far as the item's own words.") with
    {
        Fix = lines.Indented(left.Line, left.End, left.Needed - left.Column),
    };

    private static IEnumerable<Diagnostic> OfItems(TextLines lines, IReadOnlyList<TypedItem> items, TextKind kind)
    {
        var lists = items.GroupBy(i => i.List).ToList();
        var (counts, ofLine) = (lists.ToDictionary(l => l.Key, l => l.Count()), items.ToLookup(i => i.Line));
        var pointing = new Lazy<HashSet<int>>(() => [.. Enumerable.Range(0, lines.Count).Where(l => NoteStars.Points(lines[l]))]);
        foreach (var list in lists)
        {
            var all = list.ToList();
            var isSkewed = false;
            var doubled = all.Where(i => i.BeginsList && !Year().IsMatch(WordsOf(lines, i))).ToList();
            if (doubled.Count > 0) yield return Doubled(lines, doubled, pointing, doubled.TrueForAll(d => IsAlone(lines, d,
                ofLine[d.Line].FirstOrDefault(i => i.Column > d.Column) is not { } inner || counts[inner.List] == 1)));
            for (var i = 0; i < all.Count; i++)
            {
                var item = all[i];
                if (item.IsEmpty)
                {
                    // A line that only says where a link leads is none to Markdown: SR2058 tells it.
                    if (lines[item.Line].AsSpan(Math.Min(item.Content, lines[item.Line].Length)).IsWhiteSpace())
                        yield return Empty(lines, item, kind);
                }
                else if (item is { IsNumbered: true, Deeper: > 1, BeginsList: false })
                {
                    isSkewed = true;
                    if (all[i - 1].Deeper <= 1) yield return Deeper(lines, item, all[i..].TakeWhile(d => d.Deeper > 1).Last().End);
                }
                else if (item.IsNumbered && !isSkewed && IsNoNumber(lines, all, i))
                {
                    isSkewed = true;
                    yield return NoNumber(lines, item, canFix: all.Count == 1);
                }
                else if (item.IsNumbered && !isSkewed && item.Number != item.First + i && item.Number != item.First)
                {
                    isSkewed = true;
                    yield return Rule.Warning(lines.At(item.Line),
                        $"The item is typed as {item.Number}, but counted as {item.First + i}: a list counts from its first number.",
                        "Write the numbers in their order; where one is left out on purpose, say so in its place.");
                }
            }
        }
    }

    /// <summary>
    /// A sentence straight below a list's last item. Where other items go on without being indented, it may be the author's way.
    /// </summary>
    private static IEnumerable<Diagnostic> Closing(TextLines lines, IReadOnlyList<TypedItem> items, ToldLines told)
    {
        var width = lines.Width;
        var begun = items.Select(i => i.Line).ToHashSet();
        foreach (var list in items.GroupBy(i => i.List).Select(l => l.ToList()))
        {
            if (list[..^1].Exists(i => GoesOn(i).Any())) continue;
            if (GoesOn(list[^1]).Where(l => LineBelowItem.IsOwn(lines[l - 1], lines[l], width) == true).Take(1).ToList() is not [var line]
                || LineBelowItem.IsSource(lines[line])
                || LineBelowItem.IsOpen(string.Join(' ', Enumerable.Range(list[^1].Line, line - list[^1].Line).Select(l => lines[l]))))
                continue;
            yield return Rule.Warning(lines.At(line, lines[line].Trim().Length),
                "The line stands straight below an item, and is printed as the end of it.",
                $"Put a blank line above it; if it belongs to the item, indent it by {Blanks(list[^1].Content)}.");
        }

        // The lines of an item's first paragraph that are indented no further than its mark.
        IEnumerable<int> GoesOn(TypedItem item) => Enumerable.Range(item.Line + 1, Math.Max(0, item.End - item.Line - 1))
            .TakeWhile(l => lines[l].TrimStart() is not ("" or ['|' or '>' or '#', ..]) && !begun.Contains(l) && !told.Has(lines.At(l)))
            .Where(l => lines[l].Length - lines[l].TrimStart().Length <= item.Column);
    }

    /// <summary>What stands in its line behind its mark.</summary>
    private static string WordsOf(TextLines lines, TypedItem item)
    {
        var line = lines[item.Line][Math.Min(item.Column, lines[item.Line].Length)..];
        return line[Math.Max(0, line.IndexOf(' ', StringComparison.Ordinal))..].TrimStart();
    }

    /// <summary>A year, at which no list arrives; or a day where the list does not count on from it.</summary>
    private static bool IsNoNumber(TextLines lines, List<TypedItem> list, int at) => list[at].Number is >= 1000 and < 10000
        || (at == 0 && list[0].Number is > 1 and < 32 && DayOfMonth.IsBefore(WordsOf(lines, list[0]))
            && (list.Count == 1 || list[1].Number != list[0].Number + 1));

    /// <summary>"2025. A hard year", "12. March 2025": at the beginning of a line it becomes the number of an item.</summary>
    private static Diagnostic NoNumber(TextLines lines, TypedItem item, bool canFix)
    {
        var words = WordsOf(lines, item);
        var typed = lines[item.Line][item.Column..].Split(' ', '\t')[0];
        var (digits, shown, isYear) = (typed[..^1], MessageText.Short(words, 40), item.Number >= 1000);
        return Rule.Warning(lines.Place(item.Line, item.Column) with { Length = typed.Length },
            $"'{typed}' at the beginning of a line makes it an item of a list: "
            + (isYear ? $"'{digits}' is a number there, and no part of the text." : "it is no part of the date any more."),
            isYear ? $"Write '{digits}\\{typed[^1]} {shown}', or put it into the sentence." : $"Write '{digits} {shown}'.") with
        {
            Fix = isYear && canFix ? Edit.AllOrNone(lines.Change(item.Line, item.Column, typed, digits + "\\" + typed[^1])) : [],
        };
    }

    /// <summary>Whether the inner item has none beside it and nothing below it but its sentence, which may move with it.</summary>
    private static bool IsAlone(TextLines lines, TypedItem doubled, bool hasNoneBeside)
    {
        var below = Enumerable.Range(doubled.Line + 1, Math.Max(0, doubled.End - doubled.Line - 1)).Select(l => lines[l].Trim()).ToList();
        return hasNoneBeside && below.SkipWhile(l => l.Length > 0).All(l => l.Length == 0) && !below.Exists(l => BeginsBlock().IsMatch(l));
    }

    /// <summary>"- * One": one finding for all such items of a list.</summary>
    /// <param name="isAlone">Whether one of the marks can go, and nothing else changes.</param>
    private static Diagnostic Doubled(TextLines lines, List<TypedItem> items, Lazy<HashSet<int>> pointing, bool isAlone)
    {
        var item = items[0];
        var line = lines[item.Line];
        var inner = WordsOf(lines, item);
        var words = inner[(inner.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimStart();
        var right = $"{line[item.Column..Math.Min(item.Content, line.Length)]}{words}";
        var seconds = items.Select(i => (i.Line, Second: TwoBullets().Match(lines[i.Line]).Groups["second"])).ToList();
        var isNote = seconds.Exists(d => d.Second.Value.StartsWith('*')
            && NoteStars.MayBe(pointing.Value, d.Line, lines[d.Line][(d.Second.Index + d.Second.Length)..]));
        return Rule.Warning(lines.At(item.Line),
            (items.Count == 1 ? "Two marks of a list stand one after the other"
                : $"Two marks of a list stand one after the other in {items.Count} items from here on")
            + ": the paper shows an item without words, and below it another one.",
            $"Keep one of them: '{MessageText.Short(right, 50)}'{(items.Count == 1 ? "." : ", and the others in the same way.")}"
            + (isNote ? $" If the star is that of a note, write '{right[..^words.Length]}\\* {MessageText.Short(words, 40)}'." : "")
            + (isAlone ? "" : " What is indented below it then moves to the left as far as the mark did.")) with
        {
            Fix = isAlone && !isNote && seconds.TrueForAll(d => d.Second.Success)
                ? Edit.AllOrNone(seconds.Select(d => lines.Change(d.Line, d.Second.Index, d.Second.Value, "")))
                : [],
        };
    }

    [GeneratedRegex(@"^(?:[-*+>|#]|[0-9]+[.)]|`{3}|~{3})", RegexOptions.CultureInvariant)]
    private static partial Regex BeginsBlock();

    [GeneratedRegex(@"^\s*[-*+]\s+(?<second>[-*+]\s+)(?=[^\s*+-])", RegexOptions.CultureInvariant)]
    private static partial Regex TwoBullets();

    private static Diagnostic Empty(TextLines lines, TypedItem item, TextKind kind) => Rule.Warning(
        lines.At(item.Line, lines[item.Line].Trim().Length),
        item.IsNumbered && kind == TextKind.Section
            ? "The item has no text: it is not printed, and the next paragraph takes its number."
            : "The item has no text: its mark is printed alone.",
        "Write its text, or take the line out.");

    private static Diagnostic Deeper(TextLines lines, TypedItem item, int end) => Rule.Warning(
        lines.At(item.Line),
        $"The item is not part of the one above it, but counts on with it: it is indented by {Blanks(item.Column)}.",
        $"Indent it by {Blanks(item.Content)}, as far as the words of the item that it belongs to.") with
    {
        Fix = lines.Indented(item.Line, end, item.Content - item.Column),
    };

    private static string Blanks(int count) => count == 1 ? "1 space" : $"{count} spaces";

    [GeneratedRegex(@"^[0-9]{4}[.)]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
