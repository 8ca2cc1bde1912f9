namespace StrategyReport.Yaml.Splicing;

/// <summary>Takes keys and comments out of a YAML text whose other characters all stay.</summary>
internal static class KeySplice
{
    /// <summary>The text without a key of a group that has others, and the comment behind it; null where that is uncertain.</summary>
    public static string? Remove(string text, IReadOnlyList<string> path)
    {
        string[] steps = [.. path];
        var around = steps.AsSpan(..^1);
        if (PlacedReader.Read(text) is not { } before || before.At(around) is not PlacedGroup { Entries.Count: > 1 } group) return null;
        if (group.Entries.FirstOrDefault(e => e.Key.Value == steps[^1]) is not { } entry) return null;
        var put = group.IsFlow ? InBraces(text, group, entry) : Lines(text, entry);
        return PlacedReader.Read(put) is { } after && after.At(around) is PlacedGroup now && YamlSplice.IsSameBeside(before, after, around)
            && PlacedNode.Same(now, group with { Entries = [.. group.Entries.Where(e => e != entry)] }) ? put : null;
    }

    /// <summary>The text without the comment at a place, and without its line where nothing else stands there; null: it is none.</summary>
    /// <param name="at">Of its <c>#</c>.</param>
    public static string? RemoveComment(string text, int at)
    {
        var (line, end) = (YamlSplice.LineOf(text, at), YamlSplice.EndOfLine(text, at));
        var put = string.IsNullOrWhiteSpace(text[line..at])
            ? text.Remove(line, EndWithBreak(text, end) - line)
            : text.Remove(at, end - at).Remove(line, at - line).Insert(line, text[line..at].TrimEnd());
        return PlacedReader.Read(text) is { } before && PlacedReader.Read(put) is { } after && PlacedNode.Same(before, after) ? put : null;
    }

    /// <summary>The text with a comment above the key that stands on a line of its own and holds a value; null where none does.</summary>
    /// <param name="path">To the value, or to one within it.</param>
    public static string? AddComment(string text, IReadOnlyList<string> path, string comment)
    {
        if (PlacedReader.Read(text) is not PlacedGroup { IsFlow: false } before) return null;
        var (key, group) = (-1, before);
        foreach (var step in path)
        {
            if (group.Entries.FirstOrDefault(e => e.Key.Value == step) is not { } entry) break;
            key = entry.Key.Begin;
            if (entry.Value is not PlacedGroup { IsFlow: false } inner) break;
            group = inner;
        }

        if (key < 0) return null;
        var line = YamlSplice.LineOf(text, key);
        var margin = new string(' ', key - line);
        var lines = string.Concat(comment.Split('\n').Select(l => $"{margin}# {l}".TrimEnd() + YamlSplice.LineEndOf(text)));
        var put = text.Insert(line, lines);
        return PlacedReader.Read(put) is { } after && PlacedNode.Same(before, after) ? put : null;
    }

    private static string InBraces(string text, PlacedGroup group, PlacedEntry entry)
    {
        var at = group.Entries.TakeWhile(e => e != entry).Count();
        var (begin, end) = at == 0
            ? (entry.Key.Begin, group.Entries[1].Key.Begin)
            : (text.LastIndexOf(',', entry.Key.Begin), Math.Max(entry.Value.End, text.IndexOf(':', entry.Key.End) + 1));
        return begin < 0 ? text : text.Remove(begin, end - begin);
    }

    private static string Lines(string text, PlacedEntry entry)
    {
        var begin = YamlSplice.LineOf(text, entry.Key.Begin);
        return text.Remove(begin, EndWithBreak(text, YamlSplice.EndOfLine(text, Math.Max(entry.Key.End, entry.Value.End))) - begin);
    }

    private static int EndWithBreak(string text, int end) =>
        end < text.Length ? end + YamlSplice.LineEndOf(text).Length : end;
}
