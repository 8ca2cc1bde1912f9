using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private enum BlockKind
    {
        Page,
        Plain,
        If,
        For,
        When,
    }

    /// <summary>Reads statements up to the word that ends the block, which is left for the caller.</summary>
    private ScriptBlockStatement ParseBlock(BlockKind kind)
    {
        EnterDepth();
        _blockLevel++;
        var start = Current.Start;
        var statements = new List<ScriptStatement>();
        while (Current.Type != TokenType.Eof && !EndsBlock(kind))
            if (ParseStatement() is { } statement) statements.Add(statement);
        if (Current.Type == TokenType.Eof && kind != BlockKind.Page) LogError(SpanOf(Previous), "The <end> statement was not found");
        _blockLevel--;
        _depth--;
        return Close(new ScriptBlockStatement(statements), start);
    }

    private bool EndsBlock(BlockKind kind)
    {
        if (IsKeyword("end"))
        {
            if (kind != BlockKind.Page) return true;
            LogError("Unexpected `end`: no block is open here");
            throw new ParsingStoppedException();
        }
        var isElse = IsKeyword("else");
        var isWhen = IsKeyword("when");
        if ((isElse && kind is BlockKind.If or BlockKind.For or BlockKind.When) || (isWhen && kind == BlockKind.When))
            return isElse || isWhen;
        if (!isElse && !isWhen) return false;
        LogError(isElse
            ? "A else condition must be preceded by another if/else/when condition or a for loop."
            : "A `when` condition must be preceded by another `when`/`else`/`case` condition");
        throw new ParsingStoppedException();
    }

    /// <summary>Reads <c>end</c>; after an anonymous function the statement goes on.</summary>
    private void ParseEnd(bool endsStatement = true)
    {
        if (Current.Type == TokenType.Eof) return;
        NextToken();
        if (endsStatement) ExpectEndOfStatement();
    }

    private ScriptStatement? ParseStatement()
    {
        var token = Current;
        switch (token.Type)
        {
            case TokenType.Raw or TokenType.Escape:
                NextToken();
                return Close(new ScriptRawStatement(TextOf(token).ToString()), token.Start);
            case TokenType.CodeEnter:
                NextToken();
                return Close(new ScriptEscapeStatement(isEntering: true, IndentBefore(_index - 1)), token.Start);
            case TokenType.CodeExit:
                NextToken();
                return Close(new ScriptEscapeStatement(isEntering: false, null), token.Start);
            case TokenType.NewLine or TokenType.SemiColon:
                NextToken();
                return null;
            case TokenType.Identifier when PeekType() != TokenType.Dot || !(IsKeyword("for") || IsKeyword("while")):
                return ParseKeywordStatement(token.Start);
            default:
                if (IsStartOfExpression) return ParseExpressionStatement();
                LogError($"Unexpected token {CurrentText}");
                throw new ParsingStoppedException();
        }
    }

    /// <summary>The blanks that alone precede a <c>{{</c> on its line; null when other text or a mark does.</summary>
    private string? IndentBefore(int codeEnter)
    {
        if (codeEnter == 0 || _tokens[codeEnter - 1].Type != TokenType.Raw) return null;
        var end = _tokens[codeEnter - 1].End.Offset;
        var start = end;
        while (start >= 0 && _text[start] != '\n' && char.IsWhiteSpace(_text[start])) start--;
        return start < 0 || _text[start] == '\n' ? _text.Substring(start + 1, end - start) : null;
    }

    private ScriptStatement? ParseKeywordStatement(TextPosition start)
    {
        switch (TextOf(Current))
        {
            case "if": return ParseIf(start);
            case "case": return ParseCase(start);
            case "for": return ParseFor(start);
            case "while":
                return ParseHeadAndBody(start, "while statement", "while <expression> ... end", (condition, body) => new ScriptWhileStatement(condition, body), allowAssignment: false);
            case "with":
                return ParseHeadAndBody(start, "with statement", "with <variable> ... end", (target, body) => new ScriptWithStatement(target, body));
            case "capture":
                return ParseHeadAndBody(start, "capture statement", "capture <variable> ... end", (target, body) => new ScriptCaptureStatement(target, body));
            case "import":
                NextToken();
                var imported = ExpectExpression("import statement", "import <expression>");
                ExpectEndOfStatement();
                return imported is null ? null : Close(new ScriptImportStatement(imported), start);
            case "readonly":
                NextToken();
                var variable = ExpectVariable("readonly statement", "readonly <variable>");
                ExpectEndOfStatement();
                return variable is null ? null : Close(new ScriptReadOnlyStatement(variable), start);
            case "break":
                NextToken();
                ExpectEndOfStatement();
                return Close(new ScriptBreakStatement(), start);
            case "continue":
                NextToken();
                ExpectEndOfStatement();
                return Close(new ScriptContinueStatement(), start);
            case "ret":
                NextToken();
                var result = IsStartOfExpression ? ParseExpression(new Place()) : null;
                ExpectEndOfStatement();
                return Close(new ScriptReturnStatement(result), start);
            case "func": return ParseFunctionStatement(start);
            case "wrap" or "tablerow":
                LogError($"The statement `{CurrentText}` is left out of this implementation of Scriban");
                throw new ParsingStoppedException();
            default: return ParseExpressionStatement();
        }
    }

    private ScriptStatement? ParseExpressionStatement()
    {
        var start = Current.Start;
        var expression = ParseExpression(new Place());
        // `f(x) = x + 1` is read as an expression and turns out to be a declaration.
        if (expression is null && _declaration is { } declaration)
        {
            _declaration = null;
            return declaration;
        }
        ExpectEndOfStatement();
        return expression is null ? null : Close(new ScriptExpressionStatement(expression), start);
    }

    private ScriptStatement? ParseHeadAndBody(
        TextPosition start, string name, string syntax, Func<ScriptExpression, ScriptBlockStatement, ScriptStatement> create, bool allowAssignment = true)
    {
        NextToken();
        var head = ExpectExpression(name, syntax, new Place(AllowAssignment: allowAssignment));
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.Plain);
        ParseEnd();
        return head is null ? null : Close(create(head, body), start);
    }

    private ScriptStatement? ParseIf(TextPosition start)
    {
        // A chain of `else if` is read in a loop: it may be long, and is no nesting.
        var branches = new List<(ScriptExpression? Condition, ScriptBlockStatement Then, TextPosition Start)>();
        ScriptStatement? last = null;
        while (true)
        {
            NextToken();
            var condition = ExpectExpression("if statement", "if <expression> ... end|else|else if", new Place(AllowAssignment: false));
            ExpectEndOfStatement();
            branches.Add((condition, ParseBlock(BlockKind.If), start));
            if (!IsKeyword("else")) break;
            start = Current.Start;
            if (!IsPeekKeyword("if"))
            {
                last = ParseElse();
                break;
            }
            NextToken();
        }
        ParseEnd();
        for (var i = branches.Count - 1; i >= 0; i--)
        {
            var (condition, then, branchStart) = branches[i];
            if (condition is null) return null;
            last = Close(new ScriptIfStatement(condition, then, last), branchStart);
        }
        return last;
    }

    private ScriptBlockStatement ParseElse()
    {
        NextToken();
        ExpectEndOfStatement();
        return ParseBlock(BlockKind.Plain);
    }

    private ScriptCaseStatement? ParseCase(TextPosition start)
    {
        NextToken();
        var value = ExpectExpression("case statement", "case <expression> ... end|when|else", new Place(AllowAssignment: false));
        ExpectEndOfStatement();
        var whens = new List<ScriptWhenStatement>();
        ScriptStatement? otherwise = null;
        while (!IsKeyword("end"))
        {
            switch (Current.Type)
            {
                // Text and line ends between the branches are not kept.
                case TokenType.Raw or TokenType.Escape or TokenType.CodeEnter or TokenType.CodeExit or TokenType.NewLine or TokenType.SemiColon:
                    NextToken();
                    break;
                case TokenType.Eof:
                    LogError(SpanOf(Previous), "The <end> statement was not found");
                    throw new ParsingStoppedException();
                case TokenType.Identifier when IsKeyword("when"):
                    whens.Add(ParseWhen());
                    break;
                case TokenType.Identifier when IsKeyword("else") && whens.Count > 0:
                    otherwise = ParseElse();
                    break;
                case TokenType.Identifier when IsKeyword("else"):
                    LogError("A else condition must be preceded by another if/else/when condition or a for loop.");
                    throw new ParsingStoppedException();
                default:
                    LogError($"Unexpected statement/expression `{CurrentText}` in the body of a `case` statement. Only `when`/`else` are expected.");
                    throw new ParsingStoppedException();
            }
        }
        ParseEnd();
        return value is null ? null : Close(new ScriptCaseStatement(value, whens, otherwise), start);
    }

    private ScriptWhenStatement ParseWhen()
    {
        var start = Current.Start;
        NextToken();
        var values = new List<ScriptExpression>();
        while (IsStartOfExpression)
        {
            if (ParseExpression(new Place(Mode: Mode.When, AllowAssignment: false)) is { } value) values.Add(value);
            if (Current.Type is TokenType.Comma or TokenType.DoubleBar) NextToken();
        }
        if (values.Count == 0) LogError("When is expecting at least one value.");
        ExpectEndOfStatement();
        return Close(new ScriptWhenStatement(values, ParseBlock(BlockKind.When)), start);
    }

    private ScriptForStatement? ParseFor(TextPosition start)
    {
        const string Syntax = "for <variable> in <expression> ... end";
        NextToken();
        var variable = ExpectExpression("for statement", Syntax, new Place(Mode: Mode.Basic));
        if (variable is not (null or ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression))
            LogError(variable.Span, "Expecting a variable in the for statement");
        if (!IsKeyword("in"))
        {
            LogError(new SourceSpan(_sourcePath, start, Previous.End), $"Error while parsing for statement: Expecting 'in' word instead of `{CurrentText}` in: {Syntax}");
            throw new ParsingStoppedException();
        }
        NextToken();
        var options = new List<ScriptNamedArgument>();
        var iterator = ExpectExpression("for statement", Syntax, new Place(Options: options));
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.For);
        var otherwise = IsKeyword("else") ? ParseElse() : null;
        ParseEnd();
        return variable is null || iterator is null
            ? null
            : Close(new ScriptForStatement(variable, iterator, options, body, otherwise), start);
    }
}
