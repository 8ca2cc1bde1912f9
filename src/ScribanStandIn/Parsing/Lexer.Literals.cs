using System.Globalization;
using System.Text;

namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private void ReadString()
    {
        var start = _position;
        var quote = Current;
        Advance();
        if (ReadStringText(quote, interpolated: false) is { } value)
        {
            Advance();
            Add(TokenType.String, start, value);
        }
    }

    private void ReadVerbatimString()
    {
        var start = _position;
        Advance();
        var value = new StringBuilder();
        while (!AtEnd && (Current != '`' || Peek(1) == '`'))
        {
            value.Append(Current);
            Advance(Current == '`' ? 2 : 1);
        }
        if (AtEnd)
        {
            Fail("Unexpected end of file while parsing a verbatim string not terminated by a `", _last);
            return;
        }
        Advance();
        Add(TokenType.String, start, value.ToString());
    }

    /// <summary>Reads from a quote or closing brace to the next hole or the end of the interpolated string.</summary>
    private void ReadInterpolationPart(TextPosition start, TokenType type)
    {
        var quote = _interpolations.Peek().Quote;
        Advance();
        if (ReadStringText(quote, interpolated: true) is not { } value) return;
        var ends = Current == quote;
        Advance();
        if (ends)
        {
            _openBraces = _interpolations.Pop().Braces;
            // A string without any hole is a start and an end.
            if (type == TokenType.InterpolationStart) Add(type, start, value);
            Add(TokenType.InterpolationEnd, start, type == TokenType.InterpolationStart ? "" : value);
            return;
        }
        Add(type, start, value);
    }

    /// <summary>Reads up to the closing quote, or to the <c>{</c> of an interpolated string; null after an error.</summary>
    private string? ReadStringText(char quote, bool interpolated)
    {
        var value = new StringBuilder();
        while (!AtEnd)
        {
            var c = Current;
            if (c == quote || (interpolated && c == '{'))
                return value.ToString();
            if (c != '\\')
            {
                value.Append(c);
                Advance();
            }
            else if (interpolated && Peek(1) == '{')
            {
                value.Append('{');
                Advance(2);
            }
            else if (!ReadEscape(value)) return null;
        }
        Fail($"Unexpected end of file while parsing a string not terminated by a {quote}", _last);
        return null;
    }

    private bool ReadEscape(StringBuilder value)
    {
        Advance();
        var c = Current;
        var plain = c switch
        {
            '\'' or '"' or '\\' => c,
            '0' => '\0',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => '\uFFFF',
        };
        if (plain != '\uFFFF')
        {
            value.Append(plain);
            Advance();
            return true;
        }
        if (c is '\n' or '\r')
        {
            Advance(c == '\r' && Peek(1) == '\n' ? 2 : 1);
            return true;
        }
        var digits = c switch { 'u' => 4, 'x' => 2, _ => 0 };
        if (digits == 0)
        {
            Fail($"Unexpected escape character `{c}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed", _position);
            return false;
        }
        Advance();
        var offset = _position.Offset;
        if (offset + digits > text.Length
            || !ushort.TryParse(text.AsSpan(offset, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            Fail($"Unexpected hex number `{Current}` following `\\{c}`. Expecting {digits} hex digits", _position);
            return false;
        }
        value.Append((char)code);
        Advance(digits);
        return true;
    }

    private void ReadNumber()
    {
        var start = _position;
        var prefix = Current == '0' ? Peek(1) : '\0';
        if (prefix is 'x' or 'b')
        {
            Advance(2);
            while (Current == '_' || (prefix == 'x' ? char.IsAsciiHexDigit(Current) : Current is '0' or '1')) Advance();
            if (Current is 'u' or 'U' && !IsIdentifierPart(Peek(1))) Advance();
            Add(prefix == 'x' ? TokenType.HexInteger : TokenType.BinaryInteger, start);
            return;
        }
        var type = TokenType.Integer;
        SkipDigits(underscores: true);
        // A second dot makes it a range, and a letter a member: `1..3`, `1.size`.
        if (Current == '.' && Peek(1) != '.' && (!char.IsLetter(Peek(1)) || Peek(1) is 'e' or 'E' || IsNumberSuffix(Peek(1))))
        {
            type = TokenType.Float;
            Advance();
            SkipDigits(underscores: false);
        }
        if (Current is 'e' or 'E')
        {
            Advance();
            if (Current is '+' or '-') Advance();
            if (!char.IsAsciiDigit(Current))
            {
                Fail("Expecting at least one digit after the exponent", _position);
                return;
            }
            SkipDigits(underscores: false);
        }
        if (IsNumberSuffix(Current) && !IsIdentifierPart(Peek(1)))
        {
            type = TokenType.Float;
            Advance();
        }
        Add(type, start);
    }

    private void SkipDigits(bool underscores)
    {
        while (char.IsAsciiDigit(Current) || (underscores && Current == '_')) Advance();
    }

    private static bool IsNumberSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    private static bool IsIdentifierPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
