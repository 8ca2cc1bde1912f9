namespace Scriban.Syntax;

internal sealed class ScriptLiteral(object? value) : ScriptExpression
{
    public object? Value { get; } = value;
}

/// <summary><c>this</c></summary>
internal sealed class ScriptThisExpression : ScriptExpression;

/// <summary><c>(expression)</c>, kept because an assignment target or an indexed value may stand in parentheses.</summary>
internal sealed class ScriptNestedExpression(ScriptExpression expression) : ScriptExpression
{
    public ScriptExpression Expression { get; } = expression;
}

/// <summary><c>$"a{b}c"</c></summary>
internal sealed class ScriptInterpolatedStringExpression(IReadOnlyList<ScriptExpression> parts) : ScriptExpression
{
    public IReadOnlyList<ScriptExpression> Parts { get; } = parts;
}

internal sealed class ScriptArrayInitializerExpression(IReadOnlyList<ScriptExpression> values) : ScriptExpression
{
    public IReadOnlyList<ScriptExpression> Values { get; } = values;
}

internal sealed class ScriptObjectInitializerExpression(IReadOnlyList<KeyValuePair<string, ScriptExpression>> members) : ScriptExpression
{
    public IReadOnlyList<KeyValuePair<string, ScriptExpression>> Members { get; } = members;
}

internal sealed class ScriptMemberExpression(ScriptExpression target, ScriptVariable member, bool nullConditional) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public ScriptVariable Member { get; } = member;

    public bool NullConditional { get; } = nullConditional;
}

/// <summary><c>target.empty?</c></summary>
internal sealed class ScriptIsEmptyExpression(ScriptExpression target) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;
}

internal sealed class ScriptIndexerExpression(ScriptExpression target, ScriptExpression index) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression Index { get; } = index;
}

internal sealed class ScriptUnaryExpression(ScriptUnaryOperator op, ScriptExpression right) : ScriptExpression
{
    public ScriptUnaryOperator Operator { get; } = op;

    public ScriptExpression Right { get; } = right;
}

/// <summary><c>++x</c>, <c>x++</c>, <c>--x</c>, <c>x--</c></summary>
internal sealed class ScriptIncrementDecrementExpression(ScriptExpression target, int step, bool postfix) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public int Step { get; } = step;

    public bool Postfix { get; } = postfix;
}

internal sealed class ScriptBinaryExpression(
    ScriptBinaryOperator op, ScriptExpression left, ScriptExpression right, Parsing.SourceSpan operatorSpan) : ScriptExpression
{
    public ScriptBinaryOperator Operator { get; } = op;

    public ScriptExpression Left { get; } = left;

    public ScriptExpression Right { get; } = right;

    public Parsing.SourceSpan OperatorSpan { get; } = operatorSpan;
}

internal sealed class ScriptConditionalExpression(ScriptExpression condition, ScriptExpression then, ScriptExpression @else) : ScriptExpression
{
    public ScriptExpression Condition { get; } = condition;

    public ScriptExpression Then { get; } = then;

    public ScriptExpression Else { get; } = @else;
}

/// <summary><c>target = value</c>, or <c>target += value</c> with the operator to apply first.</summary>
internal sealed class ScriptAssignExpression(ScriptExpression target, ScriptBinaryOperator? compound, ScriptExpression value) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public ScriptBinaryOperator? Compound { get; } = compound;

    public ScriptExpression Value { get; } = value;
}

/// <summary><c>name: value</c>; without a value a mere flag, such as <c>reversed</c>.</summary>
internal sealed class ScriptNamedArgument(string name, ScriptExpression? value) : ScriptExpression
{
    public string Name { get; } = name;

    public ScriptExpression? Value { get; } = value;
}

internal sealed class ScriptFunctionCall(ScriptExpression target, IReadOnlyList<ScriptExpression> arguments, bool isExplicit) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public IReadOnlyList<ScriptExpression> Arguments { get; } = arguments;

    /// <summary>Written with parentheses: <c>f(1, 2)</c>.</summary>
    public bool IsExplicit { get; } = isExplicit;
}

/// <summary><c>from | to</c></summary>
internal sealed class ScriptPipeCall(ScriptExpression from, ScriptExpression to) : ScriptExpression
{
    public ScriptExpression From { get; } = from;

    public ScriptExpression To { get; } = to;
}

/// <summary><c>do … end</c></summary>
internal sealed class ScriptAnonymousFunction(ScriptFunction function) : ScriptExpression
{
    public ScriptFunction Function { get; } = function;
}
