using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private enum Mode
    {
        Default,

        /// <summary>Between <c>?</c> and <c>:</c> a colon ends the expression.</summary>
        NoNamedArgument,

        /// <summary>An operand with its members and indexes, without operators or calls.</summary>
        Basic,

        /// <summary>Between <c>when</c> values <c>||</c> separates.</summary>
        When,
    }

    /// <summary>Where an expression stands, which decides how far it reaches.</summary>
    /// <param name="Precedence">Operators that bind no stronger are left for the caller.</param>
    /// <param name="InCall">Inside an argument: a following operand is the next argument, not a call.</param>
    /// <param name="InPipe">Right of a <c>|</c>: a path is a call, and the next <c>|</c> is the caller's.</param>
    /// <param name="IsAlias">Right of a <c>@</c>: a path only.</param>
    /// <param name="Options">Takes the <c>name:value</c> pairs and flags of a <c>for</c>.</param>
    private readonly record struct Place(
        int Precedence = 0, Mode Mode = Mode.Default, bool AllowAssignment = true,
        bool InCall = false, bool InPipe = false, bool IsAlias = false, List<ScriptNamedArgument>? Options = null)
    {
        public Place()
            : this(0)
        {
        }
    }

    /// <summary>A call written without parentheses, whose arguments are still being read.</summary>
    private sealed class OpenCall(ScriptExpression target)
    {
        public ScriptExpression Target { get; } = target;

        public List<ScriptExpression> Arguments { get; } = [];
    }

    private bool IsStartOfExpression => Current.Type is TokenType.Identifier or TokenType.SpecialIdentifier
        or TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float
        or TokenType.String or TokenType.InterpolationStart
        or TokenType.OpenParen or TokenType.OpenBrace or TokenType.OpenBracket
        or TokenType.Exclamation or TokenType.Minus or TokenType.Plus or TokenType.Arroba or TokenType.Caret
        or TokenType.DoublePlus or TokenType.DoubleMinus;

    private static bool IsPath(ScriptExpression expression) =>
        expression is ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptNestedExpression
            or ScriptThisExpression or ScriptIsEmptyExpression;

    private ScriptExpression? ExpectExpression(string name, string syntax, Place? place = null)
    {
        if (IsStartOfExpression) return ParseExpression(place ?? new Place());
        LogError($"Error while parsing {name}: Expecting <expression> instead of `{CurrentText}` in: {syntax}");
        return null;
    }

    private ScriptExpression? ParseExpression(Place place)
    {
        var depth = _depth;
        EnterDepth();
        _expressionLevel++;
        var start = Current.Start;
        OpenCall? call = null;
        ScriptExpression? expression;
        do
        {
            expression = ParseOperand();
            if (expression is null) break;
            if (expression is ScriptAnonymousFunction) break;
            expression = ParseTail(expression, start, place, ref call, out var more);
            if (!more || expression is null) break;
            // The operand just read is an argument, or the function itself where the call begins with it.
            if (call is null) call = new OpenCall(expression);
            else call.Arguments.Add(expression);
        }
        while (true);
        _expressionLevel--;
        _depth = depth;
        return call is null || expression is null ? expression : CloseCall(call, expression, start);
    }

    private ScriptFunctionCall CloseCall(OpenCall call, ScriptExpression lastArgument, TextPosition start)
    {
        call.Arguments.Add(lastArgument);
        return Close(new ScriptFunctionCall(call.Target, call.Arguments, isExplicit: false), start);
    }

    /// <summary>
    /// Reads what may follow an operand. <paramref name="more"/> says that another operand follows, as the next
    /// argument of <paramref name="call"/>; null after an error or a declaration.
    /// </summary>
    private ScriptExpression? ParseTail(ScriptExpression left, TextPosition callStart, Place place, ref OpenCall? call, out bool more)
    {
        more = false;
        var start = left.Span.Start;
        while (true)
        {
            if (ParsePathTail(ref left, start) is not { } read) return null;
            if (read) continue;
            if (place.Mode == Mode.Basic || place.IsAlias) return left;
            if (Current.Type == TokenType.Colon && place.Mode != Mode.NoNamedArgument) return ParseNamedArgument(left, start);
            var topLevel = _expressionLevel == 1 && place.AllowAssignment && call is null;
            if (TryParseInlineFunction(left, topLevel)) return null;
            if (Operators.TryGetAssignment(Current.Type, out var compound)) return ParseAssignment(left, compound, topLevel, start);
            if (Operators.FromToken(Current.Type) is { } op)
            {
                if ((place.Mode == Mode.When && op == ScriptBinaryOperator.Or) || op.Precedence() <= place.Precedence) return left;
                if (ParseBinary(left, op, place with { InCall = place.InCall || call is not null }, start) is not { } binary) return null;
                left = binary;
                continue;
            }
            if (Current.Type == TokenType.OpenParen && !IsAfterWhitespace)
            {
                left = ParseExplicitCall(left, start);
                continue;
            }
            if (Current.Type == TokenType.Question)
            {
                if (place.Precedence > 0) return left;
                if (call is not null) (left, call) = (CloseCall(call, left, callStart), null);
                return ParseConditional(left, left.Span.Start);
            }
            if (IsStartOfExpression)
            {
                if (place.InCall) return left;
                if (Current.Type == TokenType.Identifier && place.Options is { } options)
                {
                    ParseOptions(options);
                    return left;
                }
                if (Current.Type == TokenType.Identifier && PeekType() == TokenType.Colon)
                {
                    call = ReadNamedArguments(call, left);
                    if (IsStartOfExpression && call.Arguments[^1] is not ScriptNamedArgument { Value: ScriptAnonymousFunction })
                    {
                        // Positional arguments may still follow: the last named one takes the operand's place.
                        left = call.Arguments[^1];
                        call.Arguments.RemoveAt(call.Arguments.Count - 1);
                        more = true;
                        return left;
                    }
                    left = Close(new ScriptFunctionCall(call.Target, call.Arguments, isExplicit: false), callStart);
                    call = null;
                    if (Current.Type != TokenType.Bar) return left;
                    continue;
                }
                more = true;
                return left;
            }
            if (place.Precedence > 0) return left;
            if (place.InPipe && call is null && IsPath(left)) left = Close(new ScriptFunctionCall(left, [], isExplicit: false), start);
            if (Current.Type != TokenType.Bar || place.InPipe) return left;
            if (call is not null) (left, call) = (CloseCall(call, left, callStart), null);
            if (ParsePipe(left) is not { } pipe) return null;
            left = pipe;
        }
    }

    /// <summary>Reads one member, index or postfix operator: true if there was one, null after an error.</summary>
    private bool? ParsePathTail(ref ScriptExpression left, TextPosition start)
    {
        switch (Current.Type)
        {
            case TokenType.Dot or TokenType.QuestionDot:
                if (PeekType() != TokenType.Identifier)
                {
                    LogError(SpanOf(_tokens[Math.Min(_index + 1, _tokens.Count - 1)]), "Invalid token. The dot operator is expected to be followed by a plain identifier");
                    throw new ParsingStoppedException();
                }
                var nullConditional = Current.Type == TokenType.QuestionDot || left is ScriptMemberExpression { NullConditional: true };
                NextToken();
                var member = Close(new ScriptVariable(CurrentText, ScriptVariableScope.Global), Current.Start);
                var isEmpty = member.Name is "empty" or "blank" && PeekType() == TokenType.Question;
                NextToken();
                if (isEmpty) NextToken();
                member.Span = new SourceSpan(_sourcePath, member.Span.Start, Previous.End);
                left = Close(isEmpty ? new ScriptIsEmptyExpression(left) : (ScriptExpression)new ScriptMemberExpression(left, member, nullConditional), start);
                return true;
            case TokenType.DoublePlus or TokenType.DoubleMinus:
                if (!IsPath(left)) LogError("The operand of an increment or decrement operator must be a variable, property or indexer");
                var step = Current.Type == TokenType.DoublePlus ? 1 : -1;
                NextToken();
                left = Close(new ScriptIncrementDecrementExpression(left, step, postfix: true), start);
                return true;
            case TokenType.OpenBracket when !IsAfterWhitespace
                && (IsPath(left) || left is ScriptLiteral or ScriptFunctionCall or ScriptInterpolatedStringExpression):
                NextToken();
                var index = ExpectExpression("indexer expression", "<expression>[<index_expression>]");
                if (Current.Type == TokenType.CloseBracket) NextToken();
                else
                    LogError($"Unexpected `{CurrentText}`. Expecting ']'");
                if (index is null) return null;
                left = Close(new ScriptIndexerExpression(left, index), start);
                return true;
            default: return false;
        }
    }

    private ScriptNamedArgument? ParseNamedArgument(ScriptExpression left, TextPosition start)
    {
        if (left is not ScriptVariable name)
        {
            LogError(left.Span, "Expecting a simple global or local variable before `:` in order to create a named argument");
            throw new ParsingStoppedException();
        }
        NextToken();
        var value = ExpectExpression("named argument", "<name>: <value>");
        return value is null ? null : Close(new ScriptNamedArgument(name.Name, value), start);
    }

    private ScriptAssignExpression? ParseAssignment(ScriptExpression target, ScriptBinaryOperator? compound, bool topLevel, TextPosition start)
    {
        const string Syntax = "<target_expression> = <value_expression>";
        if (!topLevel || !IsPath(target))
            LogError(target.Span, $"Error while parsing assign expression: Expression is only allowed for a top level assignment in: {Syntax}");
        NextToken();
        var value = ExpectExpression("assign expression", Syntax);
        return value is null ? null : Close(new ScriptAssignExpression(target, compound, value), start);
    }

    private ScriptBinaryExpression? ParseBinary(ScriptExpression left, ScriptBinaryOperator op, Place place, TextPosition start)
    {
        // Each operator counts as a level, for each makes the tree one level deeper.
        EnterDepth();
        var operatorSpan = CurrentSpan;
        NextToken();
        if (!IsStartOfExpression)
        {
            LogError($"Error while parsing binary expression: Expecting an <expression> to the right of the operator instead of `{CurrentText}` in: <expression> operator <expression>");
            return null;
        }
        var mode = place.Mode == Mode.When ? Mode.Default : place.Mode;
        var right = ParseExpression(new Place(op.Precedence(), mode, InCall: place.InCall));
        return right is null ? null : Close(new ScriptBinaryExpression(op, left, right, operatorSpan), start);
    }

    private ScriptConditionalExpression? ParseConditional(ScriptExpression condition, TextPosition start)
    {
        const string Name = "conditional expression";
        const string Syntax = "<condition> ? <then> : <else>";
        NextToken();
        var then = ExpectExpression(Name, Syntax, new Place(Mode: Mode.NoNamedArgument));
        Expect(TokenType.Colon, ":");
        var otherwise = ExpectExpression(Name, Syntax, new Place(Mode: Mode.NoNamedArgument));
        return then is null || otherwise is null ? null : Close(new ScriptConditionalExpression(condition, then, otherwise), start);
    }

    private ScriptFunctionCall ParseExplicitCall(ScriptExpression target, TextPosition start)
    {
        var arguments = new List<ScriptExpression>();
        NextToken();
        while (Current.Type != TokenType.CloseParen)
        {
            if (arguments.Count > 0)
            {
                if (Current.Type != TokenType.Comma)
                {
                    LogError("Expecting a comma to separate arguments in a function call.");
                    throw new ParsingStoppedException();
                }
                NextToken();
            }
            if (!IsStartOfExpression)
            {
                LogError("Expecting an expression for argument function calls instead of this token.");
                throw new ParsingStoppedException();
            }
            arguments.Add(ParseExpression(new Place()) ?? throw new ParsingStoppedException());
        }
        NextToken();
        return Close(new ScriptFunctionCall(target, arguments, isExplicit: true), start);
    }

    /// <summary>Reads the <c>offset:n limit:n reversed</c> of a loop.</summary>
    private void ParseOptions(List<ScriptNamedArgument> options)
    {
        while (Current.Type == TokenType.Identifier) options.Add(ReadNamedArgument());
    }

    private OpenCall ReadNamedArguments(OpenCall? call, ScriptExpression left)
    {
        if (call is null) call = new OpenCall(left);
        else call.Arguments.Add(left);
        while (Current.Type == TokenType.Identifier && PeekType() == TokenType.Colon)
        {
            call.Arguments.Add(ReadNamedArgument());
            if (call.Arguments[^1] is ScriptNamedArgument { Value: ScriptAnonymousFunction }) break;
        }
        return call;
    }

    private ScriptNamedArgument ReadNamedArgument()
    {
        var start = Current.Start;
        var name = CurrentText;
        NextToken();
        ScriptExpression? value = null;
        if (Current.Type == TokenType.Colon)
        {
            NextToken();
            value = ExpectExpression("named argument", "<name>: <value>", new Place(Mode: Mode.Basic)) ?? throw new ParsingStoppedException();
        }
        return Close(new ScriptNamedArgument(name, value), start);
    }

    private ScriptPipeCall? ParsePipe(ScriptExpression from)
    {
        // Each stage makes the tree one level deeper.
        EnterDepth();
        _allowNewLines++;
        NextToken();
        _allowNewLines--;
        var to = ExpectExpression("pipe expression", "<expression> | <expression>", new Place(InPipe: true));
        return to is null ? null : Close(new ScriptPipeCall(from, to), from.Span.Start);
    }
}
