using Scriban.Evaluation;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly List<GlobalScope> _globals = [];
    private readonly Stack<LocalScope> _locals = new();

    /// <summary>The newest global object, to which assignments go.</summary>
    public IScriptObject CurrentGlobal => _globals[^1].Object;

    public int GlobalCount => _globals.Count;

    internal LocalScope CurrentLocals => _locals.Peek();

    /// <summary>Adds an object whose members are variables, before those already there.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        _globals.Add(new GlobalScope(scriptObject, isFunction: false));
        PushLocal();
    }

    public IScriptObject PopGlobal()
    {
        if (_globals.Count == 1) throw new InvalidOperationException("Unexpected PopGlobal() not matching a PushGlobal");
        var scope = _globals[^1];
        _globals.RemoveAt(_globals.Count - 1);
        PopLocal();
        return scope.Object;
    }

    public void PushLocal() => _locals.Push(new LocalScope());

    public void PopLocal() => _locals.Pop();

    /// <summary>Opens the scope of a parametric function; its members are the parameters.</summary>
    internal void PushFunctionScope(ScriptObject parameters)
    {
        _globals.Add(new GlobalScope(parameters, isFunction: true));
        PushLocal();
    }

    internal void PushLoop(LoopScope loop)
    {
        EnterLoop();
        _globals[^1].Loops.Push(loop);
        _locals.Peek().Loops.Push(loop);
    }

    internal void PopLoop()
    {
        _globals[^1].Loops.Pop();
        _locals.Peek().Loops.Pop();
        ExitLoop();
    }

    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var found = variable.IsLocal
            ? _locals.Peek().TryGet(this, variable, out var value)
            : TryGetGlobal(variable, out value);
        if (!found) found = TryGetVariable is not null && TryGetVariable(this, variable.Span, variable, out value);
        if (!found && StrictVariables)
            throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable}` was not found");
        return value;
    }

    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(variable);
        var store = GetStoreForWrite(variable);
        if (!store.CanWrite(variable.Name))
        {
            var kind = store == BuiltinObject ? "builtin " : "";
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the {kind}readonly variable `{variable}`");
        }
        if (!store.TrySetValue(this, variable.Span, variable.Name, value, asReadOnly))
            throw new ScriptRuntimeException(variable.Span, $"Cannot set value on the readonly variable `{variable}`");
    }

    public void SetReadOnly(ScriptVariable variable, bool isReadOnly = true)
    {
        ArgumentNullException.ThrowIfNull(variable);
        GetStoreForWrite(variable).SetReadOnly(variable.Name, isReadOnly);
    }

    /// <summary>Finds a variable without asking the host and without an error.</summary>
    internal bool TryGetGlobal(ScriptVariable variable, out object? value)
    {
        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            var scope = _globals[i];
            if (scope.HasLoops && LoopScope.TryFind(scope.Loops, variable, out value)) return true;
            if (scope.Object.TryGetValue(this, variable.Span, variable.Name, out value)) return true;
        }
        value = null;
        return false;
    }

    private IScriptObject GetStoreForWrite(ScriptVariable variable)
    {
        if (variable.IsLocal) return _locals.Peek().Variables;
        var newest = _globals[^1];
        if (!newest.IsFunction || newest.Object.Contains(variable.Name)) return newest.Object;
        // A parametric function writes to a name that exists around it; a new name stays inside.
        for (var i = _globals.Count - 2; i > 0; i--)
            if (_globals[i].Object.Contains(variable.Name)) return _globals[i].Object;
        return newest.Object;
    }
}
