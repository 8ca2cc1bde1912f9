using StrategyReport.Data;
using StrategyReport.Diagnostics;
using StrategyReport.Prose;

namespace StrategyReport.Rules.Marks;

/// <summary>
/// SR2054: what belongs to an item and leaves it, because it is indented too little (CommonMark 5.2: as far as the item's own words);
/// an item that says nothing; a number that jumps; two marks in a row.
/// </summary>
internal static class ListMarks
{
    public static Rule Rule { get; } = new("SR2054", "A list is not read as it was typed.", Check);

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
        $"This {(left.IsList ? "list" : "paragraph")} leaves the item above it, and a list that goes on behind it is another one: "
            + $"it is indented by {Blanks(left.Column)}.",
        $"Indent it by {Blanks(left.Needed)}, as far as the item's own words.") with
    {
        Fix = lines.Indented(left.Line, left.End, left.Needed - left.Column),
    };

    private static IEnumerable<Diagnostic> OfItems(TextLines lines, IReadOnlyList<TypedItem> items, TextKind kind)
    {
        foreach (var item in items)
        {
            if (item.IsEmpty)
                yield return Rule.Warning(lines.At(item.Line, lines[item.Line].Trim().Length),
                    item.IsNumbered && kind == TextKind.Section
                        ? "The item has no text: it is not printed, and the next paragraph takes its number."
                        : "The item has no text: its mark is printed alone.",
                    "Write its text, or take the line out.");
            else if (item.BeginsList)
                yield return Rule.Warning(lines.At(item.Line), "Two marks of a list stand one behind the other; both are printed.", "Keep one of them.");
            else if (item is { IsNumbered: true, Deeper: > 1 })
                yield return Rule.Warning(lines.At(item.Line),
                    $"The item is not part of the one above it, but counts on with it: it is indented by {Blanks(item.Column)}.",
                    $"Indent it by {Blanks(item.Content)}, as far as the words of the item that it belongs to.") with
                {
                    Fix = lines.Indented(item.Line, item.End, item.Content - item.Column),
                };
            else if (item is { IsNumbered: true, Index: > 0 } && Jumps(items, item))
                yield return Rule.Warning(lines.At(item.Line),
                    $"The item is typed as {item.Number}, but counted as {item.First + item.Index}: a list counts from its first number.",
                    "Write the numbers in their order; where one is left out on purpose, say so in its place.");
        }
    }

    /// <summary>Told of the first one only: those behind it follow. Where all are the same, the author lets the paper count.</summary>
    private static bool Jumps(IReadOnlyList<TypedItem> items, TypedItem item)
    {
        var list = items.Where(i => i.Column == item.Column && i.Line <= item.Line && i.Line >= item.Line - 1000).ToList();
        var start = list.FindLastIndex(i => i.Index == 0);
        var siblings = list[start..];
        if (item.Number == item.First + item.Index || item.Number == item.First) return false;
        return siblings.SkipLast(1).All(s => s.Number == s.First + s.Index || s.Number == s.First);
    }

    private static string Blanks(int count) => count == 1 ? "1 blank" : $"{count} blanks";
}
