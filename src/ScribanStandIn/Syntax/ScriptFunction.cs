using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A parameter of a template function; only a literal can be its default.</summary>
internal sealed record ScriptParameter(string Name, object? Default, bool IsOptional, bool IsVariadic);

/// <summary>
/// A function written in a template. Without a parameter list its arguments are <c>$0</c>, <c>$1</c>, …;
/// an inline one (<c>f(x) = x + 1</c>) has an expression instead of a body.
/// </summary>
internal sealed class ScriptFunction(
    ScriptVariable? name, IReadOnlyList<ScriptParameter>? parameters, ScriptStatement body, ScriptExpression? value) : IScriptCustomFunction
{
    public ScriptVariable? Name { get; } = name;

    public IReadOnlyList<ScriptParameter>? Parameters { get; } = parameters;

    public ScriptStatement Body { get; } = body;

    public ScriptExpression? Value { get; } = value;

    public int RequiredParameterCount { get; } = parameters?.Count(parameter => !parameter.IsOptional) ?? 0;

    public int ParameterCount => Parameters?.Count ?? 0;

    public ScriptVarParamKind VarParamKind { get; } = parameters switch
    {
        null => ScriptVarParamKind.Direct,
        [.., { IsVariadic: true }] => ScriptVarParamKind.LastParameter,
        _ => ScriptVarParamKind.None,
    };

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (Parameters is not { Count: > 0 } list) return new ScriptParameterInfo(typeof(object), "");
        var parameter = list[Math.Min(index, list.Count - 1)];
        return parameter.Default is null
            ? new ScriptParameterInfo(typeof(object), parameter.Name)
            : new ScriptParameterInfo(typeof(object), parameter.Name, parameter.Default);
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        context.Evaluator.InvokeFunction(this, arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>A template function prints as nothing.</summary>
    public override string ToString() => "";
}
