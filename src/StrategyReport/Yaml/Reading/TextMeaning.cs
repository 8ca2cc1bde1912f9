using StrategyReport.Diagnostics;

namespace StrategyReport.Yaml.Reading;

/// <summary>
/// How a group or a list becomes the text that may have been meant: "Partners agreed: outcomes", "[figure]", bullets without <c>|</c>.
/// </summary>
internal static class TextMeaning
{
    /// <param name="first">Where it begins, 0-based.</param>
    /// <param name="last">Where it ends: of a block on or behind its last line.</param>
    public static TextMeant? Of(YamlLines lines, YamlNode node, bool isFlow, (int Line, int Column) first, (int Line, int Column) last)
    {
        if (first.Line >= lines.Count || first.Column > lines[first.Line].Length) return null;
        var head = lines[first.Line].AsSpan(0, first.Column);
        if (!isFlow && head.IsWhiteSpace()) return Below(lines, first, last.Line);
        if (isFlow && (last.Line != first.Line || last.Column > lines[first.Line].Length))
            return new TextMeant(node.Span, [], IsBelow: false);

        var start = first.Column;
        var end = CommentMark.TextEnd(lines[first.Line], start);
        var written = lines[first.Line][..(end ?? lines[first.Line].TrimEnd().Length)];
        var at = isFlow ? node.Span : Colon(lines, node, first);
        var isAlone = !isFlow || written.Length == last.Column;
        if (!isFlow) isAlone = node is YamlMapping { Entries: [var only] } && IsOnLine(only, node.Span.Line);
        if (!isAlone || start >= written.Length || head.ContainsAny('{', '[') || end is null
            || written.Contains(" #", StringComparison.Ordinal))
            return new TextMeant(at, [], IsBelow: false);
        var words = written[start..];
        // Quotes within brackets may be YAML's.
        if (isFlow && words.AsSpan().ContainsAny('"', '\'')) return new TextMeant(at, [], IsBelow: false);
        return new TextMeant(at, [new Edit(lines.At(first.Line, start), words, Quoted.Single(words))], IsBelow: false);
    }

    private static bool IsOnLine(YamlEntry entry, int line) =>
        entry.Key.Span.Line == line && entry.Value is YamlScalar { IsPlain: true } value && value.Span.Line == line
            && value.Text.AsBlock.Count == 0
        && value.Text.Pieces.All(p => p.Line == line);

    private static SourceSpan Colon(YamlLines lines, YamlNode node, (int Line, int Column) first)
    {
        if (node is not YamlMapping { Entries: [var entry, ..] }) return node.Span;
        var colon = lines[first.Line].IndexOf(':', Math.Min(lines[first.Line].Length, first.Column + entry.Key.Value.Length));
        return colon < 0 ? node.Span : lines.At(first.Line, colon);
    }

    /// <summary>A block below "key:", which a <c>|</c> behind the colon makes a text.</summary>
    private static TextMeant? Below(YamlLines lines, (int Line, int Column) first, int last)
    {
        var above = first.Line - 1;
        while (above >= 0 && lines[above].Trim().Length == 0) above--;
        if (above < 0 || lines[above].TrimEnd() is not [.., ':'] key) return null;
        var isDeeper = lines.Indent(above) < first.Column;
        // Below '|' a comment would be text.
        var hasComment = Enumerable.Range(first.Line, Math.Max(0, Math.Min(last + 1, lines.Count) - first.Line))
            .Any(i => lines.Indent(i) >= first.Column && CommentMark.MayBeIn(lines[i]));
        return new TextMeant(lines.At(above, key.Length - 1),
            isDeeper && !hasComment ? [new Edit(lines.At(above, key.Length), "", " |")] : [], IsBelow: true);
    }
}
