using YamlDotNet.Core;

namespace StrategyReport.Yaml.Splicing;

/// <summary>
/// Puts values into a YAML text whose other characters all stay: comments, the order of keys, quotes, blank lines, line ends.
/// </summary>
internal static class YamlSplice
{
    /// <summary>
    /// The text with a value at a place; null where it cannot be put there for certain: what would be read then is compared with
    /// what was read before, and all but the value must be the same.
    /// </summary>
    /// <param name="path">Keys, and places in lists counted from 0. Groups that are not there are made.</param>
    /// <param name="order">The keys that may stand beside the first key that is not there, in the order in which they usually do.</param>
    public static string? Put(string text, IReadOnlyList<string> path, PutValue value, IReadOnlyList<string> order)
    {
        var (mark, body) = text.StartsWith('\uFEFF') ? ("\uFEFF", text[1..]) : ("", text);
        if (PlacedReader.Read(body) is not { } before) return null;
        string[] steps = [.. path];
        // A group that is not there, or blank, is made.
        while (steps.Length > 1 && before.At(steps.AsSpan(..^1)) is null or PlacedScalar { Value: "" })
            (value, steps) = (new PutKeys([(steps[^1], value)]), steps[..^1]);
        var at = before.At(steps);
        if (at is PlacedList { IsFlow: false } list && value is PutItems items && items.Items.Count > 0)
            return ItemSplice.Put(body, steps, list, items) is { } changed ? mark + changed : null;
        var put = at is not null ? Replace(body, before, steps, at, value) : Insert(body, before, steps, value, order);
        if (put is not null && PlacedReader.Read(put) is { } after && after.At(steps) is { } now && value.IsReadAs(now)
            && IsSameBeside(before, after, steps))
            return mark + put;
        return body.EndsWith('\n') ? null : Put(text + LineEndOf(text), path, value, order); // Of which a text of lines needs the last.
    }

    /// <summary>Replaces a value, from behind its key's colon or its item's hyphen.</summary>
    private static string? Replace(string text, PlacedNode root, string[] steps, PlacedNode former, PutValue value)
    {
        if (root.At(steps.AsSpan(..^1)) is not { } around || around is PlacedGroup { IsFlow: true } or PlacedList { IsFlow: true })
            return InLine(text, former, value);
        var (mark, indent) = around switch
        {
            PlacedGroup group when group.Entries.First(e => ReferenceEquals(e.Value, former)).Key is var key =>
                (text.IndexOf(':', key.End), Column(text, key.Begin)),
            _ when text.LastIndexOf('-', Math.Max(0, former.Begin - 1)) is var hyphen => (hyphen, Column(text, hyphen)),
            _ => (-1, 0),
        };
        if (mark < 0 || (former.End > former.Begin && former.Begin <= mark)) return null;
        // Of nothing YAML says no more than that it comes before what follows.
        var (begin, end) = former.End > former.Begin ? (former.Begin, former.End) : (mark + 1, mark + 1);
        var isBelow = text.IndexOf('\n', mark) is >= 0 and var line && line < begin;
        var head = isBelow ? mark + 1 : former is PlacedScalar { IsBlock: true } ? begin + HeadOf(text, begin).Length : end;
        // A comment behind the value, or behind the mark of one that stands below, stays there.
        var rest = text[head..EndOfLine(text, head)];
        var isItem = value is PutKeys && text[mark] == '-';
        var written = Lines(text, isItem ? YamlForm.BehindHyphen(value, indent) : Written(text, former, value, indent));
        return text[..(mark + 1)] + written.Insert(EndOfLine(written, 0), rest) + text[Math.Max(end, head + rest.Length)..];
    }

    /// <summary>Behind the colon: a block scalar keeps its own margin and header where it stays one.</summary>
    private static string Written(string text, PlacedNode former, PutValue value, int indent)
    {
        if (value is not PutText { IsWord: false, Text.Length: > 0 } put || former is not PlacedScalar { Style: ScalarStyle.Literal } block)
            return YamlForm.Behind(value, indent, former);
        var end = text.IndexOf('\n', block.Begin);
        var body = end < 0 || end >= block.End ? "" : text[(end + 1)..block.End];
        var first = body.Split('\n').FirstOrDefault(l => l.Trim().Length > 0);
        var own = first is null ? indent + 2 : first.TakeWhile(c => c == ' ').Count();
        if (HeadOf(text, block.Begin) != "|" || !put.Text.EndsWith('\n') || put.Text.StartsWith(' '))
            return YamlForm.Behind(value, indent, former);
        var margin = new string(' ', own);
        return " |" + string.Concat(put.Text.TrimEnd('\n').Split('\n').Select(l => "\n" + (l.Length == 0 ? "" : margin + l)));
    }

    private static string? InLine(string text, PlacedNode former, PutValue value)
    {
        if (YamlForm.InBrackets(value) is not { } written) return null;
        var blank = former.End == former.Begin && former.Begin > 0 && text[former.Begin - 1] == ':' ? " " : "";
        return text[..former.Begin] + blank + written + text[former.End..];
    }

