using System.Text.RegularExpressions;
using StrategyReport.Diagnostics;
using StrategyReport.Yaml.Reading;

namespace StrategyReport.Yaml.Mending;

/// <summary>
/// Slips within <c>{…}</c> and <c>[…]</c>: the value is read character by character as YAML does (YAML 1.2.2, 7.4), and the first
/// thing that does not fit is told and mended.
/// </summary>
internal sealed partial class FlowSlips
{
    private readonly YamlLines _lines;
    private readonly int _first;
    private readonly int _start;
    private readonly Stack<(char Bracket, int Line, int Column)> _open = new();

    /// <summary>Where the value or key that is being read begins; null between two of them.</summary>
    private (int Line, int Column)? _token;

    /// <summary>Where the brackets begin that have closed last, with nothing behind them.</summary>
    private (int Line, int Column)? _closed;

    /// <summary>Whether the pair that is being read has its colon; whether anything stands since the last comma.</summary>
    private bool _hasColon;
    private bool _hasEntry;

    private FlowSlips(YamlLines lines, int first, int start) => (_lines, _first, _start) = (lines, first, start);

    public static Diagnostic? Mend(YamlLines lines, int first, int start, int to) => new FlowSlips(lines, first, start).Scan(to);

    private Diagnostic? Scan(int to)
    {
        var (line, column) = (_first, _start);
        var last = _first;
        for (; line < to; line++, column = 0)
        {
            if (_lines[line].Trim().Length > 0) last = line;
            for (; column < _lines[line].Length; column++)
            {
                if (Step(line, ref column) is { } problem) return problem;
            }
        }

        return _open.Count > 0 ? Unclosed(_open.Peek(), last, _lines[last].TrimEnd().Length) : null;
    }

    /// <summary>Null: go on.</summary>
    private Diagnostic? Step(int line, ref int column)
    {
        var text = _lines[line];
        var c = text[column];
        if (c is ' ' or '\t') return null;
        if (c == '#' && (column == 0 || text[column - 1] is ' ' or '\t')) return Comment(line, ref column);
        if (_open.Count == 0 && (line, column) != (_first, _start)) return Behind(line, column);
        switch (c)
        {
            case '"' or '\'' when _token is null:
                return Quote(line, ref column);
            case '[' or '{':
                if (_token is not null) return NeedsQuotes(line, column, $"a text within brackets cannot hold '{c}'.");
                if (PairSlips.MendBraces(_lines, line, column) is { } twice) return twice;
                _open.Push((c, line, column));
                (_hasColon, _hasEntry) = (false, false);
                return null;
            case ']' or '}':
                return Close(line, column);
            case ',':
                if (!_hasEntry) return Gap(line, column);
                (_token, _hasColon, _hasEntry, _closed) = (null, false, false, null);
                return null;
            case ':' when column + 1 == text.Length || text[column + 1] is ' ' or ',' or ']' or '}' or '[' or '{':
                if (_hasColon) return SecondColon(line, column);
                (_token, _hasColon) = (null, true);
                return null;
            case '*' or '&' or '!' or '@' or '`' or '%' when _token is null:
                return NoFirst(line, column, column);
            default:
                // "[North](…)": what closes is no value, but the beginning of a text.
                if (_closed is { } closed && closed.Line == line) return NoFirst(line, closed.Column, column);
                _token ??= (line, column);
                _hasEntry = true;
                return null;
        }
    }

    private Diagnostic? Comment(int line, ref int column)
    {
        var rest = _lines[line].AsSpan(column);
        // A comment is one where nothing behind it could belong to the value.
        var isComment = rest is [_, ' ', ..] or [_] && (_open.Count == 0 || !rest.ContainsAny(']', '}'));
        if (isComment)
        {
            column = _lines[line].Length;
            return null;
        }

        if (_open.Count == 0) return Behind(line, column);
        var (at, words) = (_lines.At(line, column), rest.TrimEnd().ToString());
        var start = _token is { } token && token.Line == line ? token.Column : column;
        var end = EndOf(line, column);
        if (end > column) words = _lines[line][column..end];
        return YamlMessages.CutWithinBrackets(at with { Length = words.Length }, words) with { Fix = Quote(line, start, end) };
    }

    private Diagnostic? Quote(int line, ref int column)
    {
        var (quote, text) = (_lines[line][column], _lines[line]);
        var end = QuoteSlips.EndOf(text.AsSpan(column), quote);
        if (end >= 0)
        {
            column += end;
            (_token, _hasEntry) = ((line, column), true);
            return null;
        }

        var at = _lines.At(line, column);
        var close = EndOf(line, column + 1);
        _lines.Mend(line, text.Insert(close, quote.ToString()));
        return YamlMessages.Syntax(at, $"a text that begins with {quote} does not end.", $"Close it with {quote} at the end of the text.");
    }

    private Diagnostic? Close(int line, int column)
    {
        var c = _lines[line][column];
        var (bracket, openLine, openColumn) = _open.Peek();
        if (FlowText.Closing(bracket) == c)
        {
            _open.Pop();
            _closed = (openLine, openColumn);
            (_token, _hasColon, _hasEntry) = ((line, column), _open.Count > 0 && _open.Peek().Bracket == '{', true);
            return null;
        }

        if (_open.Any(o => FlowText.Closing(o.Bracket) == c)) return Unclosed((bracket, openLine, openColumn), line, column);
        var right = FlowText.Closing(bracket);
        var edit = new Edit(_lines.At(line, column), c.ToString(), right.ToString());
        Replace(line, column, 1, right.ToString());
        return YamlMessages.Syntax(edit.At, $"'{c}' does not close the '{bracket}' that is open here.", $"Write '{right}'.")
            with
        { Fix = [edit] };
    }

