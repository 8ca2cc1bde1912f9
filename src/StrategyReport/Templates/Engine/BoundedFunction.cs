using System.Collections;
using System.Reflection;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using ScribanSpan = Scriban.Parsing.SourceSpan;

namespace StrategyReport.Templates.Engine;

/// <summary>A function whose arguments are weighed before it works, and whose result is counted.</summary>
/// <param name="name">As templates write it, for the message where it fails.</param>
/// <param name="compares">Whether the function looks for equal items in its list.</param>
internal sealed class BoundedFunction(string name, IScriptCustomFunction inner, bool compares = false) : IScriptCustomFunction
{
    public int RequiredParameterCount => inner.RequiredParameterCount;

    public int ParameterCount => inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => inner.VarParamKind;

    public Type ReturnType => inner.ReturnType;

    /// <summary>One argument too many is described as well: then the engine says what is wrong with their number.</summary>
    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < ParameterCount || VarParamKind != ScriptVarParamKind.None
            ? inner.GetParameterInfo(index)
            : new ScriptParameterInfo(typeof(object), "");

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var bounded = (BoundedContext)context;
        var at = callerContext?.Span ?? context.CurrentSpan;
        Weigh(bounded, arguments, at);
        try
        {
            return bounded.Made(inner.Invoke(context, callerContext, arguments, blockStatement), at);
        }
        catch (TargetInvocationException problem) when (problem.InnerException is ScriptRuntimeException told)
        {
            throw told;
        }
        catch (Exception problem)
            when (problem is not (ScriptRuntimeException or OutOfMemoryException or InsufficientExecutionStackException))
        {
            var cause = (problem as TargetInvocationException)?.InnerException ?? problem;
            var said = EngineWords.Failure(name, cause);
            // The engine then names the place of that value.
            throw Blamed(cause) is { } index ? new ScriptArgumentException(index, said) : new TemplateFault(at, said);
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>The value that .NET blames, by its number; null where it names none.</summary>
    private int? Blamed(Exception problem)
    {
        if (problem is ArgumentException { ParamName: { } parameter })
            for (var i = 0; i < ParameterCount; i++)
                if (inner.GetParameterInfo(i).Name == parameter) return i;
        return null;
    }

    /// <summary>Finding one text in another can take as long as both lengths multiplied, at some 4,000 characters a step.</summary>
    private void Weigh(BoundedContext context, ScriptArray arguments, ScribanSpan at)
    {
        var (longest, second) = (0L, 0L);
        foreach (var argument in arguments)
        {
            context.Weigh(argument, at);
            if (argument is string { Length: var length })
                (longest, second) = length > longest ? (length, longest) : (longest, Math.Max(second, length));
            if (compares && argument is IList list) context.Budget.Step(Costs.Crafted(list.Count), at);
        }

        context.Budget.Step(longest * second / 4096, at);
    }
}
