using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace StrategyReport.Templates.Engine;

/// <summary>
/// <c>include</c>. As a statement of its own it writes straight to where the statement writes: the engine's makes a text of what is
/// included, and so copies a paper once for each level of its templates. As part of an expression it is the engine's.
/// </summary>
internal sealed class Inclusion : IScriptCustomFunction
{
    private readonly IncludeFunction _inner = new();

    public int RequiredParameterCount => _inner.RequiredParameterCount;

    public int ParameterCount => _inner.ParameterCount;

    public ScriptVarParamKind VarParamKind => _inner.VarParamKind;

    public Type ReturnType => _inner.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => _inner.GetParameterInfo(index);

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (callerContext is not ScriptFunctionCall { Parent: ScriptExpressionStatement } call || !context.EnableOutput
            || context.GetTemplatePathFromName(context.ObjectToString(arguments[0]), call) is not { } path)
            return _inner.Invoke(context, callerContext, arguments, blockStatement);

        var template = context.GetOrCreateTemplate(path, call);
        context.EnterRecursive(call);
        // The values of named arguments are worked out where the call stands, before its names are out of reach.
        var named = Named(context, call);
        context.PushLocal();
        try
        {
            context.SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
            foreach (var (name, value) in named)
                context.SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value, asReadOnly: false, force: true);
            Write(context, template);
            return null;
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(call);
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Runs a template, whose text goes to where texts are written now.</summary>
    public static void Write(TemplateContext context, Template template)
    {
        if (template.Page is not { } page) return;
        context.PushSourceFile(template.SourceFilePath!);
        try
        {
            if (context.Evaluate(page) is { } value) context.Write(page.Span, value);
        }
        finally
        {
            context.PopSourceFile();
        }
    }

    private static List<(string Name, object? Value)> Named(TemplateContext context, ScriptFunctionCall call)
    {
        var named = new List<(string, object?)>();
        foreach (var argument in call.Arguments)
            if (argument is ScriptNamedArgument { Name.Name: { } name, Value: { } value }) named.Add((name, context.Evaluate(value)));
        return named;
    }
}
