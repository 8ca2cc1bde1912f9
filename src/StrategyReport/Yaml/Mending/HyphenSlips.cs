using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// A hyphen before a key, or a key in the column of the hyphens: what the lines beside it begin with says which of the two is the slip.
/// </summary>
internal static partial class HyphenSlips
{
    /// <summary>Whether an item in the column of a key above it belongs to that key, as a list may stand there.</summary>
    public static bool MayOwn(YamlLines lines, int key, int item)
    {
        if (!lines.IsKey(key) || KeySlips.HasMark(lines, key) || First(lines, key) == Second(lines, item)) return true;
        var below = lines.NextContent(key + 1, item);
        if (!KeySlips.IsBareKey(lines[key])) return HasListBehind(lines[key]) || (below is not null && Second(lines, item) is null);
        if (below is not { } body || lines.Indent(body) == lines.Indent(key)) return true;
        // Its list stands deeper: the item is one of them that has slipped, or a key with a hyphen.
        return Second(lines, item) is not { } word || !char.IsAsciiLetterLower(word[0]) || word == Second(lines, body);
    }

    /// <summary>Whether the first item of a list stands on the line of its key.</summary>
    public static bool HasListBehind(string line) => ListBehindKey().IsMatch(line);

    /// <summary>
    /// Whether lines in one column are the items of a list, and those that begin like keys the slips; or the other way round.
    /// </summary>
    public static bool IsList(YamlLines lines, List<int> pieces)
    {
        var items = pieces.Where(lines.IsItem).ToList();
        var keys = pieces.Where(p => !lines.IsItem(p) && lines.IsKey(p) && !KeySlips.HasMark(lines, p)).ToList();
        var startsWithItem = lines.IsItem(pieces[0]);
        if (items.Count == 0 || keys.Count == 0 || keys.Exists(k => items.Exists(i => Second(lines, i) == First(lines, k))))
            return startsWithItem || items.Count > pieces.Count / 2;
        var haveKeys = items.TrueForAll(i => Second(lines, i) is not null);
        if (haveKeys && (items.Count < keys.Count || (!startsWithItem && items.Count == keys.Count))) return false;
        return startsWithItem || items.Count > pieces.Count / 2;
    }

    /// <summary>A hyphen before a key that stands among keys.</summary>
    public static Diagnostic? MendKey(YamlLines lines, int first)
    {
        if (Second(lines, first) is not { } key) return null;
        var (line, indent) = (lines[first], lines.Indent(first));
        var start = Start(line, indent);
        var at = lines.At(first, indent);
        lines.Mend(first, line[..indent] + line[start..], indent - start);
        return YamlMessages.Syntax(at, $"'{key}' begins like an item of a list, and the lines beside it are keys.",
            $"Write '{key}:' without the hyphen; if it is an item of a list, indent it like the items of that list.") with
        {
            Fix = indent == 0 ? [new Edit(at, line[indent..start], "")] : [],
        };
    }

    /// <summary>A key of an item that stands in the column of the hyphens.</summary>
    /// <param name="above">Where the item begins that the key follows.</param>
    public static Diagnostic? MendOutdented(YamlLines lines, List<int> pieces, int above, int first)
    {
        if (!lines.IsKey(first) || !lines.IsItem(above) || Second(lines, above) is null) return null;
        var key = First(lines, first);
        if (pieces.Exists(p => lines.IsItem(p) && Second(lines, p) == key)) return null;
        var (indent, column) = (lines.Indent(first), Start(lines[above], lines.Indent(above)));
        for (var i = above + 1; i < first; i++)
            if (lines.Indent(i) == column && lines.IsKey(i) && First(lines, i) == key) return null;
        var at = lines.At(first, indent) with { Length = key.Length };
        lines.Reindent(first, column);
        return YamlMessages.Syntax(at, $"'{key}' stands in the column of the hyphens, and so belongs to no item.",
            "Begin it in the same column as the keys of the item above.");
    }

    /// <summary>The key with which a line begins.</summary>
    private static string First(YamlLines lines, int line) => lines.FirstWord(line).Value;

    /// <summary>The key behind the hyphen with which a line begins; null where none stands there.</summary>
    private static string? Second(YamlLines lines, int line)
    {
        if (!lines.IsItem(line)) return null;
        var start = Start(lines[line], lines.Indent(line));
        if (!lines.IsKeyAt(line, start)) return null;
        return lines[line][start..lines[line].IndexOf(':', start)] is [not ('"' or '\'' or '{' or '['), ..] word ? word : null;
    }

    /// <summary>The column of what stands behind a line's hyphen.</summary>
    private static int Start(string line, int indent)
    {
        var start = indent + 1;
        while (start < line.Length && line[start] == ' ') start++;
        return start;
    }

    /// <summary>"key: - item".</summary>
    [GeneratedRegex(@"^ *\S+: +- ", RegexOptions.CultureInvariant)]
    private static partial Regex ListBehindKey();
}
