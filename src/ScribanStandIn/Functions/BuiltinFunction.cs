using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>What a builtin sees of its call; the arguments are converted to the types of its signature.</summary>
internal readonly struct BuiltinCall(TemplateContext context, SourceSpan span, ScriptArray arguments)
{
    public TemplateContext Context { get; } = context;

    public SourceSpan Span { get; } = span;

    public ScriptArray Arguments { get; } = arguments;

    public object? this[int index] => Arguments[index];

    /// <summary>The text at that place; null stays null.</summary>
    public string? Text(int index) => (string?)Arguments[index];

    public int Int(int index) => (int)Arguments[index]!;

    public double Double(int index) => (double)Arguments[index]!;

    /// <summary>Throws if a text of this length may not be made.</summary>
    public void CheckLength(long length) => Context.CheckLength(Span, length);

    public ScriptRuntimeException Error(string message) => new(Span, message);

    /// <summary>The culture of that name, or the context's where none is given.</summary>
    public CultureInfo Culture(string? name) => name is null ? Context.CurrentCulture : GetCulture(name);

    /// <summary>The function passed at that place.</summary>
    public IScriptCustomFunction? Function(int index) => Arguments[index] switch
    {
        null => null,
        IScriptCustomFunction function => function,
        var other => throw Error($"The parameter `{Context.ObjectToString(other)}` is not a function. Maybe prefix it with @?"),
    };

    private CultureInfo GetCulture(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            throw Error($"The culture `{name}` is not known here");
        }
    }
}

/// <summary>A builtin: a body and a signature such as <c>"string text, int length, string? ellipsis = null"</c>.</summary>
internal sealed class BuiltinFunction : IScriptCustomFunction
{
    private readonly string _signature;
    private readonly Func<BuiltinCall, object?> _body;
    private ScriptParameterInfo[]? _parameters;

    public BuiltinFunction(string signature, Func<BuiltinCall, object?> body) => (_signature, _body) = (signature, body);

    public int RequiredParameterCount => Parameters.Count(parameter => !parameter.HasDefaultValue) - (IsVariadic ? 1 : 0);

    public int ParameterCount => Parameters.Length;

    public ScriptVarParamKind VarParamKind => IsVariadic ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    private bool IsVariadic => _signature.Contains("params ", StringComparison.Ordinal);

    // Read when first called: most builtins never are.
    private ScriptParameterInfo[] Parameters => _parameters ??= _signature.Length == 0
        ? []
        : _signature.Split(", ").Select(ReadParameter).ToArray();

    public ScriptParameterInfo GetParameterInfo(int index) => Parameters.Length == 0
        ? new ScriptParameterInfo(typeof(object), "")
        : Parameters[Math.Min(index, Parameters.Length - 1)];

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        _body(new BuiltinCall(context, callerContext?.Span ?? context.CurrentSpan, arguments));

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static ScriptParameterInfo ReadParameter(string text)
    {
        var words = text.Replace("params ", "", StringComparison.Ordinal).Split(' ');
        var type = words[0] switch
        {
            "string" => typeof(string),
            "int" => typeof(int),
            "int?" => typeof(int?),
            "double" => typeof(double),
            "bool" => typeof(bool),
            "date" => typeof(DateTime),
            "date?" => typeof(DateTime?),
            "list" => typeof(System.Collections.IEnumerable),
            _ => typeof(object),
        };
        if (words.Length == 2) return new ScriptParameterInfo(type, words[1]);
        object? value = words[3] switch
        {
            "null" => null,
            "false" => false,
            var number => int.Parse(number, CultureInfo.InvariantCulture),
        };
        return new ScriptParameterInfo(type, words[1], value);
    }
}
