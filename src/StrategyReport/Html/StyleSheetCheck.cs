using StrategyReport.Diagnostics;

namespace StrategyReport.Html;

/// <summary>
/// What a style sheet must not do to the page that it stands in: end it, reach outside of it, leave open what hides the rest,
/// or name a colour that there is not. It knows of CSS what that needs: comments, strings, brackets and the names after '@'.
/// </summary>
internal sealed class StyleSheetCheck(string css, PageLook look, DiagnosticBag diagnostics)
{
    private const string Use = "var(";

    /// <summary>Functions that fetch what a text in them names (CSS Images 4, 2.4; CSS Values 5, 4.5).</summary>
    private static readonly string[] Fetching = ["image-set", "src"];

    /// <summary>Brackets that are open, innermost last, as places in the text.</summary>
    private readonly Stack<int> _open = new();

    private int _at;

    public void Run()
    {
        // HTML knows nothing of CSS: this ends the style sheet even in a comment or a string.
        const string end = "</style";
        for (var at = Find(end, 0); at >= 0; at = Find(end, at + 1)) diagnostics.Add(PageMessages.StyleSheetEnds(Place(at, end.Length)));

        while (_at < css.Length) Step();
        while (_open.TryPop(out var open)) diagnostics.Add(PageMessages.NeverClosed(Place(open, 1), css[open].ToString(), Closing(open)));
    }

    private void Step()
    {
        switch (css[_at])
        {
            case '\\':
                _at += 2;
                break;
            case '/' when StartsWith("/*"):
                Comment();
                break;
            case '"' or '\'':
                String();
                break;
            case '{' or '(' or '[':
                _open.Push(_at++);
                break;
            case '}' or ')' or ']':
                Close();
                break;
            case '@' when IsRule("@import"):
                diagnostics.Add(PageMessages.Import(Place(_at, "@import".Length)));
                SkipStatement();
                break;
            case '@' when IsRule("@namespace"): // Its address is a name, and nothing is fetched from there.
                SkipStatement();
                break;
            case 'u' or 'U' when StartsWith("url(") && !IsInName():
                Address();
                break;
            case 'v' or 'V' when StartsWith(Use) && !IsInName():
                Colour();
                break;
            default:
                _at++;
                break;
        }
    }

    private void Comment()
    {
        var end = css.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (end < 0) diagnostics.Add(PageMessages.NeverClosed(Place(_at, 2), "/*", "*/"));
        _at = end < 0 ? css.Length : end + 2;
    }

    /// <summary>Ends with its line where it is not closed, as browsers have it.</summary>
    private void String()
    {
        var start = _at++;
        while (_at < css.Length && css[_at] != css[start] && css[_at] != '\n') _at += css[_at] == '\\' ? 2 : 1;
        if (_at >= css.Length || css[_at] == '\n')
            diagnostics.Add(PageMessages.NeverClosed(Place(start, 1), css[start].ToString(), css[start].ToString()));
        else if (_open.TryPeek(out var open) && IsFetching(open))
            CheckAddress(css[(start + 1).._at], Place(start, _at + 1 - start));
        _at++;
    }

    private void Close()
    {
        if (_open.TryPeek(out var open) && Closing(open) == css[_at].ToString()) _open.Pop();
        else if (css[_at] != '}') diagnostics.Add(PageMessages.ClosesNothing(Place(_at, 1), css[_at]));
        else CloseBlock();
        _at++;
    }

    /// <summary>A block that ends closes what is open in it: that is what was forgotten.</summary>
    private void CloseBlock()
    {
        while (_open.TryPeek(out var open) && css[open] != '{')
        {
            diagnostics.Add(PageMessages.NeverClosed(Place(open, 1), css[open].ToString(), Closing(open)));
            _open.Pop();
        }

        if (!_open.TryPop(out _)) diagnostics.Add(PageMessages.ClosesNothing(Place(_at, 1), '}'));
    }

    private void SkipStatement()
    {
        while (_at < css.Length && css[_at] is not (';' or '{' or '}'))
            if (css[_at] is '"' or '\'') String();
            else _at++;
    }

    /// <summary>Pictures may be in the style sheet itself, and shapes in the page.</summary>
    private void Address()
    {
        var start = _at + "url(".Length;
        var end = css.IndexOfAny([')', '\n'], start);
        var address = css[start..(end < 0 ? css.Length : end)].Trim(' ', '\t', '"', '\'');
        CheckAddress(address, Place(_at, (end < 0 ? css.Length : end + 1) - _at));
        _open.Push(start - 1);
        // Without quotes, all up to the bracket is the address: "//" and ";" in it mean nothing.
        _at = css.AsSpan(start).TrimStart() is ['"' or '\'', ..] || end < 0 ? start : end;
    }

    private void CheckAddress(string address, SourceSpan place)
    {
        if (!address.StartsWith("data:", StringComparison.OrdinalIgnoreCase) && !address.StartsWith('#'))
            diagnostics.Add(PageMessages.ReachesOutside(place, address));
    }

    private bool IsFetching(int open) => css[open] == '(' && Fetching.Any(name =>
        css.AsSpan(0, open).EndsWith(name, StringComparison.OrdinalIgnoreCase));

    private void Colour()
    {
        var start = _at + Use.Length;
        _open.Push(start - 1);
        while (start < css.Length && char.IsWhiteSpace(css[start])) start++;
        _at = start;
        if (!StartsWith("--")) return;
        start += 2;
        var end = css.IndexOfAny([',', ')'], start);
        if (end < 0 || css[end] == ',') return; // It says itself what stands in.
        var known = look.Colours.Select(c => c.Name).ToList();
        var name = css[start..end].Trim();
        if (known.Contains(name) || css.Contains($"--{name}:", StringComparison.Ordinal)) return;
        diagnostics.Add(PageMessages.UnknownColour(Place(start, name.Length), name, known));
    }

    private string Closing(int open) => css[open] switch { '{' => "}", '(' => ")", _ => "]" };

    private bool IsRule(string name) => StartsWith(name) && !IsOfName(_at + name.Length);

    private bool IsInName() => IsOfName(_at - 1);

    private bool IsOfName(int at) => at >= 0 && at < css.Length && (char.IsAsciiLetterOrDigit(css[at]) || css[at] is '-' or '_');

    private bool StartsWith(string text) => css.AsSpan(_at).StartsWith(text, StringComparison.OrdinalIgnoreCase);

    private int Find(string text, int from) => css.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);

    private SourceSpan Place(int at, int length)
    {
        var line = css.AsSpan(0, at).Count('\n') + 1;
        var column = at == 0 ? 1 : at - css.LastIndexOf('\n', at - 1);
        return new SourceSpan(look.StylePath, line, column, Math.Max(1, length));
    }
}