    private Diagnostic Unclosed((char Bracket, int Line, int Column) open, int line, int column)
    {
        Replace(line, column, 0, FlowText.Closing(open.Bracket).ToString());
        return YamlMessages.Syntax(_lines.At(open.Line, open.Column), "a bracket that is opened is not closed.",
            $"Close '{open.Bracket}' with '{FlowText.Closing(open.Bracket)}' at the end of its value.");
    }

    private Diagnostic Gap(int line, int column)
    {
        var isList = _open.Peek().Bracket == '[';
        Replace(line, column, isList ? 0 : 1, isList ? "~" : " ");
        return YamlMessages.Syntax(_lines.At(line, column), "nothing stands before this comma.",
            isList ? "Write ~ where there is no value, or delete the comma." : "Delete the comma.");
    }

    private Diagnostic SecondColon(int line, int column)
    {
        var start = _token is { } token && token.Line == line ? token.Column : column;
        var words = _lines[line][start..column];
        if (PairSlips.MendSemicolons(_lines, line, start) is { } semicolons) return semicolons;
        if (LastWord().Match(words) is not { Success: true } key || !_lines.MayBeKey(key.Value.Trim()))
            return NeedsQuotes(line, column, "a text within brackets that holds ':' is read as a key.");
        var at = _lines.At(line, column);
        Replace(line, start + key.Index, 1, ", ", 1);
        return YamlMessages.Syntax(at, $"a comma is missing before '{key.Value.Trim()}', or a text with a colon has no quotes.",
            $"If '{key.Value.Trim()}' is a key, put a comma before it; else put the whole text in single quotes.");
    }

    private Diagnostic NeedsQuotes(int line, int column, string problem)
    {
        var at = _lines.At(line, column);
        var start = _token is { } token && token.Line == line ? token.Column : column;
        return YamlMessages.Syntax(at, problem, "Put the whole text in single quotes.")
            with
        { Fix = Quote(line, start, EndOf(line, column)) };
    }

    /// <summary>A text that begins with a mark of YAML's own. In a list it ends at the next comma.</summary>
    /// <param name="from">Where the text surely goes on.</param>
    private Diagnostic NoFirst(int line, int column, int from)
    {
        var (text, at) = (_lines[line], _lines.At(line, column));
        var end = text.IndexOfAny([',', ']'], from);
        if (_open.Peek().Bracket != '[' || end < 0) end = EndOf(line, from);
        var (mark, fix) = (text[column], Quote(line, column, end));
        // A comma may belong to the text, unless its marks end before the comma.
        var isCertain = mark == '[' || (mark is '*' or '`' && text.AsSpan(column, end - column).Count(mark) % 2 == 0);
        return YamlMessages.Syntax(at, $"a text cannot begin with '{mark}'.", "Put the whole text in single quotes.") with
        {
            Fix = isCertain ? fix : [],
        };
    }

    /// <summary>What stands behind the closing bracket makes a text of the whole.</summary>
    private Diagnostic Behind(int line, int column)
    {
        var c = _lines[line][column];
        if (c is ']' or '}')
        {
            var edit = new Edit(_lines.At(line, column), c.ToString(), "");
            Replace(line, column, 1, "");
            return YamlMessages.Syntax(edit.At, $"'{c}' closes nothing.", "Delete it.") with { Fix = [edit] };
        }

        var (at, bracket) = (_lines.At(_first, _start), _lines[_first][_start]);
        var fix = line == _first ? Quote(_first, _start, FlowText.LineEnd(_lines[_first], _start)) : [];
        var read = bracket == '[' ? "a list" : "a group of keys";
        return YamlMessages.Syntax(at, $"a text cannot begin with '{bracket}': YAML reads {read} there.",
            "Put the whole text in single quotes, or write it as a block below '|'.") with
        { Fix = fix };
    }

    /// <summary>Puts some words in quotes, and says by which changes; by none where a comment may be among them.</summary>
    private IReadOnlyList<Edit> Quote(int line, int start, int end)
    {
        var words = _lines[line][start..end];
        var edit = new Edit(_lines.At(line, start), words, Quoted.Single(words));
        Replace(line, start, words.Length, edit.New);
        _lines.MendedValues.Add(line);
        return CommentMark.MayBeIn(words) ? [] : [edit];
    }

    /// <summary>Where a text ends that should have had quotes, within the bracket that is open.</summary>
    private int EndOf(int line, int from) =>
        FlowText.End(_lines[line], from, isList: _open.Count > 0 && _open.Peek().Bracket == '[');

    private void Replace(int line, int column, int length, string put, int shift = 0) =>
        _lines.Mend(line, string.Concat(_lines[line].AsSpan(0, column), put, _lines[line].AsSpan(column + length)), shift);

    [GeneratedRegex(@" [a-z][a-z0-9_]*$")]
    private static partial Regex LastWord();
}
