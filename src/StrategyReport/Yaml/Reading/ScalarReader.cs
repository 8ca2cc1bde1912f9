using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Mending;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace StrategyReport.Yaml.Reading;

/// <summary>A scalar of the parser to a text that knows where each of its lines stands, and how it is written.</summary>
internal sealed class ScalarReader(YamlLines lines)
{
    /// <param name="found">What is told besides; only when the whole file has been read.</param>
    public YamlScalar Read(Scalar scalar, List<Diagnostic> found)
    {
        var read = ReadValue(scalar, found);
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded && BelowBlock(scalar) is { } lost) found.Add(lost);
        if (CommentAbove(scalar) is { } above) return read with { Comment = above };
        return CommentOf(scalar) is { } comment ? WithComment(read, scalar, comment) : read;
    }

    /// <summary>What stands behind the key of a text that begins on the line below it, such as "#1 in the list".</summary>
    private ScalarComment? CommentAbove(Scalar scalar)
    {
        var (first, start) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        if (scalar.Style != ScalarStyle.Plain || first == 0 || first >= lines.Count || start > lines[first].Length) return null;
        var line = lines[first - 1];
        if (!lines[first].AsSpan(0, start).IsWhiteSpace()) return null;
        if (CommentMark.BehindKey(line) is not { } hash) return HeadingAbove(first, start);
        var words = line[hash..].TrimEnd();
        var comment = new ScalarComment(At(first - 1, hash) with { Length = words.Length }, words, Gap: 1, IsOnOwnLine: false);
        var isSure = comment.IsSurelyText && !CommentMark.MayBeIn(line)
            && !lines.HaveComment(first, Math.Min((int)scalar.End.Line, lines.Count));
        return comment with { Fix = isSure ? [new Edit(At(first - 1, hash), words, $"|\n{new string(' ', start)}{words}")] : [] };
    }

    /// <summary>The first line with a # between a key and the text below it, where it may be that text's heading.</summary>
    private ScalarComment? HeadingAbove(int first, int start)
    {
        var key = first - 1;
        while (key > 0 && lines.IsBlank(key)) key--;
        var line = key + 1;
        while (lines[line].Length == 0) line++;
        if (line == first || lines[key].TrimEnd() is not [.., ':']) return null;
        var own = lines.Indent(line);
        var words = lines[line].Trim();
        if (!BlockEnd.IsText(words, own > lines.Indent(key))) return null;
        return new ScalarComment(At(line, own) with { Length = words.Length }, words, own, IsOnOwnLine: true) { IsAboveText = true };
    }

    /// <summary>What YAML takes for a comment straight below a block.</summary>
    private Diagnostic? BelowBlock(Scalar scalar)
    {
        var (first, start) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        return first < lines.Count ? BlockEnd.Of(lines, first, ScalarComment.KeyColumn(lines, first, start)) : null;
    }

    private ScalarComment? CommentOf(Scalar scalar)
    {
        var (first, start) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        var isBlock = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded;
        if (first >= lines.Count) return null;
        return isBlock
            ? ScalarComment.Behind(lines, first, start, first, HeaderEnd(lines[first], start), isPlain: false)
            : ScalarComment.Behind(lines, first, start, (int)scalar.End.Line - 1, (int)scalar.End.Column - 1,
                scalar.Style == ScalarStyle.Plain);
    }

    private static int HeaderEnd(string line, int start)
    {
        while (start < line.Length && line[start] is not (' ' or '\t')) start++;
        return start;
    }

    /// <summary>With the changes that make text of what YAML takes for a comment.</summary>
    private YamlScalar WithComment(YamlScalar read, Scalar scalar, ScalarComment comment)
    {
        var (first, start) = ((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        var last = (int)scalar.End.Line - 1 + (comment.IsOnOwnLine ? 1 : 0);
        var text = comment.IsSurelyText ? read.Text : read.Text with { AsBlock = [] };
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded)
            return read with { Comment = comment with { Header = lines[first][start], Fix = BelowHeader(comment, first) } };
        if (!comment.IsSurelyText || scalar.Style != ScalarStyle.Plain) return read with { Comment = comment, Text = text };
        if (last > first)
        {
            var block = CommentMark.TextEnd(lines[last], 0) is { } behind
                ? BlockForm.Of(lines, first, start, last, behind, TextStyle.Plain) : [];
            return read with { Comment = comment with { Fix = block }, Text = text with { AsBlock = block } };
        }

        // The blanks between the key and the # are no part of it.
        while (start < lines[first].Length && lines[first][start] == ' ') start++;
        if (lines[first].AsSpan(0, start).ContainsAny('{', '[') || CommentMark.TextEnd(lines[first], start) is not { } end)
            return read with { Comment = comment, Text = text };
        var words = lines[first][start..end];
        return read with { Comment = comment with { Fix = [new Edit(At(first, start), words, Quoted.Single(words))] }, Text = text };
    }

    /// <summary>What stands behind <c>|</c>, moved to the line below it.</summary>
    private IReadOnlyList<Edit> BelowHeader(ScalarComment comment, int first)
    {
        if (!comment.IsSurelyText || CommentMark.MayBeIn(lines[first]) || lines.NextContent(first + 1, lines.Count) is not { } below
            || lines.Indent(below) <= lines.Indent(first)) return [];
        var gap = new string(' ', comment.Gap);
        return [new Edit(comment.At with { Column = comment.At.Column - comment.Gap, Length = 1 }, gap + comment.Words,
            $"\n{new string(' ', lines.Indent(below))}{comment.Words}")];
    }

    private YamlScalar ReadValue(Scalar scalar, List<Diagnostic> found)
    {
        var span = At((int)scalar.Start.Line - 1, (int)scalar.Start.Column - 1);
        var (first, last) = ((int)scalar.Start.Line - 1, Math.Min((int)scalar.End.Line - 1, lines.Count - 1));
        if (scalar.Style == ScalarStyle.Literal) return ToLiteral(scalar, span, first);
        if (first == last)
        {
            span = span with { Length = (int)Math.Max(1, scalar.End.Column - scalar.Start.Column) };
            var quote = scalar.Style == ScalarStyle.Plain ? 0 : 1;
            var start = (int)scalar.Start.Column - 1 + quote;
            var text = new DataText(scalar.Value, span)
            {
                Style = StyleOf(scalar),
                Pieces = [new TextPiece(0, span.Line, span.Column + quote)],
                IsVerbatim = string.CompareOrdinal(lines[first], start, scalar.Value, 0, scalar.Value.Length) == 0,
            };
            if (scalar.Style == ScalarStyle.DoubleQuoted
                && PathEscapes.Of(lines, first, start, (int)scalar.End.Column - 2) is var (told, path))
            {
                found.Add(told);
                return new YamlScalar(span, text with { Text = path }, IsPlain: false) { IsMended = true };
            }

            return new YamlScalar(span, text, quote == 0)
            {
                IsMended = lines.MendedValues.Contains(first) && quote == 1,
            };
        }

        for (var i = first + 1; i <= last; i++) lines.InsideTexts.Add(i);
        if (FirstWithoutBlank(scalar, first, found) || HasOtherBar(scalar, first, found))
            return new YamlScalar(span, new DataText(scalar.Value, span), IsPlain: true) { IsMended = true };
        var (swallowed, isEscaped, isSpoilt) = (new List<Diagnostic>(), false, false);
        var isItem = IsItem(first, (int)scalar.Start.Column - 1);
        var pieces = new List<TextPiece>();
        var offset = 0;
        for (var i = first; i <= last; i++)
        {
            if (i == first && scalar.Style == ScalarStyle.Folded) continue;
            var start = i == first ? (int)scalar.Start.Column - 1 : lines.Indent(i);
            var endsHere = i == last && scalar.End.Column > 1 && scalar.Style != ScalarStyle.Folded;
            var end = endsHere ? Math.Min((int)scalar.End.Column - 1, lines[i].Length) : lines[i].Length;
            if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted)
            {
                if (i == first) start++;
                if (i == last) end--;
            }

            if (start >= end) continue;
            var words = lines[i][start..end].Trim();
            if (scalar.Style == ScalarStyle.SingleQuoted && words.Contains("''", StringComparison.Ordinal))
                (words, isEscaped) = (words.Replace("''", "'", StringComparison.Ordinal), true);
            var at = words.Length == 0 ? -1 : scalar.Value.IndexOf(words, offset, StringComparison.Ordinal);
            if (at < 0) continue;
            var place = At(i, start);
            pieces.Add(new TextPiece(at, place.Line, place.Column));
            offset = at + words.Length;
            if (i == first || scalar.Style != ScalarStyle.Plain || !words.StartsWith("- ", StringComparison.Ordinal)) continue;
            var odd = OddIndent(i);
            if (odd is not null) found.Add(odd);
            else swallowed.Add(YamlMessages.SwallowedItem(place, words));
            isSpoilt |= isItem || odd is not null;
        }

        var joined = new DataText(scalar.Value, span)
        {
            Style = StyleOf(scalar),
            IsSpoilt = isSpoilt,
            Pieces = pieces,
            IsVerbatim = pieces.Count > 0 && pieces.Count >= last - first && !isEscaped,
            AsBlock = BlockForm.Of(lines, first, (int)scalar.Start.Column - 1, last, (int)scalar.End.Column - 1, StyleOf(scalar)),
        };
        return new YamlScalar(span, joined, scalar.Style == ScalarStyle.Plain) { Swallowed = swallowed, IsItem = isItem };
    }

    /// <summary>Null where a line is indented by spaces alone.</summary>
    private Diagnostic? OddIndent(int line)
    {
        var width = lines[line].Length - lines[line].AsSpan().TrimStart().Length;
        return lines.Indent(line) == width
            ? null
            : IndentSlips.WrongCharacter(At(line, 0) with { Length = width }, lines[line][lines.Indent(line)]);
    }

    /// <summary>Whether the text that begins there is the item of a list, not the value of a key.</summary>
    private bool IsItem(int line, int start)
    {
        var head = lines[line][..start].TrimEnd();
        for (line--; head.Length == 0 && line >= 0; line--) head = lines[line].TrimEnd();
        return head is [.., '-'];
    }

    /// <summary>A list whose first item has another mark, or no blank behind its hyphen, so that all of it is one text.</summary>
    private bool FirstWithoutBlank(Scalar scalar, int first, List<Diagnostic> found)
    {
        var column = (int)scalar.Start.Column - 1;
        if (scalar.Style != ScalarStyle.Plain || first + 1 >= lines.Count || lines.Indent(first) != column) return false;
        if (!KeySlips.HasMark(lines, first)
            && lines[first].AsSpan(column) is not ['-', not ('-' or '>' or (>= '0' and <= '9')), ..]) return false;
        if (!lines[first + 1].AsSpan(Math.Min(column, lines[first + 1].Length)).StartsWith("- ", StringComparison.Ordinal)) return false;
        found.Add(KeySlips.OfMark(lines, first) ?? KeySlips.HyphenWithoutBlank(At(first, column), lines[first][(column + 1)..]));
        return true;
    }

    /// <summary>A text below what was typed for <c>|</c>.</summary>
    private bool HasOtherBar(Scalar scalar, int first, List<Diagnostic> found)
    {
        if (scalar.Style != ScalarStyle.Plain
            || BlockSlips.OtherBar(lines, first, (int)scalar.Start.Column - 1) is not { } told) return false;
        found.Add(told);
        return true;
    }

    /// <summary>A literal block starts on the line below its '|'; blank lines at its head belong to it.</summary>
    private YamlScalar ToLiteral(Scalar scalar, SourceSpan span, int header)
    {
        var indent = 0;
        for (var i = header + 1; i < lines.Count; i++)
        {
            indent = lines.Indent(i);
            if (indent < lines[i].Length) break;
            indent = 0;
        }

        var length = scalar.Value.AsSpan().TrimEnd('\n').Count('\n') + 1;
        for (var i = header + 1; i <= header + length; i++) lines.InsideTexts.Add(i);
        var place = At(header + 1, 0);
        return new YamlScalar(span, new DataText(scalar.Value, span, place.Line, indent + place.Column - 1), IsPlain: false);
    }

    private static TextStyle StyleOf(Scalar scalar) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted => TextStyle.SingleQuoted,
        ScalarStyle.DoubleQuoted => TextStyle.DoubleQuoted,
        ScalarStyle.Folded => TextStyle.Folded,
        ScalarStyle.Literal => TextStyle.Literal,
        _ => TextStyle.Plain,
    };

    private SourceSpan At(int line, int column) => lines.At(line, column);
}
