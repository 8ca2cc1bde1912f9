using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>How a function takes arguments beyond its named parameters.</summary>
public enum ScriptVarParamKind
{
    /// <summary>Not at all: too many are an error.</summary>
    None,

    /// <summary>All arguments arrive as they were passed, in the array.</summary>
    Direct,

    /// <summary>The last parameter takes the rest as an array.</summary>
    LastParameter,
}

/// <summary>A parameter as the caller sees it.</summary>
public readonly struct ScriptParameterInfo
{
    public ScriptParameterInfo(Type parameterType, string name)
    {
        ParameterType = parameterType;
        Name = name;
    }

    public ScriptParameterInfo(Type parameterType, string name, object? defaultValue)
        : this(parameterType, name)
    {
        HasDefaultValue = true;
        DefaultValue = defaultValue;
    }

    public Type ParameterType { get; }

    public string Name { get; }

    public bool HasDefaultValue { get; }

    public object? DefaultValue { get; }
}

/// <summary>The parameters of a function.</summary>
public interface IScriptFunctionInfo
{
    int RequiredParameterCount { get; }

    int ParameterCount { get; }

    ScriptVarParamKind VarParamKind { get; }

    Type ReturnType { get; }

    ScriptParameterInfo GetParameterInfo(int index);
}

/// <summary>A function that templates can call.</summary>
public interface IScriptCustomFunction : IScriptFunctionInfo
{
    /// <summary>Runs the function; the arguments are converted already, defaults filled in.</summary>
    object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    /// <summary>Never called by this stand-in, which renders synchronously.</summary>
    ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
}
