namespace Scriban.Syntax;

public enum ScriptVariableScope
{
    Global,
    Local,
}

/// <summary>A name: global (<c>a</c>) or local (<c>$a</c>; the bare <c>$</c> has no name and is the argument array).</summary>
public sealed class ScriptVariable : ScriptExpression
{
    internal ScriptVariable(string name, ScriptVariableScope scope)
    {
        Name = name;
        Scope = scope;
    }

    public string Name { get; }

    public ScriptVariableScope Scope { get; }

    internal bool IsLocal => Scope == ScriptVariableScope.Local;

    public override string ToString() => IsLocal ? "$" + Name : Name;
}
