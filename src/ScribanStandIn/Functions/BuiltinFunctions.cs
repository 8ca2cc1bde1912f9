using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The object at the bottom of every context. A group of functions is made when it is first used.</summary>
internal static class BuiltinFunctions
{
    public static ScriptObject Create(IEqualityComparer<string>? comparer)
    {
        var builtins = new ScriptObject(12, comparer);
        Defer("array", ArrayFunctions.All);
        Defer("string", StringFunctions.All);
        Defer("math", MathFunctions.All);
        Defer("object", ObjectFunctions.All);
        Defer("html", HtmlFunctions.All);
        Defer("regex", RegexFunctions.All);
        Defer("timespan", TimeSpanFunctions.All);
        builtins.SetValue("date", new ScriptObject.Deferred(() => new DateFunctions(comparer)), readOnly: true);
        builtins.SetValue("include", new ScriptObject.Deferred(IncludeFunctions.Include), readOnly: true);
        builtins.SetValue("include_join", new ScriptObject.Deferred(IncludeFunctions.IncludeJoin), readOnly: true);
        builtins.SetValue("empty", EmptyScriptObject.Default, readOnly: true);
        builtins.SetValue("blank", EmptyScriptObject.Default, readOnly: true);
        return builtins;

        // Each context has its own group objects, for a template may write to them; the functions are shared.
        void Defer(string name, Func<FunctionTable> functions) =>
            builtins.SetValue(name, new ScriptObject.Deferred(() => functions().ToScriptObject(comparer)), readOnly: true);
    }
}

/// <summary>The functions of one group by name.</summary>
internal sealed class FunctionTable
{
    private readonly List<(string Name, object? Value)> _functions = [];

    public void Add(string name, string signature, Func<BuiltinCall, object?> body) => _functions.Add((name, new BuiltinFunction(signature, body)));

    /// <summary>Names that Scriban knows and this stand-in leaves out: calling one says so.</summary>
    public void LeaveOut(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            Add(name, "params any args", call => throw call.Error($"The function `{name}` is left out of this implementation of Scriban"));
    }

    public ScriptObject ToScriptObject(IEqualityComparer<string>? comparer)
    {
        var result = new ScriptObject(_functions.Count, comparer);
        CopyTo(result);
        return result;
    }

    public void CopyTo(ScriptObject target)
    {
        foreach (var (name, value) in _functions) target.SetValue(name, value, readOnly: true);
    }
}
