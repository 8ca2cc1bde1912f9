namespace Scriban.Parsing;

/// <summary>
/// Cuts a template into tokens, whitespace control already applied. Stops at the first error, which the
/// parser reports after its own messages.
/// </summary>
internal sealed partial class Lexer(string text, string sourcePath, LexerOptions options)
{
    private readonly List<Token> _tokens = new(text.Length / 4 + 4);
    private readonly Stack<(char Quote, int Braces)> _interpolations = new();
    private TextPosition _position;
    private TextPosition _last;
    private int _openBraces;

    /// <summary>What stopped the lexer, if anything did.</summary>
    public LogMessage? Error { get; private set; }

    private char Current => _position.Offset < text.Length ? text[_position.Offset] : '\0';

    private bool AtEnd => _position.Offset >= text.Length;

    public List<Token> Tokenize()
    {
        if (options.Mode == ScriptMode.ScriptOnly) ReadCode();
        while (!AtEnd && Error is null)
        {
            ReadText();
            if (AtEnd) break;
            if (Peek(1) == '%') ReadEscapeBlock();
            else ReadCodeBlock();
        }
        var end = AtEnd && text.Length > 0 ? _position : _last;
        _tokens.Add(new Token(TokenType.Eof, end, end));
        return _tokens;
    }

    private char Peek(int count)
    {
        var offset = _position.Offset + count;
        return offset < text.Length ? text[offset] : '\0';
    }

    private void Advance(int count = 1)
    {
        for (; count > 0 && !AtEnd; count--)
        {
            _last = _position;
            var c = text[_position.Offset];
            var newLine = c == '\n' || (c == '\r' && Peek(1) != '\n');
            _position = newLine
                ? new TextPosition(_position.Offset + 1, _position.Line + 1, 0)
                : new TextPosition(_position.Offset + 1, _position.Line, _position.Column + 1);
        }
    }

    private void Add(TokenType type, TextPosition start, string? value = null) =>
        _tokens.Add(new Token(type, start, _last, value));

    private void AddOperator(TokenType type, int length)
    {
        var start = _position;
        Advance(length);
        Add(type, start);
    }

    private void Fail(string message, TextPosition at)
    {
        Error = new LogMessage(ParserMessageType.Error, new SourceSpan(sourcePath, at, at), message);
        _tokens.Add(new Token(TokenType.Invalid, at, at));
        _last = at;
    }

    /// <summary>Reads text up to the next block, without the whitespace which that block's mark takes away.</summary>
    private void ReadText()
    {
        var start = _position;
        var end = FindBlockStart(start.Offset, out var mark);
        var keep = end;
        while (mark != '\0' && keep > start.Offset && char.IsWhiteSpace(text[keep - 1]) && (mark == '-' || text[keep - 1] != '\n')) keep--;
        Advance(keep - start.Offset);
        if (keep > start.Offset) Add(TokenType.Raw, start);
        Advance(end - keep);
    }

    /// <summary>The offset of the next <c>{{</c> or <c>{%{</c>, and its whitespace mark.</summary>
    private int FindBlockStart(int from, out char mark)
    {
        mark = '\0';
        for (var i = text.IndexOf('{', from); i >= 0; i = text.IndexOf('{', i + 1))
        {
            var brace = i + 1;
            while (brace < text.Length && text[brace] == '%') brace++;
            if (brace >= text.Length || text[brace] != '{')
                continue;
            if (brace + 1 < text.Length && text[brace + 1] is '-' or '~') mark = text[brace + 1];
            return i;
        }
        return text.Length;
    }

    private void ReadCodeBlock()
    {
        var start = _position;
        Advance(Peek(2) is '-' or '~' ? 3 : 2);
        Add(TokenType.CodeEnter, start);
        ReadCode();
        if (Error is not null || AtEnd) return;
        var exit = _position;
        var mark = SkipMark();
        Advance(2);
        Add(TokenType.CodeExit, exit);
        SkipWhitespaceAfter(mark);
    }

    private void ReadEscapeBlock()
    {
        Advance();
        var percents = 0;
        while (Current == '%')
        {
            percents++;
            Advance();
        }
        Advance();
        SkipMark();
        var start = _position;
        var closing = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(closing, start.Offset, StringComparison.Ordinal);
        end = end < 0 ? text.Length : end;
        if (end > start.Offset && end < text.Length && text[end - 1] is '-' or '~') end--;
        Advance(end - start.Offset);
        if (end > start.Offset) Add(TokenType.Escape, start);
        var mark = SkipMark();
        Advance(closing.Length);
        SkipWhitespaceAfter(mark);
    }

    private char SkipMark()
    {
        var mark = Current;
        if (mark is not ('-' or '~')) return '\0';
        Advance();
        return mark;
    }

    private void SkipWhitespaceAfter(char mark)
    {
        while (mark != '\0' && !AtEnd && char.IsWhiteSpace(Current))
        {
            var newLine = Current == '\n';
            Advance();
            if (newLine && mark == '~') return;
        }
    }

    /// <summary>Is this the end of the code block? Never inside braces or the hole of an interpolated string.</summary>
    private bool IsCodeExit()
    {
        if (_openBraces > 0 || _interpolations.Count > 0 || options.Mode == ScriptMode.ScriptOnly) return false;
        var brace = Current is '-' or '~' ? 1 : 0;
        return Peek(brace) == '}' && Peek(brace + 1) == '}';
    }

    private void ReadCode()
    {
        _openBraces = 0;
        while (!AtEnd && Error is null && !IsCodeExit()) ReadToken();
    }

