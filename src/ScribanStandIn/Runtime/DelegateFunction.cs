using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// A .NET method as a function. A leading <see cref="TemplateContext"/> and <see cref="SourceSpan"/> are filled in,
/// the others are parameters of the template, with their names, defaults and <c>params</c>.
/// </summary>
internal sealed class DelegateFunction : IScriptCustomFunction
{
    private readonly Delegate? _delegate;
    private readonly object? _target;
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;
    private readonly int _first;

    public DelegateFunction(Delegate function)
        : this(function.Target, function.Method, function.GetType().GetMethod("Invoke")!.GetParameters()) => _delegate = function;

    public DelegateFunction(object? target, MethodInfo method)
        : this(target, method, null)
    {
    }

    private DelegateFunction(object? target, MethodInfo method, ParameterInfo[]? invokeParameters)
    {
        (_target, _method) = (target, method);
        _parameters = method.GetParameters();
        // A delegate over a closure or an instance may have other parameters than its method.
        if (invokeParameters is not null && invokeParameters.Length != _parameters.Length) _parameters = invokeParameters;
        if (_parameters is [{ ParameterType: var first }, ..] && first == typeof(TemplateContext))
            _first = _parameters.Length > 1 && _parameters[1].ParameterType == typeof(SourceSpan) ? 2 : 1;
        IsVariadic = _parameters is [.., var last] && last.IsDefined(typeof(ParamArrayAttribute));
        ParameterCount = _parameters.Length - _first;
        RequiredParameterCount = _parameters.Skip(_first).Count(parameter => !parameter.HasDefaultValue) - (IsVariadic ? 1 : 0);
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount { get; }

    public ScriptVarParamKind VarParamKind => IsVariadic ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => _method.ReturnType;

    private bool IsVariadic { get; }

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (ParameterCount == 0) return new ScriptParameterInfo(typeof(object), "");
        var parameter = _parameters[_first + Math.Min(index, ParameterCount - 1)];
        var type = IsVariadic && index >= ParameterCount - 1 ? parameter.ParameterType.GetElementType()! : parameter.ParameterType;
        return parameter.HasDefaultValue
            ? new ScriptParameterInfo(type, parameter.Name ?? "", parameter.DefaultValue)
            : new ScriptParameterInfo(type, parameter.Name ?? "");
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        // The commonest shapes of host functions go without reflection.
        switch (_delegate)
        {
            case Func<object, object> function: return function(arguments[0]!);
            case Func<object, bool> function: return function(arguments[0]!);
            case Func<string, object> function: return function((string)arguments[0]!);
            case Func<object, object, object> function: return function(arguments[0]!, arguments[1]!);
        }
        return InvokeByReflection(context, callerContext, arguments);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private object? InvokeByReflection(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments)
    {
        var values = new object?[_parameters.Length];
        if (_first > 0) values[0] = context;
        if (_first > 1) values[1] = callerContext?.Span ?? context.CurrentSpan;
        for (var i = 0; i < ParameterCount; i++) values[_first + i] = arguments[i];
        if (IsVariadic)
        {
            var rest = (ScriptArray)arguments[ParameterCount - 1]!;
            var array = Array.CreateInstance(_parameters[^1].ParameterType.GetElementType()!, rest.Count);
            for (var i = 0; i < rest.Count; i++) array.SetValue(rest[i], i);
            values[^1] = array;
        }
        try
        {
            return _delegate is null ? _method.Invoke(_target, values) : _delegate.DynamicInvoke(values);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is { } inner)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(inner);
            throw;
        }
    }
}
