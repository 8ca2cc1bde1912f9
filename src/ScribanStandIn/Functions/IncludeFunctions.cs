using System.Collections;
using System.Text;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>include</c> and <c>include_join</c>. The included page sees all arguments as <c>$</c>, its name as <c>$0</c>.</summary>
internal sealed class IncludeFunctions : IScriptCustomFunction
{
    private readonly Func<BuiltinCall, string> _body;

    private IncludeFunctions(int required, Func<BuiltinCall, string> body) => (RequiredParameterCount, _body) = (required, body);

    public int RequiredParameterCount { get; }

    public int ParameterCount => RequiredParameterCount;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(string);

    public static IncludeFunctions Include() =>
        new(1, call => call.Context.Include(call.Context.ObjectToString(call[0]), call.Arguments, call.Span));

    public static IncludeFunctions IncludeJoin() => new(2, Join);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "template_name" : "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        _body(new BuiltinCall(context, callerContext?.Span ?? context.CurrentSpan, arguments));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static string Join(BuiltinCall call)
    {
        if (call[0] is not IEnumerable names || call[0] is string) return "";
        var separator = Part(call, 1);
        var result = new StringBuilder(Part(call, 2));
        var end = Part(call, 3);
        var steps = 0;
        foreach (var name in names)
        {
            call.Context.StepInternal(call.Span, ref steps);
            if (steps > 1) result.Append(separator);
            result.Append(call.Context.Include(call.Context.ObjectToString(name), call.Arguments, call.Span));
            call.CheckLength(result.Length);
        }
        return result.Append(end).ToString();
    }

    /// <summary>A plain text, or what the template after <c>tpl:</c> renders.</summary>
    private static string Part(BuiltinCall call, int index)
    {
        var text = call.Context.ObjectToString(call[index]) ?? "";
        return text.StartsWith("tpl:", StringComparison.Ordinal)
            ? call.Context.Include(text[4..], call.Arguments, call.Span)
            : text;
    }
}