    /// <summary>Adds an item to a list that has some, right behind the one before it: comments stay with what is below them.</summary>
    public static string? AddItem(string text, IReadOnlyList<string> path, int at, PutValue value)
    {
        string[] steps = [.. path];
        if (PlacedReader.Read(text)?.At(steps) is not PlacedList { IsFlow: false, Items.Count: > 0 } list) return null;
        var hyphens = list.Items.Select(i => text.LastIndexOf('-', Math.Max(0, i.Begin - 1))).ToList();
        var margin = Column(text, hyphens[0]);
        var written = $"-{YamlForm.BehindHyphen(value, margin)}";
        var put = at == 0 ? text.Insert(hyphens[0], Lines(text, $"{written}\n{new string(' ', margin)}"))
            : text.Insert(EndOfLine(text, list.Items[at - 1].End), Lines(text, $"\n{new string(' ', margin)}{written}"));
        return PlacedReader.Read(put)?.At(steps) is PlacedList now && now.Items.Count == list.Items.Count + 1
            && value.IsReadAs(now.Items[at])
            && now.Items.Where((_, i) => i != at).Zip(list.Items).All(p => PlacedNode.Same(p.First, p.Second)) ? put : null;
    }

    /// <summary>Takes an item, and the comment behind it, out of a list of others; null where that cannot be done for certain.</summary>
    public static string? RemoveItem(string text, IReadOnlyList<string> path)
    {
        string[] steps = [.. path];
        if (PlacedReader.Read(text) is not { } before
            || before.At(steps.AsSpan(..^1)) is not PlacedList { IsFlow: false, Items.Count: > 1 } list
            || before.At(steps) is not { } item)
            return null;
        var begin = LineOf(text, text.LastIndexOf('-', Math.Max(0, item.Begin - 1)));
        var next = text.IndexOf('\n', item.End) is var end && end < 0 ? text.Length : end + 1;
        var put = text.Remove(begin, next - begin);
        return PlacedReader.Read(put)?.At(steps.AsSpan(..^1)) is PlacedList now && now.Items.Count == list.Items.Count - 1
            && now.Items.Zip(list.Items.Where(i => !ReferenceEquals(i, item))).All(p => PlacedNode.Same(p.First, p.Second)) ? put : null;
    }

    /// <summary>Adds a key behind the last of those that usually stand before it.</summary>
    private static string? Insert(string text, PlacedNode root, string[] steps, PutValue value, IReadOnlyList<string> order)
    {
        if (steps.Length == 0 || root.At(steps.AsSpan(..^1)) is not { } around) return null;
        switch (around)
        {
            case PlacedGroup { IsFlow: false, Entries.Count: > 0 } group:
                var rank = order.ToList().IndexOf(steps[^1]);
                var before = group.Entries.LastOrDefault(
                    e => rank >= 0 && order.ToList().IndexOf(e.Key.Value) is var r && r >= 0 && r < rank);
                var indent = Column(text, group.Entries[0].Key.Begin);
                var written = $"{steps[^1]}:{YamlForm.Behind(value, indent)}";
                if (before is null && rank >= 0) // The first of all that are there.
                    return text.Insert(group.Entries[0].Key.Begin, Lines(text, $"{written}\n{new string(' ', indent)}"));
                var end = EndOfLine(text, Math.Max((before ?? group.Entries[^1]).Value.End, (before ?? group.Entries[^1]).Key.End));
                return text.Insert(end, Lines(text, $"\n{new string(' ', indent)}{written}"));
            case PlacedGroup { IsFlow: true } group when YamlForm.InBrackets(value) is { } inBrackets:
                var entry = $"{steps[^1]}: {inBrackets}";
                return group.Entries is [.., var last] ? text.Insert(last.Value.End, $", {entry}") : text.Insert(group.Begin + 1, entry);
            default:
                return null;
        }
    }

    /// <summary>Whether all but what the path leads to is as it was.</summary>
    internal static bool IsSameBeside(PlacedNode one, PlacedNode other, ReadOnlySpan<string> steps)
    {
        if (steps.Length == 0) return true;
        var key = steps[0];
        var rest = steps[1..];
        switch (one, other)
        {
            case (PlacedGroup a, PlacedGroup b):
                var (mine, theirs) = (a.Entries.FirstOrDefault(e => e.Key.Value == key), b.Entries.FirstOrDefault(e => e.Key.Value == key));
                var (others, kept) = (a.Entries.Where(e => e != mine).ToList(), b.Entries.Where(e => e != theirs).ToList());
                return theirs is not null && others.Count == kept.Count
                    && others.Zip(kept).All(p => p.First.Key.Value == p.Second.Key.Value && PlacedNode.Same(p.First.Value, p.Second.Value))
                    && (mine is null || IsSameBeside(mine.Value, theirs.Value, rest));
            case (PlacedList a, PlacedList b) when int.TryParse(key, out var at):
                for (var i = 0; i < a.Items.Count; i++)
                    if (i != at && (i >= b.Items.Count || !PlacedNode.Same(a.Items[i], b.Items[i]))) return false;
                return b.Items.Count == Math.Max(a.Items.Count, at + 1)
                    && (at >= a.Items.Count || IsSameBeside(a.Items[at], b.Items[at], rest));
            default:
                return false;
        }
    }

    /// <summary>A block scalar's <c>|</c> or <c>></c> with what says how it is read.</summary>
    private static string HeadOf(string text, int begin)
    {
        var end = begin;
        while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
        return text[begin..end];
    }

    internal static int EndOfLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        if (end < 0) return text.Length;
        return end > from && text[end - 1] == '\r' ? end - 1 : end;
    }

    private static int Column(string text, int at) => at - LineOf(text, at);

    internal static int LineOf(string text, int at) => at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;

    internal static string LineEndOf(string text) => text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";

    /// <summary>With the line ends of the text around it.</summary>
    private static string Lines(string text, string put) =>
        put.Replace("\n", LineEndOf(text), StringComparison.Ordinal);
}
