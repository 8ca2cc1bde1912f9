namespace Scriban.Syntax;

/// <summary>Text between code blocks.</summary>
internal sealed class ScriptRawStatement(string text) : ScriptStatement
{
    public string Text { get; } = text;
}

/// <summary><c>{{</c> or <c>}}</c>: switches the indent which later output of the block repeats after each newline.</summary>
internal sealed class ScriptEscapeStatement(bool isEntering, string? indent) : ScriptStatement
{
    public bool IsEntering { get; } = isEntering;

    public string? Indent { get; } = indent;
}

internal sealed class ScriptExpressionStatement(ScriptExpression expression) : ScriptStatement
{
    public ScriptExpression Expression { get; } = expression;
}

/// <summary><c>if</c>; the else branch is a block or another <c>if</c>.</summary>
internal sealed class ScriptIfStatement(ScriptExpression condition, ScriptStatement then, ScriptStatement? @else) : ScriptStatement
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptStatement Then { get; } = then;

    public ScriptStatement? Else { get; } = @else;
}

internal sealed class ScriptCaseStatement(
    ScriptExpression value, IReadOnlyList<ScriptWhenStatement> whens, ScriptStatement? @else) : ScriptStatement
{
    public ScriptExpression Value { get; } = value;

    public IReadOnlyList<ScriptWhenStatement> Whens { get; } = whens;

    public ScriptStatement? Else { get; } = @else;
}

internal sealed class ScriptWhenStatement(IReadOnlyList<ScriptExpression> values, ScriptStatement body) : ScriptStatement
{
    public IReadOnlyList<ScriptExpression> Values { get; } = values;

    public ScriptStatement Body { get; } = body;
}

internal sealed class ScriptForStatement(
    ScriptExpression variable,
    ScriptExpression iterator,
    IReadOnlyList<ScriptNamedArgument> options,
    ScriptBlockStatement body,
    ScriptStatement? @else) : ScriptStatement
{
    public ScriptExpression Variable { get; } = variable;

    public ScriptExpression Iterator { get; } = iterator;

    public IReadOnlyList<ScriptNamedArgument> Options { get; } = options;

    public ScriptBlockStatement Body { get; } = body;

    public ScriptStatement? Else { get; } = @else;
}

internal sealed class ScriptWhileStatement(ScriptExpression condition, ScriptBlockStatement body) : ScriptStatement
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class ScriptBreakStatement : ScriptStatement;

internal sealed class ScriptContinueStatement : ScriptStatement;

internal sealed class ScriptReturnStatement(ScriptExpression? expression) : ScriptStatement
{
    public ScriptExpression? Expression { get; } = expression;
}

internal sealed class ScriptCaptureStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    public ScriptExpression Target { get; } = target;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class ScriptWithStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    public ScriptExpression Target { get; } = target;

    public ScriptBlockStatement Body { get; } = body;
}

internal sealed class ScriptImportStatement(ScriptExpression expression) : ScriptStatement
{
    public ScriptExpression Expression { get; } = expression;
}

internal sealed class ScriptReadOnlyStatement(ScriptVariable variable) : ScriptStatement
{
    public ScriptVariable Variable { get; } = variable;
}

/// <summary><c>func name … end</c> or <c>name(a) = expression</c>: stores the function under its name.</summary>
internal sealed class ScriptFunctionStatement(ScriptVariable name, ScriptFunction function) : ScriptStatement
{
    public ScriptVariable Name { get; } = name;

    public ScriptFunction Function { get; } = function;
}
