using System.Collections;
using Scriban.Evaluation;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The builtin <c>object</c>.</summary>
internal static class ObjectFunctions
{
    private static FunctionTable? s_all;

    public static FunctionTable All() => s_all ??= Create();

    private static FunctionTable Create()
    {
        var table = new FunctionTable();
        table.Add("default", "any value, any default", call => call[0] is null or "" ? call[1] : call[0]);
        table.Add("eval", "any value", call => Evaluate(call, ScriptMode.ScriptOnly));
        table.Add("eval_template", "any value", call => Evaluate(call, ScriptMode.Default));
        table.Add("format", "any value, string format, string culture = null", MathFunctions.Format);
        table.Add("from_json", "string json", call => Json.Read(call, call.Text(0)));
        table.Add("to_json", "any value", call => Json.Write(call, call[0]));
        table.Add("has_key", "any value, string key", call => Find(call, out _));
        table.Add("has_value", "any value, string key", call => Find(call, out var value) && value is not null);
        table.Add("keys", "any value", call => Members(call, (name, _) => name));
        table.Add("values", "any value", call => Members(call, (_, value) => value));
        table.Add("size", "any value", Size);
        table.Add("typeof", "any value", call => TypeOf(call[0]));
        table.Add("kind", "any value", call => call[0] is null ? null : call.Context.GetTypeName(call[0]));
        return table;
    }

    private static object? Evaluate(BuiltinCall call, ScriptMode mode)
    {
        if (call[0] is IScriptCustomFunction function) return call.Context.Evaluator.Call(function, call.Span);
        if (call[0] is not string text) return call[0];
        call.CheckLength(text.Length);
        var template = Template.Parse(text, null, call.Context.TemplateLoaderParserOptions, new LexerOptions { Mode = mode });
        if (template.Page is not { } page) throw call.Error(template.Messages.ToString());
        var evaluator = call.Context.Evaluator;
        if (mode == ScriptMode.Default) return call.Context.Capture(() => template.Run(call.Context));
        return page.Body.Statements is [var single] ? evaluator.Execute(single) : evaluator.Execute(page.Body);
    }

    private static bool Find(BuiltinCall call, out object? value)
    {
        value = null;
        var name = call.Text(1);
        return call[0] switch
        {
            null => false,
            IScriptCustomFunction and not ScriptObject => false,
            ScriptObject or IDictionary or IDictionary<string, object?> => name is not null && MemberAccess.TryGet(call.Context, call.Span, call[0]!, name, out value),
            var other => throw call.Error($"Unable to convert type `{call.Context.GetTypeName(other)}` to an object with members"),
        };
    }

    private static ScriptArray Members(BuiltinCall call, Func<string, object?, object?> choose)
    {
        var result = new ScriptArray();
        if (call[0] is not { } target || (target is IScriptCustomFunction && target is not ScriptObject)) return result;
        var steps = 0;
        foreach (var name in MemberAccess.GetMembers(call.Context, target))
        {
            call.Context.StepInternal(call.Span, ref steps);
            MemberAccess.TryGet(call.Context, call.Span, target, name, out var value);
            result.Add(choose(name, value));
        }
        return result;
    }

    private static object Size(BuiltinCall call) => call[0] switch
    {
        string text => text.Length,
        ICollection collection => collection.Count,
        IScriptObject members => members.Count,
        IEnumerable items => items.Cast<object?>().Count(),
        _ => 0,
    };

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when NumberOperation.IsNumber(value) => "number",
        ScriptRange => "iterator",
        ScriptObject or IDictionary => "object",
        IList => "array",
        IEnumerable => "iterator",
        _ => "object",
    };
}
