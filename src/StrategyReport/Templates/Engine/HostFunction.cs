using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// A function of the program as the engine calls it: described here, not found by reflection, which a native program lacks.
/// </summary>
/// <param name="parameters">The engine converts arguments to their types and fills in what has a default.</param>
internal sealed class HostFunction(
    IReadOnlyList<ScriptParameterInfo> parameters, Func<BoundedContext, ScribanSpan, ScriptArray, object?> body) : IScriptCustomFunction
{
    public int RequiredParameterCount { get; } = parameters.Count(p => !p.HasDefaultValue);

    public int ParameterCount => parameters.Count;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => parameters[index];

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        body((BoundedContext)context, callerContext?.Span ?? context.CurrentSpan, arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
