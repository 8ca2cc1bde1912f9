using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2054: what belongs to an item and leaves it, because it is indented too little (CommonMark 5.2: as far as the item's own words);
/// an item that says nothing; a number that jumps; two marks in a row.
/// </summary>
internal static class ListMarks
{
    public static Rule Rule { get; } = new("SR2054", "A list is not read as it was typed.", Check) { ExplainsMarks = true };

    private static void Check(Subject subject, DiagnosticBag diagnostics)
    {
        var told = new ToldLines(diagnostics);
        foreach (var text in subject.Texts)
        {
            if (MarkdownSyntax.IsLine(text.Kind) || told.Joins(text.Text)) continue;
            var typed = subject.Markdown.Of(text).Typed;
            if (typed.Items.Count == 0) continue;
            var lines = new TextLines(text.Text);
            var blocks = typed.Left.Select(l => Left(lines, l)).Concat(OfItems(lines, typed.Items, text.Kind));
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
        foreach (var list in items.GroupBy(i => i.List))
        {
            var all = list.ToList();
            var isSkewed = false;
            for (var i = 0; i < all.Count; i++)
            {
                var item = all[i];
                if (item.IsEmpty)
                {
                    // A line that only says where a link leads is none to Markdown: SR2058 tells it.
                    if (lines[item.Line].AsSpan(Math.Min(item.Content, lines[item.Line].Length)).IsWhiteSpace())
                        yield return Empty(lines, item, kind);
                }
                else if (item.BeginsList)
                    yield return Rule.Warning(lines.At(item.Line),
                        "Two marks of a list stand one after the other; both are printed.", "Keep one of them.");
                else if (item is { IsNumbered: true, Deeper: > 1 })
                {
                    isSkewed = true;
                    if (all[i - 1].Deeper <= 1) yield return Deeper(lines, item, all[i..].TakeWhile(d => d.Deeper > 1).Last().End);
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
}
