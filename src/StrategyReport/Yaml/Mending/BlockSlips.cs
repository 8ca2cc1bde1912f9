using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// Lines of a text below <c>|</c> or <c>></c> that are indented less than the text, and so end it: pasted at the margin, or a blank
/// or two short. Those in a row are told once, and indented like the text.
/// </summary>
internal static partial class BlockSlips
{
    public static void Mend(YamlLines lines, DiagnosticBag diagnostics)
    {
        for (var i = 0; i < lines.Count; i++)
            if (Header().Match(lines[i]) is { Success: true } header)
                i = MendBelow(lines, i, header, diagnostics);
    }

    /// <summary>
    /// What was typed for <c>|</c>: a character that looks like it or lies beside it on the keyboard, alone behind its key.
    /// </summary>
    /// <param name="column">Where it stands, 0-based.</param>
    public static Diagnostic? OtherBar(YamlLines lines, int line, int column)
    {
        var text = lines[line];
        if (text.AsSpan(column).TrimEnd() is not [var c] || text.AsSpan(0, column).TrimEnd() is not [.., ':' or '-']) return null;
        // A number above a list is the value of its key: the list's own key is missing.
        if (c == '1' && lines.NextContent(line + 1, lines.Count) is { } below && lines.IsItem(below)) return null;
        if (!"1¡¦lI/\\│∣ǀ｜‖›»＞".Contains(c, StringComparison.Ordinal)) return null;
        return YamlMessages.Syntax(lines.At(line, column), $"'{c}' stands where '|' was meant, and would be printed before the text.",
            "Write '|'.") with
        { Fix = c == '1' ? [] : [new Edit(lines.At(line, column), c.ToString(), "|")] }; // It may begin "1 in 4".
    }

    /// <returns>The block's last line.</returns>
    private static int MendBelow(YamlLines lines, int first, Match header, DiagnosticBag diagnostics)
    {
        var (line, key) = (lines[first], header.Groups["key"]);
        var column = key.Success ? key.Index : lines.Indent(first);
        var indent = -1;
        Diagnostic? told = null;
        var i = first + 1;
        for (; i < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var own = lines.Indent(i);
            if (indent < 0 && own > column) indent = own;
            if (indent >= 0 && own >= indent) continue;
            var isHash = lines[i][own] == '#' && indent >= 0 && own < indent && GoesOn(lines, i, indent);
            if (!isHash && EndsText(lines, i, own, column, key.Success ? lines.Indent(first) : -1)) break;
            if (indent < 0) indent = column + 2;

            var edit = new Edit(lines.At(i, 0), "", new string(' ', indent - own));
            if (isHash) told ??= CutByHash(lines.At(i, own), lines[i].Trim());
            else told = told is null
                ? Short(lines.At(i, own), own, key.Value) with { Fix = IsSurelyText(lines[i]) ? [edit] : [] }
                : told.Fix.Count == 0 || !IsSurelyText(lines[i]) ? told with { Fix = [] } : told with { Fix = [.. told.Fix, edit] };
            lines.Mend(i, new string(' ', indent - own) + lines[i], indent - own);
        }

        if (told is not null) diagnostics.Add(told);
        return i - 1;
    }

    /// <summary>Whether the text goes on below a line.</summary>
    private static bool GoesOn(YamlLines lines, int line, int indent)
    {
        var next = line + 1;
        while (next < lines.Count && (string.IsNullOrWhiteSpace(lines[next]) || lines[next].TrimStart()[0] == '#')) next++;
        return next < lines.Count && lines.Indent(next) >= indent;
    }

    private static Diagnostic CutByHash(SourceSpan at, string words) => YamlMessages.Syntax(
        at with { Length = words.Length }, "a line that begins with '#' further left than the text above it ends that text.",
        "If it is a heading or other text, indent it like the lines above it; if it is a comment, put it above the text's key.");

    private static Diagnostic Short(SourceSpan at, int own, string key) => YamlMessages.Syntax(
        at,
        own == 0
            ? "the line begins at the margin, and so ends the text above it."
            : "the line is indented less than the text above it, and so ends it.",
        key.Length == 0 || own > 0
            ? "Indent all lines of one text by the same number of spaces."
            : $"If it belongs to '{key}', indent it like that text; if it is a key, put a colon and a space after it.");

    /// <summary>Whether a line that is indented less belongs to something else.</summary>
    /// <param name="column">Where the text's key stands.</param>
    /// <param name="item">Where the item begins that the key belongs to.</param>
    private static bool EndsText(YamlLines lines, int index, int own, int column, int item)
    {
        var text = lines[index].AsSpan(own);
        if (text[0] == '#' || text is "---" or "...") return true;
        if (own > column) return lines.IsKey(index);
        if (lines.IsKey(index) || KeyLike().IsMatch(text)) return true;
        if (own > 0 && NestedKey().IsMatch(text)) return true;
        // An item of the list that the text stands in, or of one around it; at the margin the top keys have none.
        var isItem = text is "-" || text.StartsWith("- ", StringComparison.Ordinal) || text is ['-', >= 'a' and <= 'z' or '{', ..];
        return isItem && (own > 0 || item == 0 && column > 0);
    }

    /// <summary>Whether it cannot be a key that has lost its colon, and has no comment that would become text.</summary>
    private static bool IsSurelyText(string line) =>
        line.AsSpan().TrimStart() is [not (>= 'a' and <= 'z'), ..] && !CommentMark.MayBeIn(line);

    /// <summary>"key: |", "- key: |" or "- |".</summary>
    [GeneratedRegex(@"^ *(?:- +)*(?:(?<key>[^\s:#""'{\[][^:#{\[]*): +)?(?<=[:-] +)[|>][-+0-9]*\s*(?:\s\#.*)?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Header();

    /// <summary>A key that has lost its colon, or the blank behind it: one word of lower case, and at most one behind it.</summary>
    [GeneratedRegex(@"^[a-z][a-z0-9_]*(?: *[:：;=]\s*\S.*|(?: (?:[|>]|\S+))?\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyLike();

    /// <summary>Several words and a colon, as the names of a glossary are.</summary>
    [GeneratedRegex(@"^[^\s*|>-][^:]{0,60}:(?: |$)", RegexOptions.CultureInvariant)]
    private static partial Regex NestedKey();
}
