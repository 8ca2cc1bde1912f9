using System.Globalization;
using System.Numerics;
using Scriban.Evaluation;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Digits of the largest integer that arithmetic takes, and a few more.</summary>
    private const int MaxDigits = NumberOperation.MaxBits / 3;

    private ScriptExpression? ParseOperand()
    {
        switch (Current.Type)
        {
            case TokenType.Identifier or TokenType.SpecialIdentifier: return ParseVariable();
            case TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float: return ParseNumber();
            case TokenType.String: return Literal(Current.Value);
            case TokenType.InterpolationStart: return ParseInterpolatedString();
            case TokenType.OpenParen: return ParseParenthesis();
            case TokenType.OpenBracket: return ParseArray();
            case TokenType.OpenBrace: return ParseObject();
            case TokenType.DoublePlus or TokenType.DoubleMinus: return ParsePrefixStep();
            case TokenType.Exclamation or TokenType.Minus or TokenType.Plus or TokenType.Arroba or TokenType.Caret: return ParseUnary();
            default:
                LogError($"Unexpected token `{CurrentText}` while parsing expression");
                return null;
        }
    }

    private ScriptLiteral Literal(object? value)
    {
        var start = Current.Start;
        NextToken();
        return Close(new ScriptLiteral(value), start);
    }

    private ScriptExpression ParseVariable()
    {
        var start = Current.Start;
        var text = CurrentText;
        if (Current.Type == TokenType.SpecialIdentifier) return ParseSpecialVariable(text, start);
        switch (text)
        {
            case "null": return Literal(null);
            case "true": return Literal(true);
            case "false": return Literal(false);
            case "do": return ParseAnonymousFunction();
        }
        NextToken();
        if (text == "this") return Close(new ScriptThisExpression(), start);
        var variable = Close(new ScriptVariable(text, ScriptVariableScope.Global), start);
        if (text is "for" or "while" && Current.Type == TokenType.Dot && PeekType() == TokenType.Identifier)
            CheckLoopMember(variable, TextOf(_tokens[_index + 1]).ToString());
        return variable;
    }

    private ScriptExpression ParseSpecialVariable(string text, TextPosition start)
    {
        if (text == "$$")
        {
            LogError("The block variable `$$` belongs to `wrap`, which is left out of this implementation of Scriban");
            throw new ParsingStoppedException();
        }
        NextToken();
        if (!int.TryParse(text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return Close(new ScriptVariable(text[1..], ScriptVariableScope.Local), start);
        var arguments = Close(new ScriptVariable("", ScriptVariableScope.Local), start);
        return Close(new ScriptIndexerExpression(arguments, Close(new ScriptLiteral(index), start)), start);
    }

    private void CheckLoopMember(ScriptVariable loop, string member)
    {
        if (member is not ("first" or "even" or "odd" or "index" or "last" or "changed" or "length" or "rindex"))
            LogError(loop.Span, $"The loop variable <{loop.Name}.{member}> is not supported");
        else if (loop.Name == "while" && member is "last" or "changed" or "length" or "rindex")
            LogError(loop.Span, $"The loop variable <while.{member}> is invalid");
    }

    private ScriptLiteral ParseNumber()
    {
        var text = CurrentText.Replace("_", "", StringComparison.Ordinal);
        object? value = Current.Type switch
        {
            TokenType.Float => ParseFloat(text),
            TokenType.Integer => ParseInteger(text),
            _ => ParseBits(text, Current.Type == TokenType.HexInteger ? 4 : 1),
        };
        if (value is null) LogError($"Unable to parse the number `{CurrentText}`");
        return Literal(value);
    }

    private static object? ParseInteger(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var small)) return small;
        // A short text may stand for a huge number: 1e1000000.
        var exponent = text.IndexOf('e', StringComparison.OrdinalIgnoreCase);
        var zeros = exponent < 0 ? 0 : double.Parse(text.AsSpan(exponent + 1), CultureInfo.InvariantCulture);
        return text.Length + zeros < MaxDigits && BigInteger.TryParse(text, NumberStyles.Integer | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? NumberOperation.Fit(number)
            : null;
    }

    private object? ParseFloat(string text)
    {
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text.AsSpan(0, text.Length - 1) : text;
        const NumberStyles Style = NumberStyles.Float;
        if (suffix == 'f') return float.TryParse(digits, Style, CultureInfo.InvariantCulture, out var single) ? single : null;
        if ((suffix == 'm' || _options.ParseFloatAsDecimal) && decimal.TryParse(digits, Style, CultureInfo.InvariantCulture, out var exact))
            return exact;
        return double.TryParse(digits, Style, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Hexadecimal and binary numbers wrap at their size, unless the suffix <c>u</c> says otherwise.</summary>
    private static object? ParseBits(string text, int bitsPerDigit)
    {
        var unsigned = text[^1] is 'u' or 'U';
        var digits = text.AsSpan(2, text.Length - (unsigned ? 3 : 2));
        if (digits.IsEmpty || digits.Length > MaxDigits) return null;
        var number = BigInteger.Zero;
        foreach (var digit in digits)
            number = (number << bitsPerDigit) | (char.IsAsciiDigit(digit) ? digit - '0' : char.ToLowerInvariant(digit) - 'a' + 10);
        if (unsigned || number > ulong.MaxValue) return NumberOperation.Fit(number);
        return number <= uint.MaxValue ? unchecked((int)(uint)number) : unchecked((long)(ulong)number);
    }

    private ScriptInterpolatedStringExpression? ParseInterpolatedString()
    {
        var start = Current.Start;
        var parts = new List<ScriptExpression> { Literal(Current.Value) };
        while (Current.Type != TokenType.InterpolationEnd)
        {
            if (!IsStartOfExpression)
            {
                LogError($"Unexpected token `{CurrentText}` while parsing expression");
                return null;
            }
            if (ParseExpression(new Place()) is not { } hole) return null;
            parts.Add(hole);
            if (Current.Type == TokenType.InterpolationMiddle)
            {
                parts.Add(Literal(Current.Value));
                continue;
            }
            if (Current.Type != TokenType.InterpolationEnd)
            {
                LogError($"Unexpected token `{CurrentText}` while parsing expression");
                return null;
            }
        }
        parts.Add(Literal(Current.Value));
        return Close(new ScriptInterpolatedStringExpression(parts), start);
    }

    private ScriptNestedExpression? ParseParenthesis()
    {
        var start = Current.Start;
        NextToken();
        var expression = ExpectExpression("nested expression", "(<expression>)");
        if (Current.Type == TokenType.CloseParen) NextToken();
        else
            LogError($"Invalid token `{CurrentText}`. Expecting a closing `)`.");
        return expression is null ? null : Close(new ScriptNestedExpression(expression), start);
    }

    private ScriptArrayInitializerExpression? ParseArray()
    {
        var start = Current.Start;
        var values = new List<ScriptExpression>();
        _allowNewLines++;
        NextToken();
        var more = true;
        while (more && Current.Type != TokenType.CloseBracket)
        {
            if (ExpectExpression("array initializer", "[item1, item2,...]") is not { } value)
            {
                _allowNewLines--;
                return null;
            }
            values.Add(value);
            more = Current.Type == TokenType.Comma;
            if (more) NextToken();
        }
        _allowNewLines--;
        Expect(TokenType.CloseBracket, "]");
        return Close(new ScriptArrayInitializerExpression(values), start);
    }

    private ScriptObjectInitializerExpression? ParseObject()
    {
        var start = Current.Start;
        var members = new List<KeyValuePair<string, ScriptExpression>>();
        _allowNewLines++;
        NextToken();
        while (Current.Type != TokenType.CloseBrace)
        {
            if (ParseObjectMember() is not { } member)
            {
                _allowNewLines--;
                return null;
            }
            members.Add(member);
            if (Current.Type != TokenType.Comma) break;
            NextToken();
        }
        _allowNewLines--;
        Expect(TokenType.CloseBrace, "}");
        return Close(new ScriptObjectInitializerExpression(members), start);
    }

    private KeyValuePair<string, ScriptExpression>? ParseObjectMember()
    {
        if (Current.Type is not (TokenType.Identifier or TokenType.String))
        {
            LogError($"Unexpected token `{CurrentText}` while parsing object initializer. Expecting a simple identifier for the member name.");
            return null;
        }
        var name = Current.Value ?? CurrentText;
        NextToken();
        if (Current.Type != TokenType.Colon)
        {
            LogError($"Unexpected token `{CurrentText}` Expecting a colon : after identifier `{name}` for object initializer member name");
            return null;
        }
        NextToken();
        if (!IsStartOfExpression)
        {
            LogError($"Unexpected token `{CurrentText}`. Expecting an expression for the value of the member.");
            return null;
        }
        return ParseExpression(new Place()) is { } value ? new(name, value) : null;
    }

    private ScriptIncrementDecrementExpression? ParsePrefixStep()
    {
        var start = Current.Start;
        var step = Current.Type == TokenType.DoublePlus ? 1 : -1;
        NextToken();
        var target = ExpectExpression("increment/decrement expression", "<operator> <expression>", new Place(Operators.UnaryPrecedence + 10));
        if (target is not null && !IsPath(target))
            LogError("The operand of an increment or decrement operator must be a variable, property or indexer");
        return target is null ? null : Close(new ScriptIncrementDecrementExpression(target, step, postfix: false), start);
    }

    private ScriptUnaryExpression? ParseUnary()
    {
        var start = Current.Start;
        var op = Current.Type switch
        {
            TokenType.Exclamation => ScriptUnaryOperator.Not,
            TokenType.Minus => ScriptUnaryOperator.Negate,
            TokenType.Plus => ScriptUnaryOperator.Plus,
            TokenType.Arroba => ScriptUnaryOperator.FunctionAlias,
            _ => ScriptUnaryOperator.FunctionParametersExpand,
        };
        NextToken();
        var place = new Place(Operators.UnaryPrecedence, IsAlias: op == ScriptUnaryOperator.FunctionAlias);
        var right = ExpectExpression("unary expression", "<operator> <expression>", place);
        return right is null ? null : Close(new ScriptUnaryExpression(op, right), start);
    }
}
