using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Evaluation;

/// <summary>What to do after a statement.</summary>
internal enum FlowState
{
    None,
    Break,
    Continue,
    Return,
}

/// <summary>One of the stacked objects whose members are variables, with the loops that run on top of it.</summary>
internal sealed class GlobalScope(IScriptObject @object, bool isFunction)
{
    private Stack<LoopScope>? _loops;

    public IScriptObject Object { get; } = @object;

    /// <summary>Holds the parameters of a function.</summary>
    public bool IsFunction { get; } = isFunction;

    public bool HasLoops => _loops is { Count: > 0 };

    public Stack<LoopScope> Loops => _loops ??= new();
}

/// <summary>The <c>$</c> variables of a page, include or function body.</summary>
internal sealed class LocalScope
{
    private ScriptObject? _variables;
    private Stack<LoopScope>? _loops;

    public ScriptArray? Arguments { get; set; }

    public ScriptObject Variables => _variables ??= new();

    public Stack<LoopScope> Loops => _loops ??= new();

    public bool TryGet(TemplateContext context, ScriptVariable variable, out object? value)
    {
        if (variable.Name.Length == 0)
        {
            value = Arguments;
            return Arguments is not null;
        }
        if (_loops is { Count: > 0 } && LoopScope.TryFind(_loops, variable, out value)) return true;
        value = null;
        return _variables is not null && _variables.TryGetValue(context, variable.Span, variable.Name, out value);
    }
}

/// <summary>A running loop: its variable and its <c>for</c> or <c>while</c> object, which end with it.</summary>
internal sealed class LoopScope(string keyword, ScriptVariable? variable, LoopState state)
{
    public object? Value { get; set; }

    public static bool TryFind(Stack<LoopScope> loops, ScriptVariable sought, out object? value)
    {
        foreach (var loop in loops)
            if (loop.TryGet(sought, out value)) return true;
        value = null;
        return false;
    }

    private bool TryGet(ScriptVariable sought, out object? value)
    {
        if (variable is not null && variable.Scope == sought.Scope && variable.Name == sought.Name)
        {
            value = Value;
            return true;
        }
        value = state;
        return !sought.IsLocal && sought.Name == keyword;
    }
}
