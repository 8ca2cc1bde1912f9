using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>The inline function which the expression just read declares.</summary>
    private ScriptFunctionStatement? _declaration;

    private ScriptFunctionStatement? ParseFunctionStatement(TextPosition start)
    {
        NextToken();
        var name = ExpectVariable("function statement", "func <variable> ... end");
        var function = ParseFunctionRest(name, endsStatement: true);
        return name is null ? null : Close(new ScriptFunctionStatement(name, function), start);
    }

    /// <summary>Reads <c>do … end</c>.</summary>
    private ScriptAnonymousFunction ParseAnonymousFunction()
    {
        var start = Current.Start;
        NextToken();
        var (level, newLines) = (_expressionLevel, _allowNewLines);
        // Inside the function statements begin anew, whatever expression it stands in.
        (_expressionLevel, _allowNewLines) = (0, 0);
        var function = ParseFunctionRest(null, endsStatement: false);
        (_expressionLevel, _allowNewLines) = (level, newLines);
        SkipHiddenNewLines();
        return Close(new ScriptAnonymousFunction(function), start);
    }

    private ScriptFunction ParseFunctionRest(ScriptVariable? name, bool endsStatement)
    {
        var parameters = Current.Type == TokenType.OpenParen ? ParseParameters() : null;
        ExpectEndOfStatement();
        var body = ParseBlock(BlockKind.Plain);
        ParseEnd(endsStatement);
        return new ScriptFunction(name, parameters, body, null);
    }

    private List<ScriptParameter> ParseParameters()
    {
        var parameters = new List<ScriptParameter>();
        NextToken();
        while (Current.Type != TokenType.CloseParen)
        {
            if (parameters.Count > 0) Expect(TokenType.Comma, ",");
            if (Current.Type != TokenType.Identifier)
            {
                LogError("Expecting only a simple name parameter for a function");
                throw new ParsingStoppedException();
            }
            parameters.Add(ParseParameter(parameters));
        }
        NextToken();
        return parameters;
    }

    private ScriptParameter ParseParameter(List<ScriptParameter> before)
    {
        var span = CurrentSpan;
        var name = CurrentText;
        NextToken();
        var afterVariadic = before.Exists(parameter => parameter.IsVariadic);
        switch (Current.Type)
        {
            case TokenType.Equal:
                if (afterVariadic) LogError(span, "Cannot declare an optional parameter after a variable parameter (`...`).");
                NextToken();
                var value = ExpectExpression("parameter", "<name> = <literal>");
                if (value is not (ScriptLiteral or null)) LogError(span, "Expecting only a literal for an optional parameter value.");
                return new ScriptParameter(name, (value as ScriptLiteral)?.Value, IsOptional: true, IsVariadic: false);
            case TokenType.TripleDot:
                if (afterVariadic) LogError(span, "Cannot declare multiple variable parameters.");
                NextToken();
                return new ScriptParameter(name, null, IsOptional: true, IsVariadic: true);
            default:
                if (before.Exists(parameter => parameter.IsOptional))
                    LogError(span, "Cannot declare a normal parameter after an optional parameter.");
                return new ScriptParameter(name, null, IsOptional: false, IsVariadic: false);
        }
    }

    /// <summary>Turns <c>name(a, b)</c> before an equals sign into the head of an inline function.</summary>
    private bool TryParseInlineFunction(ScriptExpression left, bool allowed)
    {
        if (Current.Type != TokenType.Equal
            || left is not ScriptFunctionCall { IsExplicit: true, Target: ScriptVariable { IsLocal: false } name } call
            || !call.Arguments.All(argument => argument is ScriptVariable { IsLocal: false }))
            return false;
        if (!allowed) LogError(left.Span, "Creating a function is only allowed for a top level assignment");
        NextToken();
        var parameters = call.Arguments
            .Select(argument => new ScriptParameter(((ScriptVariable)argument).Name, null, IsOptional: false, IsVariadic: false))
            .ToList();
        var level = _expressionLevel;
        _expressionLevel = 0;
        var value = ExpectExpression("expression statement", "<expression>");
        _expressionLevel = level;
        if (value is not null)
        {
            ExpectEndOfStatement();
            var body = Close(new ScriptExpressionStatement(value), value.Span.Start);
            _declaration = Close(new ScriptFunctionStatement(name, new ScriptFunction(name, parameters, body, value)), left.Span.Start);
        }
        return true;
    }

    private ScriptVariable? ExpectVariable(string name, string syntax)
    {
        if (Current.Type is TokenType.Identifier or TokenType.SpecialIdentifier)
        {
            if (ParseVariable() is ScriptVariable variable) return variable;
            LogError(SpanOf(Previous), $"Error while parsing {name}: Unexpected variable in: {syntax}");
        }
        else
        {
            LogError($"Error while parsing {name}: Expecting a variable instead of `{CurrentText}` in: {syntax}");
        }
        return null;
    }
}