    private void ReadToken()
    {
        var start = _position;
        var c = Current;
        switch (c)
        {
            case '\n' or '\r':
                if (_interpolations.Count > 0)
                {
                    Fail("Opened interpolated expression not closed on the same line.", start);
                    break;
                }
                SkipWhitespaceAfter('-');
                Add(TokenType.NewLine, start);
                break;
            case '#':
                SkipComment();
                break;
            case '"' or '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatimString();
                break;
            case '$' when Peek(1) is '"' or '\'':
                Advance();
                _interpolations.Push((Current, _openBraces));
                ReadInterpolationPart(start, TokenType.InterpolationStart);
                break;
            case '{':
                _openBraces++;
                AddOperator(TokenType.OpenBrace, 1);
                break;
            case '}':
                ReadCloseBrace(start);
                break;
            default:
                if (char.IsWhiteSpace(c)) Advance();
                else if (c is '$' or '_' || char.IsLetter(c)) ReadIdentifier();
                else if (char.IsAsciiDigit(c)) ReadNumber();
                else ReadOperator(c);
                break;
        }
    }

    private void ReadCloseBrace(TextPosition start)
    {
        if (_interpolations.TryPeek(out var outer) && _openBraces == outer.Braces)
        {
            ReadInterpolationPart(start, TokenType.InterpolationMiddle);
            return;
        }
        if (_openBraces == 0)
        {
            Fail("Unexpected } while no matching {", start);
            return;
        }
        _openBraces--;
        AddOperator(TokenType.CloseBrace, 1);
    }

    private void SkipComment()
    {
        var multi = Peek(1) == '#';
        Advance(multi ? 2 : 1);
        while (!AtEnd && !IsCodeExit())
        {
            if (multi && Current == '#' && Peek(1) == '#')
            {
                Advance(2);
                return;
            }
            if (!multi && Current is '\r' or '\n') return;
            Advance();
        }
    }

    private void ReadIdentifier()
    {
        var start = _position;
        var special = Current == '$';
        Advance();
        if (special && Current == '$') Advance();
        else
            while (Current == '_' || char.IsLetterOrDigit(Current)) Advance();
        Add(special ? TokenType.SpecialIdentifier : TokenType.Identifier, start);
    }

    private void ReadOperator(char c)
    {
        var (type, length) = (c, Peek(1), Peek(2)) switch
        {
            (';', _, _) => (TokenType.SemiColon, 1),
            (':', _, _) => (TokenType.Colon, 1),
            (',', _, _) => (TokenType.Comma, 1),
            ('@', _, _) => (TokenType.Arroba, 1),
            ('^', _, _) => (TokenType.Caret, 1),
            ('(', _, _) => (TokenType.OpenParen, 1),
            (')', _, _) => (TokenType.CloseParen, 1),
            ('[', _, _) => (TokenType.OpenBracket, 1),
            (']', _, _) => (TokenType.CloseBracket, 1),
            ('.', '.', '.') => (TokenType.TripleDot, 3),
            ('.', '.', '<') => (TokenType.DoubleDotLess, 3),
            ('.', '.', _) => (TokenType.DoubleDot, 2),
            ('.', _, _) => (TokenType.Dot, 1),
            ('+', '=', _) => (TokenType.PlusEqual, 2),
            ('+', '+', _) => (TokenType.DoublePlus, 2),
            ('+', _, _) => (TokenType.Plus, 1),
            ('-', '=', _) => (TokenType.MinusEqual, 2),
            ('-', '-', _) => (TokenType.DoubleMinus, 2),
            ('-', _, _) => (TokenType.Minus, 1),
            ('*', '=', _) => (TokenType.AsteriskEqual, 2),
            ('*', _, _) => (TokenType.Asterisk, 1),
            ('/', '/', '=') => (TokenType.DoubleDivideEqual, 3),
            ('/', '/', _) => (TokenType.DoubleDivide, 2),
            ('/', '=', _) => (TokenType.DivideEqual, 2),
            ('/', _, _) => (TokenType.Divide, 1),
            ('%', '=', _) => (TokenType.PercentEqual, 2),
            ('%', _, _) => (TokenType.Percent, 1),
            ('=', '=', _) => (TokenType.DoubleEqual, 2),
            ('=', _, _) => (TokenType.Equal, 1),
            ('!', '=', _) => (TokenType.NotEqual, 2),
            ('!', _, _) => (TokenType.Exclamation, 1),
            ('<', '=', _) => (TokenType.LessEqual, 2),
            ('<', '<', _) => (TokenType.DoubleLess, 2),
            ('<', _, _) => (TokenType.Less, 1),
            ('>', '=', _) => (TokenType.GreaterEqual, 2),
            ('>', '>', _) => (TokenType.DoubleGreater, 2),
            ('>', _, _) => (TokenType.Greater, 1),
            ('&', '&', _) => (TokenType.DoubleAmp, 2),
            ('|', '|', _) => (TokenType.DoubleBar, 2),
            ('|', '>', _) => (TokenType.Bar, 2),
            ('|', _, _) => (TokenType.Bar, 1),
            ('?', '?', _) => (TokenType.DoubleQuestion, 2),
            ('?', '!', _) => (TokenType.QuestionExclamation, 2),
            ('?', '.', _) => (TokenType.QuestionDot, 2),
            ('?', _, _) => (TokenType.Question, 1),
            _ => (TokenType.Invalid, 1),
        };
        AddOperator(type, length);
    }
}
