using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StrategyReport.Templates.Engine;

/// <summary>A function that Scriban has and this program does not: it says why, where it is called.</summary>
/// <param name="why">A clause after the function's name: "reads the clock: …".</param>
internal sealed class RefusedFunction(string name, string why) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    // Any number of arguments: the answer is the same.
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new TemplateFault(callerContext?.Span ?? context.CurrentSpan, $"There is no function '{name}' here: it {why}");

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
